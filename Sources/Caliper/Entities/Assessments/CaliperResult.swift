/// The current score of an attempt (`Result`).
public struct CaliperResult: CaliperEntity, CaliperLeaf, CaliperViewable {
    /// `Result`.
    public static let term = "Result"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// The current score of an attempt with what it must have.
    ///
    /// - Parameters:
    ///   - id: Its id.
    ///   - fill: Sets what else is known.
    public init(id: CaliperIRI, _ fill: (inout Self) -> Void = { _ in }) {
        node = CaliperNode(.result, id: id.rawValue)
        fill(&self)
    }

    /// The attempt that it belongs to.
    public var attempt: CaliperReference<CaliperAttempt>? {
        get { node.reference(.attempt) }
        set { node[.attempt] = newValue?.value }
    }

    /// The highest score that there can be.
    public var maxResultScore: CaliperDecimal? {
        get { node.decimal(.maxResultScore) }
        set { node[.maxResultScore] = NodeValue(number: newValue?.number) }
    }

    /// The score.
    public var resultScore: CaliperDecimal? {
        get { node.decimal(.resultScore) }
        set { node[.resultScore] = NodeValue(number: newValue?.number) }
    }

    /// Who scored: a person or an application.
    public var scoredBy: CaliperReference<CaliperAgent>? {
        get { node.reference(.scoredBy) }
        set { node[.scoredBy] = newValue?.value }
    }

    /// Plain text of who scored.
    public var comment: String? {
        get { node.text(.comment) }
        set { node[.comment] = NodeValue(text: newValue) }
    }
}
