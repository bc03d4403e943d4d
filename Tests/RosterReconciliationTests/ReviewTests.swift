import Canonical
import CrosswalkTesting
import RosterReconciliation
import RosterReconciliationTesting
import Testing

@Suite("Held plans and decisions")
struct ReviewTests {
    let bench = Bench(.standard)
    var roster: SampleRoster = {
        var random = SeededGenerator(seed: 9)
        return SampleRoster(schools: 2, sections: 4, students: 30, random: &random)
    }()

    /// A roster that lacks all demographics of one school's students, and what the night of it came to.
    private func held() async throws -> (roster: SampleRoster, summary: RunSummary) {
        try await bench.load(roster)
        var cut = roster
        for key in roster.keys(.demographics) where key.id.hasPrefix("student-1") { cut.remove(key) }
        let summary = try await bench.night(cut)
        return (cut, summary)
    }

    private func approve(
        _ plan: PlanID, _ selection: ReviewSelection = .all, day: Int = 1
    ) async throws -> RunSummary {
        try await bench.reconciler.approve(
            plan, selection, in: bench.scope, by: "Kim", reason: "checked", at: Bench.day(day))
    }

    private func code(_ body: () async throws -> Void) async throws -> ReconciliationError.Code? {
        do {
            try await body()
            return nil
        } catch let error as ReconciliationError {
            return error.code
        }
    }

    @Test("A held plan waits in the ledger, whole, for another process to find")
    func durable() async throws {
        let (cut, summary) = try await held()
        #expect(summary.state == .held)
        let other = RosterReconciler(store: bench.store, ledger: bench.ledger)
        let waiting = try #require(try await other.waitingPlan(in: bench.scope))
        #expect(waiting.plan.id == summary.plan)
        #expect(waiting.waiting.count == 30)
        #expect(waiting.expires == Bench.day(14))
        let fresh = try await bench.plan(cut)
        #expect(waiting.plan.actions == fresh.actions)
        #expect(waiting.plan.holds == fresh.holds)
        #expect(waiting.plan.findings == fresh.findings)
        #expect(waiting.plan.tallies == fresh.tallies)
        #expect(waiting.plan.completeness == fresh.completeness)
    }

