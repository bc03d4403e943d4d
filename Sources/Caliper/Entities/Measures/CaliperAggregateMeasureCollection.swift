/// Measures of one use of a tool (`AggregateMeasureCollection`).
public struct CaliperAggregateMeasureCollection: CaliperCollectionKind, CaliperLeaf {
    /// `AggregateMeasureCollection`.
    public static let term = "AggregateMeasureCollection"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// Measures of one use of a tool with what it must have.
    ///
    /// - Parameters:
    ///   - id: Its id.
    ///   - fill: Sets what else is known.
    public init(id: CaliperIRI, _ fill: (inout Self) -> Void = { _ in }) {
        node = CaliperNode(.aggregateMeasureCollection, id: id.rawValue)
        fill(&self)
    }

    /// What it has, in order. An empty list is left out.
    public var items: [CaliperReference<CaliperAggregateMeasure>] {
        get { node.references(.items) }
        set { node[.items] = NodeValue(references: newValue) }
    }
}
