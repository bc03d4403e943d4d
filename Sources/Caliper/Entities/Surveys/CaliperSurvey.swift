/// A survey (`Survey`).
public struct CaliperSurvey: CaliperCollectionKind, CaliperLeaf {
    /// `Survey`.
    public static let term = "Survey"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// A survey with what it must have.
    ///
    /// - Parameters:
    ///   - id: Its id.
    ///   - fill: Sets what else is known.
    public init(id: CaliperIRI, _ fill: (inout Self) -> Void = { _ in }) {
        node = CaliperNode(.survey, id: id.rawValue)
        fill(&self)
    }

    /// What it has, in order. An empty list is left out.
    public var items: [CaliperReference<CaliperQuestionnaire>] {
        get { node.references(.items) }
        set { node[.items] = NodeValue(references: newValue) }
    }
}
