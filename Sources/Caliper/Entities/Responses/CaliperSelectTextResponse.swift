/// An answer that selects text (`SelectTextResponse`).
public struct CaliperSelectTextResponse: CaliperResponseKind, CaliperLeaf {
    /// `SelectTextResponse`.
    public static let term = "SelectTextResponse"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// An answer that selects text with what it must have.
    ///
    /// - Parameters:
    ///   - id: Its id.
    ///   - fill: Sets what else is known.
    public init(id: CaliperIRI, _ fill: (inout Self) -> Void = { _ in }) {
        node = CaliperNode(.selectTextResponse, id: id.rawValue)
        fill(&self)
    }

    /// The answers, as texts in order. An empty list is left out.
    public var values: [String] {
        get { node.texts(.values) }
        set { node[.values] = NodeValue(texts: newValue) }
    }
}
