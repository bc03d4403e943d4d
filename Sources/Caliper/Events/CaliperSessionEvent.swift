/// Somebody logged in or out, or a session timed out (`SessionEvent`).
public struct CaliperSessionEvent: CaliperEvent {
    /// `SessionEvent`.
    public static let term = "SessionEvent"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// Somebody logged in to an application.
    ///
    /// - Parameters:
    ///   - id: Its id, made once when it happened.
    ///   - actor: Who did it.
    ///   - object: To what.
    ///   - time: When.
    ///   - profile: The profile that it belongs to.
    ///   - fill: Sets what else is known.
    public static func loggedIn(
        id: CaliperEventID, actor: CaliperReference<CaliperPerson>,
        object: CaliperReference<CaliperSoftwareApplication>, at time: CaliperTime,
        profile: CaliperProfile = .sessionProfile, _ fill: (inout Self) -> Void = { _ in }
    ) -> Self {
        var event = Self(
            unchecked: CaliperNode(event: .sessionEvent, id, actor.value, .loggedIn, object.value, time, profile))
        fill(&event)
        return event
    }

    /// Somebody logged out of an application.
    ///
    /// - Parameters:
    ///   - id: Its id, made once when it happened.
    ///   - actor: Who did it.
    ///   - object: To what.
    ///   - time: When.
    ///   - profile: The profile that it belongs to.
    ///   - fill: Sets what else is known.
    public static func loggedOut(
        id: CaliperEventID, actor: CaliperReference<CaliperPerson>,
        object: CaliperReference<CaliperSoftwareApplication>, at time: CaliperTime,
        profile: CaliperProfile = .sessionProfile, _ fill: (inout Self) -> Void = { _ in }
    ) -> Self {
        var event = Self(
            unchecked: CaliperNode(event: .sessionEvent, id, actor.value, .loggedOut, object.value, time, profile))
        fill(&event)
        return event
    }

    /// An application ended a session that was idle.
    ///
    /// - Parameters:
    ///   - id: Its id, made once when it happened.
    ///   - actor: Who did it.
    ///   - object: To what.
    ///   - time: When.
    ///   - profile: The profile that it belongs to.
    ///   - fill: Sets what else is known.
    public static func timedOut(
        id: CaliperEventID, actor: CaliperReference<CaliperSoftwareApplication>,
        object: CaliperReference<CaliperSession>, at time: CaliperTime, profile: CaliperProfile = .sessionProfile,
        _ fill: (inout Self) -> Void = { _ in }
    ) -> Self {
        var event = Self(
            unchecked: CaliperNode(event: .sessionEvent, id, actor.value, .timedOut, object.value, time, profile))
        fill(&event)
        return event
    }

    /// Who did it.
    public var actor: CaliperReference<CaliperAgent> { node.reference(.actor) ?? "" }

    /// To what it was done.
    public var object: CaliperReference<CaliperGenericEntity> { node.reference(.object) ?? "" }

    /// The part of the object, or the place, that it was about.
    public var target: CaliperReference<CaliperDigitalResource>? {
        get { node.reference(.target) }
        set { node[.target] = newValue?.value }
    }

    /// What came of it.
    public var generated: CaliperReference<CaliperGenericEntity>? {
        get { node.reference(.generated) }
        set { node[.generated] = newValue?.value }
    }

    /// Where the actor came from.
    public var referrer: CaliperReference<CaliperNavigationPlace>? {
        get { node.reference(.referrer) }
        set { node[.referrer] = newValue?.value }
    }
}
