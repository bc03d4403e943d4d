/// Somebody managed a resource (`ResourceManagementEvent`).
public struct CaliperResourceManagementEvent: CaliperEvent {
    /// `ResourceManagementEvent`.
    public static let term = "ResourceManagementEvent"

    /// Everything that it holds.
    public var node: CaliperNode

    /// Takes a node as it is.
    public init(unchecked node: CaliperNode) { self.node = node }

    /// What can be done.
    public enum Action: String, CaseIterable, Hashable, Sendable {
        /// `Archived`.
        case archived = "Archived"
        /// `Created`.
        case created = "Created"
        /// `Deleted`.
        case deleted = "Deleted"
        /// `Described`.
        case described = "Described"
        /// `Downloaded`.
        case downloaded = "Downloaded"
        /// `Modified`.
        case modified = "Modified"
        /// `Printed`.
        case printed = "Printed"
        /// `Published`.
        case published = "Published"
        /// `Restored`.
        case restored = "Restored"
        /// `Retrieved`.
        case retrieved = "Retrieved"
        /// `Saved`.
        case saved = "Saved"
        /// `Unpublished`.
        case unpublished = "Unpublished"
        /// `Uploaded`.
        case uploaded = "Uploaded"
    }

    /// Somebody managed a resource.
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
        object: CaliperReference<CaliperDigitalResource>, at time: CaliperTime,
        profile: CaliperProfile = .resourceManagementProfile, _ fill: (inout Self) -> Void = { _ in }
    ) {
        node = CaliperNode(
            event: .resourceManagementEvent, id, actor.value, CaliperAction(rawValue: action.rawValue), object.value,
            time, profile)
        fill(&self)
    }

    /// Somebody copied a resource; the copy must be named.
    ///
    /// - Parameters:
    ///   - id: Its id, made once when it happened.
    ///   - actor: Who did it.
    ///   - object: To what.
    ///   - time: When.
    ///   - generated: What came of it.
    ///   - profile: The profile that it belongs to.
    ///   - fill: Sets what else is known.
    public static func copied(
        id: CaliperEventID, actor: CaliperReference<CaliperPerson>, object: CaliperReference<CaliperDigitalResource>,
        at time: CaliperTime, generated: CaliperReference<CaliperDigitalResource>,
        profile: CaliperProfile = .resourceManagementProfile, _ fill: (inout Self) -> Void = { _ in }
    ) -> Self {
        var event = Self(
            unchecked: CaliperNode(
                event: .resourceManagementEvent, id, actor.value, .copied, object.value, time, profile))
        event.node[.generated] = generated.value
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
    public var target: CaliperReference<CaliperGenericEntity>? {
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
