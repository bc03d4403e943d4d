/// A forum (`Forum`).
public struct CaliperForum: CaliperDigitalResourceCollectionKind, CaliperLeaf {
    /// `Forum`.
    public static let term = "Forum"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// A forum with what it must have.
    ///
    /// - Parameters:
    ///   - id: Its id.
    ///   - fill: Sets what else is known.
    public init(id: CaliperIRI, _ fill: (inout Self) -> Void = { _ in }) {
        node = CaliperNode(.forum, id: id.rawValue)
        fill(&self)
    }

    /// What it has, in order. An empty list is left out.
    public var items: [CaliperReference<CaliperThread>] {
        get { node.references(.items) }
        set { node[.items] = NodeValue(references: newValue) }
    }
}
