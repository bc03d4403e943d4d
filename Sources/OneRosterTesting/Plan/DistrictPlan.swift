import CrosswalkTesting

/// Lays out a district as it is on night 0: schools, students, classes, staff and families.
struct DistrictPlan {
    let options: DistrictOptions
    let calendar: DistrictCalendar
    let catalogue: CourseCatalogue
    /// The root of every stream.
    let random: SeededGenerator

    /// The state of night 0.
    func firstState() -> DistrictState {
        var state = DistrictState()
        addSchools(to: &state)
        let schoolSizes = sizes(of: state)
        var seats = random.fork("grades of schools")
        var siblings = random.fork("siblings")
        for (index, size) in schoolSizes.enumerated() {
            let newcomers = (state.persons.count, state.sections.count)
            let students = addStudents(size, toSchool: index, &seats, &siblings, to: &state)
            var sections = SectionPlanner(plan: self, school: index)
            sections.open(for: students, in: &state)
            addCoTeachers(
                toSchool: index, among: newcomers.0..<state.persons.count, sections: newcomers.1..<state.sections.count,
                students: size, to: &state)
            addStaff(toSchool: index, students: size, to: &state)
        }
        addDistrictStaff(to: &state)
        if options.includesGuardians { addGuardians(to: &state) }
        return state
    }

    // MARK: Schools

    /// The students of each level: as many of the thirteen grades as the level has.
    private var levelSizes: [(level: School.Level, students: Int)] {
        let elementary = options.students * 6 / 13
        let middle = options.students * 3 / 13
        return [
            (.elementary, elementary), (.middle, middle), (.high, options.students - elementary - middle),
        ]
    }

    private func addSchools(to state: inout DistrictState) {
        for (level, students) in levelSizes where students > 0 {
            let count = max(1, (students + level.usualSize / 2) / level.usualSize)
            for _ in 0..<count {
                state.schools.append(
                    School(
                        level: level, index: Int32(state.schools.count),
                        hasDepartments: level != .elementary && students / count >= 600))
            }
        }
    }

    /// The students of each school: schools of a level differ by up to a quarter of the usual size.
    private func sizes(of state: DistrictState) -> [Int] {
        var random = random.fork("sizes of schools")
        var result: [Int] = []
        for (level, students) in levelSizes where students > 0 {
            let weights = state.schools.filter { $0.level == level }.map { _ in random.number(in: 75...125) }
            result += Self.share(students, by: weights)
        }
        return result
    }

    /// Cuts a whole into parts in proportion to weights; the parts add up to the whole.
    static func share(_ whole: Int, by weights: [Int]) -> [Int] {
        let total = weights.reduce(0, +)
        guard total > 0 else { return weights.map { _ in 0 } }
        var result: [Int] = []
        var (weightSoFar, givenSoFar) = (0, 0)
        for weight in weights {
            weightSoFar += weight
            let upToHere = whole * weightSoFar / total
            result.append(upToHere - givenSoFar)
            givenSoFar = upToHere
        }
        return result
    }

    // MARK: Students

    /// Adds the students of a school and gives their places, grade by grade.
    private func addStudents(
        _ count: Int, toSchool school: Int, _ seats: inout SeededGenerator, _ siblings: inout SeededGenerator,
        to state: inout DistrictState
    ) -> [(grade: Int, students: [Int32])] {
        let grades = state.schools[school].level.grades
        let parts = Self.share(count, by: grades.map { _ in seats.number(in: 92...108) })
        return zip(grades, parts).map { grade, part in
            let students = (0..<part).map { _ in addStudent(grade: grade, school: school, &siblings, to: &state) }
            return (grade, students)
        }
    }

    private func addStudent(
        grade: Int, school: Int, _ siblings: inout SeededGenerator, to state: inout DistrictState
    ) -> Int32 {
        var family = Int32(state.families.count)
        // A third of the children have an older or younger sibling who was entered before.
        if siblings.chance(1, in: 3), let other = siblings.element(of: state.families.indices) {
            family = Int32(other)
        } else {
            state.families.append(Family())
        }
        return state.add(Person(kind: .student, grade: UInt8(grade), school: Int32(school), family: family))
    }

    private func addGuardians(to state: inout DistrictState) {
        var random = random.fork("guardians")
        var firstChild = Array(repeating: Int32(-1), count: state.families.count)
        for person in state.persons where person.family >= 0 && firstChild[Int(person.family)] < 0 {
            firstChild[Int(person.family)] = person.school
        }
        for (family, school) in firstChild.enumerated() {
            state.addGuardians(ofFamily: family, school: school, arrival: 0, &random)
        }
    }

    // MARK: Staff

    /// Adds teachers without a class of their own, until the school has one for 16 students.
    private func addCoTeachers(
        toSchool school: Int, among persons: Range<Int>, sections: Range<Int>, students: Int,
        to state: inout DistrictState
    ) {
        var random = random.fork("co-teachers", school)
        let teachers = state.persons[persons].count { $0.kind == .teacher }
        for _ in 0..<max(0, students / 16 - teachers) {
            let teacher = state.add(Person(kind: .teacher, school: Int32(school)))
            state.addCoTeacher(teacher, to: sections, count: 4, from: 0, calendar: calendar, &random)
        }
    }

    /// Adds aides and the office.
    private func addStaff(toSchool school: Int, students: Int, to state: inout DistrictState) {
        let place = Int32(school)
        let perCounselor = state.schools[school].level == .elementary ? 600 : 350
        for _ in 0..<((students + 30) / 60) { _ = state.add(Person(kind: .aide, school: place)) }
        for _ in 0..<max(1, students / perCounselor) { _ = state.add(Person(kind: .counselor, school: place)) }
        _ = state.add(Person(kind: .principal, school: place))
        if students >= 100 { _ = state.add(Person(kind: .siteAdministrator, school: place)) }
    }

    private func addDistrictStaff(to state: inout DistrictState) {
        for _ in 0..<(1 + options.students / 5_000) {
            _ = state.add(Person(kind: .districtAdministrator, school: -1))
        }
        _ = state.add(Person(kind: .systemAdministrator, school: -1))
    }
}

extension DistrictState {
    /// Adds one or two guardians of a family.
    mutating func addGuardians(
        ofFamily family: Int, school: Int32, arrival: Int32, _ random: inout SeededGenerator
    ) {
        families[family].firstGuardian = Int32(persons.count)
        families[family].guardianCount = random.chance(2, in: 3) ? 2 : 1
        for _ in 0..<families[family].guardianCount {
            var guardian = Person(kind: .guardian, school: school, family: Int32(family))
            guardian.arrival = arrival
            _ = add(guardian)
        }
    }

    /// Lets a teacher help in some of these sections, each at another hour of the day.
    mutating func addCoTeacher(
        _ teacher: Int32, to choices: some RandomAccessCollection<Int>, count: Int, from day: Int,
        calendar: DistrictCalendar, _ random: inout SeededGenerator
    ) {
        var hours: Set<UInt8> = []
        for _ in 0..<count * 4 where hours.count < count {
            guard let section = random.element(of: choices) else { return }
            let isOver = day >= calendar.days(of: sections[section].span).upperBound
            guard !isOver, hours.insert(sections[section].period).inserted else { continue }
            enroll(teacher, in: Int32(section), as: .coTeacher, from: day, calendar: calendar)
        }
    }
}
