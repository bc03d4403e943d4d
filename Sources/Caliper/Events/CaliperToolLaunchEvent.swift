/// Somebody launched a tool, or came back from one (`ToolLaunchEvent`).
public struct CaliperToolLaunchEvent: CaliperEvent {
    /// `ToolLaunchEvent`.
    public static let term = "ToolLaunchEvent"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// Somebody launched a tool.
    ///
    /// - Parameters:
    ///   - id: Its id, made once when it happened.
    ///   - actor: Who did it.
    ///   - object: To what.
    ///   - time: When.
    ///   - federatedSession: The session on the platform.
    ///   - profile: The profile that it belongs to.
    ///   - fill: Sets what else is known.
    public static func launched(
        id: CaliperEventID, actor: CaliperReference<CaliperPerson>,
        object: CaliperReference<CaliperSoftwareApplication>, at time: CaliperTime,
        federatedSession: CaliperReference<CaliperLTISession>, profile: CaliperProfile = .toolLaunchProfile,
        _ fill: (inout Self) -> Void = { _ in }
    ) -> Self {
        var event = Self(
            unchecked: CaliperNode(event: .toolLaunchEvent, id, actor.value, .launched, object.value, time, profile))
        event.node[.federatedSession] = federatedSession.value
        fill(&event)
        return event
    }

    /// Somebody came back from a tool.
    ///
    /// - Parameters:
    ///   - id: Its id, made once when it happened.
    ///   - actor: Who did it.
    ///   - object: To what.
    ///   - time: When.
    ///   - profile: The profile that it belongs to.
    ///   - fill: Sets what else is known.
    public static func returned(
        id: CaliperEventID, actor: CaliperReference<CaliperPerson>,
        object: CaliperReference<CaliperSoftwareApplication>, at time: CaliperTime,
        profile: CaliperProfile = .toolLaunchProfile, _ fill: (inout Self) -> Void = { _ in }
    ) -> Self {
        var event = Self(
            unchecked: CaliperNode(event: .toolLaunchEvent, id, actor.value, .returned, object.value, time, profile))
        fill(&event)
        return event
    }

    /// Who did it.
    public var actor: CaliperReference<CaliperPerson> {
        get { node.reference(.actor) ?? "" }
        set { node[.actor] = newValue.value }
    }

    /// To what it was done.
    public var object: CaliperReference<CaliperSoftwareApplication> {
        get { node.reference(.object) ?? "" }
        set { node[.object] = newValue.value }
    }

    /// The part of the object, or the place, that it was about.
    public var target: CaliperReference<CaliperLaunchTarget>? {
        get { node.reference(.target) }
        set { node[.target] = newValue?.value }
    }

    /// What came of it.
    public var generated: CaliperReference<CaliperDigitalResource>? {
        get { node.reference(.generated) }
        set { node[.generated] = newValue?.value }
    }

    /// Where the actor came from.
    public var referrer: CaliperReference<CaliperGenericEntity>? {
        get { node.reference(.referrer) }
        set { node[.referrer] = newValue?.value }
    }
}
