/// Somebody worked on something assigned (`AssignableEvent`).
public struct CaliperAssignableEvent: CaliperEvent {
    /// `AssignableEvent`.
    public static let term = "AssignableEvent"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// What can be done.
    public enum Action: String, CaseIterable, Hashable, Sendable {
        /// `Activated`.
        case activated = "Activated"
        /// `Completed`.
        case completed = "Completed"
        /// `Deactivated`.
        case deactivated = "Deactivated"
        /// `Reviewed`.
        case reviewed = "Reviewed"
        /// `Started`.
        case started = "Started"
        /// `Submitted`.
        case submitted = "Submitted"
    }

    /// Somebody worked on something assigned.
    ///
    /// - Parameters:
    ///   - id: Its id, made once when it happened.
    ///   - actor: Who did it.
    ///   - action: What was done.
    ///   - object: To what.
    ///   - time: When.
    ///   - profile: The profile that it belongs to.
    ///   - fill: Sets what else is known.
    public init(
        id: CaliperEventID, actor: CaliperReference<CaliperPerson>, action: Action,
        object: CaliperReference<CaliperAssignableDigitalResource>, at time: CaliperTime,
        profile: CaliperProfile = .assignableProfile, _ fill: (inout Self) -> Void = { _ in }
    ) {
        node = CaliperNode(
            event: .assignableEvent, id, actor.value, CaliperAction(rawValue: action.rawValue), object.value, time,
            profile)
        fill(&self)
    }

    /// Who did it.
    public var actor: CaliperReference<CaliperPerson> {
        get { node.reference(.actor) ?? "" }
        set { node[.actor] = newValue.value }
    }

    /// To what it was done.
    public var object: CaliperReference<CaliperAssignableDigitalResource> {
        get { node.reference(.object) ?? "" }
        set { node[.object] = newValue.value }
    }

    /// The part of the object, or the place, that it was about.
    public var target: CaliperReference<CaliperFrame>? {
        get { node.reference(.target) }
        set { node[.target] = newValue?.value }
    }

    /// What came of it.
    public var generated: CaliperReference<CaliperAttempt>? {
        get { node.reference(.generated) }
        set { node[.generated] = newValue?.value }
    }

    /// Where the actor came from.
    public var referrer: CaliperReference<CaliperGenericEntity>? {
        get { node.reference(.referrer) }
        set { node[.referrer] = newValue?.value }
    }
}
