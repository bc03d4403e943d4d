import Canonical
import CrosswalkTesting
import RosterReconciliation
import RosterReconciliationTesting
import Testing

@Suite("Anomalies that are no shares of a kind")
struct HoldTests {
    private let roster: SampleRoster = {
        var random = SeededGenerator(seed: 5)
        return SampleRoster(schools: 4, sections: 6, students: 40, random: &random)
    }()

    private func plan(
        _ policy: ReconciliationPolicy = .standard, day: Int = 0, _ change: (inout SampleRoster) -> Void
    ) async throws -> RosterPlan {
        let bench = Bench(policy)
        try await bench.load(roster)
        var roster = roster
        change(&roster)
        return try await bench.plan(roster, day: day)
    }

    private func enrollments(of school: Int) -> [RecordKey] {
        roster.keys(.enrollment).filter { $0.id.hasPrefix("enrollment-section-\(school)-") }
    }

    // MARK: One school

    @Test("A quarter of one school's deletions passes, one more is held for that school alone")
    func schoolDeletes() async throws {
        let own = enrollments(of: 1)
        let allowed = own.count / 4
        let passing = try await plan { roster in for key in own.prefix(allowed) { roster.remove(key) } }
        #expect(passing.holds.isEmpty)
        var policy = ReconciliationPolicy.standard
        policy.limits.deletePercent = 90
        let held = try await plan(policy) { roster in
            for key in own.prefix(allowed + 1) { roster.remove(key) }
            for key in enrollments(of: 2).prefix(3) { roster.remove(key) }
        }
        #expect(held.holds.map(\.code) == [.schoolDeletes])
        #expect(held.holds.map(\.school) == ["school-1"])
        #expect(held.holds.map(\.kind) == [.enrollment])
        #expect(held.holds.first?.base == own.count)
        #expect(held.counts(of: .enrollment).held == allowed + 1)
        #expect(held.counts(of: .enrollment).delete == 3)
    }

    @Test(
        "Fewer than ten deletions of a school are none of its business, whatever their share",
        arguments: [(9, false), (10, true)])
    func schoolMinimum(deletes: Int, isHeld: Bool) async throws {
        var policy = ReconciliationPolicy.standard
        policy.limits.deletePercent = 90
        policy.limits.school?.percent = 1
        let own = enrollments(of: 1)
        let plan = try await plan(policy) { roster in for key in own.prefix(deletes) { roster.remove(key) } }
        #expect(plan.holds.map(\.code) == (isHeld ? [.schoolDeletes] : []))
    }

    @Test("A school that vanishes is held with all that belongs to it")
    func vanished() async throws {
        var policy = ReconciliationPolicy.standard
        policy.limits.deletePercent = 90
        policy.limits.smallKind = nil
        policy.limits.sizeJump = nil
        let plan = try await plan(policy) { roster in
            roster.remove(RecordKey(.organization, "school-2"))
            for key in roster.records.keys where key.belongs(toSchool: 2) { roster.remove(key) }
        }
        let first = try #require(plan.holds.first)
        #expect(first.code == .orgVanished)
        #expect(first.school == "school-2")
        #expect(plan.holds.allSatisfy { $0.code == .orgVanished || $0.code == .dependency })
        #expect(plan.actions.allSatisfy { $0.hold != nil })
    }

    @Test("An organization to which nothing belongs may go")
    func emptyOrganization() async throws {
        var policy = ReconciliationPolicy.standard
        policy.limits.smallKind = nil
        policy.limits.deletePercent = 90
        let bench = Bench(policy)
        var roster = roster
        var extra = Organization(id: "empty")
        extra.type = "department"
        roster.add(.organization(extra))
        try await bench.load(roster)
        roster.remove(extra.key)
        #expect(try await bench.plan(roster).holds.isEmpty)
    }

    // MARK: People

    @Test(
        "A learner who becomes staff waits; other changes of role do not",
        arguments: [
            ("student", "teacher", true), ("student", "administrator", true), ("student", "ext:coach", true),
            ("student", "guardian", false), ("teacher", "student", false), ("teacher", "administrator", false),
            ("guardian", "teacher", false),
        ])
    func roleFlip(from: String, to: String, isHeld: Bool) async throws {
        for kind in [NounKind.roleAssignment, .enrollment] {
            func record(_ role: String) -> RosterRecord {
                var assignment = RoleAssignment(id: "r")
                (assignment.personID, assignment.organizationID, assignment.role) = ("p", "o", role)
                var enrollment = Enrollment(id: "e")
                (enrollment.personID, enrollment.sectionID, enrollment.role) = ("p", "s", role)
                return kind == .enrollment ? .enrollment(enrollment) : .roleAssignment(assignment)
            }
            var policy = ReconciliationPolicy.standard
            policy.limits.updatePercent = nil
            let bench = Bench(policy)
            try await bench.load(SampleRoster([record(from)]))
            let plan = try await bench.plan(SampleRoster([record(to)]))
            #expect(plan.holds.map(\.code) == (isHeld ? [.roleFlip] : []))
            #expect(plan.actions.allSatisfy { ($0.hold != nil) == isHeld })
        }
    }

