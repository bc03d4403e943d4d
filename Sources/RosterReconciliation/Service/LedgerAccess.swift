import Canonical

/// A ledger and a provenance, with the reads that the service does all the time.
struct LedgerAccess: Sendable {
    let ledger: any ReconciliationLedger
    let scope: Provenance

    private static let pageSize = 1_000

    func state() async throws -> ControlState { try await ControlState.read(ledger, scope) }

    func commit(_ changes: [LedgerChange]) async throws { try await ledger.commit(changes, in: scope) }

    /// Commits what moves the state on. Whoever was faster has taken the next link of the chain.
    func advance(_ changes: [LedgerChange]) async throws {
        do {
            try await commit(changes)
        } catch is LedgerConflict {
            throw ReconciliationError(.runInProgress, "Another process works on the same tenant and source.")
        }
    }

    func read(_ key: LedgerKey) async throws -> [UInt8]? { try await ledger.read(key, in: scope) }

    func plan(_ id: PlanID) async throws -> PlanRow? {
        guard let row = try await read(PlanRow.key(id)) else { return nil }
        return try PlanRow(row: row)
    }

    func status(_ id: PlanID) async throws -> PlanStatusRow? {
        guard let row = try await read(PlanStatusRow.key(id)) else { return nil }
        return try PlanStatusRow(row: row)
    }

    func run(_ number: Int) async throws -> RunRow? {
        guard let row = try await read(RunRow.key(number)) else { return nil }
        return try RunRow(row: row)
    }

    func run(_ id: RunID) async throws -> RunRow? {
        guard let name = try await read(RunRow.nameKey(id)) else { return nil }
        var reader = ByteReader(name)
        return try await run(try reader.count())
    }

    func verdicts() async throws -> [ActionKey: Verdict] {
        var verdicts: [ActionKey: Verdict] = [:]
        try await forEach(.verdict) { try Self.add($0, to: &verdicts) }
        return verdicts
    }

    /// Apart from the loop over pages: with this inlined into it, the optimizer of Swift 6.3 fails.
    @inline(never)
    private static func add(_ row: LedgerRow, to verdicts: inout [ActionKey: Verdict]) throws {
        guard let key = ActionKey(bytes: row.name) else { throw ByteReader.unreadable }
        verdicts[key] = try Verdict(row: row.value)
    }

    /// All rows of a shelf whose names begin with `prefix`, page by page.
    func forEach(
        _ shelf: LedgerShelf, prefix: [UInt8] = [], after: [UInt8]? = nil, _ body: (LedgerRow) async throws -> Void
    ) async throws {
        var last = after
        while true {
            let rows = try await ledger.scan(shelf, prefix: prefix, after: last, limit: Self.pageSize, in: scope)
            for row in rows { try await body(row) }
            guard rows.count == Self.pageSize, let end = rows.last else { return }
            guard last.map({ $0.lexicographicallyPrecedes(end.name) }) ?? true else {
                throw ReconciliationError(.brokenPort, "A scan of the ledger does not ascend.")
            }
            last = end.name
        }
    }

    /// The planned actions of these numbers, in order.
    func actions(_ plan: PlanRow, _ ordinals: OrdinalRanges) async throws -> [PlannedAction] {
        var actions: [PlannedAction] = []
        for range in ordinals.ranges {
            let after = range.lowerBound > 0 ? PlanRow.actionName(plan.number, range.lowerBound - 1) : nil
            let rows = try await ledger.scan(
                .action, prefix: .ordinal(plan.number), after: after, limit: range.count, in: scope)
            guard rows.count == range.count else {
                throw ReconciliationError(.unreadableLedger, "The journal lacks actions of the plan.")
            }
            for row in rows { actions.append(try ActionCoding.action(row.value, instant: plan.preparedAt)) }
        }
        return actions
    }
}
