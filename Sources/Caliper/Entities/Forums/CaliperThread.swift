/// A thread of messages (`Thread`).
public struct CaliperThread: CaliperDigitalResourceCollectionKind, CaliperLeaf {
    /// `Thread`.
    public static let term = "Thread"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// A thread of messages with what it must have.
    ///
    /// - Parameters:
    ///   - id: Its id.
    ///   - fill: Sets what else is known.
    public init(id: CaliperIRI, _ fill: (inout Self) -> Void = { _ in }) {
        node = CaliperNode(.thread, id: id.rawValue)
        fill(&self)
    }

    /// What it has, in order. An empty list is left out.
    public var items: [CaliperReference<CaliperMessage>] {
        get { node.references(.items) }
        set { node[.items] = NodeValue(references: newValue) }
    }
}
