/// A question that is answered freely (`OpenEndedQuestion`).
public struct CaliperOpenEndedQuestion: CaliperQuestionKind, CaliperLeaf {
    /// `OpenEndedQuestion`.
    public static let term = "OpenEndedQuestion"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// A question that is answered freely with what it must have.
    ///
    /// - Parameters:
    ///   - id: Its id.
    ///   - fill: Sets what else is known.
    public init(id: CaliperIRI, _ fill: (inout Self) -> Void = { _ in }) {
        node = CaliperNode(.openEndedQuestion, id: id.rawValue)
        fill(&self)
    }
}
