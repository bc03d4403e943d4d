import Canonical
import CrosswalkCrypto
import _CrosswalkSupport

/// Computes the plan of a night from all that was read: a pure function.
struct PlanAssembly {
    private let input: NightInput
    private var drafts: [[Draft]]
    private let differences: [KindDifference]
    private var findings: [Finding]

    static func plan(_ input: NightInput) -> RosterPlan { PlanAssembly(input).plan() }

    private init(_ input: NightInput) {
        self.input = input
        let drafting = Drafting(input)
        drafts = drafting.drafts
        differences = drafting.differences
        findings = drafting.findings
    }

    private var view: NightView { NightView(input: input, differences: differences, drafts: drafts) }

    private func plan() -> RosterPlan {
        var assembly = self
        ExpectedRemovals.mark(&assembly.drafts, view)
        assembly.settleRemovals()
        var registry = SchoolRegistry()
        let before = assembly.assignSchools(&registry)
        let rules = HoldRules(input, assembly.drafts, differences, registry, before)
        assembly.drafts = rules.drafts
        assembly.findings += Survey(view).findings
        return assembly.finished(rules.holds, registry)
    }

    /// Says what each deleted record becomes, and names the action.
    private mutating func settleRemovals() {
        var keys = ActionKeyMaker(scope: input.scope)
        for rank in drafts.indices {
            for index in drafts[rank].indices where drafts[rank][index].verb == .delete {
                Self.settle(&drafts[rank][index], &keys, input)
            }
        }
    }

    /// Static, because a method would need a copy of all drafts beside the one that it changes.
    private static func settle(_ draft: inout Draft, _ keys: inout ActionKeyMaker, _ input: NightInput) {
        guard let before = draft.before else { return }
        if let status = input.policy.removal(of: draft.kind).status(isOver: draft.isExpected) {
            draft.after = RecordImage(
                state: .inactive(since: input.instant, as: status), content: before.content,
                bookkeeping: before.bookkeeping, hash: before.hash)
        }
        draft.key = keys.key(
            .delete, RecordKey(draft.kind, draft.id), before: VersionStamp(before),
            after: draft.after.map(VersionStamp.init))
    }

    /// - Returns: The schools as they were before the night.
    private mutating func assignSchools(_ registry: inout SchoolRegistry) -> SchoolMap {
        let view = view
        let before = SchoolMap({ view.forEachBefore($0, $1) }, &registry)
        let after = SchoolMap({ view.forEachAfter($0, $1) }, &registry)
        for rank in drafts.indices {
            for index in drafts[rank].indices {
                drafts[rank][index].school = school(drafts[rank][index], before, after, &registry)
            }
        }
        return before
    }

    private func school(
        _ draft: Draft, _ before: SchoolMap, _ after: SchoolMap, _ registry: inout SchoolRegistry
    ) -> Int32 {
        if draft.kind == .organization {
            var id = draft.id
            return id.withUTF8 { registry.number(UnsafeRawBufferPointer($0)) }
        }
        return draft.verb.isRemoval
            ? draft.withBefore { before.school(draft.kind, id: draft.idHash, $0, &registry) }
            : draft.withAfter { after.school(draft.kind, id: draft.idHash, $0, &registry) }
    }

    private func finished(_ holds: [Hold], _ registry: SchoolRegistry) -> RosterPlan {
        let kinds = NounKind.allCases.sorted()
        var actions: [PlannedAction] = []
        actions.reserveCapacity(drafts.reduce(0) { $0 + $1.count })
        for kind in kinds {
            for draft in drafts[kind.rank] where !draft.verb.isRemoval { actions.append(action(draft, registry)) }
        }
        for kind in kinds.reversed() {
            for draft in drafts[kind.rank] where draft.verb.isRemoval { actions.append(action(draft, registry)) }
        }
        let tallies = Dictionary(uniqueKeysWithValues: kinds.map { ($0, tally($0)) })
        let draft = PlanDraft(
            scope: input.scope, origin: .source(digest: input.reading.digest), preparedAt: input.instant,
            completeness: input.reading.completeness, actions: actions, holds: holds,
            findings: findings.sorted(by: Self.precedes), tallies: tallies, quarantine: input.quarantine,
            base: input.base)
        return draft.named()
    }

