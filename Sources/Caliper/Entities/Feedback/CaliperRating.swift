/// A rating (`Rating`).
public struct CaliperRating: CaliperEntity, CaliperLeaf {
    /// `Rating`.
    public static let term = "Rating"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// A rating with what it must have.
    ///
    /// - Parameters:
    ///   - id: Its id.
    ///   - fill: Sets what else is known.
    public init(id: CaliperIRI, _ fill: (inout Self) -> Void = { _ in }) {
        node = CaliperNode(.rating, id: id.rawValue)
        fill(&self)
    }

    /// Who rates, or is asked to.
    public var rater: CaliperReference<CaliperPerson>? {
        get { node.reference(.rater) }
        set { node[.rater] = newValue?.value }
    }

    /// What is rated.
    public var rated: CaliperReference<CaliperGenericEntity>? {
        get { node.reference(.rated) }
        set { node[.rated] = newValue?.value }
    }

    /// The question.
    public var question: CaliperReference<CaliperQuestion>? {
        get { node.reference(.question) }
        set { node[.question] = newValue?.value }
    }

    /// What was chosen, as texts in order. An empty list is left out.
    public var selections: [String] {
        get { node.texts(.selections) }
        set { node[.selections] = NodeValue(texts: newValue) }
    }

    /// A comment to the rating.
    public var ratingComment: CaliperReference<CaliperComment>? {
        get { node.reference(.ratingComment) }
        set { node[.ratingComment] = newValue?.value }
    }
}
