/// Somebody commented on or rated something (`FeedbackEvent`).
public struct CaliperFeedbackEvent: CaliperEvent {
    /// `FeedbackEvent`.
    public static let term = "FeedbackEvent"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// Somebody commented on something.
    ///
    /// - Parameters:
    ///   - id: Its id, made once when it happened.
    ///   - actor: Who did it.
    ///   - object: To what.
    ///   - time: When.
    ///   - generated: What came of it.
    ///   - profile: The profile that it belongs to.
    ///   - fill: Sets what else is known.
    public static func commented(
        id: CaliperEventID, actor: CaliperReference<CaliperPerson>, object: CaliperReference<CaliperGenericEntity>,
        at time: CaliperTime, generated: CaliperReference<CaliperComment>? = nil,
        profile: CaliperProfile = .feedbackProfile, _ fill: (inout Self) -> Void = { _ in }
    ) -> Self {
        var event = Self(
            unchecked: CaliperNode(event: .feedbackEvent, id, actor.value, .commented, object.value, time, profile))
        event.node[.generated] = generated?.value
        fill(&event)
        return event
    }

    /// Somebody rated something.
    ///
    /// - Parameters:
    ///   - id: Its id, made once when it happened.
    ///   - actor: Who did it.
    ///   - object: To what.
    ///   - time: When.
    ///   - generated: What came of it.
    ///   - profile: The profile that it belongs to.
    ///   - fill: Sets what else is known.
    public static func ranked(
        id: CaliperEventID, actor: CaliperReference<CaliperPerson>, object: CaliperReference<CaliperGenericEntity>,
        at time: CaliperTime, generated: CaliperReference<CaliperRating>? = nil,
        profile: CaliperProfile = .feedbackProfile, _ fill: (inout Self) -> Void = { _ in }
    ) -> Self {
        var event = Self(
            unchecked: CaliperNode(event: .feedbackEvent, id, actor.value, .ranked, object.value, time, profile))
        event.node[.generated] = generated?.value
        fill(&event)
        return event
    }

    /// Who did it.
    public var actor: CaliperReference<CaliperPerson> {
        get { node.reference(.actor) ?? "" }
        set { node[.actor] = newValue.value }
    }

    /// To what it was done.
    public var object: CaliperReference<CaliperGenericEntity> {
        get { node.reference(.object) ?? "" }
        set { node[.object] = newValue.value }
    }

    /// The part of the object, or the place, that it was about.
    public var target: CaliperReference<CaliperFrame>? {
        get { node.reference(.target) }
        set { node[.target] = newValue?.value }
    }

    /// What came of it.
    public var generated: CaliperReference<CaliperGenericEntity>? { node.reference(.generated) }

    /// Where the actor came from.
    public var referrer: CaliperReference<CaliperGenericEntity>? {
        get { node.reference(.referrer) }
        set { node[.referrer] = newValue?.value }
    }
}
