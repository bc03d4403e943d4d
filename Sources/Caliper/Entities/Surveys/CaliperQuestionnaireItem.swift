/// An item of a questionnaire (`QuestionnaireItem`).
public struct CaliperQuestionnaireItem: CaliperDigitalResourceKind, CaliperLeaf {
    /// `QuestionnaireItem`.
    public static let term = "QuestionnaireItem"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// An item of a questionnaire with what it must have.
    ///
    /// - Parameters:
    ///   - id: Its id.
    ///   - fill: Sets what else is known.
    public init(id: CaliperIRI, _ fill: (inout Self) -> Void = { _ in }) {
        node = CaliperNode(.questionnaireItem, id: id.rawValue)
        fill(&self)
    }

    /// The question.
    public var question: CaliperReference<CaliperQuestion>? {
        get { node.reference(.question) }
        set { node[.question] = newValue?.value }
    }

    /// What it is about, in order. An empty list is left out.
    public var categories: [String] {
        get { node.texts(.categories) }
        set { node[.categories] = NodeValue(texts: newValue) }
    }

    /// How much it counts.
    public var weight: CaliperDecimal? {
        get { node.decimal(.weight) }
        set { node[.weight] = NodeValue(number: newValue?.number) }
    }
}
