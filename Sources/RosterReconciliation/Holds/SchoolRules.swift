import Canonical
import _CrosswalkSupport

/// The rules that look at one school: its own share of deletions, and its disappearance.
struct SchoolRules {
    let view: NightView
    let drafts: [[Draft]]
    let before: SchoolMap
    var registry: SchoolRegistry

    /// Organizations that go tonight while sections, roles or enrollments in use belonged to them.
    mutating func vanished(_ statistics: KindStatistics) -> [HoldCandidate] {
        guard statistics.limits.holdsVanishedOrganizations else { return [] }
        var going: [Int32: DraftPlace] = [:]
        let rank = NounKind.organization.rank
        for (index, draft) in drafts[rank].enumerated() where draft.verb == .delete && !draft.isRekeyed {
            going[draft.school] = DraftPlace(rank: rank, index: index)
        }
        guard !going.isEmpty else { return [] }
        var members: [Int32: Int] = [:]
        for kind in [NounKind.course, .section, .person, .roleAssignment, .enrollment] {
            count(kind, except: []) { school in if going[school] != nil { members[school, default: 0] += 1 } }
        }
        return going.filter { members[$0.key, default: 0] > 0 }
            .sorted { registry.precedes($0.key, $1.key) }
            .map { school, place in
                let deletes = NounKind.allCases.sorted().map { HoldCandidate.Target.schoolDeletes($0, school) }
                return HoldCandidate(
                    .orgVanished, .organization, school: registry.name(school), count: members[school, default: 0],
                    target: .several([.places([place])] + deletes))
            }
    }

    /// Schools of which too large a share of one kind would go.
    mutating func deletes(_ statistics: KindStatistics, except vanished: Set<String>) -> [HoldCandidate] {
        guard let limit = statistics.limits.school, statistics.kind != .organization else { return [] }
        let suspects = statistics.schools.filter { $0.value >= limit.minimum }
        guard !suspects.isEmpty else { return [] }
        let kind = statistics.kind
        let expected = Set(drafts[kind.rank].filter { $0.verb == .delete && $0.isExpected }.map(\.idHash))
        var bases: [Int32: Int] = [:]
        count(kind, except: expected) { school in
            if suspects[school] != nil { bases[school, default: 0] += 1 }
        }
        return suspects.filter { limit.percent.isExceeded(by: $0.value, of: bases[$0.key, default: 0]) }
            .filter { registry.name($0.key).map { !vanished.contains($0) } ?? false }
            .sorted { registry.precedes($0.key, $1.key) }
            .map { school, count in
                HoldCandidate(
                    .schoolDeletes, kind, school: registry.name(school), count: count,
                    base: bases[school, default: 0], limit: .percent(limit.percent),
                    target: .schoolDeletes(kind, school))
            }
    }

    /// Calls the body with the school of each record that was in use.
    private mutating func count(_ kind: NounKind, except: Set<Hash128>, _ body: (Int32) -> Void) {
        var schools = registry
        view.forEachBefore(kind) { id, content in
            guard except.isEmpty || !except.contains(id) else { return }
            let school = before.school(kind, id: id, content, &schools)
            if school >= 0 { body(school) }
        }
        registry = schools
    }
}
