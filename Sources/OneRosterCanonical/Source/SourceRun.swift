import Canonical
import OneRosterModel
import _CrosswalkSupport

/// One reading of a source: turns items into entries, gathers them in batches and counts what is lost.
///
/// Belongs to the one task that reads.
final class SourceRun {
    typealias Receive = @Sendable ([RosterEntry]) async throws -> Void

    private let batchSize: Int
    private var conversion: UpConversion
    private var batch: [RosterEntry] = []
    /// Hashes of the keys that were handed on: 16 bytes each, and what the table adds.
    private var seen: Set<Hash128> = []
    private let hashKey = SipHash128.Key.perRun
    private var doubts: [NounKind: String] = [:]
    private(set) var losses: [Loss: Int] = [:]

    init(batchSize: Int, conversion: UpConversion) {
        self.batchSize = max(1, batchSize)
        self.conversion = conversion
        batch.reserveCapacity(self.batchSize)
    }

    var isFull: Bool { batch.count >= batchSize }

    /// The entries since the last batch.
    func takeBatch() -> [RosterEntry] {
        defer {
            batch = []
            batch.reserveCapacity(batchSize)
        }
        return batch
    }

    func add<Record: CanonicalEntity>(_ record: Record) {
        // The types are equal or not once and for all, so that other records do not pay for the cast.
        if Record.self == OneRosterOrg.self, let org = record as? OneRosterOrg {
            conversion.orgTypes[org.sourcedID] = org.type
        }
        let entry = record.entry()
        count(entry.losses)
        append(entry.value)
    }

    func add(_ user: OneRosterUser11) {
        let entries = user.entries(conversion)
        count(entries.losses)
        for entry in entries.value { append(entry) }
    }

    func quarantine(_ id: String?, as kind: NounKind, code: String) {
        guard let id, !id.isEmpty else { return doubt(kind, "rows.unidentified") }
        append(.quarantined(RecordKey(kind, id), code: code))
    }

    /// Notes that a kind may lack records; the first reason counts.
    func doubt(_ kind: NounKind, _ reason: String) {
        if doubts[kind] == nil { doubts[kind] = reason }
    }

    /// The reader's verdict, unless something was seen that speaks against it.
    func verdict(_ verdict: Completeness, for kind: NounKind) -> Completeness {
        guard verdict == .complete, let reason = doubts[kind] else { return verdict }
        return .incomplete(reason)
    }

    /// A key that comes a second time is not handed on: which of the two is right, nobody can tell.
    private func append(_ entry: RosterEntry) {
        let key = entry.key
        let kindKey = SipHash128.Key(hashKey.k0 &+ UInt64(truncatingIfNeeded: key.kind.rank), hashKey.k1)
        let hash = SipHash128.hash(key.id, key: kindKey, strength: .oneThree)
        if seen.insert(hash).inserted {
            batch.append(entry)
        } else {
            doubt(key.kind, "ids.duplicate")
        }
    }

    private func count(_ found: [Loss]) {
        for loss in found { losses[loss, default: 0] += 1 }
    }
}
