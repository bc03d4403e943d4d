/// Everything of a district that the seed alone does not tell, in a compact form.
///
/// Records are made from it one at a time when they are asked for. A place in an array never changes its meaning: what
/// leaves is marked and stays, what comes is added at the end. So the states of two nights can be laid side by side.
struct DistrictState: Sendable {
    var schools: [School] = []
    var families: [Family] = []
    var persons: [Person] = []
    var sections: [Section] = []
    var enrollments: [Enrollment] = []
    /// The highest number that was given to a block of interchangeable sections, and one more.
    var blockCount: Int32 = 0
}

struct School: Hashable, Sendable {
    enum Level: UInt8, CaseIterable, Sendable {
        case elementary, middle, high
    }

    let level: Level
    /// The number within all schools, from 0.
    let index: Int32
    /// Small schools share one staff room: any teacher may teach any subject.
    let hasDepartments: Bool
}

extension School.Level {
    /// Kindergarten is 0.
    var grades: ClosedRange<Int> {
        switch self {
        case .elementary: 0...5
        case .middle: 6...8
        case .high: 9...12
        }
    }

    /// How many students a school of the level has on average.
    var usualSize: Int {
        switch self {
        case .elementary: 500
        case .middle: 750
        case .high: 1_400
        }
    }

    var name: String {
        switch self {
        case .elementary: "Elementary School"
        case .middle: "Middle School"
        case .high: "High School"
        }
    }
}

/// Children of one home. Guardians are persons that stand next to one another.
struct Family: Hashable, Sendable {
    /// The first guardian's place among the persons, or -1.
    var firstGuardian: Int32 = -1
    var guardianCount: UInt8 = 0
}

struct Person: Hashable, Sendable {
    enum Kind: UInt8, Sendable {
        case student, teacher, aide, counselor, principal, siteAdministrator, districtAdministrator
        case systemAdministrator, guardian
    }

    let kind: Kind
    var isActive = true
    /// The grade of a student, kindergarten being 0.
    var grade: UInt8 = 0
    /// The subject of a teacher.
    var department: Department = .general
    /// The school's place, or -1 for the district.
    var school: Int32
    /// The family's place, or -1 for staff.
    var family: Int32 = -1
    /// The night of arrival.
    var arrival: Int32 = 0
    var nameVersion: UInt8 = 0
    var mailVersion: UInt8 = 0
    var phoneVersion: UInt8 = 0
}

struct Section: Hashable, Sendable {
    /// When the class meets.
    enum Span: UInt8, Sendable {
        case trimesters, year, firstSemester, secondSemester
    }

    let course: Int32
    let school: Int32
    /// The students of one block meet at the same time for the same purpose: a student may change from one of its
    /// sections to another without a clash.
    let block: Int32
    /// The number among the sections of the course in the school, from 1.
    let number: Int32
    let period: UInt8
    let span: Span
    let isHomeroom: Bool
    let firstGrade: UInt8
    let lastGrade: UInt8
    /// The primary teacher's place among the persons.
    var teacher: Int32 = -1
    var roomVersion: UInt8 = 0
    /// The night on which the class was opened.
    var opening: Int32 = 0
}

struct Enrollment: Hashable, Sendable {
    enum Role: UInt8, Sendable {
        case student, primaryTeacher, coTeacher
    }

    let person: Int32
    let section: Int32
    let role: Role
    var isActive = true
    /// The first day, in days since 1970.
    let begin: Int32
}

extension DistrictState {
    /// Adds a person and gives the place.
    mutating func add(_ person: Person) -> Int32 {
        persons.append(person)
        return Int32(persons.count - 1)
    }

    /// A number for a new block of interchangeable sections.
    mutating func newBlock() -> Int32 {
        blockCount += 1
        return blockCount - 1
    }

    /// Enrolls a person from this day on, or from the first day of the class where that is later.
    ///
    /// A class that is over is entered as if from its first day: only a teacher who takes over is entered so.
    mutating func enroll(
        _ person: Int32, in section: Int32, as role: Enrollment.Role, from day: Int, calendar: DistrictCalendar
    ) {
        let days = calendar.days(of: sections[Int(section)].span)
        let begin = day < days.upperBound ? max(day, days.lowerBound) : days.lowerBound
        enrollments.append(Enrollment(person: person, section: section, role: role, begin: Int32(begin)))
    }
}
