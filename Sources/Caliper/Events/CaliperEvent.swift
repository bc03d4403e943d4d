public import CrosswalkJSON

/// An event of any type (Caliper 1.2, section 3): somebody did something to something, at a time.
public protocol CaliperEvent: CaliperNodeValue {}

extension CaliperEvent {
    /// Its id, made once when it happened and never changed.
    public var id: CaliperEventID { CaliperEventID(unchecked: node.text(.id) ?? "") }

    /// What was done.
    public var action: CaliperAction { CaliperAction(rawValue: node.text(.action) ?? "") }

    /// When.
    public var eventTime: CaliperTime { node.time(.eventTime) ?? CaliperTime(millisecondsSinceEpoch: 0) }

    /// The metric profile that it belongs to. 1.2 alone.
    public var profile: CaliperProfile? {
        get { node.term(.profile) }
        set { node[.profile] = NodeValue(text: newValue?.rawValue) }
    }

    /// The application in which it happened.
    public var edApp: CaliperReference<CaliperSoftwareApplication>? {
        get { node.reference(.edApp) }
        set { node[.edApp] = newValue?.value }
    }

    /// The course section or other group in which it happened.
    public var group: CaliperReference<CaliperOrganization>? {
        get { node.reference(.group) }
        set { node[.group] = newValue?.value }
    }

    /// The actor's membership in the group.
    public var membership: CaliperReference<CaliperMembership>? {
        get { node.reference(.membership) }
        set { node[.membership] = newValue?.value }
    }

    /// The actor's session in the application.
    public var session: CaliperReference<CaliperSession>? {
        get { node.reference(.session) }
        set { node[.session] = newValue?.value }
    }

    /// The session on the platform from which a tool was launched; to be set by tools of LTI.
    public var federatedSession: CaliperReference<CaliperLTISession>? {
        get { node.reference(.federatedSession) }
        set { node[.federatedSession] = newValue?.value }
    }

    /// What is the sender's own, of any form; names by convention begin like a reversed host name.
    public var extensions: JSONObject? {
        get { node.object(.extensions) }
        set { node[.extensions] = NodeValue(object: newValue) }
    }
}

extension CaliperNode {
    /// An event with what every event must have.
    init(
        event type: NodeType, _ id: CaliperEventID, _ actor: NodeValue, _ action: CaliperAction, _ object: NodeValue,
        _ time: CaliperTime, _ profile: CaliperProfile
    ) {
        self.init(type, id: id.text)
        self[.profile] = .text(profile.rawValue)
        self[.actor] = actor
        self[.action] = .text(action.rawValue)
        self[.object] = object
        self[.eventTime] = .time(time)
    }
}
