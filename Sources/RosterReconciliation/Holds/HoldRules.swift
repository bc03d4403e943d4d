import Canonical
import _CrosswalkSupport

/// Asks all rules in a fixed order and marks the drafts that wait.
struct HoldRules {
    private let input: NightInput
    private(set) var drafts: [[Draft]]
    private(set) var holds: [Hold] = []
    private var candidates: [HoldCandidate] = []
    private var registry: SchoolRegistry
    private let differences: [KindDifference]

    init(
        _ input: NightInput, _ drafts: [[Draft]], _ differences: [KindDifference], _ registry: SchoolRegistry,
        _ before: SchoolMap
    ) {
        self.input = input
        self.drafts = drafts
        self.differences = differences
        self.registry = registry
        if input.policy.isBlackedOut(on: input.day) {
            if count > 0 { claim([HoldCandidate(.blackout, count: count, isReviewable: false, target: .all)]) }
        } else {
            claim(rejected() + limitedImports())
            let anomalies = anomalies(before) + quarantined()
            if input.policy.onHold == .apply { report(anomalies) } else { claim(anomalies) }
            if input.policy.onHold == .holdAll, !anomalies.isEmpty {
                claim([HoldCandidate(.everything, count: count, target: .all)])
            }
            spread()
        }
        holds = finished()
    }

    private var count: Int { drafts.reduce(0) { $0 + $1.count } }

    private var view: NightView { NightView(input: input, differences: differences, drafts: drafts) }

    // MARK: The rules

    private mutating func anomalies(_ before: SchoolMap) -> [HoldCandidate] {
        let rekey = RekeyRule(drafts, view).candidates(registry)
        for place in rekey.covered { drafts[place.rank][place.index].isRekeyed = true }
        let statistics = NounKind.allCases.sorted().map { KindStatistics($0, drafts[$0.rank], view) }
        let shares = statistics.flatMap { one in
            ShareRules(
                statistics: one, isComplete: input.isComplete(one.kind), saysNothing: saysNothing(one.kind)
            ).candidates()
        }
        let schools = schoolHolds(statistics, shares, before)
        let people =
            RoleFlipRule(view: view, drafts: drafts).candidates(
                .roleAssignment, role: Tag.roleRole, person: Tag.rolePerson)
            + RoleFlipRule(view: view, drafts: drafts).candidates(
                .enrollment, role: Tag.enrollmentRole, person: Tag.enrollmentPerson)
            + DuplicateIdentityRule(view: view, drafts: drafts[NounKind.person.rank]).candidates()
        let merged = RolloverRule(view: view, drafts: drafts).merged(schools + shares)
        return rekey.holds + merged + people
    }

    /// Schools are looked at singly only where their kind's deletions are not held as a whole.
    private mutating func schoolHolds(
        _ statistics: [KindStatistics], _ shares: [HoldCandidate], _ before: SchoolMap
    ) -> [HoldCandidate] {
        let whole: [Hold.Code] = [.emptyFile, .deletePercent, .absoluteDeletes, .smallTypeDeletes]
        let heldKinds = Set(shares.filter { whole.contains($0.code) }.compactMap(\.kind))
        var rules = SchoolRules(view: view, drafts: drafts, before: before, registry: registry)
        var holds = rules.vanished(statistics[NounKind.organization.rank])
        let vanished = Set(holds.compactMap(\.school))
        for one in statistics where !heldKinds.contains(one.kind) { holds += rules.deletes(one, except: vanished) }
        registry = rules.registry
        return holds
    }

    private func saysNothing(_ kind: NounKind) -> Bool {
        let staged = input.staged[kind.rank]
        guard staged.count == 0, staged.removals.isEmpty, staged.quarantine.isEmpty else { return false }
        switch input.reading.completeness(of: kind) {
        case .complete, .incomplete: return true
        case .absent, .delta: return false
        }
    }

    private func rejected() -> [HoldCandidate] {
        byKind(.rejected, isReviewable: true) { input.verdicts[$0.key]?.answer == .rejected }
    }

