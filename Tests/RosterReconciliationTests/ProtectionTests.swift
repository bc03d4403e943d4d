import Canonical
import CrosswalkTesting
import RosterReconciliation
import RosterReconciliationTesting
import Testing

@Suite("Protected fields")
struct ProtectionTests {
    let bench = Bench(.standard)
    let key = RecordKey(.person, "p")

    private func person(_ name: String, phone: String = "1", id: String = "p") -> SampleRoster {
        var person = Person(id: id)
        (person.givenName, person.phone) = (name, phone)
        var other = Person(id: "other")
        other.givenName = "Other"
        return SampleRoster([.person(person), .person(other)])
    }

    private func stored() async throws -> Person {
        guard case .person(let person) = try await bench.active().records[key] else { throw Crash() }
        return person
    }

    @Test("A field that is overridden survives every night and is no difference")
    func survives() async throws {
        try await bench.load(person("Ada"))
        try await bench.reconciler.override(
            ["preferredGivenName": .text("Adele"), "givenName": .text("Local")], of: key, in: bench.scope, by: "Kim",
            reason: "asked for", at: Bench.day(0))
        #expect(try await stored().preferredGivenName == "Adele")
        #expect(try await bench.plan(person("Ada"), day: 1).isEmpty)
        #expect(try await bench.plan(person("Renamed"), day: 1).isEmpty)
        let plan = try await bench.plan(person("Renamed", phone: "2"), day: 1)
        #expect(
            plan.actions.map { $0.changedFields.compactMap { RosterField.field($0, of: .person)?.name } } == [["phone"]]
        )
        try await bench.reconciler.apply(plan, by: "night", at: Bench.day(1))
        #expect(try await stored().givenName == "Local")
        #expect(try await stored().phone == "2")
        #expect(try await bench.reconciler.protections(in: bench.scope).map(\.record) == [key])
    }

    @Test("Lifting the protection gives the field back to the source")
    func lifted() async throws {
        try await bench.load(person("Ada"))
        try await bench.reconciler.override(
            ["givenName": .text("Local")], of: key, in: bench.scope, by: "Kim", reason: "r", at: Bench.day(0))
        try await bench.reconciler.unprotect(of: key, in: bench.scope, by: "Kim", reason: "r", at: Bench.day(1))
        #expect(try await bench.reconciler.protections(in: bench.scope).isEmpty)
        #expect(try await bench.plan(person("Ada"), day: 1).actions.count == 1)
    }

    @Test("A protected field that the store has no value for stays without one")
    func protectedAbsence() async throws {
        try await bench.load(person("Ada"))
        try await bench.reconciler.protect(
            ["email"], of: key, in: bench.scope, by: "Kim", reason: "opted out", at: Bench.day(0))
        var roster = person("Ada")
        guard case .person(var changed) = roster.records[key] else { return }
        changed.email = "ada@example.org"
        roster.add(.person(changed))
        #expect(try await bench.plan(roster, day: 1).isEmpty)
    }

    @Test("A record that comes back keeps its protected values; an override can be undone")
    func restoreAndUndo() async throws {
        try await bench.load(person("Ada"))
        let summary = try await bench.reconciler.override(
            ["givenName": .text("Local")], of: key, in: bench.scope, by: "Kim", reason: "r", at: Bench.day(0))
        var policy = bench.policy
        policy.limits = .off
        let loose = RosterReconciler(store: bench.store, ledger: bench.ledger, policy: policy)
        for (day, roster) in [(1, SampleRoster([.person(Person(id: "other"))])), (2, person("Ada"))] {
            let plan = try await loose.plan(from: roster.source(bench.scope), at: Bench.day(day))
            try await loose.apply(plan, by: "night", at: Bench.day(day))
        }
        #expect(try await stored().givenName == "Local")
        let run = try #require(summary.run)
        let undone = try await bench.reconciler.undo(run, in: bench.scope, by: "Kim", reason: "r", at: Bench.day(3))
        #expect(undone.state == .applied)
        #expect(try await stored().givenName == "Ada")
    }

    @Test("Unknown fields, bookkeeping and unknown records are refused")
    func refused() async throws {
        try await bench.load(person("Ada"))
        for field in ["nonsense", "lastModified", ""] {
            await #expect(throws: ReconciliationError.self) {
                try await bench.reconciler.protect(
                    [field], of: key, in: bench.scope, by: "Kim", reason: "r", at: Bench.day(0))
            }
        }
        await #expect(throws: ReconciliationError.self) {
            try await bench.reconciler.override(
                ["phone": .text("1")], of: RecordKey(.person, "nobody"), in: bench.scope, by: "Kim", reason: "r",
                at: Bench.day(0))
        }
    }

    @Test("Whatever is protected, no night changes it, and all the rest follows the source")
    func property() async throws {
        try await PropertyTest.run(cases: 1_000, seed: 50_000) { random in
            let bench = Bench()
            var roster = SampleRoster(schools: 1, sections: 1, students: 2, random: &random)
            try await bench.load(roster)
            guard let key = random.element(of: roster.records.keys.sorted()) else { return }
            let fields = RosterField.all(of: key.kind).filter { $0.role != .bookkeeping }
            guard let field = random.element(of: fields) else { return }
            try await bench.reconciler.protect(
                [field.name], of: key, in: bench.scope, by: "Kim", reason: "r", at: Bench.day(0))
            let before = try value(field, try await bench.active().records[key])
            for day in 1...2 {
                let keys = roster.records.keys.sorted()
                for one in keys where random.chance(1, in: 2) {
                    roster.records[one] = roster.records[one]?.changed(&random)
                }
                roster.records[key] = roster.records[key]?.changed(&random)
                try await bench.night(roster, day: day)
                let active = try await bench.active()
                try #require(try value(field, active.records[key]) == before)
                var (rest, wanted) = (active, roster.plain)
                rest.remove(key)
                wanted.remove(key)
                try #require(rest == wanted)
                for other in fields where other != field {
                    try #require(try value(other, active.records[key]) == value(other, roster.records[key]))
                }
            }
        }
    }

    private func value(_ field: RosterField, _ record: RosterRecord?) throws -> FieldValue? {
        guard let record else { return nil }
        return try RecordContent(RecordImage(encoding: record).content)[field.tag]?.value
    }
}

