/// `DigitalResourceCollection` or a subtype of it.
public protocol CaliperDigitalResourceCollectionKind: CaliperCollectionKind, CaliperDigitalResourceKind {}

/// An ordered collection of digital resources (`DigitalResourceCollection`).
public struct CaliperDigitalResourceCollection: CaliperDigitalResourceCollectionKind {
    /// `DigitalResourceCollection`.
    public static let term = "DigitalResourceCollection"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// An ordered collection of digital resources with what it must have.
    ///
    /// - Parameters:
    ///   - id: Its id.
    ///   - fill: Sets what else is known.
    public init(id: CaliperIRI, _ fill: (inout Self) -> Void = { _ in }) {
        node = CaliperNode(.digitalResourceCollection, id: id.rawValue)
        fill(&self)
    }

    /// What it has, in order. An empty list is left out.
    public var items: [CaliperReference<CaliperDigitalResource>] {
        get { node.references(.items) }
        set { node[.items] = NodeValue(references: newValue) }
    }
}
