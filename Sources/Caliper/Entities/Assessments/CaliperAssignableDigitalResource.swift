/// `AssignableDigitalResource` or a subtype of it.
public protocol CaliperAssignableDigitalResourceKind: CaliperDigitalResourceKind {}

extension CaliperAssignableDigitalResourceKind {
    /// When it becomes active.
    public var dateToActivate: CaliperTime? {
        get { node.time(.dateToActivate) }
        set { node[.dateToActivate] = NodeValue(time: newValue) }
    }

    /// When it becomes visible.
    public var dateToShow: CaliperTime? {
        get { node.time(.dateToShow) }
        set { node[.dateToShow] = NodeValue(time: newValue) }
    }

    /// When work on it may begin.
    public var dateToStartOn: CaliperTime? {
        get { node.time(.dateToStartOn) }
        set { node[.dateToStartOn] = NodeValue(time: newValue) }
    }

    /// When it is to be submitted.
    public var dateToSubmit: CaliperTime? {
        get { node.time(.dateToSubmit) }
        set { node[.dateToSubmit] = NodeValue(time: newValue) }
    }

    /// How many attempts there may be; not negative.
    public var maxAttempts: Int? {
        get { node.integer(.maxAttempts) }
        set { node[.maxAttempts] = NodeValue(integer: newValue) }
    }

    /// How often it may be submitted; not negative.
    public var maxSubmits: Int? {
        get { node.integer(.maxSubmits) }
        set { node[.maxSubmits] = NodeValue(integer: newValue) }
    }

    /// The highest score that there can be.
    public var maxScore: CaliperDecimal? {
        get { node.decimal(.maxScore) }
        set { node[.maxScore] = NodeValue(number: newValue?.number) }
    }
}

/// A resource that is given to learners to work on (`AssignableDigitalResource`).
public struct CaliperAssignableDigitalResource: CaliperAssignableDigitalResourceKind {
    /// `AssignableDigitalResource`.
    public static let term = "AssignableDigitalResource"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// A resource that is given to learners to work on with what it must have.
    ///
    /// - Parameters:
    ///   - id: Its id.
    ///   - fill: Sets what else is known.
    public init(id: CaliperIRI, _ fill: (inout Self) -> Void = { _ in }) {
        node = CaliperNode(.assignableDigitalResource, id: id.rawValue)
        fill(&self)
    }
}
