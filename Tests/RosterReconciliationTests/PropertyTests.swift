import Canonical
import CrosswalkTesting
import RosterReconciliation
import RosterReconciliationTesting
import Testing

/// The properties of the digest's §3. Each names its seed when it fails.
@Suite("Properties of a night")
struct PropertyTests {
    static let cases = 1_000

    @Test("Applying the plan from A to B makes A into B")
    func applyReachesTheTarget() async throws {
        try await PropertyTest.run(cases: Self.cases, seed: 100) { random in
            let bench = Bench()
            var roster = SampleRoster.random(&random)
            try await bench.night(roster)
            try #require(try await bench.active() == roster.plain)
            for day in 1...2 {
                roster.mutate(random.number(below: 25), random: &random)
                let summary = try await bench.night(roster.shuffled(&random), day: day)
                try #require(summary.state == .applied)
                try #require(try await bench.active() == roster.plain)
            }
        }
    }

    @Test("The plan from B to B is empty")
    func nothingChangedNothingPlanned() async throws {
        try await PropertyTest.run(cases: Self.cases, seed: 200) { random in
            let bench = Bench()
            var roster = SampleRoster.random(&random)
            try await bench.night(roster)
            roster.mutate(random.number(below: 25), random: &random)
            try await bench.night(roster, day: 1)
            let plan = try await bench.reconciler.plan(from: roster.shuffled(&random), at: Bench.day(2))
            try #require(plan.isEmpty)
            try #require(plan.tallies.values.reduce(0) { $0 + $1.unchanged } == roster.count)
        }
    }

    @Test("The order in which a source delivers changes nothing, not even the plan's name")
    func orderDoesNotMatter() async throws {
        try await PropertyTest.run(cases: Self.cases, seed: 300) { random in
            let bench = Bench(random.chance(1, in: 2) ? .permissive : .standard)
            var roster = SampleRoster.random(&random)
            try await bench.load(roster)
            roster.mutate(random.number(below: 40), random: &random)
            let one = try await bench.reconciler.plan(from: roster.shuffled(&random), at: Bench.day(1))
            let other = try await bench.reconciler.plan(from: roster.shuffled(&random), at: Bench.day(1))
            try #require(one.id == other.id)
            try #require(one.actions == other.actions)
            try #require(one.holds == other.holds)
            try #require(one.findings == other.findings)
        }
    }

    @Test("Applying a plan twice is applying it once")
    func applyTwice() async throws {
        try await PropertyTest.run(cases: Self.cases, seed: 400) { random in
            let bench = Bench()
            var roster = SampleRoster.random(&random)
            try await bench.night(roster)
            roster.mutate(1 + random.number(below: 25), random: &random)
            let plan = try await bench.plan(roster, day: 1)
            let first = try await bench.reconciler.apply(plan, by: "night", at: Bench.day(1))
            let contents = await bench.store.contents(of: bench.scope)
            let chain = try await bench.audit()
            let again = try await bench.reconciler.apply(plan, by: "night", at: Bench.day(1))
            try #require(again == first)
            try #require(try await bench.audit() == chain)
            let later = try await bench.reconciler.apply(plan, by: "night", at: Bench.day(2))
            try #require(later.counts.values.allSatisfy { $0.actions.total == 0 })
            try #require(await bench.store.contents(of: bench.scope) == contents)
            try #require(try await bench.reconciler.verifyAudit(in: bench.scope).isIntact)
        }
    }
}
