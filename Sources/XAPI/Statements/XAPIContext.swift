public import CrosswalkJSON

/// Under which circumstances it happened (xAPI 1.0.3 Data §2.4.6).
public struct XAPIContext: Hashable, Sendable {
    /// The attempt or enrolment that statements belong to.
    public var registration: XAPIUUID?
    /// Who taught.
    public var instructor: XAPIActor?
    /// With whom.
    public var team: XAPIGroup?
    /// Activities that it belongs to.
    public var activities: XAPIContextActivities?
    /// The revision of the Activity; only where the object is one.
    public var revision: String?
    /// The platform; only where the object is an Activity.
    public var platform: String?
    /// The language, as a tag of RFC 5646.
    public var language: String?
    /// Another statement that it belongs to.
    public var statement: XAPIUUID?
    /// What else is known, by IRI.
    public var extensions: JSONObject?
    /// Agents with their parts in it; 2.0 alone.
    public var agents: [XAPIContextAgent]?
    /// Groups with their parts in it; 2.0 alone.
    public var groups: [XAPIContextGroup]?

    /// A context.
    public init(
        registration: XAPIUUID? = nil, instructor: XAPIActor? = nil, team: XAPIGroup? = nil,
        activities: XAPIContextActivities? = nil, revision: String? = nil, platform: String? = nil,
        language: String? = nil, statement: XAPIUUID? = nil, extensions: JSONObject? = nil,
        agents: [XAPIContextAgent]? = nil, groups: [XAPIContextGroup]? = nil
    ) {
        self.registration = registration
        self.instructor = instructor
        self.team = team
        self.activities = activities
        self.revision = revision
        self.platform = platform
        self.language = language
        self.statement = statement
        self.extensions = extensions
        self.agents = agents
        self.groups = groups
    }
}

/// Activities that a statement belongs to, by how (§2.4.6.2). On the wire one of them may stand without a list; it is
/// always written as a list.
public struct XAPIContextActivities: Hashable, Sendable {
    /// What the object is a part of.
    public var parent: [XAPIActivity]?
    /// What it belongs to from further away.
    public var grouping: [XAPIActivity]?
    /// What it is sorted under, such as a profile.
    public var category: [XAPIActivity]?
    /// Anything else.
    public var other: [XAPIActivity]?

    /// Activities by how the statement belongs to them.
    public init(
        parent: [XAPIActivity]? = nil, grouping: [XAPIActivity]? = nil, category: [XAPIActivity]? = nil,
        other: [XAPIActivity]? = nil
    ) {
        self.parent = parent
        self.grouping = grouping
        self.category = category
        self.other = other
    }

    /// All of them.
    public var all: [XAPIActivity] { [parent, grouping, category, other].flatMap { $0 ?? [] } }
}

/// An Agent that a statement has to do with, and how (xAPI 2.0).
public struct XAPIContextAgent: Hashable, Sendable {
    /// Who.
    public var agent: XAPIAgent
    /// IRIs of the parts that it has; never empty.
    public var relevantTypes: [String]?

    /// An Agent with its parts.
    public init(_ agent: XAPIAgent, relevantTypes: [String]? = nil) {
        self.agent = agent
        self.relevantTypes = relevantTypes
    }
}

/// A Group that a statement has to do with, and how (xAPI 2.0).
public struct XAPIContextGroup: Hashable, Sendable {
    /// Who.
    public var group: XAPIGroup
    /// IRIs of the parts that it has; never empty.
    public var relevantTypes: [String]?

    /// A Group with its parts.
    public init(_ group: XAPIGroup, relevantTypes: [String]? = nil) {
        self.group = group
        self.relevantTypes = relevantTypes
    }
}
