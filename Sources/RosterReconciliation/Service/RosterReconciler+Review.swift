public import Canonical

/// A plan that waits for a person.
public struct WaitingPlan: Sendable {
    /// The plan, with its actions.
    public let plan: RosterPlan
    /// The actions that wait, in the plan's order.
    public let waiting: [PlannedAction]
    /// Until when they may be approved.
    public let expires: Instant
}

extension RosterReconciler {
    /// The plan of a provenance that waits for a person; `nil` where none does.
    ///
    /// A provenance has at most one: a newer plan of the source takes the older one's place.
    /// - Throws: ``ReconciliationError`` with `run.in_progress` while a run of that plan has not finished; what the ledger
    ///   throws.
    public func waitingPlan(in scope: Provenance) async throws -> WaitingPlan? {
        guard let id = try await access(scope).state().openPlan else { return nil }
        return try await waitingPlan(id, in: scope)
    }

    /// A stored plan with what of it waits.
    /// - Throws: ``ReconciliationError`` with `plan.unknown`, `plan.closed`, `run.in_progress`.
    public func waitingPlan(_ id: PlanID, in scope: Provenance) async throws -> WaitingPlan {
        let access = access(scope)
        guard let row = try await access.plan(id), let status = try await access.status(id) else {
            throw ReconciliationError(.unknownPlan, "No plan of this name is stored for the tenant and source.")
        }
        guard status.status != .running else {
            throw ReconciliationError(.runInProgress, "A run of the plan has not finished; resume it first.")
        }
        guard status.status == .open else {
            throw ReconciliationError(.planClosed, "The plan is \(status.status) and waits no longer.")
        }
        let all = OrdinalRanges(0..<row.actionCount)
        let actions = try await access.actions(row, all)
        let covered = status.coverage(actions.count)
        return WaitingPlan(
            plan: row.plan(scope, actions), waiting: zip(actions, covered).filter { !$0.1 }.map(\.0),
            expires: status.expires)
    }

    /// Approves waiting actions and carries them out, with those that only waited for them.
    ///
    /// The approval binds to the actions' hashes. What cannot be carried out yet because something else it needs still
    /// waits stays approved, and so does everything if the process dies: a later plan that wants exactly the same
    /// action finds the approval, until the plan's expiry.
    /// - Throws: ``ReconciliationError`` with `plan.unknown`, `plan.closed`, `plan.expired`, `selection.empty`,
    ///   `window.blackout`, `run.in_progress`; what the store or ledger throw.
    @discardableResult
    public func approve(
        _ id: PlanID, _ selection: ReviewSelection = .all, in scope: Provenance, by actor: String, reason: String,
        at instant: Instant
    ) async throws -> RunSummary {
        guard !policy.isBlackedOut(on: policy.day(of: instant)) else {
            throw ReconciliationError(.blackout, "Nothing may be changed on this day.")
        }
        let review = try await ReviewStep(access(scope), id, selection, instant)
        let free = try await review.released()
        let decision = review.decision(.approved, by: actor, reason: reason)
        return try await carryOut(review.plan, .approval, free: free, by: actor, at: instant) { order, state in
            order.reason = reason
            order.changes = review.changes(decision, &state, expires: review.expires)
        }
    }

    /// Rejects waiting actions: they stay away until the source wants something else or someone approves them.
    /// - Returns: The number of actions that were rejected.
    /// - Throws: ``ReconciliationError`` as ``approve(_:_:in:by:reason:at:)``; what the ledger throws.
    @discardableResult
    public func reject(
        _ id: PlanID, _ selection: ReviewSelection = .all, in scope: Provenance, by actor: String, reason: String,
        at instant: Instant
    ) async throws -> Int {
        let access = access(scope)
        let review = try await ReviewStep(access, id, selection, instant)
        let decision = review.decision(.rejected, by: actor, reason: reason)
        var state = review.state
        var changes = review.changes(decision, &state, expires: nil)
        if review.selected.count == review.waitingCount, var status = try await access.status(id) {
            status.status = .rejected
            changes.append(.put(PlanStatusRow.key(id), status.row))
            if state.openPlan == id { state.openPlan = nil }
        }
        try await access.advance(changes + [state.change()])
        return review.selected.count
    }
}

/// One decision about a waiting plan, from the selection to the rows.
private struct ReviewStep {
    let access: LedgerAccess
    let state: ControlState
    let plan: RosterPlan
    let expires: Instant
    let selection: ReviewSelection
    let instant: Instant
    /// The numbers of the actions that are decided on.
    let selected: [Int]
    let waitingCount: Int
    private let isCovered: [Bool]