    @Test("A learner who gets a staff role beside the learner's waits too")
    func secondRole() async throws {
        let plan = try await plan { roster in
            var assignment = RoleAssignment(id: "second")
            (assignment.personID, assignment.organizationID) = ("student-0-0", "school-0")
            assignment.role = "teacher"
            roster.add(.roleAssignment(assignment))
            assignment = RoleAssignment(id: "third")
            (assignment.personID, assignment.organizationID) = ("teacher-0-0", "school-1")
            assignment.role = "principal"
            roster.add(.roleAssignment(assignment))
        }
        #expect(plan.holds.map(\.code) == [.roleFlip])
        #expect(plan.actions.filter { $0.hold != nil }.map(\.record.id) == ["second"])
    }

    @Test(
        "A new person who bears another's identifier waits",
        arguments: ["username", "identifier", "identifiers", "masterIdentifier", "email"])
    func duplicateIdentity(field: String) async throws {
        let plan = try await plan { roster in
            var person = Person(id: "twin")
            switch field {
            case "username": person.username = "U.student-0-0"
            case "identifier": person.identifier = "Nstudent-0-0"
            case "identifiers": person.identifiers = [Identifier(scheme: "LDAP", value: "ldap-student-0-0")]
            case "email": person.email = "student-0-0@example.org"
            default: person.masterIdentifier = "none has one"
            }
            roster.add(.person(person))
        }
        let isHeld = ["username", "identifier", "identifiers"].contains(field)
        #expect(plan.holds.map(\.code) == (isHeld ? [.duplicateIdentity] : []))
        #expect(plan.holds.flatMap(\.evidence).map(\.name) == (isHeld ? [field] : []))
    }

    @Test("Twins in the first load hold nothing, and twins that were there before hold nothing later")
    func oldTwins() async throws {
        let bench = Bench(.standard)
        func twin(_ id: String) -> RosterRecord {
            var person = Person(id: id)
            person.username = "same"
            person.phone = "1"
            return .person(person)
        }
        var twins = SampleRoster([twin("a"), twin("b")])
        let summary = try await bench.night(twins)
        #expect(summary.state == .applied)
        guard case .person(var person) = twins.records[RecordKey(.person, "a")] else { return }
        person.phone = "2"
        twins.add(.person(person))
        #expect(try await bench.plan(twins, day: 1).holds.isEmpty)
    }

    // MARK: The calendar

    /// Every section goes with its enrollments, and others come in a new session.
    private func rollOver(_ roster: inout SampleRoster) {
        for key in roster.keys(.section) + roster.keys(.enrollment) { roster.remove(key) }
        var term = AcademicSession(id: "next")
        term.title = "Next year"
        roster.add(.academicSession(term))
        for number in 0..<24 {
            var section = Section(id: "next-section-\(number)")
            section.title = "Another \(number)"
            section.organizationID = "school-\(number % 4)"
            section.sessionIDs = ["next"]
            roster.add(.section(section))
            for student in 0..<20 {
                var enrollment = Enrollment(id: "next-\(number)-\(student)")
                (enrollment.sectionID, enrollment.personID) = (section.id, "student-\(number % 4)-\(student)")
                enrollment.role = "student"
                roster.add(.enrollment(enrollment))
            }
        }
    }

    @Test("A school year that rolls over is one hold under its own name")
    func rollover() async throws {
        let plan = try await plan(.standard, rollOver)
        #expect(plan.holds.map(\.code) == [.rollover])
        #expect(plan.counts(of: .section).held == 48)
        #expect(plan.counts(of: .academicSession).create == 1)
    }

    @Test("In a window for it a school year rolls over freely, and accidents are held as ever")
    func rolloverWindow() async throws {
        var policy = ReconciliationPolicy.standard
        let day = try #require(policy.day(of: Bench.day(0)))
        policy.windows = [PolicyWindow(first: day, last: day, effect: .limits(.duringRollover))]
        #expect(try await plan(policy, rollOver).holds.isEmpty)
        #expect(try await plan(policy, day: 1, rollOver).holds.map(\.code) == [.rollover])
        let accident = try await plan(policy) { roster in
            rollOver(&roster)
            for key in roster.keys(.demographics) { roster.remove(key) }
        }
        #expect(accident.holds.map(\.code) == [.emptyFile])
        #expect(accident.holds.map(\.kind) == [.demographics])
    }

