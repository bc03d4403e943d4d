/// A question for a moment (`DateTimeQuestion`).
public struct CaliperDateTimeQuestion: CaliperQuestionKind, CaliperLeaf {
    /// `DateTimeQuestion`.
    public static let term = "DateTimeQuestion"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// A question for a moment with what it must have.
    ///
    /// - Parameters:
    ///   - id: Its id.
    ///   - fill: Sets what else is known.
    public init(id: CaliperIRI, _ fill: (inout Self) -> Void = { _ in }) {
        node = CaliperNode(.dateTimeQuestion, id: id.rawValue)
        fill(&self)
    }

    /// The earliest moment that can be chosen.
    public var minDateTime: CaliperTime? {
        get { node.time(.minDateTime) }
        set { node[.minDateTime] = NodeValue(time: newValue) }
    }

    /// What stands at the lower end.
    public var minLabel: String? {
        get { node.text(.minLabel) }
        set { node[.minLabel] = NodeValue(text: newValue) }
    }

    /// The latest moment that can be chosen.
    public var maxDateTime: CaliperTime? {
        get { node.time(.maxDateTime) }
        set { node[.maxDateTime] = NodeValue(time: newValue) }
    }

    /// What stands at the upper end.
    public var maxLabel: String? {
        get { node.text(.maxLabel) }
        set { node[.maxLabel] = NodeValue(text: newValue) }
    }
}