    private func action(_ draft: Draft, _ registry: SchoolRegistry) -> PlannedAction {
        PlannedAction(
            action: RosterAction(
                key: draft.key, verb: draft.verb, record: RecordKey(draft.kind, draft.id), before: draft.before,
                after: draft.after),
            cause: draft.cause, school: registry.name(draft.school), changedFields: draft.changed,
            isExpected: draft.isExpected, hold: draft.isHeld ? Int(draft.hold) : nil)
    }

    private func tally(_ kind: NounKind) -> KindTally {
        let difference = differences[kind.rank]
        var tally = KindTally()
        tally.delivered = input.staged[kind.rank].count
        tally.baseline = difference.baseline
        tally.inactive = difference.inactive
        tally.unchanged = difference.fates.count { $0 == .unchanged }
        tally.unmentioned = difference.kept.count
        tally.quarantined = input.staged[kind.rank].quarantine.count
        tally.expectedRemovals = drafts[kind.rank].count { $0.verb == .delete && $0.isExpected }
        return tally
    }

    /// The gravest first, then by kind, code and detail.
    private static func precedes(_ a: Finding, _ b: Finding) -> Bool {
        guard a.severity == b.severity else { return a.severity > b.severity }
        guard a.kind == b.kind else { return a.kind < b.kind }
        return (a.code.rawValue, a.detail ?? "") < (b.code.rawValue, b.detail ?? "")
    }
}

/// A plan that has no name yet.
struct PlanDraft {
    let scope: Provenance
    let origin: RosterPlan.Origin
    let preparedAt: Instant
    var completeness: [NounKind: Completeness] = [:]
    let actions: [PlannedAction]
    var holds: [Hold] = []
    var findings: [Finding] = []
    var tallies: [NounKind: KindTally] = [:]
    var quarantine: [QuarantinedRecord] = []
    /// The last run that changed something.
    let base: [UInt8]

    /// Computes the name over everything that decides what the plan does.
    func named() -> RosterPlan {
        RosterPlan(
            id: PlanID(digest()), scope: scope, origin: origin, preparedAt: preparedAt, completeness: completeness,
            actions: actions, holds: holds, findings: findings, tallies: tallies, quarantine: quarantine)
    }

    private func digest() -> SHA256Digest {
        var bytes: [UInt8] = []
        bytes.appendText("crosswalk.plan.1")
        bytes.appendText(scope.tenant)
        bytes.appendText(scope.sourceSystem)
        bytes.appendBlock(base)
        appendOrigin(&bytes)
        for kind in NounKind.allCases.sorted() { bytes.appendText(Self.name(completeness[kind] ?? .absent)) }
        bytes.appendCount(holds.count)
        for hold in holds { PlanCoding.append(hold, to: &bytes) }
        bytes.appendCount(quarantine.count)
        for record in quarantine { PlanCoding.append(record, to: &bytes) }
        bytes.appendCount(actions.count)
        var hasher = SHA256Hasher()
        for action in actions {
            action.key.append(to: &bytes)
            bytes.append(action.cause.rawValue)
            bytes.appendCount(action.hold.map { $0 + 1 } ?? 0)
            if bytes.count > 1 << 16 {
                hasher.update(bytes)
                bytes.removeAll(keepingCapacity: true)
            }
        }
        hasher.update(bytes)
        return hasher.finalize()
    }

    /// The digest of a source takes no part: it depends on the order of the source's records.
    private func appendOrigin(_ bytes: inout [UInt8]) {
        switch origin {
        case .source: bytes.append(1)
        case .undo(let run):
            bytes.append(2)
            bytes.append(contentsOf: run.bytes)
        case .override: bytes.append(3)
        }
    }

    private static func name(_ completeness: Completeness) -> String {
        switch completeness {
        case .complete: "complete"
        case .incomplete(let reason): "incomplete \(reason)"
        case .absent: "absent"
        case .delta: "delta"
        }
    }
}
