import Canonical
import CrosswalkCrypto

/// The unchanging part of a stored plan: everything but its actions, which have rows of their own.
struct PlanRow: Hashable, Sendable {
    /// A stretch of actions of one kind and direction, in order of application.
    struct Segment: Hashable, Sendable {
        let kind: NounKind
        let isRemoval: Bool
        let count: Int
    }

    let number: Int
    let id: PlanID
    let origin: RosterPlan.Origin
    let preparedAt: Instant
    let completeness: [NounKind: Completeness]
    let tallies: [NounKind: KindTally]
    let quarantine: [QuarantinedRecord]
    let holds: [Hold]
    let findings: [Finding]
    let segments: [Segment]
    /// SHA-256 over the action rows in order.
    let journal: [UInt8]

    var actionCount: Int { segments.reduce(0) { $0 + $1.count } }

    static func key(_ id: PlanID) -> LedgerKey { LedgerKey(.plan, id.bytes + [0]) }

    /// The name of an action's row.
    static func actionName(_ plan: Int, _ ordinal: Int) -> [UInt8] {
        .ordinal(plan) + .ordinal(ordinal)
    }

    init(_ plan: RosterPlan, number: Int, journal: [UInt8]) {
        self.number = number
        id = plan.id
        origin = plan.origin
        preparedAt = plan.preparedAt
        completeness = plan.completeness
        tallies = plan.tallies
        quarantine = plan.quarantine
        holds = plan.holds
        findings = plan.findings
        segments = Self.segments(plan.actions)
        self.journal = journal
    }

    private static func segments(_ actions: [PlannedAction]) -> [Segment] {
        var segments: [Segment] = []
        for action in actions {
            let (kind, isRemoval) = (action.record.kind, action.verb.isRemoval)
            if let last = segments.last, last.kind == kind, last.isRemoval == isRemoval {
                segments[segments.count - 1] = Segment(kind: kind, isRemoval: isRemoval, count: last.count + 1)
            } else {
                segments.append(Segment(kind: kind, isRemoval: isRemoval, count: 1))
            }
        }
        return segments
    }

    /// The plan again, with its actions.
    func plan(_ scope: Provenance, _ actions: [PlannedAction]) -> RosterPlan {
        RosterPlan(
            id: id, scope: scope, origin: origin, preparedAt: preparedAt, completeness: completeness,
            actions: actions, holds: holds, findings: findings, tallies: tallies, quarantine: quarantine)
    }

    // MARK: Coding

    var row: [UInt8] {
        var bytes = [LedgerFormat.current]
        bytes.appendCount(number)
        bytes.append(contentsOf: id.bytes)
        appendOrigin(&bytes)
        bytes.appendInstant(preparedAt)
        let kinds = NounKind.allCases.sorted()
        bytes.appendList(kinds.filter { completeness[$0] != nil }) { bytes, kind in
            bytes.append(kind.ledgerCode)
            PlanCoding.append(completeness[kind] ?? .absent, to: &bytes)
        }
        bytes.appendList(kinds.filter { tallies[$0] != nil }) { bytes, kind in
            bytes.append(kind.ledgerCode)
            PlanCoding.append(tallies[kind] ?? KindTally(), to: &bytes)
        }
        bytes.appendList(quarantine) { PlanCoding.append($1, to: &$0) }
        bytes.appendList(holds) { PlanCoding.append($1, to: &$0) }
        bytes.appendList(findings) { PlanCoding.append($1, to: &$0) }
        bytes.appendList(segments) {
            $0.append($1.kind.ledgerCode)
            $0.append($1.isRemoval ? 1 : 0)
            $0.appendCount($1.count)
        }
        bytes.append(contentsOf: journal)
        return bytes
    }

    private func appendOrigin(_ bytes: inout [UInt8]) {
        switch origin {
        case .source(let digest):
            bytes.append(1)
            bytes.appendOptional(digest) { $0.appendText($1) }
        case .undo(let run):
            bytes.append(2)
            bytes.append(contentsOf: run.bytes)
        case .override: bytes.append(3)
        }
    }

