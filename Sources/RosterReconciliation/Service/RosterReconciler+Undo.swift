public import Canonical

/// How much of a run is to be undone.
public enum UndoExtent: Hashable, Sendable {
    /// All that it did.
    case everything
    /// Its deletions and purges.
    case deletions
}

extension RosterReconciler {
    /// Undoes a run, as a run of its own with its own place in the audit chain.
    ///
    /// Every action that the run carried out is turned round, with the journal's images: what it changed is changed
    /// back, what it took away returns as it was. A record that someone changed since is a conflict and stays. Holds
    /// do not apply, and the next plan from the source will want the same changes again: reject them, or mend the
    /// source.
    /// - Throws: ``ReconciliationError`` with `run.unknown`, `run.already_undone`, `run.in_progress`; what the store or
    ///   ledger throw.
    @discardableResult
    public func undo(
        _ id: RunID, _ extent: UndoExtent = .everything, in scope: Provenance, by actor: String, reason: String,
        at instant: Instant
    ) async throws -> RunSummary {
        let access = access(scope)
        let state = try await access.state()
        guard let run = try await access.run(id), let row = try await access.plan(run.plan) else {
            throw ReconciliationError(.unknownRun, "No run of this name is stored for the tenant and source.")
        }
        if state.currentRun > 0 {
            throw ReconciliationError(.runInProgress, "Run \(state.currentRun) has not finished; resume it first.")
        }
        guard run.undone == .nothing || run.undone == .deletions && extent == .everything else {
            throw ReconciliationError(.alreadyUndone, "The run was undone before.")
        }
        let steps = try await UndoSteps(access, run, row, extent).actions()
        let plan = PlanDraft(
            scope: scope, origin: .undo(run.id), preparedAt: instant, actions: steps, base: state.base
        ).named()
        let all = OrdinalRanges(plan.actions.indices)
        return try await carryOut(plan, .undo, free: all, by: actor, at: instant) { order, _ in
            order.reason = reason
            order.undoes = run.number
            order.extent = extent == .everything ? .everything : .deletions
        }
    }
}

/// Turns what a run did round.
private struct UndoSteps {
    let access: LedgerAccess
    let run: RunRow
    let plan: PlanRow
    let extent: UndoExtent

    init(_ access: LedgerAccess, _ run: RunRow, _ plan: PlanRow, _ extent: UndoExtent) {
        self.access = access
        self.run = run
        self.plan = plan
        self.extent = extent
    }

    /// In the order in which a plan runs.
    func actions() async throws -> [PlannedAction] {
        var steps: [PlannedAction] = []
        for batch in 0..<run.batchesDone {
            guard let row = try await access.read(RunRow.resultKey(run.number, batch)) else {
                throw ReconciliationError(.unreadableLedger, "The results of a batch are not there.")
            }
            let results = try ResultRow(row: row)
            let actions = try await access.actions(plan, results.ordinals)
            for (action, result) in zip(actions, results.results) where result == .applied && isWanted(action) {
                steps.append(inverse(action))
            }
        }
        return steps.sorted(by: Self.precedes)
    }

    /// After a run's deletions were undone, the rest is what did not delete.
    private func isWanted(_ action: PlannedAction) -> Bool {
        switch extent {
        case .deletions: action.verb.isRemoval
        case .everything: run.undone == .deletions ? !action.verb.isRemoval : true
        }
    }

    private func inverse(_ planned: PlannedAction) -> PlannedAction {
        let done = planned.stamped(run.instant)
        let verb: RosterAction.Verb =
            switch done.verb {
            case .create, .restore: .delete
            case .update: .update
            case .delete, .purge: done.after == nil ? .create : .restore
            }
        return PlannedAction(
            action: RosterAction(verb, done.record, before: done.after, after: done.before, in: access.scope),
            cause: .undo, school: planned.school, changedFields: planned.changedFields, isExpected: false, hold: nil)
    }

    private static func precedes(_ a: PlannedAction, _ b: PlannedAction) -> Bool {
        guard a.verb.isRemoval == b.verb.isRemoval else { return b.verb.isRemoval }
        guard a.record.kind == b.record.kind else { return (a.record < b.record) != a.verb.isRemoval }
        return a.record < b.record
    }
}
