import Canonical
import CrosswalkTesting
import RosterReconciliation
import RosterReconciliationTesting
import Testing

@Suite("Only a complete delivery removes by absence")
struct CompletenessTests {
    @Test("Whatever part of an incomplete delivery is lost, nothing is deleted")
    func lostPages() async throws {
        try await PropertyTest.run(cases: 1_000, seed: 10_000) { random in
            let bench = Bench()
            let roster = SampleRoster.random(&random)
            try await bench.load(roster)
            var source = roster.shuffled(&random)
            source.batches.removeAll { _ in random.chance(1, in: 2) }
            let verdict: Completeness = random.chance(1, in: 2) ? .incomplete("page.truncated") : .delta
            source.reading = RosterReading(
                completeness: Dictionary(uniqueKeysWithValues: NounKind.allCases.map { ($0, verdict) }))
            let plan = try await bench.reconciler.plan(from: source, at: Bench.day(0))
            try #require(plan.isEmpty)
            try await bench.reconciler.apply(plan, by: "night", at: Bench.day(0))
            try #require(try await bench.active() == roster.plain)
        }
    }

    @Test("What is absent, or not spoken of at all, stays")
    func absent() async throws {
        let bench = Bench()
        var random = SeededGenerator(seed: 1)
        let roster = SampleRoster(schools: 1, sections: 2, students: 5, random: &random)
        try await bench.load(roster)
        for completeness in [
            [:], Dictionary(uniqueKeysWithValues: NounKind.allCases.map { ($0, Completeness.absent) }),
        ] {
            let source = FixedRosterSource(
                provenance: bench.scope, batches: [], reading: RosterReading(completeness: completeness))
            let plan = try await bench.reconciler.plan(from: source, at: Bench.day(0))
            #expect(plan.isEmpty)
            #expect(plan.holds.isEmpty)
        }
    }

    @Test("A delivery without a record of a kind is held, whichever kind it is, and deletes nothing")
    func headerOnly() async throws {
        try await PropertyTest.run(cases: 1_000, seed: 11_000) { random in
            let bench = Bench(.standard)
            let roster = SampleRoster(schools: 1, sections: 2, students: 3, random: &random)
            try await bench.load(roster)
            let kinds = NounKind.allCases.filter { !roster.keys($0).isEmpty }
            guard let kind = random.element(of: kinds) else { return }
            let cut = SampleRoster(roster.sorted.filter { $0.kind != kind })
            let plan = try await bench.plan(cut)
            let holds = plan.holds.filter { $0.code == .emptyFile }
            try #require(holds.map(\.kind) == [kind])
            try #require(plan.actions.allSatisfy { $0.hold != nil })
            let summary = try await bench.reconciler.apply(plan, by: "night", at: Bench.day(0))
            try #require(summary.state == .held)
            try #require(try await bench.active() == roster.plain)
        }
    }

    @Test("An empty delivery whose reader says that it is not whole ends held too, with nothing to approve")
    func headerOnlyIncomplete() async throws {
        let bench = Bench(.standard)
        var random = SeededGenerator(seed: 1)
        let roster = SampleRoster(schools: 1, sections: 2, students: 5, random: &random)
        try await bench.load(roster)
        var source = SampleRoster(roster.sorted.filter { $0.kind != .person }).source(bench.scope)
        var verdicts = source.reading.completeness
        verdicts[.person] = .incomplete("table.no_rows")
        source.reading = RosterReading(completeness: verdicts)
        let summary = try await bench.night(source)
        #expect(summary.state == .held)
        #expect(summary.holds.map(\.code) == [.emptyFile])
        #expect(summary.holds.map(\.held) == [0])
        #expect(try await bench.active() == roster.plain)
    }

    @Test("A truncated file is held and deletes nothing, wherever it breaks off by more than the limit")
    func truncated() async throws {
        try await PropertyTest.run(cases: 1_000, seed: 12_000) { random in
            let bench = Bench(.standard)
            let roster = SampleRoster(schools: 1, sections: 3, students: 22, random: &random)
            try await bench.load(roster)
            let kind = random.element(of: [NounKind.person, .enrollment, .roleAssignment]) ?? .person
            let keys = roster.keys(kind)
            let kept = random.number(below: keys.count - keys.count / 10)
            var cut = roster
            for key in keys.dropFirst(kept) { cut.remove(key) }
            let plan = try await bench.plan(cut)
            try #require(plan.actions.allSatisfy { $0.verb == .delete && $0.hold != nil })
            try await bench.reconciler.apply(plan, by: "night", at: Bench.day(0))
            try #require(try await bench.active() == roster.plain)
        }
    }

    @Test("Deltas one after another lead where bulk deliveries lead")
    func deltasCompose() async throws {
        try await PropertyTest.run(cases: 1_000, seed: 13_000) { random in
            let (bulk, delta) = (Bench(), Bench())
            var roster = SampleRoster.random(&random)
            try await bulk.load(roster)
            try await delta.load(roster)
            for day in 0..<3 {
                let old = roster
                roster.mutate(random.number(below: 15), random: &random)
                try await bulk.night(roster, day: day)
                try await delta.night(roster.delta(from: old, &random), day: day)
            }
            try #require(try await delta.active() == roster.plain)
            try #require(try await delta.active() == (try await bulk.active()))
        }
    }

    @Test("A record that the source says is still there is not deleted")
    func confirmedPresent() async throws {
        let bench = Bench()
        var random = SeededGenerator(seed: 2)
        let roster = SampleRoster(schools: 1, sections: 2, students: 5, random: &random)
        try await bench.load(roster)
        let keys = roster.keys(.demographics)
        var cut = roster
        for key in keys.prefix(3) { cut.remove(key) }
        var source = cut.source(bench.scope)
        source.presence = [keys[0]: .present, keys[1]: .absent]
        let plan = try await bench.reconciler.plan(from: source, at: Bench.day(0))
        #expect(plan.actions.map(\.record) == [keys[1], keys[2]])
        #expect(plan.findings.map(\.code) == [.absenceDenied])
        #expect(plan.findings.first?.samples == [keys[0].id])
    }
}

extension SampleRoster {
    /// Only what differs from another roster: changed records, and removals.
    func delta(from old: SampleRoster, _ random: inout SeededGenerator) -> FixedRosterSource {
        var entries: [RosterEntry] = sorted.filter { old.records[$0.key] != $0 }.map(RosterEntry.record)
        entries += old.records.keys.sorted().filter { records[$0] == nil }.map(RosterEntry.removal)
        random.shuffle(&entries)
        let verdicts = Dictionary(uniqueKeysWithValues: NounKind.allCases.map { ($0, Completeness.delta) })
        return FixedRosterSource(
            provenance: Bench.scope, batches: [entries], reading: RosterReading(completeness: verdicts))
    }
}
