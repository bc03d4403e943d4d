import Canonical
import CrosswalkTesting
import RosterReconciliation
import RosterReconciliationTesting
import Testing

/// Each limit just passed and just not. The rosters are plain sets of accounts, which no other rule looks at.
@Suite("Limits")
struct LimitTests {
    static func account(_ number: Int, username: String = "same", description: String = "d") -> RosterRecord {
        var account = Account(id: "account-\(10_000 + number)")
        account.personID = "p"
        account.type = "t\(number)"
        account.username = username
        account.description = description
        account.vendorID = "v"
        return .account(account)
    }

    static func roster(_ count: Int) -> SampleRoster { SampleRoster((0..<count).map { account($0) }) }

    /// A plan under the standard policy, from so many accounts to what `change` makes of them.
    static func plan(
        _ count: Int, policy: ReconciliationPolicy = .standard, _ change: (inout SampleRoster) -> Void
    ) async throws -> RosterPlan {
        let bench = Bench(policy)
        var roster = roster(count)
        try await bench.load(roster)
        change(&roster)
        return try await bench.plan(roster)
    }

    static func delete(_ count: Int) -> (inout SampleRoster) -> Void {
        { roster in for key in roster.keys(.account).prefix(count) { roster.remove(key) } }
    }

    @Test(
        "Ten percent of deletions pass, one more is held",
        arguments: [20, 21, 29, 30, 31, 99, 100, 101, 109, 250, 333, 1_000])
    func deletePercent(size: Int) async throws {
        let allowed = size / 10
        let passing = try await Self.plan(size, Self.delete(allowed))
        #expect(passing.holds.isEmpty)
        #expect(passing.counts(of: .account).delete == allowed)
        let held = try await Self.plan(size, Self.delete(allowed + 1))
        #expect(held.holds.map(\.code) == [.deletePercent])
        #expect(held.counts(of: .account).held == allowed + 1)
        #expect(held.holds.first?.count == allowed + 1)
        #expect(held.holds.first?.base == size)
        #expect(held.holds.first?.limit == .percent(10))
        #expect(held.holds.first?.held == allowed + 1)
    }

    @Test("Explicit removals count like missing records")
    func removalsCount() async throws {
        for removed in [10, 11] {
            let bench = Bench(.standard)
            let roster = Self.roster(100)
            try await bench.load(roster)
            var source = FixedRosterSource(provenance: bench.scope, records: [], completeness: .delta)
            source.batches = [roster.keys(.account).prefix(removed).map(RosterEntry.removal)]
            let plan = try await bench.reconciler.plan(from: source, at: Bench.day(0))
            #expect(plan.holds.map(\.code) == (removed > 10 ? [.deletePercent] : []))
            #expect(plan.actions.allSatisfy { $0.cause == .removal })
        }
    }

    @Test(
        "Few records: three deletions are held, and so is the last one",
        arguments: [
            (19, 2, false), (19, 3, true), (4, 2, false), (2, 1, false), (2, 2, true), (1, 1, true), (3, 3, true),
        ])
    func smallKind(size: Int, deletes: Int, isHeld: Bool) async throws {
        // Something else must be delivered, or the delivery is an empty file.
        let plan = try await Self.plan(size) { roster in
            Self.delete(deletes)(&roster)
            if roster.count == 0 { roster.add(Self.account(5_000)) }
        }
        let codes = plan.holds.map(\.code).filter { $0 == .smallTypeDeletes || $0 == .deletePercent }
        #expect(codes == (isHeld ? [.smallTypeDeletes] : []))
    }

    @Test("Three quarters of updates pass, one more is held", arguments: [40, 41, 100])
    func updatePercent(size: Int) async throws {
        var policy = ReconciliationPolicy.standard
        policy.limits.field = nil
        let allowed = size * 75 / 100
        for (updates, codes) in [(allowed, []), (allowed + 1, [Hold.Code.updatePercent])] {
            let plan = try await Self.plan(size, policy: policy) { roster in
                for number in 0..<updates { roster.add(Self.account(number, description: "new")) }
            }
            #expect(plan.holds.map(\.code) == codes)
            #expect(plan.counts(of: .account).update == (codes.isEmpty ? updates : 0))
        }
    }

    @Test("Half as many new records pass, one more is held; the first load is never held", arguments: [10, 41, 100])
    func createPercent(size: Int) async throws {
        var policy = ReconciliationPolicy.standard
        policy.limits.sizeJump = nil
        for (creates, codes) in [(size / 2, []), (size / 2 + 1, [Hold.Code.createPercent])] {
            let plan = try await Self.plan(size, policy: policy) { roster in
                for number in 0..<creates { roster.add(Self.account(5_000 + number)) }
            }
            #expect(plan.holds.map(\.code) == codes)
        }
        #expect(try await Self.plan(0) { $0 = Self.roster(size) }.holds.isEmpty)
    }

