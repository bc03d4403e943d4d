import Canonical
import _CrosswalkSupport

/// Finds learners who would become staff: by a role that changes, or by a new one beside the learner's.
struct RoleFlipRule {
    let view: NightView
    let drafts: [[Draft]]

    private var policy: ReconciliationPolicy { view.input.policy }

    /// A hold of a kind, roles or enrollments; none where nobody flips.
    func candidates(_ kind: NounKind, role: UInt8, person: UInt8) -> [HoldCandidate] {
        guard policy.limits(of: kind, on: view.input.day).holdsRoleFlips else { return [] }
        let arrivals = staffArrivals(kind, role: role, person: person)
        let learners = arrivals.isEmpty ? [] : formerLearners(Set(arrivals.values), kind, role: role, person: person)
        let places = drafts[kind.rank].indices.filter { index in
            let draft = drafts[kind.rank][index]
            return arrivals[index].map(learners.contains) ?? flips(draft, role: role)
        }.map { DraftPlace(rank: kind.rank, index: $0) }
        guard !places.isEmpty else { return [] }
        return [HoldCandidate(.roleFlip, kind, count: places.count, limit: .count(1), target: .places(places))]
    }

    private func flips(_ draft: Draft, role: UInt8) -> Bool {
        guard draft.verb == .update, draft.changed.contains(role) else { return false }
        let before = draft.withBefore { FieldScan.text(role, $0) }
        let after = draft.withAfter { FieldScan.text(role, $0) }
        return isLearner(before) && isStaff(after)
    }

    /// New or returning staff, by position of the draft.
    private func staffArrivals(_ kind: NounKind, role: UInt8, person: UInt8) -> [Int: Hash128] {
        var arrivals: [Int: Hash128] = [:]
        for (index, draft) in drafts[kind.rank].enumerated() where draft.verb == .create || draft.verb == .restore {
            draft.withAfter { content in
                guard isStaff(FieldScan.text(role, content)) else { return }
                arrivals[index] = FieldScan.idHash(person, content)
            }
        }
        return arrivals
    }

    /// Those of the persons who were learners and nothing more, by their records of this kind.
    private func formerLearners(
        _ persons: Set<Hash128>, _ kind: NounKind, role: UInt8, person: UInt8
    ) -> Set<Hash128> {
        var learners: Set<Hash128> = []
        var staff: Set<Hash128> = []
        view.forEachBefore(kind) { _, content in
            guard let id = FieldScan.idHash(person, content), persons.contains(id) else { return }
            let role = FieldScan.text(role, content)
            if isLearner(role) { learners.insert(id) }
            if isStaff(role) { staff.insert(id) }
        }
        return learners.subtracting(staff)
    }

    private func isLearner(_ role: String?) -> Bool { role.map(policy.learnerRoles.contains) ?? false }

    private func isStaff(_ role: String?) -> Bool {
        role.map { !policy.learnerRoles.contains($0) && !policy.familyRoles.contains($0) } ?? false
    }
}
