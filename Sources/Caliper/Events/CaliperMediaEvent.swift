/// Somebody played a medium (`MediaEvent`).
public struct CaliperMediaEvent: CaliperEvent {
    /// `MediaEvent`.
    public static let term = "MediaEvent"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// What can be done.
    public enum Action: String, CaseIterable, Hashable, Sendable {
        /// `ChangedResolution`.
        case changedResolution = "ChangedResolution"
        /// `ChangedSize`.
        case changedSize = "ChangedSize"
        /// `ChangedSpeed`.
        case changedSpeed = "ChangedSpeed"
        /// `ChangedVolume`.
        case changedVolume = "ChangedVolume"
        /// `ClosedPopout`.
        case closedPopout = "ClosedPopout"
        /// `DisabledClosedCaptioning`.
        case disabledClosedCaptioning = "DisabledClosedCaptioning"
        /// `EnabledClosedCaptioning`.
        case enabledClosedCaptioning = "EnabledClosedCaptioning"
        /// `Ended`.
        case ended = "Ended"
        /// `EnteredFullScreen`.
        case enteredFullScreen = "EnteredFullScreen"
        /// `ExitedFullScreen`.
        case exitedFullScreen = "ExitedFullScreen"
        /// `ForwardedTo`.
        case forwardedTo = "ForwardedTo"
        /// `JumpedTo`.
        case jumpedTo = "JumpedTo"
        /// `Muted`.
        case muted = "Muted"
        /// `OpenedPopout`.
        case openedPopout = "OpenedPopout"
        /// `Paused`.
        case paused = "Paused"
        /// `Restarted`.
        case restarted = "Restarted"
        /// `Resumed`.
        case resumed = "Resumed"
        /// `Started`.
        case started = "Started"
        /// `Unmuted`.
        case unmuted = "Unmuted"
    }

    /// Somebody played a medium.
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
        object: CaliperReference<CaliperMediaObject>, at time: CaliperTime, profile: CaliperProfile = .mediaProfile,
        _ fill: (inout Self) -> Void = { _ in }
    ) {
        node = CaliperNode(
            event: .mediaEvent, id, actor.value, CaliperAction(rawValue: action.rawValue), object.value, time, profile)
        fill(&self)
    }

    /// Who did it.
    public var actor: CaliperReference<CaliperPerson> {
        get { node.reference(.actor) ?? "" }
        set { node[.actor] = newValue.value }
    }

    /// To what it was done.
    public var object: CaliperReference<CaliperMediaObject> {
        get { node.reference(.object) ?? "" }
        set { node[.object] = newValue.value }
    }

    /// The part of the object, or the place, that it was about.
    public var target: CaliperReference<CaliperMediaLocation>? {
        get { node.reference(.target) }
        set { node[.target] = newValue?.value }
    }

    /// What came of it.
    public var generated: CaliperReference<CaliperGenericEntity>? {
        get { node.reference(.generated) }
        set { node[.generated] = newValue?.value }
    }

    /// Where the actor came from.
    public var referrer: CaliperReference<CaliperGenericEntity>? {
        get { node.reference(.referrer) }
        set { node[.referrer] = newValue?.value }
    }
}
