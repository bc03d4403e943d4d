/// Where a roster comes from: a bundle of files, a REST service, a broker.
///
/// A source delivers every collection that it has and ends with a verdict for each: removal by absence follows from
/// ``Completeness/complete`` alone.
public protocol RosterSource: Sendable {
    /// For whom and from where.
    var provenance: Provenance { get }

    /// Delivers all entries in batches, then says how complete each collection was.
    ///
    /// Entries may come in any order and in batches of any size; the same key must not come twice. The receiver is
    /// awaited before the next batch is read, so that a slow receiver slows the source.
    /// - Throws: What stops the source altogether. What stops one collection is an `incomplete` verdict instead.
    func read(_ receive: @Sendable ([RosterEntry]) async throws -> Void) async throws -> RosterReading

    /// Asks the source about single records that it did not deliver.
    ///
    /// The default answers nothing, which means *unknown*: then completeness alone decides.
    func confirmAbsent(_ keys: [RecordKey]) async throws -> [RecordKey: Presence]
}

extension RosterSource {
    /// Answers nothing: unknown for every key.
    public func confirmAbsent(_ keys: [RecordKey]) async throws -> [RecordKey: Presence] { [:] }
}

/// One thing that a source says.
public enum RosterEntry: Hashable, Sendable {
    /// The record is as given.
    case record(RosterRecord)
    /// The source says that the record is to be removed.
    case removal(RecordKey)
    /// The record is there and could not be read; the code says why. It is not missing.
    case quarantined(RecordKey, code: String)

    /// The key of the record in question.
    public var key: RecordKey {
        switch self {
        case .record(let record): record.key
        case .removal(let key), .quarantined(let key, _): key
        }
    }
}

/// What a source says of a record when it is asked.
public enum Presence: Hashable, Sendable {
    /// It is gone.
    case absent
    /// It is still there.
    case present
}

/// The end of a reading.
public struct RosterReading: Hashable, Sendable {
    /// The verdict of each collection; a kind that is missing here is `absent`.
    public let completeness: [NounKind: Completeness]
    /// A SHA-256 in lower-case hexadecimal over what was read, for the audit; `nil` where the source has none.
    public let digest: String?

    /// Makes the end of a reading.
    public init(completeness: [NounKind: Completeness], digest: String? = nil) {
        self.completeness = completeness
        self.digest = digest
    }

    /// The verdict for a kind, `absent` where none was given.
    public func completeness(of kind: NounKind) -> Completeness { completeness[kind] ?? .absent }
}
