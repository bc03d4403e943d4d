/// Somebody worked on an item of an assessment (`AssessmentItemEvent`).
public struct CaliperAssessmentItemEvent: CaliperEvent {
    /// `AssessmentItemEvent`.
    public static let term = "AssessmentItemEvent"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// Somebody began an item.
    ///
    /// - Parameters:
    ///   - id: Its id, made once when it happened.
    ///   - actor: Who did it.
    ///   - object: To what.
    ///   - time: When.
    ///   - generated: What came of it.
    ///   - profile: The profile that it belongs to.
    ///   - fill: Sets what else is known.
    public static func started(
        id: CaliperEventID, actor: CaliperReference<CaliperPerson>, object: CaliperReference<CaliperAssessmentItem>,
        at time: CaliperTime, generated: CaliperReference<CaliperAttempt>? = nil,
        profile: CaliperProfile = .assessmentProfile, _ fill: (inout Self) -> Void = { _ in }
    ) -> Self {
        var event = Self(
            unchecked: CaliperNode(event: .assessmentItemEvent, id, actor.value, .started, object.value, time, profile))
        event.node[.generated] = generated?.value
        fill(&event)
        return event
    }

    /// Somebody passed over an item.
    ///
    /// - Parameters:
    ///   - id: Its id, made once when it happened.
    ///   - actor: Who did it.
    ///   - object: To what.
    ///   - time: When.
    ///   - generated: What came of it.
    ///   - profile: The profile that it belongs to.
    ///   - fill: Sets what else is known.
    public static func skipped(
        id: CaliperEventID, actor: CaliperReference<CaliperPerson>, object: CaliperReference<CaliperAssessmentItem>,
        at time: CaliperTime, generated: CaliperReference<CaliperAttempt>? = nil,
        profile: CaliperProfile = .assessmentProfile, _ fill: (inout Self) -> Void = { _ in }
    ) -> Self {
        var event = Self(
            unchecked: CaliperNode(event: .assessmentItemEvent, id, actor.value, .skipped, object.value, time, profile))
        event.node[.generated] = generated?.value
        fill(&event)
        return event
    }

    /// Somebody answered an item.
    ///
    /// - Parameters:
    ///   - id: Its id, made once when it happened.
    ///   - actor: Who did it.
    ///   - object: To what.
    ///   - time: When.
    ///   - generated: What came of it.
    ///   - profile: The profile that it belongs to.
    ///   - fill: Sets what else is known.
    public static func completed(
        id: CaliperEventID, actor: CaliperReference<CaliperPerson>, object: CaliperReference<CaliperAssessmentItem>,
        at time: CaliperTime, generated: CaliperReference<CaliperResponse>? = nil,
        profile: CaliperProfile = .assessmentProfile, _ fill: (inout Self) -> Void = { _ in }
    ) -> Self {
        var event = Self(
            unchecked: CaliperNode(
                event: .assessmentItemEvent, id, actor.value, .completed, object.value, time, profile))
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
    public var object: CaliperReference<CaliperAssessmentItem> {
        get { node.reference(.object) ?? "" }
        set { node[.object] = newValue.value }
    }

    /// The part of the object, or the place, that it was about.
    public var target: CaliperReference<CaliperGenericEntity>? {
        get { node.reference(.target) }
        set { node[.target] = newValue?.value }
    }

    /// What came of it.
    public var generated: CaliperReference<CaliperGenericEntity>? { node.reference(.generated) }

    /// Where the actor came from.
    public var referrer: CaliperReference<CaliperAssessmentItem>? {
        get { node.reference(.referrer) }
        set { node[.referrer] = newValue?.value }
    }
}
