/// `Collection` or a subtype of it.
public protocol CaliperCollectionKind: CaliperEntity {}

/// An ordered collection of entities (`Collection`).
public struct CaliperCollection: CaliperCollectionKind {
    /// `Collection`.
    public static let term = "Collection"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// An ordered collection of entities with what it must have.
    ///
    /// - Parameters:
    ///   - id: Its id.
    ///   - fill: Sets what else is known.
    public init(id: CaliperIRI, _ fill: (inout Self) -> Void = { _ in }) {
        node = CaliperNode(.collection, id: id.rawValue)
        fill(&self)
    }

    /// What it has, in order. An empty list is left out.
    public var items: [CaliperReference<CaliperGenericEntity>] {
        get { node.references(.items) }
        set { node[.items] = NodeValue(references: newValue) }
    }
}
