/// A question that is answered on a scale (`RatingScaleQuestion`).
public struct CaliperRatingScaleQuestion: CaliperQuestionKind, CaliperLeaf {
    /// `RatingScaleQuestion`.
    public static let term = "RatingScaleQuestion"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// A question that is answered on a scale with what it must have.
    ///
    /// - Parameters:
    ///   - id: Its id.
    ///   - fill: Sets what else is known.
    public init(id: CaliperIRI, _ fill: (inout Self) -> Void = { _ in }) {
        node = CaliperNode(.ratingScaleQuestion, id: id.rawValue)
        fill(&self)
    }

    /// The scale of the rating.
    public var scale: CaliperReference<CaliperScale>? {
        get { node.reference(.scale) }
        set { node[.scale] = newValue?.value }
    }
}
