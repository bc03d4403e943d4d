import CrosswalkTesting

/// The ordinary changes of one night, applied to the state of the night before.
///
/// Every student and every enrollment is touched at most once a night, and what is new stays untouched, so that a
/// record never comes and goes in one night. Classes keep exactly one primary teacher, nobody is in two classes at once,
/// and whoever leaves takes all that refers to them along.
struct NightChange {
    let plan: DistrictPlan
    let night: Int
    /// The day of the bundle, in days since 1970.
    let today: Int
    var state: DistrictState
    var random: SeededGenerator
    let census: Census
    let budget: NightBudget
    /// Rows of student enrollments dropped or added so far.
    var spent = 0
    /// Persons who have been chosen for something tonight.
    var touched: Set<Int32> = []
    /// Enrollments that were there before tonight, in all and by person.
    let known: Range<Int>
    let enrollments: PersonalEnrollments
    /// How many children of each family are still there.
    var children: [Int32]
    /// The sections of each block, in order.
    var blocks: [[Int32]]

    init(plan: DistrictPlan, state: DistrictState, night: Int) {
        self.plan = plan
        self.state = state
        self.night = night
        today = plan.calendar.firstNight + night
        random = plan.random.fork("night", night)
        census = Census(state)
        var dice = random.fork("budget")
        budget = NightBudget(census, churnPercent: plan.options.churnPercent, random: &dice)
        known = state.enrollments.indices
        enrollments = PersonalEnrollments(state)
        children = census.children
        blocks = Array(repeating: [], count: Int(state.blockCount))
        for (index, section) in state.sections.enumerated() { blocks[Int(section.block)].append(Int32(index)) }
    }

    mutating func run() {
        guard budget.rows > 0 else { return }
        moveStudents()
        replaceTeachers()
        if budget.hasSplit { splitClass() }
        changeClasses()
        if budget.hasNewTeacher { addTeacher() }
        changePersons()
        changeRooms()
    }

    // MARK: Choosing

    /// An active student who was not chosen before; `nil` where a few tries find none.
    mutating func chooseStudent(where condition: (Person) -> Bool = { _ in true }) -> Int32? {
        for _ in 0..<30 {
            guard let student = random.element(of: census.students) else { return nil }
            if !touched.contains(student), condition(state.persons[Int(student)]) {
                touched.insert(student)
                return student
            }
        }
        return nil
    }

    func isOver(_ section: Int32) -> Bool {
        today >= plan.calendar.days(of: state.sections[Int(section)].span).upperBound
    }

    mutating func drop(_ place: Int32) {
        state.enrollments[Int(place)].isActive = false
        spent += 1
    }

    mutating func add(_ student: Int32, to section: Int32) {
        state.enroll(student, in: section, as: .student, from: today, calendar: plan.calendar)
        spent += 1
    }
}
