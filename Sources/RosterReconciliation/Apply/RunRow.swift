import Canonical
import CrosswalkCrypto

/// A run as it is stored: what of a plan it covers and how far it has come.
struct RunRow: Hashable, Sendable {
    /// What a run is for. The raw values are stored and never change.
    enum Purpose: UInt8, Sendable {
        case apply = 1
        case approval = 2
        case undo = 3
        case override = 4
    }

    /// How much of a run was undone. The raw values are stored and never change.
    enum Undone: UInt8, Sendable {
        case nothing = 0
        case deletions = 1
        case everything = 2
    }

    let number: Int
    let id: RunID
    let plan: PlanID
    let purpose: Purpose
    /// The run that this one undoes; 0 for none.
    let undoes: Int
    let extent: Undone
    let instant: Instant
    let actor: String
    let reason: String
    /// The digest of the source that was read for it.
    let source: String?
    let ordinals: OrdinalRanges
    let batchSize: Int
    var isFinished = false
    var batchesDone = 0
    var counts: [NounKind: RunCounts] = [:]
    var undone = Undone.nothing

    static func key(_ number: Int) -> LedgerKey { LedgerKey(.run, [0] + .ordinal(number)) }

    /// A row that leads from a run's name to its number.
    static func nameKey(_ id: RunID) -> LedgerKey { LedgerKey(.run, [1] + id.bytes) }

    static func resultKey(_ run: Int, _ batch: Int) -> LedgerKey {
        LedgerKey(.result, .ordinal(run) + .ordinal(batch))
    }

    /// The name follows from what the run does, so that a run that is begun again after a crash has the same.
    static func name(
        _ scope: Provenance, _ plan: PlanID, _ purpose: Purpose, _ ordinals: OrdinalRanges, _ instant: Instant,
        number: Int
    ) -> RunID {
        var bytes: [UInt8] = []
        bytes.appendText("crosswalk.run.1")
        bytes.appendText(scope.tenant)
        bytes.appendText(scope.sourceSystem)
        bytes.append(contentsOf: plan.bytes)
        bytes.append(purpose.rawValue)
        OrdinalRanges.append(ordinals, to: &bytes)
        bytes.appendInstant(instant)
        bytes.appendCount(number)
        return RunID(SHA256Digest(of: bytes))
    }

    var row: [UInt8] {
        var bytes = [LedgerFormat.current, purpose.rawValue, extent.rawValue, undone.rawValue, isFinished ? 1 : 0]
        bytes.appendCount(number)
        bytes.append(contentsOf: id.bytes)
        bytes.append(contentsOf: plan.bytes)
        bytes.appendCount(undoes)
        bytes.appendInstant(instant)
        bytes.appendText(actor)
        bytes.appendText(reason)
        bytes.appendOptional(source) { $0.appendText($1) }
        OrdinalRanges.append(ordinals, to: &bytes)
        bytes.appendCount(batchSize)
        bytes.appendCount(batchesDone)
        bytes.appendList(counts.keys.sorted()) { bytes, kind in
            bytes.append(kind.ledgerCode)
            RunCounts.append(counts[kind] ?? RunCounts(), to: &bytes)
        }
        return bytes
    }
}

extension RunRow {
    init(row: [UInt8]) throws(ReconciliationError) {
        var reader = ByteReader(row)
        try reader.format()
        purpose = try reader.code(Purpose.self)
        extent = try reader.code(Undone.self)
        undone = try reader.code(Undone.self)
        isFinished = try reader.byte() == 1
        number = try reader.count()
        guard let id = RunID(bytes: try reader.bytes(32)), let plan = PlanID(bytes: try reader.bytes(32)) else {
            throw ByteReader.unreadable
        }
        self.id = id
        self.plan = plan
        undoes = try reader.count()
        instant = try reader.instant()
        actor = try reader.text()
        reason = try reader.text()
        source = try reader.optional { reader throws(ReconciliationError) in try reader.text() }
        ordinals = try OrdinalRanges.read(&reader)
        batchSize = max(1, try reader.count())
        batchesDone = try reader.count()
        let pairs = try reader.list { reader throws(ReconciliationError) in
            (try reader.kind(), try RunCounts.read(&reader))
        }
        counts = Dictionary(pairs) { first, _ in first }
        try reader.end()
    }
}

/// What became of a run's actions, in numbers.
public struct RunCounts: Hashable, Sendable {
    /// Actions that were carried out.
    public internal(set) var applied = ActionCounts()
    /// Actions that found another record than they expected.
    public internal(set) var conflicts = 0
    /// Actions that the host's own rules refused.
    public internal(set) var refused = 0

    mutating func add(_ verb: RosterAction.Verb, _ result: ActionResult) {
        switch result {
        case .applied: applied.add(verb)
        case .conflict: conflicts += 1
        case .refused: refused += 1
        }
    }

    static func append(_ counts: Self, to bytes: inout [UInt8]) {
        let applied = counts.applied
        for count in [
            applied.create, applied.update, applied.restore, applied.delete, applied.purge, counts.conflicts,
            counts.refused,
        ] { bytes.appendCount(count) }
    }

    static func read(_ reader: inout ByteReader) throws(ReconciliationError) -> Self {
        var counts = Self()
        counts.applied.create = try reader.count()
        counts.applied.update = try reader.count()
        counts.applied.restore = try reader.count()
        counts.applied.delete = try reader.count()
        counts.applied.purge = try reader.count()
        counts.conflicts = try reader.count()
        counts.refused = try reader.count()
        return counts
    }
}
