/// `Question` or a subtype of it.
public protocol CaliperQuestionKind: CaliperDigitalResourceKind {}

extension CaliperQuestionKind {
    /// The question as it is asked.
    public var questionPosed: String? {
        get { node.text(.questionPosed) }
        set { node[.questionPosed] = NodeValue(text: newValue) }
    }
}

/// A question (`Question`).
public struct CaliperQuestion: CaliperQuestionKind {
    /// `Question`.
    public static let term = "Question"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// A question with what it must have.
    ///
    /// - Parameters:
    ///   - id: Its id.
    ///   - fill: Sets what else is known.
    public init(id: CaliperIRI, _ fill: (inout Self) -> Void = { _ in }) {
        node = CaliperNode(.question, id: id.rawValue)
        fill(&self)
    }
}
