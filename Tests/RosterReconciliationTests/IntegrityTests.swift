import Canonical
import CrosswalkTesting
import RosterReconciliation
import RosterReconciliationTesting
import Testing

@Suite("Whatever is held and approved, no record is left without what it stands on")
struct IntegrityTests {
    /// Limits that hold one thing or another.
    private func policy(_ random: inout SeededGenerator) -> ReconciliationPolicy {
        var policy = ReconciliationPolicy.standard
        policy.limits = .off
        for kind in NounKind.allCases {
            var limits = HoldLimits.off
            if random.chance(1, in: 3) { limits.deleteCount = random.number(below: 3) }
            if random.chance(1, in: 3) { limits.createPercent = Percent(random.number(below: 30)) }
            if random.chance(1, in: 3) { limits.updatePercent = Percent(random.number(below: 30)) }
            if random.chance(1, in: 3) { limits.school = ShareLimit(percent: 20, minimum: 1) }
            if random.chance(1, in: 3) { limits.rekeyedRecords = 1 }
            policy.limitsByKind[kind] = limits
        }
        return policy
    }

    private func roster(_ random: inout SeededGenerator) -> SampleRoster {
        SampleRoster(
            schools: 1 + random.number(below: 3), sections: 1 + random.number(below: 3),
            students: random.number(below: 5), random: &random)
    }

    /// References of records in use to records that are not; empty where all is well.
    private func dangling(_ bench: Bench) async throws -> [String] {
        let active = try await bench.active()
        var dangling: [String] = []
        for record in active.sorted {
            for (kind, id) in record.references where active.records[RecordKey(kind, id)] == nil {
                dangling.append("\(record.key) -> \(kind) \(id)")
            }
        }
        return dangling
    }

    @Test(
        "Nights, approvals of any part and rejections keep every reference whole, and approving all ends at the source")
    func closed() async throws {
        try await PropertyTest.run(cases: 200, seed: 90_000) { random in
            let bench = Bench(policy(&random))
            try await bench.load(roster(&random))
            let target = roster(&random)
            try await bench.night(target)
            try #require(try await dangling(bench) == [])
            var day = 1
            while let waiting = try await bench.reconciler.waitingPlan(in: bench.scope), day < 40 {
                let actions = waiting.waiting.filter { action in
                    action.hold.map { waiting.plan.holds[$0].code != .dependency } ?? false
                }
                try #require(!actions.isEmpty)
                let some = Set(actions.map(\.key).filter { _ in random.chance(1, in: 2) })
                let selection = some.isEmpty ? ReviewSelection.all : ReviewSelection(actions: some)
                try await bench.reconciler.approve(
                    waiting.plan.id, selection, in: bench.scope, by: "Kim", reason: "r", at: Bench.day(day))
                try #require(try await dangling(bench) == [])
                day += 1
            }
            try #require(try await bench.active() == target.plain)
            try #require(try await bench.reconciler.verifyAudit(in: bench.scope).isIntact)
        }
    }

    @Test("While something waits, further nights from other sources keep every reference whole too")
    func nights() async throws {
        try await PropertyTest.run(cases: 100, seed: 91_000) { random in
            let bench = Bench(policy(&random))
            try await bench.load(roster(&random))
            for day in 0..<4 {
                let summary = try await bench.night(roster(&random), day: day)
                try #require(try await dangling(bench) == [])
                guard summary.state != .applied, random.chance(1, in: 2) else { continue }
                try await bench.reconciler.reject(
                    summary.plan, in: bench.scope, by: "Kim", reason: "r", at: Bench.day(day))
            }
            try #require(try await bench.reconciler.verifyAudit(in: bench.scope).isIntact)
        }
    }
}

extension RosterRecord {
    /// The records that this one cannot stand without.
    fileprivate var references: [(NounKind, String)] {
        func references<Noun: CanonicalNoun>(_ noun: Noun) -> [(NounKind, String)] {
            var found: [(NounKind, String)] = Noun.kind == .demographics ? [(.person, noun.id)] : []
            for field in Noun.fields {
                guard case .reference(let kind) = field.role, !(Noun.kind == .person && kind == .person) else {
                    continue
                }
                let value = field.read(noun)
                found += (value.texts + [value.text].compactMap { $0 }).map { (kind, $0) }
            }
            return found
        }
        return switch self {
        case .organization(let noun): references(noun)
        case .academicSession(let noun): references(noun)
        case .course(let noun): references(noun)
        case .section(let noun): references(noun)
        case .person(let noun): references(noun)
        case .account(let noun): references(noun)
        case .roleAssignment(let noun): references(noun)
        case .enrollment(let noun): references(noun)
        case .demographics(let noun): references(noun)
        }
    }
}
