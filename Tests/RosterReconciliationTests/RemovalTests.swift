import Canonical
import CrosswalkTesting
import RosterReconciliation
import RosterReconciliationTesting
import Testing

@Suite("Removal, grace and return")
struct RemovalTests {
    private func people(_ ids: String...) -> SampleRoster { SampleRoster(ids.map { .person(Person(id: $0)) }) }

    private func state(_ bench: Bench, _ id: String) async throws -> RecordState? {
        try await bench.store.records(of: .person, ids: [id], in: bench.scope).first?.image.state
    }

    @Test("A removed record goes out of use, is purged when its grace is over, and not a moment before")
    func grace() async throws {
        var policy = ReconciliationPolicy.permissive
        policy.removalByKind[.person] = .soft(status: .suspended, whenOver: nil, graceDays: 30)
        let bench = Bench(policy)
        try await bench.night(people("a", "b"))
        try await bench.night(people("a"), day: 1)
        #expect(try await state(bench, "b") == .inactive(since: Bench.day(1), as: .suspended))
        for day in 2...30 { #expect(try await bench.plan(people("a"), day: day).isEmpty) }
        let almost = Instant(millisecondsSinceEpoch: Bench.day(31).millisecondsSinceEpoch - 1)
        #expect(try await bench.reconciler.plan(from: people("a").source(bench.scope), at: almost).isEmpty)
        let plan = try await bench.plan(people("a"), day: 31)
        #expect(plan.actions.map(\.verb) == [.purge])
        #expect(plan.actions.map(\.cause) == [.graceOver])
        try await bench.reconciler.apply(plan, by: "night", at: Bench.day(31))
        #expect(try await state(bench, "b") == nil)
    }

    @Test("A record that comes back is restored with what the source says now, and its grace begins anew")
    func restore() async throws {
        var policy = ReconciliationPolicy.permissive
        policy.removalByKind[.person] = .soft(status: .suspended, whenOver: nil, graceDays: 10)
        let bench = Bench(policy)
        try await bench.night(people("a", "b"))
        try await bench.night(people("a"), day: 1)
        var changed = Person(id: "b")
        changed.phone = "7"
        let back = SampleRoster([.person(Person(id: "a")), .person(changed)])
        let plan = try await bench.plan(back, day: 9)
        #expect(plan.actions.map(\.verb) == [.restore])
        #expect(plan.actions.map { $0.changedFields.count } == [1])
        try await bench.reconciler.apply(plan, by: "night", at: Bench.day(9))
        #expect(try await bench.active() == back)
        try await bench.night(people("a"), day: 10)
        #expect(try await bench.plan(people("a"), day: 19).isEmpty)
        #expect(try await bench.plan(people("a"), day: 20).actions.map(\.verb) == [.purge])
    }

    @Test("A policy may leave returning records out of use, and then says so")
    func noRestore() async throws {
        var policy = ReconciliationPolicy.permissive
        policy.restoresReturningRecords = false
        let bench = Bench(policy)
        try await bench.night(people("a", "b"))
        try await bench.night(people("a"), day: 1)
        let plan = try await bench.plan(people("a", "b"), day: 2)
        #expect(plan.isEmpty)
        #expect(plan.findings.map(\.code) == [.notRestored])
        #expect(plan.findings.first?.samples == ["b"])
    }

    @Test("Hard removal removes at once")
    func hard() async throws {
        var policy = ReconciliationPolicy.permissive
        policy.removalByKind[.person] = .hard
        let bench = Bench(policy)
        try await bench.night(people("a", "b"))
        try await bench.night(people("a"), day: 1)
        #expect(await bench.store.contents(of: bench.scope).map(\.key.id) == ["a"])
    }

    @Test("The instant of going out of use is that of the run, also when an approval came days later")
    func instantOfRun() async throws {
        var policy = ReconciliationPolicy.standard
        policy.limits.smallKind?.deletes = 1
        let bench = Bench(policy)
        try await bench.night(people("a", "b", "c", "d"))
        let held = try await bench.night(people("a", "b", "c"), day: 1)
        #expect(held.state == .held)
        try await bench.reconciler.approve(held.plan, in: bench.scope, by: "Kim", reason: "ok", at: Bench.day(4))
        #expect(try await state(bench, "d") == .inactive(since: Bench.day(4), as: .suspended))
    }

    @Test("Removing what is not there is a notice, and removing twice is nothing")
    func unknownRemoval() async throws {
        let bench = Bench()
        try await bench.night(people("a", "b"))
        var delta = FixedRosterSource(provenance: bench.scope, records: [], completeness: .delta)
        delta.batches = [[.removal(RecordKey(.person, "b")), .removal(RecordKey(.person, "nobody"))]]
        let plan = try await bench.reconciler.plan(from: delta, at: Bench.day(1))
        #expect(plan.actions.map(\.record.id) == ["b"])
        #expect(plan.findings.map(\.code) == [.unknownRemoval])
        try await bench.reconciler.apply(plan, by: "night", at: Bench.day(1))
        #expect(try await bench.reconciler.plan(from: delta, at: Bench.day(2)).isEmpty)
    }
}

@Suite("What the calendar lets expect")
struct ExpectedRemovalTests {
    /// One school year with a section of forty students, all of whom go.
    private func roster(end: CalendarDate?, sessionEnd: CalendarDate?) -> SampleRoster {
        var session = AcademicSession(id: "term")
        session.endDate = sessionEnd
        var section = Section(id: "s")
        section.sessionIDs = ["term"]
        var records: [RosterRecord] = [.academicSession(session), .section(section)]
        for number in 0..<40 {
            var enrollment = Enrollment(id: "e\(number)")
            (enrollment.sectionID, enrollment.personID, enrollment.role) = ("s", "p\(number)", "student")
            enrollment.endDate = end
            var role = RoleAssignment(id: "r\(number)")
            (role.personID, role.organizationID, role.role) = ("p\(number)", "o", "student")
            role.endDate = end
            records += [.person(Person(id: "p\(number)")), .enrollment(enrollment), .roleAssignment(role)]
            records.append(.demographics(Demographics(id: "p\(number)")))
        }
        return SampleRoster(records)
    }

