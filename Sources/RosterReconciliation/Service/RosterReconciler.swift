public import Canonical

/// Brings a roster store into line with a source, night after night, and keeps what a person must see back.
///
/// ```swift
/// let reconciler = RosterReconciler(store: store, ledger: ledger, policy: .standard)
/// try await reconciler.resume(in: source.provenance)
/// let plan = try await reconciler.plan(from: source, at: now)
/// let summary = try await reconciler.apply(plan, by: "scheduler", at: now)
/// ```
///
/// The value holds nothing itself: all memory is in the store and the ledger, and any number of them may be made.
/// Instants and names are the caller's to give. Of two that work on the same tenant and source at once, one is refused
/// with ``ReconciliationError/Code/runInProgress``.
public struct RosterReconciler: Sendable {
    /// Where the roster lives.
    public let store: any RosterStore
    /// Where plans, decisions and the audit chain live.
    public let ledger: any ReconciliationLedger
    /// How nights are to be judged.
    public let policy: ReconciliationPolicy
    /// The most actions that a batch holds: one call of the store, one link of the audit chain.
    public let batchSize: Int

    /// Puts the parts together. Nothing is read or written.
    /// - Parameters:
    ///   - store: Where the roster lives.
    ///   - ledger: Where plans, decisions and the audit chain live.
    ///   - policy: How nights are to be judged.
    ///   - batchSize: From 1 to 5,000, which is the default; what lies outside counts as the nearer end.
    public init(
        store: any RosterStore, ledger: any ReconciliationLedger, policy: ReconciliationPolicy = .standard,
        batchSize: Int = 5_000
    ) {
        self.store = store
        self.ledger = ledger
        self.policy = policy
        self.batchSize = min(max(1, batchSize), 5_000)
    }

    func access(_ scope: Provenance) -> LedgerAccess { LedgerAccess(ledger: ledger, scope: scope) }

    func engine(_ scope: Provenance) -> RunEngine {
        RunEngine(store: store, access: access(scope), reviewDays: policy.reviewDays, batchSize: batchSize)
    }

    // MARK: The night

    /// Reads a source and says what it would change. Nothing is written: this is the preview, and ``apply(_:by:at:)``
    /// takes the same value.
    ///
    /// The order in which the source delivers changes nothing, nor does the instant, but for what the calendar decides.
    /// - Throws: What the source or the store throw; ``ReconciliationError`` with `run.in_progress` where a run must
    ///   be resumed first.
    public func plan(
        from source: some RosterSource, at instant: Instant, options: PlanOptions = PlanOptions()
    ) async throws -> RosterPlan {
        let reader = NightReader(
            store: store, access: access(source.provenance), policy: policy, instant: instant, options: options)
        return PlanAssembly.plan(try await reader.read(source))
    }

    /// Stores a plan and carries out what is not held.
    ///
    /// What is held waits in the ledger for a decision, until a newer plan takes its place or it expires. Applying a
    /// plan again carries out nothing again: with the same instant the earlier summary is returned, with another one an
    /// empty run is recorded. After a crash the call may be repeated as it was, or ``resume(in:)`` be called.
    /// - Parameters:
    ///   - plan: A plan from ``plan(from:at:options:)``.
    ///   - actor: Who does it, for the audit: a person's or a job's name.
    ///   - instant: When it is done, for the audit and for what goes out of use.
    /// - Throws: What the store or ledger throw; ``ReconciliationError`` with `run.in_progress`.
    @discardableResult
    public func apply(_ plan: RosterPlan, by actor: String, at instant: Instant) async throws -> RunSummary {
        let free = plan.actions.indices.lazy.filter { plan.actions[$0].hold == nil }
        return try await carryOut(plan, .apply, free: OrdinalRanges(free), by: actor, at: instant)
    }

    /// Does what is left of a run that did not finish, as it was begun.
    /// - Returns: `nil` where there is nothing to resume.
    /// - Throws: What the store or ledger throw.
    @discardableResult
    public func resume(in scope: Provenance) async throws -> RunSummary? {
        let access = access(scope)
        var state = try await access.state()
        guard state.currentRun > 0 else { return nil }
        guard let run = try await access.run(state.currentRun), let plan = try await access.plan(run.plan) else {
            throw ReconciliationError(.unreadableLedger, "The run in progress or its plan is not there.")
        }
        let finished = try await engine(scope).finish(run, plan, &state) { try await access.actions(plan, $0) }
        return try await summary(finished, plan, access)
    }

    // MARK: Shared steps

    /// Begins a run of a plan, unless it was begun before, and brings it to its end.
    func carryOut(
        _ plan: RosterPlan, _ purpose: RunRow.Purpose, free: OrdinalRanges, by actor: String, at instant: Instant,
        adjust: (inout RunEngine.Order, inout ControlState) -> Void = { _, _ in }
    ) async throws -> RunSummary {
        let access = access(plan.scope)
        var state = try await access.state()
        if let summary = try await earlier(plan, purpose, instant, state, access) { return summary }
        let known = try await access.plan(plan.id)
        let row: PlanRow
        if let known { row = known } else { row = try await PlanStorage(access: access).store(plan, state) }
        let covered = try await access.status(plan.id)?.coverage(plan.actions.count)
        let ordinals = covered.map { covered in OrdinalRanges(free.ordinals.filter { !covered[$0] }) } ?? free
        var order = RunEngine.Order(
            plan: row, purpose: purpose, ordinals: ordinals, instant: instant, actor: actor, isNew: known == nil)
        if case .source(let digest) = plan.origin { order.source = digest }
        adjust(&order, &state)
        let run = try await engine(plan.scope).begin(order, &state)
        let finished = try await engine(plan.scope).finish(run, row, &state) { ranges in
            ranges.ordinals.map { plan.actions[$0] }
        }
        return try await summary(finished, row, access)
    }

    /// The summary of the same run, where it was begun before; it is brought to its end first.
    private func earlier(
        _ plan: RosterPlan, _ purpose: RunRow.Purpose, _ instant: Instant, _ state: ControlState,
        _ access: LedgerAccess
    ) async throws -> RunSummary? {
        if state.currentRun > 0 {
            guard let run = try await access.run(state.currentRun), run.plan == plan.id, run.purpose == purpose,
                run.instant == instant
            else {
                throw ReconciliationError(.runInProgress, "Run \(state.currentRun) has not finished; resume it first.")
            }
            return try await resume(in: plan.scope)
        }
        // Decisions and undoings are refused the second time; a night is simply told what came of it.
        guard purpose == .apply, let status = try await access.status(plan.id),
            let row = try await access.plan(plan.id)
        else { return nil }
        for number in status.runs.reversed() {
            guard let run = try await access.run(number), run.purpose == purpose, run.instant == instant else {
                continue
            }
            return try await summary(run, row, access)
        }
        return nil
    }

    func summary(_ run: RunRow, _ plan: PlanRow, _ access: LedgerAccess) async throws -> RunSummary {
        let status = try await access.status(plan.id) ?? PlanStatusRow(status: .done, expires: run.instant)
        return RunSummary(run, plan, status)
    }
}
