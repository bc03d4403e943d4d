/// An answer that is one of several (`MultipleChoiceResponse`).
public struct CaliperMultipleChoiceResponse: CaliperResponseKind, CaliperLeaf {
    /// `MultipleChoiceResponse`.
    public static let term = "MultipleChoiceResponse"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// An answer that is one of several with what it must have.
    ///
    /// - Parameters:
    ///   - id: Its id.
    ///   - fill: Sets what else is known.
    public init(id: CaliperIRI, _ fill: (inout Self) -> Void = { _ in }) {
        node = CaliperNode(.multipleChoiceResponse, id: id.rawValue)
        fill(&self)
    }

    /// The answer or comment, as a text.
    public var value: String? {
        get { node.text(.value) }
        set { node[.value] = NodeValue(text: newValue) }
    }
}