    /// The kinds but sessions and sections, without the first so many of each.
    private func plan(_ full: SampleRoster, gone: Int, keeping: Set<NounKind> = []) async throws -> RosterPlan {
        let bench = Bench(.standard)
        try await bench.load(full)
        var cut = full
        for number in 0..<gone {
            for (kind, id) in [
                (NounKind.person, "p\(number)"), (.enrollment, "e\(number)"), (.roleAssignment, "r\(number)"),
                (.demographics, "p\(number)"),
            ] where !keeping.contains(kind) { cut.remove(RecordKey(kind, id)) }
        }
        return try await bench.plan(cut)
    }

    private func today(_ offset: Int) throws -> CalendarDate {
        try #require(ReconciliationPolicy.standard.day(of: Bench.day(offset)))
    }

    @Test(
        "What ended by its own date may go, and the people with it; the end date itself is no longer in it",
        arguments: [(0, true), (-5, true), (1, false)])
    func ownDates(offset: Int, isExpected: Bool) async throws {
        let plan = try await plan(roster(end: today(offset), sessionEnd: nil), gone: 30)
        #expect(plan.actions.allSatisfy { $0.isExpected == isExpected })
        #expect(plan.holds.isEmpty == isExpected)
        #expect(plan.tallies[.person]?.expectedRemovals == (isExpected ? 30 : 0))
        let statuses = Set(plan.actions.filter { $0.record.kind == .enrollment }.compactMap { $0.action.after?.state })
        #expect(statuses == [.inactive(since: Bench.day(0), as: isExpected ? .completed : .dropped)])
    }

    @Test("Enrollments of a section whose sessions are over may go", arguments: [(0, true), (1, false)])
    func session(offset: Int, isExpected: Bool) async throws {
        let full = roster(end: nil, sessionEnd: try today(offset))
        let plan = try await plan(full, gone: 30, keeping: [.person, .roleAssignment, .demographics])
        #expect(plan.actions.count == 30)
        #expect(plan.actions.allSatisfy { $0.isExpected == isExpected })
        #expect(plan.holds.isEmpty == isExpected)
    }

    @Test("A person who still has a role is not expected to go")
    func stillThere() async throws {
        let plan = try await plan(roster(end: today(-1), sessionEnd: nil), gone: 30, keeping: [.roleAssignment])
        #expect(plan.actions.filter { $0.record.kind == .person }.allSatisfy { !$0.isExpected })
        #expect(plan.holds.contains { $0.code == .deletePercent && $0.kind == .person })
    }

