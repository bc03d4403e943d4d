/// An answer on a scale (`RatingScaleResponse`).
public struct CaliperRatingScaleResponse: CaliperResponseKind, CaliperLeaf {
    /// `RatingScaleResponse`.
    public static let term = "RatingScaleResponse"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// An answer on a scale with what it must have.
    ///
    /// - Parameters:
    ///   - id: Its id.
    ///   - fill: Sets what else is known.
    public init(id: CaliperIRI, _ fill: (inout Self) -> Void = { _ in }) {
        node = CaliperNode(.ratingScaleResponse, id: id.rawValue)
        fill(&self)
    }

    /// What was chosen, as texts in order. An empty list is left out.
    public var selections: [String] {
        get { node.texts(.selections) }
        set { node[.selections] = NodeValue(texts: newValue) }
    }
}