    @Test("Nothing is imported in a blackout, and only new records in a limited import")
    func windows() async throws {
        var policy = ReconciliationPolicy.standard
        let day = try #require(policy.day(of: Bench.day(0)))
        let change: (inout SampleRoster) -> Void = { roster in
            roster.remove(RecordKey(.demographics, "student-0-0"))
            var person = Person(id: "newcomer")
            person.username = "newcomer"
            roster.add(.person(person))
        }
        policy.windows = [PolicyWindow(first: day, last: day, effect: .blackout)]
        let dark = try await plan(policy, change)
        #expect(dark.holds.map(\.code) == [.blackout])
        #expect(dark.actions.allSatisfy { $0.hold == 0 })
        #expect(try await plan(policy, day: 1, change).holds.isEmpty)
        policy.windows = [PolicyWindow(first: day, last: day, effect: .addsOnly)]
        let limited = try await plan(policy, change)
        #expect(limited.holds.map(\.code) == [.limitedImport])
        #expect(limited.actions.map { ($0.hold == nil) == ($0.verb == .create) }.allSatisfy { $0 })
        policy.windows = [PolicyWindow(first: day, last: day, kinds: [.section], effect: .addsOnly)]
        #expect(try await plan(policy, change).holds.isEmpty)
    }

    @Test(
        "The day of a window is the tenant's own", arguments: [(-1_440, -1), (-300, 0), (0, 0), (600, 0), (1_440, 1)])
    func localDay(offset: Int, days: Int) throws {
        var policy = ReconciliationPolicy.standard
        let day = try #require(policy.day(of: Bench.start))
        policy.utcOffsetMinutes = offset
        #expect(policy.day(of: Bench.start)?.daysSinceEpoch == day.daysSinceEpoch + days)
        #expect(policy.day(of: Instant(millisecondsSinceEpoch: .max)) == nil)
        #expect(policy.day(of: Instant(millisecondsSinceEpoch: .min)) == nil)
        policy.utcOffsetMinutes = 0
        #expect(policy.day(of: Instant(millisecondsSinceEpoch: -1))?.description == "1969-12-31")
    }

    // MARK: What depends on what waits

    @Test("Records that need a held section wait with it, and come with it when it is approved")
    func dependants() async throws {
        var policy = ReconciliationPolicy.standard
        policy.limitsByKind[.section] = .off
        policy.limitsByKind[.section]?.createPercent = 0
        let bench = Bench(policy)
        try await bench.load(roster)
        var roster = roster
        var section = Section(id: "new")
        section.organizationID = "school-0"
        roster.add(.section(section))
        for (id, target) in [("e-new", "new"), ("e-old", "section-0-0")] {
            var enrollment = Enrollment(id: id)
            (enrollment.sectionID, enrollment.personID, enrollment.role) = (target, "student-0-0", "student")
            roster.add(.enrollment(enrollment))
        }
        let plan = try await bench.plan(roster)
        #expect(plan.holds.map(\.code) == [.createPercent, .dependency])
        #expect(plan.actions.filter { $0.hold == nil }.map(\.record.id) == ["e-old"])
        let summary = try await bench.reconciler.apply(plan, by: "night", at: Bench.day(0))
        #expect(summary.state == .partial)
        let approved = try await bench.reconciler.approve(
            plan.id, ReviewSelection(kinds: [.section]), in: bench.scope, by: "Kim", reason: "ok", at: Bench.day(0))
        #expect(approved.state == .applied)
        #expect(try await bench.active() == roster.plain)
    }

    @Test("A person stays while the deletion of an enrollment that needs it waits")
    func heldRemovals() async throws {
        var policy = ReconciliationPolicy.standard
        policy.limitsByKind[.enrollment] = .off
        policy.limitsByKind[.enrollment]?.deleteCount = 0
        let plan = try await plan(policy) { roster in
            for key in roster.records.keys where key.id.hasSuffix("student-0-0") { roster.remove(key) }
        }
        #expect(plan.holds.map(\.code) == [.absoluteDeletes, .dependency])
        let held = plan.actions.filter { $0.hold != nil }.map(\.record.kind)
        #expect(Set(held) == [.enrollment, .person])
        #expect(Set(plan.actions.filter { $0.hold == nil }.map(\.record.kind)) == [.roleAssignment, .demographics])
    }
}

extension RecordKey {
    /// Whether the sample's record belongs to the school of this number.
    func belongs(toSchool number: Int) -> Bool {
        let owners = ["section", "teacher", "student", "role-teacher", "role-student", "enrollment-section"]
        return id == "school-\(number)" || id == "course-\(number)"
            || owners.contains { id.hasPrefix("\($0)-\(number)-") }
    }
}
