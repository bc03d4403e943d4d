/// Something to be learnt (`LearningObjective`).
public struct CaliperLearningObjective: CaliperEntity, CaliperLeaf {
    /// `LearningObjective`.
    public static let term = "LearningObjective"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// Something to be learnt with what it must have.
    ///
    /// - Parameters:
    ///   - id: Its id.
    ///   - fill: Sets what else is known.
    public init(id: CaliperIRI, _ fill: (inout Self) -> Void = { _ in }) {
        node = CaliperNode(.learningObjective, id: id.rawValue)
        fill(&self)
    }
}