    @Test("A plan whose approval was cut off is no closed plan: its run is to be resumed first")
    func cutOff() async throws {
        let (_, summary) = try await held()
        let fuse = Fuse(.at(1, after: false))
        let dying = RosterReconciler(
            store: CrashingStore(base: bench.store, fuse: fuse),
            ledger: CrashingLedger(base: bench.ledger, fuse: fuse), policy: bench.policy)
        await #expect(throws: Crash.self) {
            try await dying.approve(summary.plan, in: bench.scope, by: "Kim", reason: "r", at: Bench.day(1))
        }
        #expect(try await code { _ = try await bench.reconciler.waitingPlan(in: bench.scope) } == .runInProgress)
        try await bench.reconciler.resume(in: bench.scope)
        #expect(try await bench.reconciler.waitingPlan(in: bench.scope) == nil)
    }

    @Test("Approving everything carries everything out")
    func approveAll() async throws {
        let (cut, summary) = try await held()
        let approved = try await approve(summary.plan)
        #expect(approved.state == .applied)
        #expect(approved.counts[.demographics]?.actions.delete == 30)
        #expect(try await bench.active() == cut.plain)
        #expect(try await bench.reconciler.waitingPlan(in: bench.scope) == nil)
        #expect(try await code { _ = try await approve(summary.plan) } == .planClosed)
        let decision = try #require(try await bench.audit().first { $0.event == .decision })
        #expect(decision.actor == "Kim")
        #expect(decision["reason"] == "checked")
        #expect(decision["actions"] == "30")
    }

    @Test("Part of a plan may be approved: by kind, by school, by action")
    func approvePart() async throws {
        let (_, summary) = try await held()
        let waiting = try #require(try await bench.reconciler.waitingPlan(in: bench.scope)).waiting
        let one = try await approve(summary.plan, ReviewSelection(actions: [waiting[0].key]))
        #expect(one.state == .partial)
        #expect(one.counts[.demographics]?.actions.delete == 1)
        #expect(one.counts[.demographics]?.actions.held == 29)
        #expect(
            try await code { _ = try await approve(summary.plan, ReviewSelection(kinds: [.person])) }
                == .nothingSelected)
        #expect(
            try await code { _ = try await approve(summary.plan, ReviewSelection(schools: ["school-0"])) }
                == .nothingSelected)
        #expect(
            try await code { _ = try await approve(summary.plan, ReviewSelection(actions: [waiting[0].key])) }
                == .nothingSelected)
        let rest = try await approve(summary.plan, ReviewSelection(kinds: [.demographics], schools: ["school-1"]))
        #expect(rest.counts[.demographics]?.actions.delete == 29)
        #expect(rest.state == .applied)
    }

    /// A section with one enrollment, and a policy that holds every deletion of either.
    private func sectionBench() async throws -> (bench: Bench, roster: SampleRoster) {
        var policy = ReconciliationPolicy.standard
        policy.limits = .off
        policy.limits.deleteCount = 0
        let bench = Bench(policy)
        var enrollment = Enrollment(id: "e")
        (enrollment.sectionID, enrollment.personID, enrollment.role) = ("s", "p", "student")
        let roster = SampleRoster([
            .section(Section(id: "s")), .enrollment(enrollment), .person(Person(id: "p")),
        ])
        try await bench.load(roster)
        return (bench, roster)
    }

    @Test("An approved action that needs another one stays approved, also in the plan of the next night")
    func carriedOver() async throws {
        let (bench, roster) = try await sectionBench()
        var cut = roster
        cut.remove(RecordKey(.section, "s"))
        cut.remove(RecordKey(.enrollment, "e"))
        let first = try await bench.night(cut)
        let nothingYet = try await bench.reconciler.approve(
            first.plan, ReviewSelection(kinds: [.section]), in: bench.scope, by: "Kim", reason: "gone",
            at: Bench.day(0))
        #expect(nothingYet.state == .held)
        #expect(nothingYet.counts[.section]?.actions.held == 1)
        cut.add(.person(Person(id: "q")))
        let second = try await bench.night(cut, day: 1)
        #expect(second.plan != first.plan)
        let plan = try #require(try await bench.reconciler.waitingPlan(in: bench.scope)).plan
        #expect(plan.actions.filter { $0.hold != nil }.map(\.record.kind) == [.enrollment, .section])
        #expect(plan.holds.map(\.code) == [.absoluteDeletes, .dependency])
        let done = try await bench.reconciler.approve(
            second.plan, ReviewSelection(kinds: [.enrollment]), in: bench.scope, by: "Kim", reason: "gone too",
            at: Bench.day(1))
        #expect(done.state == .applied)
        #expect(try await bench.active() == cut.plain)
    }

    @Test("An approval does not reach an action that differs in anything, nor one that comes after its expiry")
    func binding() async throws {
        for (day, title) in [(1, "Other"), (15, nil), (1, nil)] as [(Int, String?)] {
            let (bench, roster) = try await sectionBench()
            var cut = roster
            cut.remove(RecordKey(.section, "s"))
            cut.remove(RecordKey(.enrollment, "e"))
            let first = try await bench.night(cut)
            try await bench.reconciler.approve(
                first.plan, ReviewSelection(kinds: [.section]), in: bench.scope, by: "Kim", reason: "gone",
                at: Bench.day(0))
            if let title {
                // The section comes back with another title for a night: its deletion is another one then.
                var section = Section(id: "s")
                section.title = title
                var changed = roster
                changed.add(.section(section))
                try await bench.night(changed)
            }
            let plan = try await bench.plan(cut, day: day)
            let section = try #require(plan.actions.first { $0.record.kind == .section })
            let hold = try #require(section.hold)
            let isBound = title == nil && day == 1
            #expect(plan.holds[hold].code == (isBound ? .dependency : .absoluteDeletes))
        }
    }

    @Test("An approval is used up by what it allowed: after an undo the same change waits again")
    func usedUp() async throws {
        let (cut, summary) = try await held()
        let approved = try await approve(summary.plan)
        let run = try #require(approved.run)
        try await bench.reconciler.undo(run, in: bench.scope, by: "Kim", reason: "wrong", at: Bench.day(2))
        #expect(try await bench.active() == roster.plain)
        let again = try await bench.night(cut, day: 3)
        #expect(again.plan != summary.plan)
        #expect(again.state == .held)
    }

    @Test("A rejected action stays away until the source wants another one or someone approves it")
    func reject() async throws {
        let (cut, summary) = try await held()
        let count = try await bench.reconciler.reject(
            summary.plan, in: bench.scope, by: "Kim", reason: "file was cut off", at: Bench.day(0))
        #expect(count == 30)
        #expect(try await bench.reconciler.waitingPlan(in: bench.scope) == nil)
        let next = try await bench.night(cut, day: 1)
        #expect(next.state == .held)
        #expect(next.holds.contains { $0.code == .rejected && $0.held == 30 })
        let back = try await bench.night(roster, day: 2)
        #expect(back.state == .applied)
        let again = try await bench.night(cut, day: 3)
        #expect(again.holds.contains { $0.code == .rejected && $0.held == 30 })
        let approved = try await approve(again.plan, day: 3)
        #expect(approved.state == .applied)
        #expect(try await bench.active() == cut.plain)
    }

    @Test("A plan that waited too long must be made anew; the last moment still counts")
    func expiry() async throws {
        let (_, summary) = try await held()
        let late = Instant(millisecondsSinceEpoch: Bench.day(14).millisecondsSinceEpoch + 1)
        #expect(
            try await code {
                _ = try await bench.reconciler.approve(
                    summary.plan, in: bench.scope, by: "Kim", reason: "late", at: late)
            } == .planExpired)
        #expect(try await approve(summary.plan, day: 14).state == .applied)
    }

    @Test("A newer plan of the source takes the place of the one that waits")
    func superseded() async throws {
        let (cut, summary) = try await held()
        var other = cut
        for key in roster.keys(.demographics).prefix(2) { other.remove(key) }
        let next = try await bench.night(other, day: 1)
        #expect(next.plan != summary.plan)
        #expect(try await code { _ = try await approve(summary.plan) } == .planClosed)
        #expect(try await approve(next.plan).state == .applied)
        #expect(try await bench.active() == other.plain)
    }

    @Test("The same night again keeps the waiting plan under its name and moves its expiry")
    func sameAgain() async throws {
        let (cut, summary) = try await held()
        let next = try await bench.night(cut, day: 3)
        #expect(next.plan == summary.plan)
        #expect(next.run != summary.run)
        #expect(try #require(try await bench.reconciler.waitingPlan(in: bench.scope)).expires == Bench.day(17))
        #expect(try await approve(summary.plan, day: 4).state == .applied)
    }

    @Test("Windows of the calendar are no question to anyone")
    func windows() async throws {
        var policy = ReconciliationPolicy.standard
        let day = try #require(policy.day(of: Bench.day(0)))
        policy.windows = [PolicyWindow(first: day, last: day, effect: .blackout)]
        let dark = Bench(policy)
        try await dark.load(roster)
        var cut = roster
        cut.remove(roster.keys(.demographics)[0])
        let summary = try await dark.night(cut)
        #expect(summary.state == .held)
        for (day, expected) in [(0, ReconciliationError.Code.blackout), (1, .nothingSelected)] {
            #expect(
                try await code {
                    _ = try await dark.reconciler.approve(
                        summary.plan, in: dark.scope, by: "Kim", reason: "now", at: Bench.day(day))
                } == expected)
        }
        #expect(try await dark.night(cut, day: 1).state == .applied)
    }

    @Test("Plans and runs that are not there are named as such")
    func unknown() async throws {
        let id = try #require(PlanID(hexadecimal: String(repeating: "ab", count: 32)))
        let run = try #require(RunID(hexadecimal: String(repeating: "cd", count: 32)))
        #expect(try await code { _ = try await approve(id) } == .unknownPlan)
        #expect(try await code { _ = try await bench.reconciler.summary(of: run, in: bench.scope) } == .unknownRun)
        #expect(
            try await code {
                _ = try await bench.reconciler.undo(run, in: bench.scope, by: "Kim", reason: "", at: Bench.day(0))
            } == .unknownRun)
        #expect(PlanID(hexadecimal: "abc") == nil)
        #expect(RunID(hexadecimal: String(repeating: "zz", count: 32)) == nil)
    }
}
