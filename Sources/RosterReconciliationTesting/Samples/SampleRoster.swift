public import Canonical
public import CrosswalkTesting

/// A small roster that hangs together, made from a seed: for properties that need thousands of them.
///
/// Ids are short and telling (`school-2`, `section-2-1`, `person-7`); every reference has its target. The same
/// generator state gives the same roster.
public struct SampleRoster: Hashable, Sendable {
    /// The records by their keys.
    public var records: [RecordKey: RosterRecord]

    /// Takes records; of two with one key the later counts.
    public init(_ records: some Sequence<RosterRecord> = []) {
        self.records = Dictionary(records.map { ($0.key, $0) }) { _, last in last }
    }

    /// The records in the order of their keys.
    public var sorted: [RosterRecord] { records.sorted { $0.key < $1.key }.map(\.value) }

    /// The number of records.
    public var count: Int { records.count }

    /// Adds a record, or takes the place of the one with its key.
    public mutating func add(_ record: RosterRecord) { records[record.key] = record }

    /// Removes a record and leaves all others as they are.
    public mutating func remove(_ key: RecordKey) { records[key] = nil }

    /// The keys of one kind in order.
    public func keys(_ kind: NounKind) -> [RecordKey] { records.keys.filter { $0.kind == kind }.sorted() }

    /// A roster that delivers itself whole.
    public func source(_ provenance: Provenance) -> FixedRosterSource {
        FixedRosterSource(provenance: provenance, records: sorted)
    }
}

extension SampleRoster {
    /// Makes a roster of so many schools, each with sections, teachers and students.
    ///
    /// - Parameters:
    ///   - schools: how many.
    ///   - sections: a school.
    ///   - students: a school; each takes part in one to three sections.
    ///   - random: where its numbers come from.
    public init(schools: Int, sections: Int, students: Int, random: inout SeededGenerator) {
        self.init()
        var district = Organization(id: "district")
        district.name = "District"
        district.type = "district"
        add(.organization(district))
        addCalendar()
        for school in 0..<max(0, schools) {
            addSchool(school, sections: max(0, sections), students: max(0, students), &random)
        }
    }

    private mutating func addCalendar() {
        var year = AcademicSession(id: "year")
        year.title = "2025-2026"
        year.type = "schoolYear"
        year.startDate = CalendarDate(year: 2025, month: 8, day: 1)
        year.endDate = CalendarDate(year: 2026, month: 7, day: 1)
        add(.academicSession(year))
        for (index, months) in [(8, 1), (1, 6)].enumerated() {
            var term = AcademicSession(id: "term-\(index)")
            term.title = "Term \(index + 1)"
            term.type = "term"
            term.startDate = CalendarDate(year: 2025 + index, month: months.0, day: 15)
            term.endDate = CalendarDate(year: 2026, month: months.1, day: 15)
            term.parentID = "year"
            add(.academicSession(term))
        }
    }

    private mutating func addSchool(
        _ number: Int, sections: Int, students: Int, _ random: inout SeededGenerator
    ) {
        var school = Organization(id: "school-\(number)")
        school.name = "School \(number)"
        school.type = "school"
        school.identifier = "S\(1_000 + number)"
        school.parentID = "district"
        add(.organization(school))
        var course = Course(id: "course-\(number)")
        course.title = "Course \(number)"
        course.code = "C\(number)"
        course.organizationID = school.id
        course.schoolYearID = "year"
        add(.course(course))
        for index in 0..<sections { addSection(number, index, &random) }
        for index in 0..<students { addStudent(number, index, sections: sections, &random) }
    }

    private mutating func addSection(_ school: Int, _ index: Int, _ random: inout SeededGenerator) {
        var section = Section(id: "section-\(school)-\(index)")
        section.title = "Section \(index)"
        section.code = "C\(school)-\(index)"
        section.type = "scheduled"
        section.courseID = "course-\(school)"
        section.organizationID = "school-\(school)"
        section.sessionIDs = ["term-\(random.number(below: 2))"]
        add(.section(section))
        addPerson("teacher-\(school)-\(index)", school: school, role: "teacher", &random)
        addEnrollment(section.id, "teacher-\(school)-\(index)", school, "teacher")
    }

    private mutating func addStudent(
        _ school: Int, _ index: Int, sections: Int, _ random: inout SeededGenerator
    ) {
        let id = "student-\(school)-\(index)"
        addPerson(id, school: school, role: "student", &random)
        guard sections > 0 else { return }
        for _ in 0...random.number(below: 3) {
            addEnrollment("section-\(school)-\(random.number(below: sections))", id, school, "student")
        }
        var facts = Demographics(id: id)
        facts.birthDate = CalendarDate(
            year: 2008 + random.number(below: 10), month: 1 + random.number(below: 12),
            day: 1 + random.number(below: 28))
        facts.sex = random.element(of: ["female", "male", "unspecified"])
        add(.demographics(facts))
    }

    private mutating func addPerson(_ id: String, school: Int, role: String, _ random: inout SeededGenerator) {
        var person = Person(id: id)
        person.givenName = random.element(of: ["Ada", "Ben", "Chi", "Dov", "Eva", "Zo\u{EB}"]) ?? ""
        person.familyName = "F\(random.number(below: 1_000))"
        person.username = "u.\(id)"
        person.email = "\(id)@example.org"
        person.identifier = "N\(id)"
        person.identifiers = [Identifier(scheme: "LDAP", value: "ldap-\(id)")]
        person.isEnabled = true
        person.primaryOrganizationID = random.chance(2, in: 3) ? "school-\(school)" : nil
        person.grades = role == "student" ? ["0\(1 + random.number(below: 9))"] : []
        add(.person(person))
        var assignment = RoleAssignment(id: "role-\(id)")
        assignment.personID = id
        assignment.organizationID = "school-\(school)"
        assignment.role = role
        assignment.isPrimary = true
        add(.roleAssignment(assignment))
    }

    private mutating func addEnrollment(_ section: String, _ person: String, _ school: Int, _ role: String) {
        var enrollment = Enrollment(id: "enrollment-\(section)-\(person)")
        enrollment.sectionID = section
        enrollment.personID = person
        enrollment.organizationID = "school-\(school)"
        enrollment.role = role
        add(.enrollment(enrollment))
    }
}
