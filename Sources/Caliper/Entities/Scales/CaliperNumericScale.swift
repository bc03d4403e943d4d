/// A scale of numbers (`NumericScale`).
public struct CaliperNumericScale: CaliperScaleKind, CaliperLeaf {
    /// `NumericScale`.
    public static let term = "NumericScale"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// A scale of numbers with what it must have.
    ///
    /// - Parameters:
    ///   - id: Its id.
    ///   - fill: Sets what else is known.
    public init(id: CaliperIRI, _ fill: (inout Self) -> Void = { _ in }) {
        node = CaliperNode(.numericScale, id: id.rawValue)
        fill(&self)
    }

    /// The lowest value.
    public var minValue: CaliperDecimal? {
        get { node.decimal(.minValue) }
        set { node[.minValue] = NodeValue(number: newValue?.number) }
    }

    /// What stands at the lower end.
    public var minLabel: String? {
        get { node.text(.minLabel) }
        set { node[.minLabel] = NodeValue(text: newValue) }
    }

    /// The highest value.
    public var maxValue: CaliperDecimal? {
        get { node.decimal(.maxValue) }
        set { node[.maxValue] = NodeValue(number: newValue?.number) }
    }

    /// What stands at the upper end.
    public var maxLabel: String? {
        get { node.text(.maxLabel) }
        set { node[.maxLabel] = NodeValue(text: newValue) }
    }

    /// The distance between two values.
    public var step: CaliperDecimal? {
        get { node.decimal(.step) }
        set { node[.step] = NodeValue(number: newValue?.number) }
    }
}
