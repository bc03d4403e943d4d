public import Canonical
import CrosswalkCrypto
import _CrosswalkSupport

/// One link of the audit chain: what happened, when and by whom. It names ids and fields, never personal values.
public struct AuditEntry: Hashable, Sendable {
    /// What happened. The raw values are stored and never change.
    public enum Event: UInt8, Hashable, Sendable {
        /// A plan was stored with its actions.
        case planRecorded = 1
        /// A run began.
        case runStarted = 2
        /// A batch of actions was carried out.
        case batchApplied = 3
        /// A run came to its end.
        case runFinished = 4
        /// A person approved or rejected actions.
        case decision = 5
        /// Fields of a record were protected, or are no longer.
        case protection = 6
    }

    /// A named fact of an entry.
    public struct Detail: Hashable, Sendable {
        /// The name, such as `source`, `plan`, `actions`, `results`.
        public let name: String
        /// The value; digests are lower-case hexadecimal.
        public let value: String

        init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    /// Position in the chain, from 0.
    public let sequence: Int
    /// When it happened, as the caller said.
    public let instant: Instant
    /// Who did it, as the caller said.
    public let actor: String
    /// What happened.
    public let event: Event
    /// The facts, in a fixed order for each event.
    public let details: [Detail]
    /// The hash of the link before, 64 hexadecimal digits; zeros for the first.
    public let previousHash: String
    /// SHA-256 over the link before and everything above, 64 hexadecimal digits.
    public let hash: String

    /// The value of a fact.
    public subscript(name: String) -> String? { details.first { $0.name == name }?.value }
}

/// The coding of a link: the body, then its hash.
enum AuditCoding {
    static func key(_ sequence: Int) -> LedgerKey { LedgerKey(.audit, .ordinal(sequence)) }

    /// The body with the hash of the link before.
    static func body(
        _ sequence: Int, _ instant: Instant, _ actor: String, _ event: AuditEntry.Event,
        _ details: [AuditEntry.Detail], previous: [UInt8]
    ) -> [UInt8] {
        var bytes = [LedgerFormat.current, event.rawValue]
        bytes.appendCount(sequence)
        bytes.appendInstant(instant)
        bytes.appendText(actor)
        bytes.appendList(details) {
            $0.appendText($1.name)
            $0.appendText($1.value)
        }
        bytes.append(contentsOf: previous)
        return bytes
    }

    static func hash(_ body: [UInt8]) -> [UInt8] {
        var hasher = SHA256Hasher()
        hasher.update("crosswalk.audit.1".utf8)
        hasher.update(body)
        return hasher.finalize().bytes
    }

    static func entry(_ row: [UInt8]) throws(ReconciliationError) -> AuditEntry {
        var reader = ByteReader(row)
        try reader.format()
        let event = try reader.code(AuditEntry.Event.self)
        let sequence = try reader.count()
        let instant = try reader.instant()
        let actor = try reader.text()
        let details = try reader.list { reader throws(ReconciliationError) in
            AuditEntry.Detail(try reader.text(), try reader.text())
        }
        let previous = try reader.bytes(32)
        let hash = try reader.bytes(32)
        try reader.end()
        return AuditEntry(
            sequence: sequence, instant: instant, actor: actor, event: event, details: details,
            previousHash: Hexadecimal.text(previous), hash: Hexadecimal.text(hash))
    }
}

extension ControlState {
    /// Adds a link to the chain.
    mutating func link(
        _ event: AuditEntry.Event, at instant: Instant, by actor: String, _ details: [AuditEntry.Detail]
    ) -> LedgerChange {
        let body = AuditCoding.body(auditCount, instant, actor, event, details, previous: auditHead)
        let change = LedgerChange.insert(AuditCoding.key(auditCount), body + AuditCoding.hash(body))
        auditHead = AuditCoding.hash(body)
        auditCount += 1
        return change
    }
}
