import Canonical
import _CrosswalkSupport

/// Carries out runs: begins them, batch after batch, ends them. Every step is one call of the store followed by one
/// commit of the ledger, so that a crash between any two of them is mended by doing the last step again.
struct RunEngine {
    let store: any RosterStore
    let access: LedgerAccess
    let reviewDays: Int
    let batchSize: Int

    /// What a run is to do.
    struct Order {
        let plan: PlanRow
        let purpose: RunRow.Purpose
        let ordinals: OrdinalRanges
        let instant: Instant
        let actor: String
        var reason = ""
        var source: String?
        var undoes = 0
        var extent = RunRow.Undone.nothing
        /// Whether the plan is new to the ledger.
        var isNew = false
        /// Changes that belong to the same commit, such as the decision that starts the run.
        var changes: [LedgerChange] = []
    }

    /// Begins a run in one commit: from here on it is resumed, never begun again.
    func begin(_ order: Order, _ state: inout ControlState) async throws -> RunRow {
        let id = RunRow.name(
            access.scope, order.plan.id, order.purpose, order.ordinals, order.instant, number: state.nextRun)
        let run = RunRow(
            number: state.nextRun, id: id, plan: order.plan.id, purpose: order.purpose, undoes: order.undoes,
            extent: order.extent, instant: order.instant, actor: order.actor, reason: order.reason,
            source: order.source, ordinals: order.ordinals, batchSize: batchSize)
        var changes: [LedgerChange] = []
        if order.isNew { changes.append(record(order, &state)) }
        changes.append(link(.runStarted, run, &state, started(run)))
        changes += order.changes
        if order.isNew { changes.append(.put(PlanRow.key(order.plan.id), order.plan.row)) }
        changes += try await statusAtStart(order, run, &state)
        var number: [UInt8] = []
        number.appendCount(run.number)
        changes += [.put(RunRow.nameKey(id), number), .put(RunRow.key(run.number), run.row)]
        state.currentRun = run.number
        state.nextRun += 1
        changes.append(state.change())
        try await access.advance(changes)
        return run
    }

    private func record(_ order: Order, _ state: inout ControlState) -> LedgerChange {
        let plan = order.plan
        state.nextPlan = max(state.nextPlan, plan.number + 1)
        return state.link(
            .planRecorded, at: order.instant, by: order.actor,
            [
                .init("plan", plan.id.hexadecimal), .init("actions", String(plan.actionCount)),
                .init("content", AuditVerifier.digest(plan.row)), .init("journal", Hexadecimal.text(plan.journal)),
            ])
    }

    private func started(_ run: RunRow) -> [AuditEntry.Detail] {
        var details: [AuditEntry.Detail] = [
            .init("purpose", String(describing: run.purpose)), .init("actions", String(run.ordinals.count)),
            .init("source", run.source ?? ""),
        ]
        if !run.reason.isEmpty { details.append(.init("reason", run.reason)) }
        return details
    }

    private func link(
        _ event: AuditEntry.Event, _ run: RunRow, _ state: inout ControlState, _ details: [AuditEntry.Detail]
    ) -> LedgerChange {
        state.link(
            event, at: run.instant, by: run.actor,
            [.init("run", run.id.hexadecimal), .init("plan", run.plan.hexadecimal)] + details)
    }

    /// The plan is running; a plan of a source takes the place of the one that waited.
    private func statusAtStart(
        _ order: Order, _ run: RunRow, _ state: inout ControlState
    ) async throws -> [LedgerChange] {
        var changes: [LedgerChange] = []
        let expires = order.instant.adding(days: reviewDays)
        var status = try await access.status(order.plan.id) ?? PlanStatusRow(status: .running, expires: expires)
        if order.purpose == .apply {
            status.expires = expires
            if let open = state.openPlan, open != order.plan.id, var old = try await access.status(open) {
                old.status = .superseded
                changes.append(.put(PlanStatusRow.key(open), old.row))
                state.openPlan = nil
            }
        }
        status.status = .running
        status.covered.append(run.ordinals)
        status.runs.append(run.number)
        if order.isNew { changes.append(.remove(PlanStorage.reservation(order.plan.number))) }
        return changes + [.put(PlanStatusRow.key(order.plan.id), status.row)]
    }

    /// Does what is left of a run.
    /// - Parameter fetch: Gives the planned actions of these numbers.
    func finish(
        _ run: RunRow, _ plan: PlanRow, _ state: inout ControlState,
        fetch: (OrdinalRanges) async throws -> [PlannedAction]
    ) async throws -> RunRow {
        var run = run
        let decided = Set(try await access.verdicts().keys)
        let batches = Batches(plan.segments, run.ordinals, size: run.batchSize).batches
        while run.batchesDone < batches.count {
            try Task.checkCancellation()
            let batch = batches[run.batchesDone]
            let actions = try await fetch(batch.ordinals).map { $0.stamped(run.instant) }
            let results = try await store.apply(actions, in: access.scope)
            guard results.count == actions.count else {
                throw ReconciliationError(
                    .brokenPort, "The store answered \(results.count) of \(actions.count) actions.")
            }
            try await record(actions, ResultRow(ordinals: batch.ordinals, results: results), &run, &state, decided)
        }
        return try await end(run, plan, &state)
    }

