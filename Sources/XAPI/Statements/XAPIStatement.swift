/// Somebody did something with something: one learning event (xAPI 1.0.3 Data §2.4).
public struct XAPIStatement: Hashable, Sendable {
    /// The only key by which sending again is recognised: the emitter makes it, before the first attempt, and never anew.
    public var id: XAPIUUID?
    /// Who.
    public var actor: XAPIActor
    /// Did what.
    public var verb: XAPIVerb
    /// With what.
    public var object: XAPIObject
    /// What came of it.
    public var result: XAPIResult?
    /// Under which circumstances.
    public var context: XAPIContext?
    /// When it happened. An LRS puts the time of storing where there is none.
    public var timestamp: XAPITimestamp?
    /// When it was stored; set by the LRS, whatever was sent.
    public var stored: XAPITimestamp?
    /// Who vouches for it; set by the LRS.
    public var authority: XAPIActor?
    /// The version of the statement's form; set by the LRS, better not sent.
    public var version: String?
    /// Files that belong to it, in order; none where there is no such member or an empty list.
    public var attachments: [XAPIAttachment]

    /// A statement of who, what and with what; everything else is optional.
    public init(
        id: XAPIUUID? = nil, actor: XAPIActor, verb: XAPIVerb, object: XAPIObject, result: XAPIResult? = nil,
        context: XAPIContext? = nil, timestamp: XAPITimestamp? = nil, stored: XAPITimestamp? = nil,
        authority: XAPIActor? = nil, version: String? = nil, attachments: [XAPIAttachment] = []
    ) {
        self.id = id
        self.actor = actor
        self.verb = verb
        self.object = object
        self.result = result
        self.context = context
        self.timestamp = timestamp
        self.stored = stored
        self.authority = authority
        self.version = version
        self.attachments = attachments
    }

    /// A statement that takes another one back (§2.3.2).
    public init(voiding target: XAPIUUID, by actor: XAPIActor, id: XAPIUUID? = nil, timestamp: XAPITimestamp? = nil) {
        self.init(id: id, actor: actor, verb: .voided, object: .statement(target), timestamp: timestamp)
    }

    /// The statement that this one takes back; `nil` where it takes none back.
    public var voidedStatement: XAPIUUID? {
        guard verb.isVoided, case .statement(let target) = object else { return nil }
        return target
    }
}

/// A statement within a statement, about something that did not have to happen: a plan, a demand (§2.4.4.3).
public struct XAPISubStatement: Hashable, Sendable {
    /// Who.
    public var actor: XAPIActor
    /// Does what.
    public var verb: XAPIVerb
    /// With what; never another SubStatement, which the writer would leave out and every reader refuse.
    public var object: XAPIObject
    /// What comes of it.
    public var result: XAPIResult?
    /// Under which circumstances.
    public var context: XAPIContext?
    /// When; it may lie in the future.
    public var timestamp: XAPITimestamp?
    /// Files that belong to it, in order.
    public var attachments: [XAPIAttachment]

    /// A statement within a statement; `nil` where the object is one again.
    public init?(
        actor: XAPIActor, verb: XAPIVerb, object: XAPIObject, result: XAPIResult? = nil, context: XAPIContext? = nil,
        timestamp: XAPITimestamp? = nil, attachments: [XAPIAttachment] = []
    ) {
        if case .subStatement = object { return nil }
        self.actor = actor
        self.verb = verb
        self.object = object
        self.result = result
        self.context = context
        self.timestamp = timestamp
        self.attachments = attachments
    }
}

/// What a statement is about (§2.4.4).
public indirect enum XAPIObject: Hashable, Sendable {
    /// An Activity, as most are.
    case activity(XAPIActivity)
    /// An Agent or a Group.
    case actor(XAPIActor)
    /// Another statement, by its id; it need not exist yet.
    case statement(XAPIUUID)
    /// A statement within the statement.
    case subStatement(XAPISubStatement)

    /// The Activity, or `nil` for another kind.
    public var activity: XAPIActivity? { if case .activity(let activity) = self { activity } else { nil } }
}

/// What was done (§2.4.3).
public struct XAPIVerb: Hashable, Sendable {
    /// The IRI that gives the meaning.
    public var id: String
    /// How people say it; of no meaning for machines.
    public var display: XAPILanguageMap?

    /// A verb of an IRI.
    public init(id: String, display: XAPILanguageMap? = nil) {
        self.id = id
        self.display = display
    }

    static let voidedIRI: StaticString = "http://adlnet.gov/expapi/verbs/voided"

    /// The one verb that the standard reserves: the statement that the object refers to is taken back.
    public static let voided = XAPIVerb(id: "\(voidedIRI)", display: ["en-US": "voided"])

    /// Whether it is ``voided``.
    public var isVoided: Bool { id == "\(Self.voidedIRI)" }
}