    init(row: [UInt8]) throws(ReconciliationError) {
        var reader = ByteReader(row)
        try reader.format()
        number = try reader.count()
        guard let id = PlanID(bytes: try reader.bytes(32)) else { throw ByteReader.unreadable }
        self.id = id
        origin = try Self.origin(&reader)
        preparedAt = try reader.instant()
        completeness = try Self.byKind(&reader) { reader throws(ReconciliationError) in
            try PlanCoding.completeness(&reader)
        }
        tallies = try Self.byKind(&reader) { reader throws(ReconciliationError) in try PlanCoding.tally(&reader) }
        quarantine = try reader.list { reader throws(ReconciliationError) in try PlanCoding.quarantined(&reader) }
        holds = try reader.list { reader throws(ReconciliationError) in try PlanCoding.hold(&reader) }
        findings = try reader.list { reader throws(ReconciliationError) in try PlanCoding.finding(&reader) }
        segments = try reader.list { reader throws(ReconciliationError) in
            Segment(kind: try reader.kind(), isRemoval: try reader.byte() == 1, count: try reader.count())
        }
        journal = try reader.bytes(32)
        try reader.end()
    }

    private static func origin(_ reader: inout ByteReader) throws(ReconciliationError) -> RosterPlan.Origin {
        switch try reader.byte() {
        case 1:
            return .source(digest: try reader.optional { reader throws(ReconciliationError) in try reader.text() })
        case 2:
            guard let run = RunID(bytes: try reader.bytes(32)) else { throw ByteReader.unreadable }
            return .undo(run)
        case 3: return .override
        default: throw ByteReader.unreadable
        }
    }

    private static func byKind<Value>(
        _ reader: inout ByteReader, _ read: (inout ByteReader) throws(ReconciliationError) -> Value
    ) throws(ReconciliationError) -> [NounKind: Value] {
        var values: [NounKind: Value] = [:]
        for _ in 0..<min(try reader.count(), NounKind.allCases.count) {
            values[try reader.kind()] = try read(&reader)
        }
        return values
    }
}

/// The changing part of a stored plan.
struct PlanStatusRow: Hashable, Sendable {
    /// How a stored plan stands. The raw values are stored and never change.
    enum Status: UInt8, Sendable {
        case running = 1
        case open = 2
        case done = 3
        case rejected = 4
        case superseded = 5
    }

    var status: Status
    /// Until when held actions may be approved.
    var expires: Instant
    /// What runs have covered so far, whatever came of it.
    var covered: [OrdinalRanges] = []
    /// The numbers of those runs.
    var runs: [Int] = []

    static func key(_ id: PlanID) -> LedgerKey { LedgerKey(.plan, id.bytes + [1]) }

    var row: [UInt8] {
        var bytes = [LedgerFormat.current, status.rawValue]
        bytes.appendInstant(expires)
        bytes.appendList(covered) { OrdinalRanges.append($1, to: &$0) }
        bytes.appendList(runs) { $0.appendCount($1) }
        return bytes
    }

    init(status: Status, expires: Instant) {
        self.status = status
        self.expires = expires
    }

    init(row: [UInt8]) throws(ReconciliationError) {
        var reader = ByteReader(row)
        try reader.format()
        status = try reader.code(Status.self)
        expires = try reader.instant()
        covered = try reader.list { reader throws(ReconciliationError) in try OrdinalRanges.read(&reader) }
        runs = try reader.list { reader throws(ReconciliationError) in try reader.count() }
        try reader.end()
    }

    /// Whether an action was part of a run, by its number.
    func coverage(_ count: Int) -> [Bool] {
        var isCovered = [Bool](repeating: false, count: count)
        for ranges in covered {
            for range in ranges.ranges {
                for ordinal in range.clamped(to: 0..<count) { isCovered[ordinal] = true }
            }
        }
        return isCovered
    }
}
