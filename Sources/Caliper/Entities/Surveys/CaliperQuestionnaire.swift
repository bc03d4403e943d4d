/// A questionnaire (`Questionnaire`).
public struct CaliperQuestionnaire: CaliperDigitalResourceCollectionKind, CaliperLeaf {
    /// `Questionnaire`.
    public static let term = "Questionnaire"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// A questionnaire with what it must have.
    ///
    /// - Parameters:
    ///   - id: Its id.
    ///   - items: What it has, in order.
    ///   - fill: Sets what else is known.
    public init(
        id: CaliperIRI, items: [CaliperReference<CaliperQuestionnaireItem>], _ fill: (inout Self) -> Void = { _ in }
    ) {
        node = CaliperNode(.questionnaire, id: id.rawValue)
        self.items = items
        fill(&self)
    }

    /// What it has, in order.
    public var items: [CaliperReference<CaliperQuestionnaireItem>] {
        get { node.references(.items) }
        set { node[.items] = NodeValue(all: newValue) }
    }
}
