/// An answer chosen from several (`MultiselectResponse`).
public struct CaliperMultiselectResponse: CaliperResponseKind, CaliperLeaf {
    /// `MultiselectResponse`.
    public static let term = "MultiselectResponse"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// An answer chosen from several with what it must have.
    ///
    /// - Parameters:
    ///   - id: Its id.
    ///   - fill: Sets what else is known.
    public init(id: CaliperIRI, _ fill: (inout Self) -> Void = { _ in }) {
        node = CaliperNode(.multiselectResponse, id: id.rawValue)
        fill(&self)
    }

    /// What was chosen, as texts in order. An empty list is left out.
    public var selections: [String] {
        get { node.texts(.selections) }
        set { node[.selections] = NodeValue(texts: newValue) }
    }
}
