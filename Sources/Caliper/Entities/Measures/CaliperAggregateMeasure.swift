/// A measure of use or progress (`AggregateMeasure`).
public struct CaliperAggregateMeasure: CaliperEntity, CaliperLeaf {
    /// `AggregateMeasure`.
    public static let term = "AggregateMeasure"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// A measure of use or progress with what it must have.
    ///
    /// - Parameters:
    ///   - id: Its id.
    ///   - metricValue: The value measured.
    ///   - metric: What is counted.
    ///   - fill: Sets what else is known.
    public init(
        id: CaliperIRI, metricValue: CaliperDecimal, metric: CaliperMetric, _ fill: (inout Self) -> Void = { _ in }
    ) {
        node = CaliperNode(.aggregateMeasure, id: id.rawValue)
        self.metricValue = metricValue
        self.metric = metric
        fill(&self)
    }

    /// The value measured.
    public var metricValue: CaliperDecimal {
        get { node.decimal(.metricValue) ?? 0.0 }
        set { node[.metricValue] = NodeValue(number: newValue.number) }
    }

    /// The highest value that there can be.
    public var maxMetricValue: CaliperDecimal? {
        get { node.decimal(.maxMetricValue) }
        set { node[.maxMetricValue] = NodeValue(number: newValue?.number) }
    }

    /// What is counted.
    public var metric: CaliperMetric {
        get { CaliperMetric(rawValue: node.text(.metric) ?? "") }
        set { node[.metric] = NodeValue(text: newValue.rawValue) }
    }

    /// When it began.
    public var startedAtTime: CaliperTime? {
        get { node.time(.startedAtTime) }
        set { node[.startedAtTime] = NodeValue(time: newValue) }
    }

    /// When it ended.
    public var endedAtTime: CaliperTime? {
        get { node.time(.endedAtTime) }
        set { node[.endedAtTime] = NodeValue(time: newValue) }
    }
}
