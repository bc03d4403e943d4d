/// A question with several answers to choose from (`MultiselectQuestion`).
public struct CaliperMultiselectQuestion: CaliperQuestionKind, CaliperLeaf {
    /// `MultiselectQuestion`.
    public static let term = "MultiselectQuestion"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// A question with several answers to choose from with what it must have.
    ///
    /// - Parameters:
    ///   - id: Its id.
    ///   - fill: Sets what else is known.
    public init(id: CaliperIRI, _ fill: (inout Self) -> Void = { _ in }) {
        node = CaliperNode(.multiselectQuestion, id: id.rawValue)
        fill(&self)
    }

    /// How many points can be chosen; not negative.
    public var points: Int? {
        get { node.integer(.points) }
        set { node[.points] = NodeValue(integer: newValue) }
    }

    /// What the points are called, in order. An empty list is left out.
    public var itemLabels: [String] {
        get { node.texts(.itemLabels) }
        set { node[.itemLabels] = NodeValue(texts: newValue) }
    }

    /// What the points stand for, as texts in order. An empty list is left out.
    public var itemValues: [String] {
        get { node.texts(.itemValues) }
        set { node[.itemValues] = NodeValue(texts: newValue) }
    }
}