    private func limitedImports() -> [HoldCandidate] {
        byKind(.limitedImport, isReviewable: false) { draft in
            input.policy.takesAddsOnly(draft.kind, on: input.day) && draft.verb != .create && draft.verb != .restore
        }
    }

    /// Writes that stand on a record which could not be delivered and was never there.
    private func quarantined() -> [HoldCandidate] {
        guard !input.quarantine.isEmpty else { return [] }
        var ids = [Set<Hash128>](repeating: [], count: drafts.count)
        for record in input.quarantine { ids[record.key.kind.rank].insert(RecordIndex.hash(record.key.id)) }
        let view = view
        return byKind(.quarantine, isReviewable: true) { draft in
            guard !draft.verb.isRemoval else { return false }
            return draft.withAfter { content in
                var isWaiting = false
                ReferenceField.forEach(draft.kind, draft.idHash, content) { reference, target in
                    guard reference.isBinding, ids[reference.target.rank].contains(target) else { return }
                    if !view.existsAfter(reference.target, target) { isWaiting = true }
                }
                return isWaiting
            }
        }
    }

    private func byKind(
        _ code: Hold.Code, isReviewable: Bool, _ isMeant: (Draft) -> Bool
    ) -> [HoldCandidate] {
        NounKind.allCases.sorted().compactMap { kind in
            let list = drafts[kind.rank]
            let places = list.indices.filter { isMeant(list[$0]) }.map { DraftPlace(rank: kind.rank, index: $0) }
            guard !places.isEmpty else { return nil }
            return HoldCandidate(
                code, kind, count: places.count, isReviewable: isReviewable, target: .places(places))
        }
    }

    // MARK: Marking

    /// Marks what the candidates stop, each action for the first that names it, unless a person approved it.
    private mutating func claim(_ new: [HoldCandidate]) {
        for candidate in new {
            let number = Int32(clamping: candidates.count)
            var claimed: [DraftPlace] = []
            var isNaming = false
            candidate.target.forEach(drafts) { place in
                isNaming = true
                if isFree(place, candidate) { claimed.append(place) }
            }
            for place in claimed { drafts[place.rank][place.index].hold = number }
            // A hold all of whose actions were approved or are held already by another has had its say.
            if claimed.isEmpty, isNaming && isSettled(candidate) || candidate.code == .everything { continue }
            candidates.append(candidate)
        }
    }

    private func isFree(_ place: DraftPlace, _ candidate: HoldCandidate) -> Bool {
        let draft = drafts[place.rank][place.index]
        guard !draft.isHeld else { return false }
        return !candidate.isReviewable || candidate.code == .rejected
            || input.verdicts[draft.key]?.answer != .approved
    }

    private func isSettled(_ candidate: HoldCandidate) -> Bool {
        var isSettled = true
        candidate.target.forEach(drafts) { place in
            if drafts[place.rank][place.index].isHeld { isSettled = false }
        }
        return isSettled
    }

    private mutating func report(_ anomalies: [HoldCandidate]) {
        candidates += anomalies.map { candidate in
            var candidate = candidate
            candidate.isEnforced = false
            return candidate
        }
    }

    private mutating func spread() {
        let places = DependencyClosure.places(drafts) { drafts[$0.rank][$0.index].isHeld }
        for kind in NounKind.allCases.sorted() {
            let own = places.filter { $0.rank == kind.rank }
            guard !own.isEmpty else { continue }
            let number = Int32(clamping: candidates.count)
            for place in own { drafts[place.rank][place.index].hold = number }
            candidates.append(HoldCandidate(.dependency, kind, count: own.count, target: .places(own)))
        }
    }

    private func finished() -> [Hold] {
        var held = [Int](repeating: 0, count: candidates.count)
        for draft in drafts.joined() where draft.isHeld { held[Int(draft.hold)] += 1 }
        return zip(candidates, held).map { candidate, held in
            Hold(
                code: candidate.code, kind: candidate.kind, school: candidate.school, field: candidate.field,
                count: candidate.count, base: candidate.base, limit: candidate.limit, held: held,
                isEnforced: candidate.isEnforced, evidence: candidate.evidence)
        }
    }
}
