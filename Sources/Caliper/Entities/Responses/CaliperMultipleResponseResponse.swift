/// An answer that is some of several (`MultipleResponseResponse`).
public struct CaliperMultipleResponseResponse: CaliperResponseKind, CaliperLeaf {
    /// `MultipleResponseResponse`.
    public static let term = "MultipleResponseResponse"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// An answer that is some of several with what it must have.
    ///
    /// - Parameters:
    ///   - id: Its id.
    ///   - fill: Sets what else is known.
    public init(id: CaliperIRI, _ fill: (inout Self) -> Void = { _ in }) {
        node = CaliperNode(.multipleResponseResponse, id: id.rawValue)
        fill(&self)
    }

    /// The answers, as texts in order. An empty list is left out.
    public var values: [String] {
        get { node.texts(.values) }
        set { node[.values] = NodeValue(texts: newValue) }
    }
}
