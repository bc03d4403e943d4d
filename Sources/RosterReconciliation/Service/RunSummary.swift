public import Canonical

/// What a run did, or a plan would do, in the numbers that people and command lines want.
public struct RunSummary: Hashable, Sendable {
    /// How it ended.
    public enum State: String, Hashable, Sendable {
        /// All of it was carried out.
        case applied
        /// Some was carried out, some waits or met a conflict.
        case partial
        /// All that there was to do waits.
        case held
        /// Nothing was to be carried out: it is a preview.
        case dryRun
    }

    /// The run; `nil` for a preview.
    public let run: RunID?
    /// The plan.
    public let plan: PlanID
    /// How it ended.
    public let state: State
    /// The numbers of each kind that has any.
    public let counts: [NounKind: KindSummary]
    /// What is held and why; empty where nothing waits and nothing is reported.
    public let holds: [Hold]
    /// What else is worth knowing.
    public let findings: [Finding]
}

/// The numbers of one kind in a summary.
public struct KindSummary: Hashable, Sendable {
    /// What was carried out, or would be; ``ActionCounts/held`` is what waits.
    public let actions: ActionCounts
    /// Delivered records that are the same as in the store.
    public let unchanged: Int
    /// Removals that the records' dates let expect.
    public let expectedRemovals: Int
    /// Actions that found another record than they expected.
    public let conflicts: Int
    /// Actions that the host's own rules refused.
    public let refused: Int

    var isEmpty: Bool { actions.total + unchanged + expectedRemovals + conflicts + refused == 0 }
}

extension RosterPlan {
    /// The plan as a preview.
    public var summary: RunSummary {
        let counts = counts()
        let kinds = NounKind.allCases.map { kind in
            (
                kind,
                KindSummary(
                    actions: counts[kind] ?? ActionCounts(), unchanged: tallies[kind]?.unchanged ?? 0,
                    expectedRemovals: tallies[kind]?.expectedRemovals ?? 0, conflicts: 0, refused: 0)
            )
        }
        return RunSummary(
            run: nil, plan: id, state: .dryRun,
            counts: Dictionary(uniqueKeysWithValues: kinds.filter { !$0.1.isEmpty }), holds: holds, findings: findings)
    }
}

extension RunSummary {
    /// The summary of a stored run.
    init(_ run: RunRow, _ plan: PlanRow, _ status: PlanStatusRow) {
        let waiting = Self.waiting(plan, status)
        let kinds = NounKind.allCases.map { kind in
            let counts = run.counts[kind] ?? RunCounts()
            var actions = counts.applied
            actions.held = waiting[kind] ?? 0
            let tally = run.purpose == .apply ? plan.tallies[kind] : nil
            return (
                kind,
                KindSummary(
                    actions: actions, unchanged: tally?.unchanged ?? 0, expectedRemovals: tally?.expectedRemovals ?? 0,
                    conflicts: counts.conflicts, refused: counts.refused)
            )
        }
        // An empty file holds nothing where nothing could be deleted, and yet the night is not in order.
        let isHeld = !waiting.isEmpty || plan.holds.contains { $0.isEnforced && $0.code == .emptyFile }
        let applied = run.counts.values.reduce(0) { $0 + $1.applied.total }
        let failed = run.counts.values.reduce(0) { $0 + $1.conflicts + $1.refused }
        self.run = run.id
        self.plan = run.plan
        state = isHeld ? (applied > 0 ? .partial : .held) : failed > 0 ? .partial : .applied
        counts = Dictionary(uniqueKeysWithValues: kinds.filter { !$0.1.isEmpty })
        holds = plan.holds.filter { isHeld || !$0.isEnforced }
        findings = run.purpose == .apply ? plan.findings : []
    }

    /// The actions of each kind that no run has covered.
    private static func waiting(_ plan: PlanRow, _ status: PlanStatusRow) -> [NounKind: Int] {
        let isCovered = status.coverage(plan.actionCount)
        var waiting: [NounKind: Int] = [:]
        var start = 0
        for segment in plan.segments {
            let count = isCovered[start..<(start + segment.count)].count { !$0 }
            if count > 0 { waiting[segment.kind, default: 0] += count }
            start += segment.count
        }
        return waiting
    }
}
