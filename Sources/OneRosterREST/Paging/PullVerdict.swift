/// How a reading of a collection ended.
public enum PullVerdict: Hashable, Sendable {
    /// Every record is there, as the collection was at one time.
    case complete(PullProof)
    /// Every record that changed since a time is there; of others nothing is said.
    case delta
    /// The service says that nothing changed since the last complete reading; no record was read.
    case unchanged
    /// The service does not offer the collection, or not to this client: it says nothing about it.
    case absent(OneRosterServiceError)
    /// Records may be missing. Nothing may be removed for being absent.
    case incomplete(PullDoubt)

    /// Whether a record that did not come may be taken as gone, once the service was asked for it by its id.
    public var isComplete: Bool { if case .complete = self { true } else { false } }
}

/// What shows that a collection did not change while it was read.
public enum PullProof: String, Hashable, Sendable {
    /// The service names the state of its data, and it was the same from the first page to the last; and as many records
    /// came as it counts.
    case revision
    /// The number of records was the same throughout, and nothing changed since the reading began.
    case unchanged
    /// A second reading gave the same ids and contents.
    case readTwice
}

/// Why a reading may have missed records.
public struct PullDoubt: Hashable, Sendable {
    /// The reason, as a value to branch on. Codes are API: they are added, never renamed.
    public enum Code: String, CaseIterable, Hashable, Sendable {
        /// A page could not be had.
        case failed = "pull.failed"
        /// The next page is one that was there already.
        case loop = "pull.loop"
        /// The service counts more or fewer records than came.
        case total = "pull.total"
        /// Records came on several pages: the order is not stable, and others may have been passed over.
        case repeated = "pull.repeated"
        /// Records have no legible id.
        case unidentified = "pull.unidentified"
        /// The data changed at every attempt to read it.
        case changed = "pull.changed"
        /// Nothing shows that the data stood still.
        case unconfirmed = "pull.unconfirmed"
        /// The service does not hold to the filter that asks for changes.
        case deltaIgnored = "pull.delta_ignored"
        /// There are more records than the caller wants to read.
        case tooMany = "pull.too_many"
    }

    /// The reason.
    public let code: Code
    /// What stopped the reading, where an answer of the service did.
    public let error: OneRosterServiceError?
    /// How many records the service counts, where that is the point.
    public let expected: Int?
    /// How many different records came.
    public let received: Int

    package init(_ code: Code, error: OneRosterServiceError? = nil, expected: Int? = nil, received: Int) {
        self.code = code
        self.error = error
        self.expected = expected
        self.received = received
    }
}

extension PullDoubt: CustomStringConvertible {
    /// In words, for a help desk.
    public var description: String {
        switch code {
        case .failed: "a page could not be read: \(error.map { "\($0)" } ?? "the service did not answer")"
        case .loop: "the service names a page as the next one that was read already"
        case .total: "the service counts \(expected ?? 0) records, and \(received) came"
        case .repeated: "records came twice: the service changes the order of its records from page to page"
        case .unidentified: "records came without an id"
        case .changed: "the data changed each time while it was read; read again at a quiet hour"
        case .unconfirmed: "nothing shows that the data stood still while it was read"
        case .deltaIgnored: "the service does not hold to the filter for changed records; read everything"
        case .tooMany: "there are more records than may be read"
        }
    }
}

/// What a reading cost, and what was learned by it.
public struct PullStatistics: Hashable, Sendable {
    /// All requests for pages, repetitions among them.
    public var requests = 0
    /// Requests that were sent again after a failure.
    public var repetitions = 0
    /// Requests of the closing check.
    public var closingRequests = 0
    /// How often the reading began anew because the data changed.
    public var restarts = 0
    /// Rows that were received, repeated ones among them.
    public var rows = 0
    /// Rows that could not be read, and are there.
    public var quarantined = 0
    /// How many records a page had in the end.
    public var pageSize = 0
    /// The most requests that were under way at once.
    public var mostAtOnce = 0

    /// Nothing yet.
    public init() {}
}

/// A finished reading.
public struct PullReport: Hashable, Sendable {
    /// How it ended.
    public let verdict: PullVerdict
    /// What it cost.
    public let statistics: PullStatistics
    /// The state of the data, where the service names it.
    public let revision: String?
    /// The service's own time when the reading began, less what its clock may be off: from where the next delta starts;
    /// `nil` where the service does not say what time it is.
    public let serverTime: String?

    package init(verdict: PullVerdict, statistics: PullStatistics, revision: String?, serverTime: String?) {
        self.verdict = verdict
        self.statistics = statistics
        self.revision = revision
        self.serverTime = serverTime
    }
}
