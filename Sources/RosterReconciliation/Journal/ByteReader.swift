import Canonical

/// Reads the service's own rows back. What does not fit is an error: a ledger is storage, not a friend.
struct ByteReader {
    private var bytes: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) { self.bytes = bytes[...] }

    var isAtEnd: Bool { bytes.isEmpty }

    mutating func byte() throws(ReconciliationError) -> UInt8 {
        guard let byte = bytes.popFirst() else { throw Self.unreadable }
        return byte
    }

    mutating func bytes(_ count: Int) throws(ReconciliationError) -> [UInt8] {
        guard count >= 0, bytes.count >= count else { throw Self.unreadable }
        defer { bytes = bytes.dropFirst(count) }
        return Array(bytes.prefix(count))
    }

    mutating func count() throws(ReconciliationError) -> Int {
        var position = 0
        let value = bytes.withUnsafeBytes { Varint.read($0, &position) }
        guard let value, value <= Self.largestCount else { throw Self.unreadable }
        bytes = bytes.dropFirst(position)
        return Int(value)
    }

    mutating func word() throws(ReconciliationError) -> Int64 {
        Int64(bitPattern: try bytes(8).reversed().reduce(0) { $0 << 8 | UInt64($1) })
    }

    mutating func instant() throws(ReconciliationError) -> Instant { Instant(millisecondsSinceEpoch: try word()) }

    mutating func block() throws(ReconciliationError) -> [UInt8] { try bytes(try count()) }

    mutating func text() throws(ReconciliationError) -> String {
        guard let text = String(validating: try block(), as: UTF8.self) else { throw Self.unreadable }
        return text
    }

    mutating func optional<Value>(
        _ read: (inout Self) throws(ReconciliationError) -> Value
    ) throws(ReconciliationError) -> Value? {
        switch try byte() {
        case 0: return nil
        case 1: return try read(&self)
        default: throw Self.unreadable
        }
    }

    /// A number of items, then the items. No more are expected than there are bytes left.
    mutating func list<Value>(
        _ read: (inout Self) throws(ReconciliationError) -> Value
    ) throws(ReconciliationError) -> [Value] {
        let count = try count()
        guard count <= bytes.count else { throw Self.unreadable }
        var values: [Value] = []
        for _ in 0..<count { values.append(try read(&self)) }
        return values
    }

    mutating func kind() throws(ReconciliationError) -> NounKind {
        guard let kind = NounKind(ledgerCode: try byte()) else { throw Self.unreadable }
        return kind
    }

    /// A value of a type whose raw value is one byte.
    mutating func code<Value: RawRepresentable<UInt8>>(
        _ type: Value.Type
    ) throws(ReconciliationError) -> Value {
        guard let value = Value(rawValue: try byte()) else { throw Self.unreadable }
        return value
    }

    /// The first byte of every row.
    mutating func format() throws(ReconciliationError) {
        guard try byte() == LedgerFormat.current else { throw Self.unreadable }
    }

    /// Nothing may follow.
    func end() throws(ReconciliationError) { if !isAtEnd { throw Self.unreadable } }

    /// Numbers of rows are far below; sums of them cannot overflow.
    private static let largestCount: UInt64 = 1 << 40

    static let unreadable = ReconciliationError(
        .unreadableLedger, "A row of the ledger has another form than this version writes.")
}

/// The version of the rows that the service writes to its ledger.
enum LedgerFormat {
    static let current: UInt8 = 1
}

extension NounKind {
    /// A byte for stored rows. Never changed, never used again for another kind.
    var ledgerCode: UInt8 {
        switch self {
        case .organization: 1
        case .academicSession: 2
        case .course: 3
        case .section: 4
        case .person: 5
        case .account: 6
        case .roleAssignment: 7
        case .enrollment: 8
        case .demographics: 9
        }
    }

    init?(ledgerCode: UInt8) {
        guard let kind = Self.allCases.first(where: { $0.ledgerCode == ledgerCode }) else { return nil }
        self = kind
    }
}

extension [UInt8] {
    mutating func appendInstant(_ instant: Instant) { appendWord(instant.millisecondsSinceEpoch) }

    mutating func appendOptional<Value>(_ value: Value?, _ write: (inout Self, Value) -> Void) {
        append(value == nil ? 0 : 1)
        if let value { write(&self, value) }
    }

    mutating func appendList<Value>(_ values: some Collection<Value>, _ write: (inout Self, Value) -> Void) {
        appendCount(values.count)
        for value in values { write(&self, value) }
    }
}
