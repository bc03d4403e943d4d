import Canonical
import _CrosswalkSupport

/// Makes one hold of many records that come under other ids: one a school whose own id changed, one for the rest.
struct RekeyRule {
    let view: NightView
    let drafts: [[Draft]]
    private let matcher: RekeyMatcher
    private let pairs: [RekeyPair]

    init(_ drafts: [[Draft]], _ view: NightView) {
        self.drafts = drafts
        self.view = view
        matcher = RekeyMatcher(drafts, view)
        pairs = Self.worthwhile(matcher.pairs, view)
    }

    /// Kinds in which another id means that the target would lose what it knows.
    private static let identityKinds: [NounKind] = [.organization, .person, .section, .course, .academicSession]

    /// Leaves out roles, enrollments and the like that only got ids of their own, unless they are so many that a limit
    /// would hold them for the wrong reason.
    private static func worthwhile(_ pairs: [RekeyPair], _ view: NightView) -> [RekeyPair] {
        var plain: [Int: Int] = [:]
        for pair in pairs where !pair.followsAnother { plain[pair.going.rank, default: 0] += 1 }
        return pairs.filter { pair in
            let kind = view.differences[pair.going.rank].kind
            guard let limit = view.input.policy.limits(of: kind, on: view.input.day).rekeyedRecords else {
                return false
            }
            if pair.followsAnother { return true }
            let count = plain[pair.going.rank, default: 0]
            if identityKinds.contains(kind) { return count >= limit }
            let share = view.input.policy.limits(of: kind, on: view.input.day).deletePercent ?? 10
            return share.isExceeded(by: count, of: view.differences[pair.going.rank].baseline)
        }
    }

    /// The holds, and every draft that they cover.
    func candidates(_ registry: SchoolRegistry) -> (holds: [HoldCandidate], covered: [DraftPlace]) {
        guard !pairs.isEmpty else { return ([], []) }
        let explained = matcher.explainedUpdates()
        let groups = Grouping(pairs, explained, drafts, registry, organizations: organizationCount)
        let holds = groups.groups.map { candidate($0, registry) }
        return (holds, pairs.flatMap { [$0.going, $0.coming] } + explained)
    }

    private var organizationCount: Int { view.differences[NounKind.organization.rank].baseline }

    private func candidate(_ group: Grouping.Group, _ registry: SchoolRegistry) -> HoldCandidate {
        var counts: [NounKind: Int] = [:]
        var evidence: [String: Int] = [:]
        for pair in group.pairs {
            counts[drafts[pair.going.rank][pair.going.index].kind, default: 0] += 1
            for name in pair.evidence { evidence[name.rawValue, default: 0] += 1 }
        }
        let kind = Self.identityKinds.first { counts[$0] != nil } ?? counts.keys.min() ?? .person
        for (kind, count) in counts { evidence["pairs.\(kind.rawValue)"] = count }
        if !group.updates.isEmpty { evidence["updates"] = group.updates.count }
        let limits = view.input.policy.limits(of: kind, on: view.input.day)
        return HoldCandidate(
            .rekey, kind, school: group.school.flatMap(registry.name), count: counts[kind, default: 0],
            base: view.differences[kind.rank].baseline, limit: limits.rekeyedRecords.map(Hold.Limit.count),
            evidence: evidence.sorted { $0.key < $1.key }.map { Hold.Evidence(name: $0.key, count: $0.value) },
            target: .places(group.pairs.flatMap { [$0.going, $0.coming] } + group.updates))
    }
}

/// Parts pairs and the updates that follow them by the school whose id changed.
private struct Grouping {
    struct Group {
        var school: Int32?
        var pairs: [RekeyPair] = []
        var updates: [DraftPlace] = []
    }

    private(set) var groups: [Group] = []

    init(
        _ pairs: [RekeyPair], _ updates: [DraftPlace], _ drafts: [[Draft]], _ registry: SchoolRegistry,
        organizations: Int
    ) {
        let moved = Self.movedSchools(pairs, drafts)
        // When most organizations have other ids, that is one accident and not one for each.
        let isGeneral = moved.old.count > 1 && moved.old.count * 2 > organizations
        var bySchool: [Int32: Group] = [:]
        var rest = Group()
        var schoolsOfRest: Set<Int32> = []
        func school(_ place: DraftPlace) -> Int32 {
            let school = drafts[place.rank][place.index].school
            return moved.oldByNew[school] ?? school
        }
        for pair in pairs {
            let home = school(pair.going)
            if !isGeneral, moved.old.contains(home) {
                bySchool[home, default: Group(school: home)].pairs.append(pair)
            } else {
                rest.pairs.append(pair)
                schoolsOfRest.insert(home)
            }
        }
        for place in updates {
            let home = school(place)
            if bySchool[home] != nil { bySchool[home]?.updates.append(place) } else { rest.updates.append(place) }
        }
        if rest.pairs.isEmpty, !rest.updates.isEmpty, let only = bySchool.keys.min(by: registry.precedes) {
            bySchool[only]?.updates += rest.updates
        }
        if schoolsOfRest.count == 1, let only = schoolsOfRest.first, only >= 0 { rest.school = only }
        groups = bySchool.sorted { registry.precedes($0.key, $1.key) }.map(\.value)
        if !rest.pairs.isEmpty { groups.append(rest) }
    }

    private static func movedSchools(
        _ pairs: [RekeyPair], _ drafts: [[Draft]]
    ) -> (old: Set<Int32>, oldByNew: [Int32: Int32]) {
        var old: Set<Int32> = []
        var oldByNew: [Int32: Int32] = [:]
        for pair in pairs where pair.going.rank == NounKind.organization.rank {
            let going = drafts[pair.going.rank][pair.going.index].school
            old.insert(going)
            oldByNew[drafts[pair.coming.rank][pair.coming.index].school] = going
        }
        return (old, oldByNew)
    }
}
