/// One try of somebody at an assignable resource (`Attempt`).
public struct CaliperAttempt: CaliperEntity, CaliperLeaf {
    /// `Attempt`.
    public static let term = "Attempt"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// One try of somebody at an assignable resource with what it must have.
    ///
    /// - Parameters:
    ///   - id: Its id.
    ///   - fill: Sets what else is known.
    public init(id: CaliperIRI, _ fill: (inout Self) -> Void = { _ in }) {
        node = CaliperNode(.attempt, id: id.rawValue)
        fill(&self)
    }

    /// Who makes the attempt.
    public var assignee: CaliperReference<CaliperPerson>? {
        get { node.reference(.assignee) }
        set { node[.assignee] = newValue?.value }
    }

    /// What is attempted.
    public var assignable: CaliperReference<CaliperDigitalResource>? {
        get { node.reference(.assignable) }
        set { node[.assignable] = newValue?.value }
    }

    /// The number of the attempt, from 1.
    public var count: Int? {
        get { node.integer(.count) }
        set { node[.count] = NodeValue(integer: newValue) }
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

    /// How long it took or takes.
    public var duration: CaliperDuration? {
        get { node.duration(.duration) }
        set { node[.duration] = NodeValue(text: newValue?.text) }
    }

    /// What it is a part of.
    public var isPartOf: CaliperReference<CaliperAttempt>? {
        get { node.reference(.isPartOf) }
        set { node[.isPartOf] = newValue?.value }
    }
}
