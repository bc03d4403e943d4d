import Canonical

/// A quarantined record, as it is stored.
struct QuarantineRow: Hashable, Sendable {
    let record: QuarantinedRecord
    /// When it was first seen so.
    let since: Instant

    static func key(_ record: RecordKey) -> LedgerKey { LedgerKey(.quarantine, .recordName(record)) }

    var row: [UInt8] {
        var bytes = [LedgerFormat.current]
        PlanCoding.append(record, to: &bytes)
        bytes.appendInstant(since)
        return bytes
    }

    init(record: QuarantinedRecord, since: Instant) {
        self.record = record
        self.since = since
    }

    init(row: [UInt8]) throws(ReconciliationError) {
        var reader = ByteReader(row)
        try reader.format()
        record = try PlanCoding.quarantined(&reader)
        since = try reader.instant()
        try reader.end()
    }
}
