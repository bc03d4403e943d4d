import Canonical
import CrosswalkTesting
import RosterReconciliation
import RosterReconciliationTesting
import Testing

@Suite("Records under other ids")
struct RekeyTests {
    private func roster(_ seed: UInt64, schools: Int = 2) -> SampleRoster {
        var random = SeededGenerator(seed: seed)
        return SampleRoster(schools: schools, sections: 4, students: 25, random: &random)
    }

    @Test("All people under other ids are one finding, and nothing is applied")
    func everyone() async throws {
        try await PropertyTest.run(cases: 100, seed: 20_000) { random in
            let bench = Bench(.standard)
            let roster = SampleRoster(
                schools: 2, sections: 2 + random.number(below: 3), students: 12 + random.number(below: 10),
                random: &random)
            try await bench.load(roster)
            let persons = Set(roster.keys(.person).map(\.id))
            let plan = try await bench.plan(roster.rekeyed { persons.contains($0.id) ? "new-\($0.id)" : nil })
            try #require(plan.holds.map(\.code) == [.rekey])
            let hold = plan.holds[0]
            try #require(hold.kind == .person)
            try #require(hold.count == persons.count)
            try #require(hold.school == nil)
            try #require(plan.actions.allSatisfy { $0.hold == 0 })
            try #require(hold.held == plan.actions.count)
            try #require(hold.evidence.contains { $0.name == "email" && $0.count == persons.count })
            let summary = try await bench.reconciler.apply(plan, by: "night", at: Bench.day(0))
            try #require(summary.state == .held)
            try #require(try await bench.active() == roster.plain)
        }
    }

    @Test(
        "A school whose own id and whose sections, people and enrollments have other ids is one finding of that school")
    func school() async throws {
        let bench = Bench(.standard)
        let roster = roster(1, schools: 3)
        try await bench.load(roster)
        let plan = try await bench.plan(
            roster.rekeyed { $0.belongs(toSchool: 1) ? "x\($0.id)" : nil })
        #expect(plan.holds.map(\.code) == [.rekey])
        #expect(plan.holds.map(\.school) == ["school-1"])
        #expect(plan.holds.map(\.kind) == [.organization])
        #expect(plan.actions.allSatisfy { $0.hold == 0 })
    }

    @Test("A school whose sections and enrollments alone have other ids is one finding of that school")
    func sectionsOfASchool() async throws {
        let bench = Bench(.standard)
        let roster = roster(2, schools: 3)
        try await bench.load(roster)
        let plan = try await bench.plan(
            roster.rekeyed { key in
                [.section, .enrollment].contains(key.kind) && key.id.contains("section-1-") ? "x\(key.id)" : nil
            })
        #expect(plan.holds.map(\.code) == [.rekey])
        #expect(plan.holds.map(\.school) == ["school-1"])
        #expect(plan.holds.map(\.kind) == [.section])
    }

    @Test("A change of version that gives everything other ids is one finding")
    func everything() async throws {
        let bench = Bench(.standard)
        let roster = roster(3, schools: 3)
        try await bench.load(roster)
        let plan = try await bench.plan(roster.rekeyed { "v2-\($0.id)" })
        #expect(plan.holds.map(\.code) == [.rekey])
        #expect(plan.holds.first?.school == nil)
        #expect(plan.actions.allSatisfy { $0.hold == 0 })
    }

    @Test("One person under another id waits with all that hangs on it; the rest of the night goes on")
    func onePerson() async throws {
        let bench = Bench(.standard)
        var roster = roster(4)
        try await bench.load(roster)
        roster = roster.rekeyed { $0.id == "student-0-3" ? "moved" : nil }
        var other = Person(id: "newcomer")
        other.username = "newcomer"
        roster.add(.person(other))
        let plan = try await bench.plan(roster)
        #expect(plan.holds.map(\.code) == [.rekey])
        #expect(plan.actions.filter { $0.hold == nil }.map(\.record.id) == ["newcomer"])
        let held = Set(plan.actions.filter { $0.hold != nil }.map(\.record.kind))
        #expect(held.isSuperset(of: [.person, .demographics, .roleAssignment, .enrollment]))
    }

    @Test(
        "Each kind of evidence alone is enough",
        arguments: [
            "username", "email", "identifier", "masterIdentifier", "identifiers", "extensions", "name+birthDate",
        ])
    func evidence(name: String) async throws {
        var old = Person(id: "old")
        old.givenName = "Ada"
        old.familyName = "Byron"
        var new = Person(id: "new")
        var birth: CalendarDate?
        switch name {
        case "username": (old.username, new.username) = ("AdaB", "adab")
        case "email": (old.email, new.email) = ("ada@example.org", "Ada@example.org")
        case "identifier": (old.identifier, new.identifier) = ("17", "17")
        case "masterIdentifier": (old.masterIdentifier, new.masterIdentifier) = ("m", "m")
        case "identifiers":
            old.identifiers = [Identifier(scheme: "LDAP", value: "x"), Identifier(scheme: "s", value: "y")]
            new.identifiers = [Identifier(scheme: "LDAP", value: "x")]
        case "extensions": new.extensions = [Identifier(scheme: "metadata.legacySourceId", value: "old")]
        default:
            birth = CalendarDate(year: 2010, month: 5, day: 6)
            (new.givenName, new.familyName) = ("ADA", "Byron")
        }
        func roster(_ person: Person) -> SampleRoster {
            var roster = SampleRoster((0..<30).map { .person(Person(id: "other-\($0)")) })
            roster.add(.person(person))
            var facts = Demographics(id: person.id)
            facts.birthDate = birth
            facts.sex = "female"
            if birth != nil { roster.add(.demographics(facts)) }
            return roster
        }
        let bench = Bench(.standard)
        try await bench.load(roster(old))
        let plan = try await bench.plan(roster(new))
        #expect(plan.holds.map(\.code) == [.rekey])
        #expect(plan.holds.first?.evidence.contains { $0.name == name && $0.count == 1 } == true)
    }

