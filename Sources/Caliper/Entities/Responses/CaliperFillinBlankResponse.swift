/// An answer that fills blanks (`FillinBlankResponse`).
public struct CaliperFillinBlankResponse: CaliperResponseKind, CaliperLeaf {
    /// `FillinBlankResponse`.
    public static let term = "FillinBlankResponse"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// An answer that fills blanks with what it must have.
    ///
    /// - Parameters:
    ///   - id: Its id.
    ///   - fill: Sets what else is known.
    public init(id: CaliperIRI, _ fill: (inout Self) -> Void = { _ in }) {
        node = CaliperNode(.fillinBlankResponse, id: id.rawValue)
        fill(&self)
    }

    /// The answers, as texts in order. An empty list is left out.
    public var values: [String] {
        get { node.texts(.values) }
        set { node[.values] = NodeValue(texts: newValue) }
    }
}