    init(
        _ access: LedgerAccess, _ id: PlanID, _ selection: ReviewSelection, _ instant: Instant
    ) async throws {
        state = try await access.state()
        guard state.currentRun == 0 else {
            throw ReconciliationError(.runInProgress, "Run \(state.currentRun) has not finished; resume it first.")
        }
        guard let row = try await access.plan(id), let status = try await access.status(id) else {
            throw ReconciliationError(.unknownPlan, "No plan of this name is stored for the tenant and source.")
        }
        guard status.status == .open else {
            throw ReconciliationError(.planClosed, "The plan is \(status.status) and waits no longer.")
        }
        guard instant <= status.expires else {
            throw ReconciliationError(.planExpired, "The plan waited too long; a new one must be made.")
        }
        let actions = try await access.actions(row, OrdinalRanges(0..<row.actionCount))
        let covered = status.coverage(actions.count)
        self.access = access
        self.selection = selection
        self.instant = instant
        plan = row.plan(access.scope, actions)
        expires = status.expires
        isCovered = covered
        waitingCount = covered.count { !$0 }
        selected = actions.indices.filter { index in
            !covered[index] && selection.contains(actions[index]) && Self.isReviewable(actions[index], row.holds)
        }
        guard !selected.isEmpty else {
            throw ReconciliationError(.nothingSelected, "No waiting action is selected that a person may decide on.")
        }
    }

    /// A window of the calendar is no question to anyone.
    private static func isReviewable(_ action: PlannedAction, _ holds: [Hold]) -> Bool {
        guard let hold = action.hold, holds.indices.contains(hold) else { return false }
        return holds[hold].code != .limitedImport && holds[hold].code != .blackout
    }

    func decision(_ answer: Verdict.Answer, by actor: String, reason: String) -> DecisionRow {
        DecisionRow(
            number: state.nextDecision, plan: plan.id, answer: answer, selection: selection, instant: instant,
            actor: actor, reason: reason, actions: selected.count)
    }

    /// The decision, its link in the chain, and a verdict for each action.
    func changes(_ decision: DecisionRow, _ state: inout ControlState, expires: Instant?) -> [LedgerChange] {
        state.nextDecision = decision.number + 1
        let link = state.link(
            .decision, at: decision.instant, by: decision.actor,
            [
                .init("decision", String(decision.number)), .init("plan", decision.plan.hexadecimal),
                .init("answer", String(describing: decision.answer)), .init("actions", String(decision.actions)),
                .init("reason", decision.reason), .init("content", AuditVerifier.digest(decision.row)),
            ])
        let verdict = Verdict(answer: decision.answer, decision: decision.number, expires: expires)
        return [link, .insert(DecisionRow.key(decision.number), decision.row)]
            + selected.map { .put(Verdict.key(plan.actions[$0].key), verdict.row) }
    }

    /// The actions that run once the selected ones are approved: those, earlier approved ones, and what only waited
    /// for them.
    func released() async throws -> OrdinalRanges {
        let verdicts = try await access.verdicts()
        var approved = Set(selected)
        for index in plan.actions.indices where !isCovered[index] {
            guard let verdict = verdicts[plan.actions[index].key], verdict.isGood(at: instant) else { continue }
            if verdict.answer == .approved, Self.isReviewable(plan.actions[index], plan.holds) {
                approved.insert(index)
            }
        }
        var drafts = [[Draft]](repeating: [], count: NounKind.allCases.count)
        var places: [(place: DraftPlace, ordinal: Int)] = []
        var isHeld: Set<DraftPlace> = []
        for index in plan.actions.indices where !isCovered[index] {
            let action = plan.actions[index]
            let rank = action.record.kind.rank
            let place = DraftPlace(rank: rank, index: drafts[rank].count)
            drafts[rank].append(Draft(action))
            places.append((place, index))
            if !approved.contains(index), !waitsForOthersOnly(action) { isHeld.insert(place) }
        }
        isHeld.formUnion(DependencyClosure.places(drafts, isHeld: isHeld.contains))
        return OrdinalRanges(places.filter { !isHeld.contains($0.place) }.map(\.ordinal).sorted())
    }

    private func waitsForOthersOnly(_ action: PlannedAction) -> Bool {
        action.hold.map { plan.holds.indices.contains($0) && plan.holds[$0].code == .dependency } ?? true
    }
}

extension Draft {
    /// A draft again of what became an action, as far as references go.
    init(_ action: PlannedAction) {
        self.init(
            verb: action.verb, kind: action.record.kind, id: action.record.id,
            idHash: RecordIndex.hash(action.record.id), before: action.action.before, after: action.action.after,
            cause: action.cause, changed: action.changedFields, key: action.key)
    }
}
