public import Canonical

/// Fields of a record that keep their stored values, whatever the source says.
public struct Protection: Hashable, Sendable {
    /// Which record.
    public let record: RecordKey
    /// The tags of the protected fields.
    public let tags: Set<UInt8>
    /// When the fields were protected, as the caller said.
    public let instant: Instant
    /// Who protected them.
    public let actor: String
    /// Why.
    public let reason: String

    /// The protected fields, ascending by tag; those that this version's table knows.
    public var fields: [RosterField] { tags.sorted().compactMap { RosterField.field($0, of: record.kind) } }
}

extension Protection {
    static func key(_ record: RecordKey) -> LedgerKey { LedgerKey(.protection, .recordName(record)) }

    var row: [UInt8] {
        var bytes = [LedgerFormat.current]
        PlanCoding.append(record, to: &bytes)
        bytes.appendBlock(tags.sorted())
        bytes.appendInstant(instant)
        bytes.appendText(actor)
        bytes.appendText(reason)
        return bytes
    }

    init(row: [UInt8]) throws(ReconciliationError) {
        var reader = ByteReader(row)
        try reader.format()
        record = try PlanCoding.key(&reader)
        tags = Set(try reader.block())
        instant = try reader.instant()
        actor = try reader.text()
        reason = try reader.text()
        try reader.end()
    }
}

extension [UInt8] {
    /// The name of a row about one record. Ids of any length are allowed, names are not: a long id is named by its hash.
    static func recordName(_ key: RecordKey) -> [UInt8] {
        let id = Array(key.id.utf8)
        return id.count < 1_000 ? [key.kind.ledgerCode, 0] + id : [key.kind.ledgerCode, 1] + ContentHash(of: id).bytes
    }
}
