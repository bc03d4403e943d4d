public import Canonical

/// A source that delivers what it was given, in the order in which it was given.
public struct FixedRosterSource: RosterSource {
    /// For whom and from where.
    public let provenance: Provenance
    /// The entries, in batches.
    public var batches: [[RosterEntry]]
    /// What it says at the end.
    public var reading: RosterReading
    /// What it answers when asked about single records.
    public var presence: [RecordKey: Presence]

    /// Makes a source.
    ///
    /// - Parameters:
    ///   - provenance: for whom and from where.
    ///   - batches: the entries.
    ///   - reading: what it says at the end.
    ///   - presence: what it answers when asked about single records.
    public init(
        provenance: Provenance, batches: [[RosterEntry]], reading: RosterReading,
        presence: [RecordKey: Presence] = [:]
    ) {
        self.provenance = provenance
        self.batches = batches
        self.reading = reading
        self.presence = presence
    }

    /// Makes a source that delivers records in one batch, all kinds alike complete.
    public init(
        provenance: Provenance, records: [RosterRecord], completeness: Completeness = .complete,
        digest: String? = nil
    ) {
        let verdicts = Dictionary(uniqueKeysWithValues: NounKind.allCases.map { ($0, completeness) })
        self.init(
            provenance: provenance, batches: [records.map(RosterEntry.record)],
            reading: RosterReading(completeness: verdicts, digest: digest))
    }

    /// Delivers the batches, then the reading.
    public func read(
        _ receive: @Sendable ([RosterEntry]) async throws -> Void
    ) async throws -> RosterReading {
        for batch in batches { try await receive(batch) }
        return reading
    }

    /// Answers from ``presence``, for the keys that were asked.
    public func confirmAbsent(_ keys: [RecordKey]) async throws -> [RecordKey: Presence] {
        presence.filter { keys.contains($0.key) }
    }
}
