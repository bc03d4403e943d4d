import Canonical
import CrosswalkTesting
import RosterReconciliation
import RosterReconciliationTesting
import Testing

@Suite("Undo")
struct UndoTests {
    /// What a store holds but for which action wrote it.
    private func images(_ bench: Bench) async -> [RecordKey: RecordImage] {
        Dictionary(uniqueKeysWithValues: await bench.store.contents(of: bench.scope).map { ($0.key, $0.image) })
    }

    private func policy(_ random: inout SeededGenerator) -> ReconciliationPolicy {
        var policy = ReconciliationPolicy.permissive
        policy.removal = random.chance(1, in: 2) ? .hard : .soft(status: .inactive, whenOver: nil, graceDays: 1)
        policy.removalByKind = [:]
        return policy
    }

    @Test("Undoing a run restores exactly what was there, and redoing it what came after")
    func restores() async throws {
        try await PropertyTest.run(cases: 1_000, seed: 40_000) { random in
            let bench = Bench(policy(&random))
            var roster = SampleRoster.random(&random)
            for day in 0..<3 {
                try await bench.night(roster, day: day)
                roster.mutate(random.number(below: 15), random: &random)
            }
            let before = await images(bench)
            let run = try #require(try await bench.night(roster, day: 4).run)
            let after = await images(bench)
            let undone = try await bench.reconciler.undo(run, in: bench.scope, by: "u", reason: "r", at: Bench.day(5))
            try #require(undone.state == .applied)
            try #require(await images(bench) == before)
            let redone = try await bench.reconciler.undo(
                try #require(undone.run), in: bench.scope, by: "u", reason: "r", at: Bench.day(6))
            try #require(redone.state == .applied)
            try #require(await images(bench) == after)
            try #require(try await bench.reconciler.verifyAudit(in: bench.scope).isIntact)
            // Redone, it may be undone once more.
            try await bench.reconciler.undo(run, in: bench.scope, by: "u", reason: "r", at: Bench.day(7))
            try #require(await images(bench) == before)
        }
    }

    @Test("Undoing the deletions alone brings back what went and leaves what changed")
    func deletionsOnly() async throws {
        try await PropertyTest.run(cases: 300, seed: 41_000) { random in
            let bench = Bench(policy(&random))
            let old = SampleRoster.random(&random)
            try await bench.night(old)
            var new = old
            new.mutate(random.number(below: 20), random: &random)
            let run = try #require(try await bench.night(new, day: 1).run)
            try await bench.reconciler.undo(run, .deletions, in: bench.scope, by: "u", reason: "r", at: Bench.day(2))
            var union = new
            for record in old.sorted where new.records[record.key] == nil { union.add(record) }
            try #require(try await bench.active() == union.plain)
            // The rest can still be undone, the deletions cannot be undone twice.
            await #expect(throws: ReconciliationError.self) {
                try await bench.reconciler.undo(
                    run, .deletions, in: bench.scope, by: "u", reason: "r", at: Bench.day(3))
            }
            try await bench.reconciler.undo(run, in: bench.scope, by: "u", reason: "r", at: Bench.day(3))
            try #require(try await bench.active() == old.plain)
        }
    }

    @Test("A record that someone changed since is a conflict and stays")
    func conflict() async throws {
        let bench = Bench()
        var a = Person(id: "a")
        a.givenName = "A"
        try await bench.night(SampleRoster([.person(a), .person(Person(id: "b"))]))
        var b = Person(id: "b")
        b.givenName = "B"
        let run = try #require(try await bench.night(SampleRoster([.person(Person(id: "a")), .person(b)]), day: 1).run)
        var local = Person(id: "b")
        local.givenName = "local"
        let edited = StoredRecord(key: local.key, image: RecordImage(encoding: .person(local)), lastAction: nil)
        await bench.store.write(edited, in: bench.scope)
        let undone = try await bench.reconciler.undo(run, in: bench.scope, by: "u", reason: "r", at: Bench.day(2))
        #expect(undone.state == .partial)
        #expect(undone.counts[.person]?.conflicts == 1)
        #expect(try await bench.active() == SampleRoster([.person(a), .person(local)]))
        let conflicts = try await bench.reconciler.conflicts(in: bench.scope)
        #expect(conflicts.map(\.record) == [local.key])
        #expect(conflicts.map(\.result) == [.conflict])
        await #expect(throws: ReconciliationError.self) {
            try await bench.reconciler.undo(run, in: bench.scope, by: "u", reason: "r", at: Bench.day(3))
        }
    }
}