    @Test("One field in thirty percent passes, one more is held, and only those updates", arguments: [20, 33, 100])
    func fieldChange(size: Int) async throws {
        let allowed = size * 30 / 100
        for (changes, isHeld) in [(allowed, false), (allowed + 1, true)] {
            let plan = try await Self.plan(size) { roster in
                for number in 0..<changes { roster.add(Self.account(number, username: "new")) }
                roster.add(Self.account(size - 1, description: "other"))
            }
            #expect(plan.holds.map(\.code) == (isHeld ? [.fieldChange] : []))
            #expect(plan.holds.map(\.field) == (isHeld ? ["username"] : []))
            #expect(plan.counts(of: .account).update == (isHeld ? 1 : changes + 1))
        }
        let few = try await Self.plan(19) { roster in
            for number in 0..<14 { roster.add(Self.account(number, username: "new")) }
        }
        #expect(few.holds.isEmpty)
    }

    @Test("A delivery thirty percent smaller or larger passes, one record more is held", arguments: [20, 100, 111])
    func sizeJump(size: Int) async throws {
        var policy = ReconciliationPolicy.standard
        policy.limits.deletePercent = nil
        policy.limits.createPercent = nil
        let allowed = size * 30 / 100
        for (jump, isHeld) in [(allowed, false), (allowed + 1, true)] {
            let codes: [Hold.Code] = isHeld ? [.sizeJump] : []
            let smaller = try await Self.plan(size, policy: policy, Self.delete(jump))
            #expect(smaller.holds.map(\.code) == codes)
            #expect(smaller.counts(of: .account).held == (isHeld ? jump : 0))
            let larger = try await Self.plan(size, policy: policy) { roster in
                for number in 0..<jump { roster.add(Self.account(5_000 + number)) }
            }
            #expect(larger.holds.map(\.code) == codes)
            #expect(larger.counts(of: .account).held == (isHeld ? jump : 0))
        }
    }

    @Test("An absolute limit holds only where it is set")
    func absolute() async throws {
        var policy = ReconciliationPolicy.standard
        policy.limitsByKind[.account] = .standard
        policy.limitsByKind[.account]?.deleteCount = 5
        #expect(try await Self.plan(100, policy: policy, Self.delete(5)).holds.isEmpty)
        #expect(try await Self.plan(100, policy: policy, Self.delete(6)).holds.map(\.code) == [.absoluteDeletes])
        #expect(try await Self.plan(100, Self.delete(6)).holds.isEmpty)
    }

    @Test("A hold on deletions lets new records and updates through; holding all lets nothing through")
    func decisions() async throws {
        let change: (inout SampleRoster) -> Void = { roster in
            Self.delete(20)(&roster)
            roster.add(Self.account(50, description: "new"))
            roster.add(Self.account(5_000))
        }
        var policy = ReconciliationPolicy.standard
        let affected = try await Self.plan(100, policy: policy, change).counts(of: .account)
        #expect((affected.create, affected.update, affected.delete, affected.held) == (1, 1, 0, 20))
        policy.onHold = .holdAll
        let all = try await Self.plan(100, policy: policy, change)
        #expect(all.counts(of: .account).held == 22)
        #expect(all.holds.map(\.code) == [.deletePercent, .everything])
        policy.onHold = .apply
        let none = try await Self.plan(100, policy: policy, change)
        #expect(none.counts(of: .account).held == 0)
        #expect(none.holds.map(\.code) == [.deletePercent])
        #expect(none.holds.allSatisfy { !$0.isEnforced })
    }

    @Test("A re-master that writes bookkeeping alone changes nothing that a limit counts")
    func remaster() async throws {
        let bench = Bench(.standard)
        var roster = Self.roster(100)
        try await bench.load(roster)
        func plan() async throws -> RosterPlan {
            let source = SampleRoster(roster.sorted.map { $0.touched(7) }).source(bench.scope)
            return try await bench.reconciler.plan(
                from: source, at: Bench.day(0), options: PlanOptions(remasters: true))
        }
        #expect(try await plan().holds.isEmpty)
        #expect(try await plan().counts(of: .account).update == 100)
        for number in 0..<31 { roster.add(Self.account(number, username: "new")) }
        #expect(try await plan().holds.map(\.code) == [.fieldChange])
        #expect(try await plan().counts(of: .account).update == 69)
    }

    @Test("A limit of a window of the calendar takes the place of all others on its days")
    func windows() async throws {
        var policy = ReconciliationPolicy.standard
        let day = try #require(policy.day(of: Bench.day(0)))
        policy.windows = [PolicyWindow(first: day, last: day, effect: .limits(.off))]
        let bench = Bench(policy)
        var roster = Self.roster(100)
        try await bench.load(roster)
        Self.delete(90)(&roster)
        #expect(try await bench.plan(roster, day: 0).holds.isEmpty)
        #expect(try await bench.plan(roster, day: 1).holds.map(\.code) == [.deletePercent, .sizeJump])
    }
}