@Suite("Quarantine")
struct QuarantineTests {
    /// Sets of a handful grow by half and more.
    let bench: Bench = {
        var policy = ReconciliationPolicy.standard
        policy.limits.createPercent = nil
        return Bench(policy)
    }()

    private func source(_ roster: SampleRoster, quarantined: [RecordKey]) -> FixedRosterSource {
        var source = roster.source(bench.scope)
        source.batches.append(quarantined.map { RosterEntry.quarantined($0, code: "row.invalid_date") })
        return source
    }

    private func people(_ count: Int) -> SampleRoster {
        SampleRoster((0..<count).map { .person(Person(id: "p\($0)")) })
    }

    @Test("A quarantined record is not missing")
    func notMissing() async throws {
        try await bench.load(people(3))
        var cut = people(3)
        let key = RecordKey(.person, "p1")
        cut.remove(key)
        let summary = try await bench.night(source(cut, quarantined: [key]))
        #expect(summary.state == .applied)
        #expect(summary.findings.map(\.code) == [.quarantined])
        #expect(summary.findings.first?.detail == "row.invalid_date")
        #expect(try await bench.active() == people(3))
        #expect(try await bench.reconciler.quarantine(in: bench.scope).map(\.key) == [key])
    }

    @Test("What depends on a quarantined newcomer waits, and comes when the newcomer does")
    func dependants() async throws {
        try await bench.load(people(3))
        let key = RecordKey(.person, "new")
        var enrollment = Enrollment(id: "e")
        (enrollment.personID, enrollment.role) = ("new", "student")
        var known = Enrollment(id: "k")
        (known.personID, known.role) = ("p1", "student")
        var roster = people(3)
        roster.add(.enrollment(enrollment))
        roster.add(.enrollment(known))
        let first = try await bench.night(
            source(roster, quarantined: [key]))
        #expect(first.state == .partial)
        #expect(first.holds.map(\.code) == [.quarantine])
        #expect(try await bench.active().keys(.enrollment).map(\.id) == ["k"])
        roster.add(.person(Person(id: "new")))
        #expect(try await bench.night(roster, day: 1).state == .applied)
        #expect(try await bench.active() == roster.plain)
        #expect(try await bench.reconciler.quarantine(in: bench.scope).isEmpty)
    }

    @Test("A delta that is silent about a quarantined newcomer does not free what depends on it")
    func remembered() async throws {
        try await bench.load(people(3))
        let key = RecordKey(.person, "new")
        try await bench.night(source(people(3), quarantined: [key]))
        var enrollment = Enrollment(id: "e")
        (enrollment.personID, enrollment.role) = ("new", "student")
        let delta = FixedRosterSource(provenance: bench.scope, records: [.enrollment(enrollment)], completeness: .delta)
        #expect(try await bench.night(delta, day: 1).holds.map(\.code) == [.quarantine])
        #expect(try await bench.reconciler.quarantine(in: bench.scope).map(\.key) == [key])
    }

    @Test("A source that contradicts itself about a record has it quarantined, in whatever order it speaks")
    func contradictions() async throws {
        try await PropertyTest.run(cases: 200, seed: 60_000) { random in
            let bench = Bench(.standard)
            try await bench.load(people(3))
            var other = Person(id: "p1")
            other.givenName = "Other"
            let key = other.key
            let contradictions: [[RosterEntry]] = [
                [.record(.person(Person(id: "p1"))), .record(.person(other))],
                [.record(.person(Person(id: "p1"))), .removal(key)],
                [.record(.person(other)), .quarantined(key, code: "c")],
                [.record(.person(Person(id: "p1"))), .record(.person(other)), .removal(key)],
            ]
            var entries = random.element(of: contradictions) ?? []
            entries += [.record(.person(Person(id: "p0"))), .record(.person(Person(id: "p2")))]
            random.shuffle(&entries)
            var source = people(0).source(bench.scope)
            source.batches = [entries]
            let plan = try await bench.reconciler.plan(from: source, at: Bench.day(0))
            try #require(plan.isEmpty)
            try #require(plan.quarantine.map(\.key) == [key])
            try #require(plan.findings.contains { $0.code == .contradiction || $0.code == .quarantined })
        }
    }

    @Test("The same record twice is once, with a notice")
    func repeated() async throws {
        var source = people(2).source(bench.scope)
        source.batches += source.batches
        let plan = try await bench.reconciler.plan(from: source, at: Bench.day(0))
        #expect(plan.actions.count == 2)
        #expect(plan.findings.map(\.code) == [.repeatedKey])
        #expect(plan.findings.map(\.count) == [2])
    }
}
