import Canonical
import CrosswalkTesting
import RosterReconciliation
import RosterReconciliationTesting
import Testing

@Suite("A crash at any point, then resuming, leaves what no crash would have left")
struct CrashTests {
    /// Everything that a night leaves behind.
    struct Outcome: Equatable {
        let store: [StoredRecord]
        let ledger: [LedgerShelf: [LedgerRow]]
        let writes: Int
        let actions: Int
    }

    /// Loads one roster whole, then carries out a night towards another one, dying as the fuse says.
    private func outcome(_ old: SampleRoster, _ new: SampleRoster, batchSize: Int, _ plan: Fuse.Plan) async throws
        -> Outcome
    {
        let bench = Bench()
        try await bench.load(old)
        let fuse = Fuse(plan)
        let reconciler = RosterReconciler(
            store: CrashingStore(base: bench.store, fuse: fuse), ledger: CrashingLedger(base: bench.ledger, fuse: fuse),
            policy: .permissive, batchSize: batchSize)
        let night = try await reconciler.plan(from: new.source(bench.scope), at: Bench.day(0))
        var resumes = false
        while true {
            do {
                // A process that starts again resumes first; one that only lost its connection calls again.
                if resumes { try await reconciler.resume(in: bench.scope) }
                try await reconciler.apply(night, by: "night", at: Bench.day(0))
                break
            } catch is Crash {
                resumes.toggle()
            }
        }
        try #require(try await reconciler.verifyAudit(in: bench.scope).isIntact)
        return Outcome(
            store: await bench.store.contents(of: bench.scope),
            ledger: try await bench.ledger.contents(of: bench.scope),
            writes: await fuse.writes, actions: night.actions.count)
    }

    private func rosters(_ random: inout SeededGenerator, changes: Int) -> (SampleRoster, SampleRoster) {
        let old = SampleRoster(schools: 1, sections: 1, students: 2, random: &random)
        var new = old
        new.mutate(changes, random: &random)
        return (old, new)
    }

    @Test("A process that dies before and after each of its writes")
    func unluckiestProcess() async throws {
        try await PropertyTest.run(cases: 1_000, seed: 1_000) { random in
            let (old, new) = rosters(&random, changes: 1 + random.number(below: 6))
            let batchSize = 1 + random.number(below: 3)
            let calm = try await outcome(old, new, batchSize: batchSize, .none)
            let unlucky = try await outcome(old, new, batchSize: batchSize, .always)
            try #require(unlucky.store == calm.store)
            try #require(unlucky.ledger == calm.ledger)
        }
    }

    @Test("A process that dies once, at any write")
    func everyIndex() async throws {
        try await PropertyTest.run(cases: 5, seed: 2_000) { random in
            let (old, new) = rosters(&random, changes: 8)
            let calm = try await outcome(old, new, batchSize: 1, .none)
            for write in 0..<calm.writes {
                for after in [false, true] {
                    let crashed = try await outcome(old, new, batchSize: 1, .at(write, after: after))
                    try #require(crashed.store == calm.store, "write \(write), after: \(after)")
                    try #require(crashed.ledger == calm.ledger, "write \(write), after: \(after)")
                }
            }
        }
    }

    @Test("A crash while an undo or an approval runs is resumed too", arguments: [false, true])
    func otherRuns(isUndo: Bool) async throws {
        try await PropertyTest.run(cases: 100, seed: 3_000) { random in
            let (old, new) = rosters(&random, changes: 8)
            func outcome(_ plan: Fuse.Plan) async throws -> ([StoredRecord], [LedgerShelf: [LedgerRow]]) {
                var policy = ReconciliationPolicy.standard
                policy.onHold = .holdAll
                policy.limits.deleteCount = 0
                policy.limits.updatePercent = 0
                policy.limits.createPercent = 0
                let bench = Bench(isUndo ? .permissive : policy)
                try await bench.load(old)
                let summary = try await bench.night(new)
                let fuse = Fuse(plan)
                let reconciler = RosterReconciler(
                    store: CrashingStore(base: bench.store, fuse: fuse),
                    ledger: CrashingLedger(base: bench.ledger, fuse: fuse), policy: bench.policy, batchSize: 2)
                while true {
                    do {
                        if try await reconciler.resume(in: bench.scope) != nil { break }
                        if isUndo, let run = summary.run {
                            guard try await bench.reconciler.runs(in: bench.scope).first?.isUndone == false,
                                try await bench.reconciler.runs(in: bench.scope).count == 2
                            else { break }
                            try await reconciler.undo(run, in: bench.scope, by: "u", reason: "r", at: Bench.day(1))
                        } else {
                            guard try await bench.reconciler.waitingPlan(in: bench.scope) != nil else { break }
                            try await reconciler.approve(
                                summary.plan, in: bench.scope, by: "u", reason: "r", at: Bench.day(1))
                        }
                        break
                    } catch is Crash {
                        continue
                    }
                }
                return (
                    await bench.store.contents(of: bench.scope), try await bench.ledger.contents(of: bench.scope)
                )
            }
            let (calm, unlucky) = (try await outcome(.none), try await outcome(.always))
            try #require(calm.0 == unlucky.0)
            try #require(calm.1 == unlucky.1)
        }
    }
}
