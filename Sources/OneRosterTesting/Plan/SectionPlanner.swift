import CrosswalkTesting

/// Opens the classes of one school, and enrolls its students and teachers.
///
/// A day has one homeroom and as many hours as the grade has slots. In an elementary school the homeroom stays together
/// all day. In a middle or high school a grade is split into rotations that take the same slots at different hours, and
/// within a rotation every slot mixes the students anew. So nobody is ever in two classes at once.
struct SectionPlanner {
    /// How many students a class has on average.
    static let usualSize = 25
    /// Grades are taught together until so many students are in the room.
    static let leastCohort = 18

    let plan: DistrictPlan
    let school: Int
    private let random: SeededGenerator
    private var numbers: [Int32: Int32] = [:]

    private struct Cohort {
        var grades: ClosedRange<Int>
        var students: [Int32]
    }

    init(plan: DistrictPlan, school: Int) {
        self.plan = plan
        self.school = school
        random = plan.random.fork("sections", school)
    }

    /// Opens the classes for these students.
    mutating func open(for grades: [(grade: Int, students: [Int32])], in state: inout DistrictState) {
        let first = state.sections.count
        let isElementary = state.schools[school].level == .elementary
        for (index, cohort) in cohorts(of: grades).enumerated() {
            if isElementary {
                openHomerooms(cohort, random.fork("cohort", index), in: &state)
            } else {
                openRotations(cohort, random.fork("cohort", index), in: &state)
            }
        }
        TeacherPlanner(plan: plan, school: school, sections: first..<state.sections.count).assign(in: &state)
    }

    /// Neighbouring grades, joined until each cohort fills a room; the rest joins the last cohort.
    private func cohorts(of grades: [(grade: Int, students: [Int32])]) -> [Cohort] {
        var result: [Cohort] = []
        for (grade, students) in grades where !students.isEmpty {
            if let last = result.indices.last, result[last].students.count < Self.leastCohort {
                result[last].grades = result[last].grades.lowerBound...grade
                result[last].students += students
            } else {
                result.append(Cohort(grades: grade...grade, students: students))
            }
        }
        if result.count > 1, let last = result.last, last.students.count < Self.leastCohort {
            result.removeLast()
            let index = result.count - 1
            result[index].grades = result[index].grades.lowerBound...last.grades.upperBound
            result[index].students += last.students
        }
        return result
    }

    // MARK: Elementary

    private mutating func openHomerooms(
        _ cohort: Cohort, _ random: SeededGenerator, in state: inout DistrictState
    ) {
        let slots = plan.catalogue.slots(ofGrade: cohort.grades.lowerBound)
        var mixing = random
        let rooms = Self.split(mixing.inRandomOrder(cohort.students), usualSize: 23)
        let blocks = slots.map { _ in state.newBlock() }
        for (room, students) in rooms.enumerated() {
            for (hour, slot) in slots.enumerated() {
                // Specials go round, so that one specialist can serve every room.
                let period = slot.isSpecial ? 5 + (hour + room) % 4 : hour
                let section = open(
                    slot.courses.first ?? 0, block: blocks[hour], period: period, span: .trimesters,
                    isHomeroom: slot.isHomeroom, grades: cohort.grades, in: &state)
                enroll(students, in: section, of: &state)
            }
        }
    }

    // MARK: Middle and high

    private mutating func openRotations(
        _ cohort: Cohort, _ random: SeededGenerator, in state: inout DistrictState
    ) {
        let slots = plan.catalogue.slots(ofGrade: cohort.grades.lowerBound)
        let hours = slots.count - 1
        var mixing = random
        let students = mixing.inRandomOrder(cohort.students)
        let rotations = min(hours, max(1, students.count / (2 * Self.usualSize)))
        for rotation in 0..<rotations {
            let group = stride(from: rotation, to: students.count, by: rotations).map { students[$0] }
            for (index, slot) in slots.enumerated() {
                let period = slot.isHomeroom ? 0 : 1 + (index - 1 + rotation) % hours
                let stream = random.fork("rotation", rotation).fork(index)
                open(slot, of: group, period: period, turn: rotation, grades: cohort.grades, stream, in: &state)
            }
        }
    }

    /// Opens the sections of one hour of one rotation.
    private mutating func open(
        _ slot: CourseCatalogue.Slot, of group: [Int32], period: Int, turn: Int, grades: ClosedRange<Int>,
        _ random: SeededGenerator, in state: inout DistrictState
    ) {
        let isSemester = !slot.secondSemester.isEmpty
        let halves: [(courses: [Int32], span: Section.Span)] =
            isSemester
            ? [(slot.courses, .firstSemester), (slot.secondSemester, .secondSemester)] : [(slot.courses, .year)]
        for (half, part) in halves.enumerated() {
            var mixing = random.fork("half", half)
            let block = state.newBlock()
            for (index, students) in Self.split(mixing.inRandomOrder(group), usualSize: Self.usualSize).enumerated() {
                let choice = (index + (isSemester ? turn : 0)) % max(1, part.courses.count)
                let section = open(
                    part.courses.isEmpty ? 0 : part.courses[choice], block: block, period: period, span: part.span,
                    isHomeroom: slot.isHomeroom, grades: grades, in: &state)
                enroll(students, in: section, of: &state)
            }
        }
    }

    // MARK: Sections

    private mutating func open(
        _ course: Int32, block: Int32, period: Int, span: Section.Span, isHomeroom: Bool, grades: ClosedRange<Int>,
        in state: inout DistrictState
    ) -> Int32 {
        let number = (numbers[course] ?? 0) + 1
        numbers[course] = number
        state.sections.append(
            Section(
                course: course, school: Int32(school), block: block, number: number, period: UInt8(period), span: span,
                isHomeroom: isHomeroom, firstGrade: UInt8(grades.lowerBound), lastGrade: UInt8(grades.upperBound)))
        return Int32(state.sections.count - 1)
    }

    private func enroll(_ students: [Int32], in section: Int32, of state: inout DistrictState) {
        for student in students {
            state.enroll(student, in: section, as: .student, from: 0, calendar: plan.calendar)
        }
    }

    /// Cuts students into even parts of about the usual size.
    static func split(_ students: [Int32], usualSize: Int) -> [[Int32]] {
        let count = max(1, (students.count + usualSize / 2) / usualSize)
        let sizes = DistrictPlan.share(students.count, by: Array(repeating: 1, count: count))
        var result: [[Int32]] = []
        var start = 0
        for size in sizes {
            result.append(Array(students[start..<(start + size)]))
            start += size
        }
        return result
    }
}