    /// One commit a batch: the link of the chain first, whose insert fails if someone else was faster.
    private func record(
        _ actions: [RosterAction], _ results: ResultRow, _ run: inout RunRow, _ state: inout ControlState,
        _ decided: Set<ActionKey>
    ) async throws {
        var next = run
        var changes = [
            link(
                .batchApplied, run, &state,
                [
                    .init("batch", String(run.batchesDone)), .init("actions", String(actions.count)),
                    .init("results", results.digest(actions.map(\.key))),
                ])
        ]
        changes.append(.put(RunRow.resultKey(run.number, run.batchesDone), results.row))
        for ((action, result), ordinal) in zip(zip(actions, results.results), results.ordinals.ordinals) {
            next.counts[action.record.kind, default: RunCounts()].add(action.verb, result)
            if result != .applied {
                let conflict = RosterConflict(
                    run: run.id, action: action.key, verb: action.verb, record: action.record, result: result)
                changes.append(.put(RosterConflict.key(run.number, ordinal), conflict.row))
            }
            // A decision is used up by what it allowed; where nothing came of it, it stands.
            if result == .applied, decided.contains(action.key) { changes.append(.remove(Verdict.key(action.key))) }
        }
        next.batchesDone += 1
        changes += [.put(RunRow.key(run.number), next.row), state.change()]
        try await access.advance(changes)
        run = next
    }

    /// Ends a run in one commit.
    private func end(_ run: RunRow, _ plan: PlanRow, _ state: inout ControlState) async throws -> RunRow {
        var run = run
        run.isFinished = true
        let applied = run.counts.values.reduce(0) { $0 + $1.applied.total }
        var status = try await access.status(plan.id) ?? PlanStatusRow(status: .running, expires: run.instant)
        let waiting = status.coverage(plan.actionCount).count { !$0 }
        status.status = waiting > 0 ? .open : .done
        var changes = [
            link(
                .runFinished, run, &state,
                [
                    .init("applied", String(applied)), .init("waiting", String(waiting)),
                    .init("conflicts", String(run.counts.values.reduce(0) { $0 + $1.conflicts + $1.refused })),
                ])
        ]
        changes += [.put(RunRow.key(run.number), run.row), .put(PlanStatusRow.key(plan.id), status.row)]
        if case .source = plan.origin {
            if waiting > 0 { state.openPlan = plan.id } else if state.openPlan == plan.id { state.openPlan = nil }
            if run.purpose == .apply { changes += try await quarantineChanges(plan, run.instant) }
        }
        changes += try await undoneChanges(run)
        if applied > 0 { state.base = run.id.bytes }
        state.currentRun = 0
        changes.append(state.change())
        try await access.advance(changes)
        return run
    }

    private func quarantineChanges(_ plan: PlanRow, _ instant: Instant) async throws -> [LedgerChange] {
        var changes: [LedgerChange] = []
        var new = Dictionary(
            plan.quarantine.map { (QuarantineRow.key($0.key), $0) }, uniquingKeysWith: { first, _ in first })
        try await access.forEach(.quarantine) { row in
            let key = LedgerKey(.quarantine, row.name)
            guard let record = new.removeValue(forKey: key) else { return changes.append(.remove(key)) }
            let known = try QuarantineRow(row: row.value)
            if known.record != record {
                changes.append(.put(key, QuarantineRow(record: record, since: known.since).row))
            }
        }
        for record in plan.quarantine {
            let key = QuarantineRow.key(record.key)
            if new[key] != nil { changes.append(.put(key, QuarantineRow(record: record, since: instant).row)) }
        }
        return changes
    }

    /// The undone run knows that it was undone; and one whose undoing is undone can be undone again.
    private func undoneChanges(_ run: RunRow) async throws -> [LedgerChange] {
        guard run.undoes > 0, var target = try await access.run(run.undoes) else { return [] }
        target.undone = run.extent
        var changes: [LedgerChange] = [.put(RunRow.key(target.number), target.row)]
        if target.undoes > 0, run.extent == .everything, var first = try await access.run(target.undoes) {
            first.undone = .nothing
            changes.append(.put(RunRow.key(first.number), first.row))
        }
        return changes
    }
}

extension Instant {
    /// So many days later, or the last instant that there is.
    func adding(days: Int) -> Instant {
        let (value, overflow) = millisecondsSinceEpoch.addingReportingOverflow(
            Int64(min(max(0, days), 1_000_000)) * 86_400_000)
        return Instant(millisecondsSinceEpoch: overflow ? .max : value)
    }
}
