/// `Annotation` or a subtype of it.
public protocol CaliperAnnotationKind: CaliperEntity {}

extension CaliperAnnotationKind {
    /// Who made the annotation.
    public var annotator: CaliperReference<CaliperPerson>? {
        get { node.reference(.annotator) }
        set { node[.annotator] = newValue?.value }
    }

    /// What was annotated.
    public var annotated: CaliperReference<CaliperDigitalResource>? {
        get { node.reference(.annotated) }
        set { node[.annotated] = newValue?.value }
    }
}

/// Something that somebody put beside a resource (`Annotation`).
public struct CaliperAnnotation: CaliperAnnotationKind {
    /// `Annotation`.
    public static let term = "Annotation"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// Something that somebody put beside a resource with what it must have.
    ///
    /// - Parameters:
    ///   - id: Its id.
    ///   - fill: Sets what else is known.
    public init(id: CaliperIRI, _ fill: (inout Self) -> Void = { _ in }) {
        node = CaliperNode(.annotation, id: id.rawValue)
        fill(&self)
    }
}
