import Canonical

/// The one row that says where a provenance stands. Every commit that moves it also adds a link to the audit chain,
/// whose insert fails when someone else was faster.
struct ControlState: Hashable, Sendable {
    static let key = LedgerKey(.control, Array("state".utf8))

    var nextPlan = 1
    var nextRun = 1
    var nextDecision = 1
    /// The number of links in the audit chain, and the hash of the last.
    var auditCount = 0
    var auditHead = [UInt8](repeating: 0, count: 32)
    /// The run in progress; 0 for none.
    var currentRun = 0
    /// The plan that waits for a person.
    var openPlan: PlanID?
    /// The last run that changed something.
    var base: [UInt8] = []

    func change() -> LedgerChange { .put(Self.key, row) }

    private var row: [UInt8] {
        var bytes = [LedgerFormat.current]
        for count in [nextPlan, nextRun, nextDecision, auditCount, currentRun] { bytes.appendCount(count) }
        bytes.append(contentsOf: auditHead)
        bytes.appendOptional(openPlan) { $0.append(contentsOf: $1.bytes) }
        bytes.appendBlock(base)
        return bytes
    }

    static func read(_ ledger: any ReconciliationLedger, _ scope: Provenance) async throws -> ControlState {
        guard let row = try await ledger.read(key, in: scope) else { return ControlState() }
        var (reader, state) = (ByteReader(row), ControlState())
        try reader.format()
        state.nextPlan = try reader.count()
        state.nextRun = try reader.count()
        state.nextDecision = try reader.count()
        state.auditCount = try reader.count()
        state.currentRun = try reader.count()
        state.auditHead = try reader.bytes(32)
        state.openPlan =
            try reader.optional { reader throws(ReconciliationError) in
                PlanID(bytes: try reader.bytes(32))
            } ?? nil
        state.base = try reader.block()
        try reader.end()
        return state
    }
}
