/// Somebody annotated a resource (`AnnotationEvent`).
public struct CaliperAnnotationEvent: CaliperEvent {
    /// `AnnotationEvent`.
    public static let term = "AnnotationEvent"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// Somebody set a bookmark.
    ///
    /// - Parameters:
    ///   - id: Its id, made once when it happened.
    ///   - actor: Who did it.
    ///   - object: To what.
    ///   - time: When.
    ///   - generated: What came of it.
    ///   - profile: The profile that it belongs to.
    ///   - fill: Sets what else is known.
    public static func bookmarked(
        id: CaliperEventID, actor: CaliperReference<CaliperPerson>, object: CaliperReference<CaliperDigitalResource>,
        at time: CaliperTime, generated: CaliperReference<CaliperBookmarkAnnotation>? = nil,
        profile: CaliperProfile = .annotationProfile, _ fill: (inout Self) -> Void = { _ in }
    ) -> Self {
        var event = Self(
            unchecked: CaliperNode(event: .annotationEvent, id, actor.value, .bookmarked, object.value, time, profile))
        event.node[.generated] = generated?.value
        fill(&event)
        return event
    }

    /// Somebody highlighted a part.
    ///
    /// - Parameters:
    ///   - id: Its id, made once when it happened.
    ///   - actor: Who did it.
    ///   - object: To what.
    ///   - time: When.
    ///   - generated: What came of it.
    ///   - profile: The profile that it belongs to.
    ///   - fill: Sets what else is known.
    public static func highlighted(
        id: CaliperEventID, actor: CaliperReference<CaliperPerson>, object: CaliperReference<CaliperDigitalResource>,
        at time: CaliperTime, generated: CaliperReference<CaliperHighlightAnnotation>? = nil,
        profile: CaliperProfile = .annotationProfile, _ fill: (inout Self) -> Void = { _ in }
    ) -> Self {
        var event = Self(
            unchecked: CaliperNode(event: .annotationEvent, id, actor.value, .highlighted, object.value, time, profile))
        event.node[.generated] = generated?.value
        fill(&event)
        return event
    }

    /// Somebody shared a resource.
    ///
    /// - Parameters:
    ///   - id: Its id, made once when it happened.
    ///   - actor: Who did it.
    ///   - object: To what.
    ///   - time: When.
    ///   - generated: What came of it.
    ///   - profile: The profile that it belongs to.
    ///   - fill: Sets what else is known.
    public static func shared(
        id: CaliperEventID, actor: CaliperReference<CaliperPerson>, object: CaliperReference<CaliperDigitalResource>,
        at time: CaliperTime, generated: CaliperReference<CaliperSharedAnnotation>? = nil,
        profile: CaliperProfile = .annotationProfile, _ fill: (inout Self) -> Void = { _ in }
    ) -> Self {
        var event = Self(
            unchecked: CaliperNode(event: .annotationEvent, id, actor.value, .shared, object.value, time, profile))
        event.node[.generated] = generated?.value
        fill(&event)
        return event
    }

    /// Somebody put tags on a resource.
    ///
    /// - Parameters:
    ///   - id: Its id, made once when it happened.
    ///   - actor: Who did it.
    ///   - object: To what.
    ///   - time: When.
    ///   - generated: What came of it.
    ///   - profile: The profile that it belongs to.
    ///   - fill: Sets what else is known.
    public static func tagged(
        id: CaliperEventID, actor: CaliperReference<CaliperPerson>, object: CaliperReference<CaliperDigitalResource>,
        at time: CaliperTime, generated: CaliperReference<CaliperTagAnnotation>? = nil,
        profile: CaliperProfile = .annotationProfile, _ fill: (inout Self) -> Void = { _ in }
    ) -> Self {
        var event = Self(
            unchecked: CaliperNode(event: .annotationEvent, id, actor.value, .tagged, object.value, time, profile))
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
    public var object: CaliperReference<CaliperDigitalResource> {
        get { node.reference(.object) ?? "" }
        set { node[.object] = newValue.value }
    }

    /// The part of the object, or the place, that it was about.
    public var target: CaliperReference<CaliperFrame>? {
        get { node.reference(.target) }
        set { node[.target] = newValue?.value }
    }

    /// What came of it.
    public var generated: CaliperReference<CaliperAnnotation>? { node.reference(.generated) }

    /// Where the actor came from.
    public var referrer: CaliperReference<CaliperGenericEntity>? {
        get { node.reference(.referrer) }
        set { node[.referrer] = newValue?.value }
    }
}
