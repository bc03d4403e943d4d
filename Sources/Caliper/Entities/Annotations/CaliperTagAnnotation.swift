/// Tags (`TagAnnotation`).
public struct CaliperTagAnnotation: CaliperAnnotationKind, CaliperLeaf {
    /// `TagAnnotation`.
    public static let term = "TagAnnotation"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// Tags with what it must have.
    ///
    /// - Parameters:
    ///   - id: Its id.
    ///   - fill: Sets what else is known.
    public init(id: CaliperIRI, _ fill: (inout Self) -> Void = { _ in }) {
        node = CaliperNode(.tagAnnotation, id: id.rawValue)
        fill(&self)
    }

    /// The tags, in order. An empty list is left out.
    public var tags: [String] {
        get { node.texts(.tags) }
        set { node[.tags] = NodeValue(texts: newValue) }
    }
}
