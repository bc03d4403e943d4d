public import CrosswalkJSON
public import CrosswalkRuntime

/// Where a Learning Record Store keeps its statements.
///
/// Every call is atomic. Nothing that was stored changes. Each batch gets one moment of storing, later than every earlier
/// one, so that who asks for what was stored since a moment that an answer named misses nothing.
/// The suite in `LearningEventTesting` holds a store against this contract.
public protocol XAPIStatementStore: Sendable {
    /// Stores a batch whole, or nothing of it.
    ///
    /// A record whose id is there already is left out where its statement is the same (``XAPIStatement/isSame(as:)``).
    /// - Parameters:
    ///   - batch: The records, no id twice.
    ///   - files: Data of attachments; what is there already is left as it is.
    ///   - now: The present.
    /// - Returns: How it ended.
    func append(_ batch: [XAPIRecord], files: [XAPIFile], at now: WallTime) async throws -> XAPIAppendOutcome

    /// The statement of an id, voided or not; `nil` where there is none.
    func statement(_ id: XAPIUUID) async throws -> XAPIStoredStatement?

    /// A page of the statements that are not voided and match; see ``XAPIStatementQuery``.
    func page(of query: XAPIStatementQuery) async throws -> XAPIStatementPage

    /// The data of an attachment by its SHA-2 in small letters; `nil` where it is not there.
    func file(_ sha2: String) async throws -> XAPIFile?

    /// What is known of an Activity; `nil` where nothing is.
    func definition(ofActivity id: String) async throws -> JSONObject?

    /// When the newest statement was stored; `nil` where there is none.
    func newest() async throws -> WallTime?
}

/// How storing ended.
public enum XAPIAppendOutcome: Hashable, Sendable {
    /// Everything is stored now.
    case stored
    /// Nothing was stored: another statement has this id.
    case conflict(XAPIUUID)
}

/// A statement out of a store.
public struct XAPIStoredStatement: Hashable, Sendable {
    /// Its place in the order of storing, from 1.
    public let sequence: Int64
    /// Its id.
    public let id: XAPIUUID
    /// When it was stored.
    public let stored: WallTime
    /// The statement, without `stored`.
    public let json: [UInt8]
    /// Whether a voiding statement refers to it, and it is none itself.
    public let isVoided: Bool

    /// Puts one together.
    public init(sequence: Int64, id: XAPIUUID, stored: WallTime, json: [UInt8], isVoided: Bool) {
        self.sequence = sequence
        self.id = id
        self.stored = stored
        self.json = json
        self.isVoided = isVoided
    }
}

/// Which statements are asked for.
///
/// A statement matches by agent, verb, activity and registration, or where it refers to one that does, however far; then
/// by its own time of storing.
public struct XAPIStatementQuery: Hashable, Sendable {
    /// The key of an Agent or Group, as ``XAPIRecord/Term/value`` has it.
    public var agent: String?
    /// Whether all Agents of a statement count, not the actor and object alone.
    public var includesRelatedAgents = false
    /// The IRI of a verb.
    public var verb: String?
    /// The IRI of an Activity.
    public var activity: String?
    /// Whether all Activities of a statement count, not the object alone.
    public var includesRelatedActivities = false
    /// A registration.
    public var registration: XAPIUUID?
    /// Stored later than this.
    public var since: WallTime?
    /// Not stored later than this.
    public var until: WallTime?
    /// The oldest first.
    public var isAscending = false
    /// Behind the statement of this sequence, in the order that is asked for.
    public var after: Int64?
    /// The most statements.
    public var limit: Int

    /// Everything, the newest first.
    public init(limit: Int) { self.limit = limit }

    /// Whether a filter is set that a referring statement may match through another one.
    public var isFiltered: Bool { agent != nil || verb != nil || activity != nil || registration != nil }

    /// The terms that a statement must have.
    public var terms: [XAPIRecord.Term] {
        [
            agent.map { XAPIRecord.Term(kind: includesRelatedAgents ? .relatedAgent : .agent, value: $0) },
            activity.map { XAPIRecord.Term(kind: includesRelatedActivities ? .relatedActivity : .activity, value: $0) },
        ].compactMap { $0 }
    }
}

/// A page of statements.
public struct XAPIStatementPage: Hashable, Sendable {
    /// The statements in order.
    public let statements: [XAPIStoredStatement]
    /// Whether there are more behind them.
    public let hasMore: Bool
    /// When the newest statement of the whole store was stored; `nil` where there is none.
    public let newest: WallTime?

    /// Puts a page together.
    public init(statements: [XAPIStoredStatement], hasMore: Bool, newest: WallTime?) {
        self.statements = statements
        self.hasMore = hasMore
        self.newest = newest
    }
}

extension XAPIRecord {
    /// Whether the statement of a stored document is the same as this record's.
    package func isSame(asStored json: [UInt8]) -> Bool {
        if self.json == json { return true }
        guard let own = XAPIStatement.lenient(json: self.json).statement,
            let other = XAPIStatement.lenient(json: json).statement
        else { return false }
        return own.isSame(as: other)
    }
}
