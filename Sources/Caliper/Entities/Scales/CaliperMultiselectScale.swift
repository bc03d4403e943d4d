/// A scale on which several points can be chosen (`MultiselectScale`).
public struct CaliperMultiselectScale: CaliperScaleKind, CaliperLeaf {
    /// `MultiselectScale`.
    public static let term = "MultiselectScale"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// A scale on which several points can be chosen with what it must have.
    ///
    /// - Parameters:
    ///   - id: Its id.
    ///   - fill: Sets what else is known.
    public init(id: CaliperIRI, _ fill: (inout Self) -> Void = { _ in }) {
        node = CaliperNode(.multiselectScale, id: id.rawValue)
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

    /// Whether the order of what is chosen counts.
    public var isOrderedSelection: Bool? {
        get { node.bool(.isOrderedSelection) }
        set { node[.isOrderedSelection] = NodeValue(bool: newValue) }
    }

    /// How many must be chosen.
    public var minSelections: Int? {
        get { node.integer(.minSelections) }
        set { node[.minSelections] = NodeValue(integer: newValue) }
    }

    /// How many may be chosen.
    public var maxSelections: Int? {
        get { node.integer(.maxSelections) }
        set { node[.maxSelections] = NodeValue(integer: newValue) }
    }
}