    @Test("In the holidays, when every class is over, people who are missing are not expected to be")
    func holidays() async throws {
        var full = roster(end: nil, sessionEnd: try today(-1))
        for number in 0..<40 { full.remove(RecordKey(.roleAssignment, "r\(number)")) }
        let plan = try await plan(full, gone: 30)
        #expect(plan.actions.filter { $0.record.kind == .enrollment }.allSatisfy { $0.isExpected })
        #expect(plan.actions.filter { $0.record.kind == .person }.allSatisfy { !$0.isExpected })
        #expect(plan.holds.contains { $0.code == .deletePercent && $0.kind == .person })
    }

    @Test("Limits are held against the baseline less the expected removals")
    func base() async throws {
        // Forty records, twenty of which may go: of the other twenty, two may go and three are held.
        for (unexpected, isHeld) in [(2, false), (3, true)] {
            let bench = Bench(.standard)
            var full = SampleRoster()
            for number in 0..<40 {
                var role = RoleAssignment(id: "r\(100 + number)")
                role.endDate = number < 20 ? try today(-1) : nil
                role.role = "student"
                full.add(.roleAssignment(role))
            }
            try await bench.load(full)
            var cut = full
            for number in 0..<(20 + unexpected) { cut.remove(RecordKey(.roleAssignment, "r\(100 + number)")) }
            let plan = try await bench.plan(cut)
            #expect(plan.holds.map(\.code) == (isHeld ? [.deletePercent] : []))
            #expect(plan.holds.allSatisfy { $0.base == 20 })
        }
    }
}

@Suite("Tenants and source systems")
struct IsolationTests {
    @Test("What one tenant or source does is nowhere seen by another")
    func isolated() async throws {
        try await PropertyTest.run(cases: 300, seed: 70_000) { random in
            let (store, ledger) = (InMemoryRosterStore(), InMemoryLedger())
            let scopes = [
                Provenance(tenant: "a", sourceSystem: "sis"), Provenance(tenant: "b", sourceSystem: "sis"),
                Provenance(tenant: "a", sourceSystem: "hr"), Provenance(tenant: "as", sourceSystem: "is"),
            ]
            let reconciler = RosterReconciler(store: store, ledger: ledger, policy: .permissive)
            var rosters = scopes.map { _ in SampleRoster.random(&random) }
            for day in 0..<6 {
                let turn = random.number(below: scopes.count)
                rosters[turn].mutate(random.number(below: 10), random: &random)
                let before = try await contents(store, ledger, scopes, except: turn)
                let plan = try await reconciler.plan(from: rosters[turn].source(scopes[turn]), at: Bench.day(day))
                let summary = try await reconciler.apply(plan, by: "night", at: Bench.day(day))
                if random.chance(1, in: 3), let run = summary.run {
                    try await reconciler.undo(run, in: scopes[turn], by: "u", reason: "r", at: Bench.day(day))
                    for other in scopes.indices where other != turn {
                        await #expect(throws: ReconciliationError.self) {
                            try await reconciler.undo(run, in: scopes[other], by: "u", reason: "r", at: Bench.day(day))
                        }
                    }
                }
                let after = try await contents(store, ledger, scopes, except: turn)
                try #require(before == after)
            }
            let tenants = try await ledger.scopes(of: "a")
            try #require(tenants.allSatisfy { $0.tenant == "a" })
        }
    }

    private struct Contents: Equatable {
        let records: [StoredRecord]
        let rows: [LedgerShelf: [LedgerRow]]
    }

    private func contents(
        _ store: InMemoryRosterStore, _ ledger: InMemoryLedger, _ scopes: [Provenance], except: Int
    ) async throws -> [Contents] {
        var contents: [Contents] = []
        for (index, scope) in scopes.enumerated() where index != except {
            contents.append(
                Contents(records: await store.contents(of: scope), rows: try await ledger.contents(of: scope)))
        }
        return contents
    }

    @Test("Action names differ between tenants, sources, kinds and ids that look alike when joined")
    func keys() {
        func key(_ tenant: String, _ source: String, _ kind: NounKind, _ id: String) -> ActionKey {
            RosterAction(
                .create, RecordKey(kind, id), before: nil,
                after: RecordImage(state: .active, content: [], bookkeeping: []),
                in: Provenance(tenant: tenant, sourceSystem: source)
            ).key
        }
        let keys = [
            key("a", "b", .person, "c"), key("ab", "", .person, "c"), key("", "ab", .person, "c"),
            key("a", "b", .account, "c"), key("a", "b", .person, "cc"), key("a", "bc", .person, ""),
        ]
        #expect(Set(keys).count == keys.count)
    }
}
