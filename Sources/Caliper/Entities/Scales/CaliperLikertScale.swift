/// A Likert scale (`LikertScale`).
public struct CaliperLikertScale: CaliperScaleKind, CaliperLeaf {
    /// `LikertScale`.
    public static let term = "LikertScale"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// A Likert scale with what it must have.
    ///
    /// - Parameters:
    ///   - id: Its id.
    ///   - fill: Sets what else is known.
    public init(id: CaliperIRI, _ fill: (inout Self) -> Void = { _ in }) {
        node = CaliperNode(.likertScale, id: id.rawValue)
        fill(&self)
    }

    /// How many points the scale has.
    public var scalePoints: Int? {
        get { node.integer(.scalePoints) }
        set { node[.scalePoints] = NodeValue(integer: newValue) }
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