    @Test("An e-mail address that several people share is no evidence")
    func sharedAddress() async throws {
        func person(_ id: String) -> RosterRecord {
            var person = Person(id: id)
            person.email = "family@example.org"
            return .person(person)
        }
        let bench = Bench(.standard)
        let others = (0..<60).map { RosterRecord.person(Person(id: "other-\($0)")) }
        try await bench.load(SampleRoster(others + [person("a"), person("b")]))
        let plan = try await bench.plan(SampleRoster(others + [person("c")]))
        #expect(plan.holds.isEmpty)
        #expect(plan.counts(of: .person).delete == 2)
    }

    @Test("Sections of a new term are new sections, not old ones under other ids")
    func newTerm() async throws {
        let bench = Bench(.standard)
        var roster = roster(5)
        try await bench.load(roster)
        let key = RecordKey(.section, "section-0-0")
        guard case .section(let old) = roster.records[key] else { return #expect(Bool(false)) }
        var new = Section(id: "next-term")
        (new.title, new.code, new.type) = (old.title, old.code, old.type)
        (new.courseID, new.organizationID, new.sessionIDs) = (old.courseID, old.organizationID, ["year"])
        roster.add(.section(new))
        roster.remove(key)
        let plan = try await bench.plan(roster)
        #expect(!plan.holds.map(\.code).contains(.rekey))
    }

    @Test("Enrollments that all got ids of their own are one finding, a few of them are none")
    func plainEnrollments() async throws {
        let bench = Bench(.standard)
        let roster = roster(6)
        try await bench.load(roster)
        let all = try await bench.plan(roster.rekeyed { $0.kind == .enrollment ? "x\($0.id)" : nil })
        #expect(all.holds.map(\.code) == [.rekey])
        #expect(all.holds.map(\.kind) == [.enrollment])
        let keys = Set(roster.keys(.enrollment).prefix(3))
        let few = try await bench.plan(roster.rekeyed { keys.contains($0) ? "x\($0.id)" : nil })
        #expect(few.holds.isEmpty)
        #expect(few.counts(of: .enrollment).delete == 3)
    }

    @Test("Approving a finding carries out all of it, and the roster is as the source has it")
    func approve() async throws {
        let bench = Bench(.standard)
        let roster = roster(7).rekeyed { $0.kind == .person ? "new-\($0.id)" : nil }
        try await bench.load(self.roster(7))
        let summary = try await bench.night(roster)
        let approved = try await bench.reconciler.approve(
            summary.plan, in: bench.scope, by: "Kim", reason: "new SIS", at: Bench.day(1))
        #expect(approved.state == .applied)
        #expect(try await bench.active() == roster.plain)
    }
}

extension SampleRoster {
    /// The same roster with other ids, references included.
    func rekeyed(_ newID: (RecordKey) -> String?) -> SampleRoster {
        SampleRoster(records.values.map { $0.rekeyed(newID) })
    }
}

extension RosterRecord {
    fileprivate func rekeyed(_ newID: (RecordKey) -> String?) -> RosterRecord {
        func moved<Noun: CanonicalNoun>(_ noun: Noun) -> Noun {
            // Demographics bear their person's id.
            let key = Noun.kind == .demographics ? RecordKey(.person, noun.id) : noun.key
            var result = Noun(id: newID(key) ?? noun.id)
            for field in Noun.fields {
                var value = field.read(noun)
                if case .reference(let kind) = field.role {
                    func target(_ id: String) -> String { newID(RecordKey(kind, id)) ?? id }
                    switch value {
                    case .text(let id): value = .text(target(id))
                    case .set(let ids): value = .unordered(ids.map(target))
                    default: break
                    }
                }
                field.write(&result, value)
            }
            return result
        }
        return switch self {
        case .organization(let noun): .organization(moved(noun))
        case .academicSession(let noun): .academicSession(moved(noun))
        case .course(let noun): .course(moved(noun))
        case .section(let noun): .section(moved(noun))
        case .person(let noun): .person(moved(noun))
        case .account(let noun): .account(moved(noun))
        case .roleAssignment(let noun): .roleAssignment(moved(noun))
        case .enrollment(let noun): .enrollment(moved(noun))
        case .demographics(let noun): .demographics(moved(noun))
        }
    }
}
