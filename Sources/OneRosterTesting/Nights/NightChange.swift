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
    private var random: SeededGenerator
    private let census: Census
    private let budget: NightBudget
    /// Rows of student enrollments dropped or added so far.
    private var spent = 0
    /// Persons who have been chosen for something tonight.
    private var touched: Set<Int32> = []
    /// Enrollments that were there before tonight, in all and by person.
    private let known: Range<Int>
    private let enrollments: PersonalEnrollments
    /// How many children of each family are still there.
    private var children: [Int32]
    /// The sections of each block, in order.
    private var blocks: [[Int32]]

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
    private mutating func chooseStudent(where condition: (Person) -> Bool = { _ in true }) -> Int32? {
        for _ in 0..<30 {
            guard let student = random.element(of: census.students) else { return nil }
            if !touched.contains(student), condition(state.persons[Int(student)]) {
                touched.insert(student)
                return student
            }
        }
        return nil
    }

    private func isOver(_ section: Int32) -> Bool {
        today >= plan.calendar.days(of: state.sections[Int(section)].span).upperBound
    }

    private mutating func drop(_ place: Int32) {
        state.enrollments[Int(place)].isActive = false
        spent += 1
    }

    private mutating func add(_ student: Int32, to section: Int32) {
        state.enroll(student, in: section, as: .student, from: today, calendar: plan.calendar)
        spent += 1
    }
}

// MARK: Students who leave, come and change schools

extension NightChange {
    private mutating func moveStudents() {
        var left = census.schoolSizes
        let leavers = (0..<budget.leavers).compactMap { _ -> Int32? in
            // No school is emptied.
            guard let student = chooseStudent(where: { left[Int($0.school)] > 5 }) else { return nil }
            left[Int(state.persons[Int(student)].school)] -= 1
            return student
        }
        let movers = (0..<budget.transfers).compactMap { _ -> Int32? in
            guard let student = chooseStudent(where: { left[Int($0.school)] > 5 }) else { return nil }
            left[Int(state.persons[Int(student)].school)] -= 1
            return student
        }
        // A newcomer takes the classes of a student of the same grade, who stays.
        let models = (0..<budget.joiners).compactMap { _ in chooseStudent() }
        let hosts = movers.map { mover -> Int32 in
            let person = state.persons[Int(mover)]
            return chooseStudent { $0.grade == person.grade && $0.school != person.school } ?? -1
        }
        for student in leavers { leave(student) }
        for (student, host) in zip(movers, hosts) where host >= 0 { transfer(student, toClassesOf: host) }
        for model in models { join(like: model) }
    }

    private mutating func leave(_ student: Int32) {
        state.persons[Int(student)].isActive = false
        for place in enrollments.of(student) { drop(place) }
        removeGuardians(ofFamily: Int(state.persons[Int(student)].family))
    }

    /// Guardians leave with the last child.
    private mutating func removeGuardians(ofFamily family: Int) {
        children[family] -= 1
        let guardians = state.families[family]
        guard children[family] == 0 else { return }
        for offset in 0..<Int(guardians.guardianCount) {
            state.persons[Int(guardians.firstGuardian) + offset].isActive = false
        }
    }

    private mutating func transfer(_ student: Int32, toClassesOf host: Int32) {
        state.persons[Int(student)].school = state.persons[Int(host)].school
        for place in enrollments.of(student) { drop(place) }
        takeClasses(student, of: host)
    }

    private mutating func join(like model: Int32) {
        let person = state.persons[Int(model)]
        let family = Int32(state.families.count)
        state.families.append(Family())
        var newcomer = Person(kind: .student, grade: person.grade, school: person.school, family: family)
        newcomer.arrival = Int32(night)
        let student = state.add(newcomer)
        takeClasses(student, of: model)
        guard plan.options.includesGuardians else { return }
        state.addGuardians(ofFamily: Int(family), school: person.school, arrival: Int32(night), &random)
    }

    private mutating func takeClasses(_ student: Int32, of model: Int32) {
        for place in enrollments.of(model) {
            let section = state.enrollments[Int(place)].section
            if !isOver(section) { add(student, to: section) }
        }
    }
}

// MARK: Changes of classes

extension NightChange {
    /// Spends what is left of the budget: most students change to a parallel section, a few drop a class.
    private mutating func changeClasses() {
        var tries = budget.rows * 4
        while spent < budget.rows, tries > 0 {
            tries -= 1
            guard let place = random.element(of: known) else { return }
            let enrollment = state.enrollments[place]
            let section = state.sections[Int(enrollment.section)]
            guard enrollment.isActive, enrollment.role == .student, !isOver(enrollment.section),
                !touched.contains(enrollment.person)
            else { continue }
            if state.schools[Int(section.school)].level == .elementary {
                // Children change their room with all its classes, which costs more rows; so one try in nine does it.
                guard random.chance(1, in: 9) else { continue }
                changeRoom(of: enrollment.person)
            } else if section.isHomeroom || !random.chance(1, in: 20) {
                changeSection(Int32(place))
            } else {
                touched.insert(enrollment.person)
                drop(Int32(place))
            }
        }
    }

    private mutating func changeSection(_ place: Int32) {
        let enrollment = state.enrollments[Int(place)]
        let parallel = blocks[Int(state.sections[Int(enrollment.section)].block)].filter { $0 != enrollment.section }
        guard let target = random.element(of: parallel) else { return }
        touched.insert(enrollment.person)
        drop(place)
        add(enrollment.person, to: target)
    }

    private mutating func changeRoom(of student: Int32) {
        guard let first = enrollments.of(student).first else { return }
        let home = state.enrollments[Int(first)].section
        let rooms = blocks[Int(state.sections[Int(home)].block)]
        guard rooms.count > 1, let old = rooms.firstIndex(of: home) else { return }
        let room = (old + 1 + random.number(below: rooms.count - 1)) % rooms.count
        touched.insert(student)
        for place in enrollments.of(student) {
            // The blocks of one grade list the rooms in the same order.
            let block = blocks[Int(state.sections[Int(state.enrollments[Int(place)].section)].block)]
            guard block.indices.contains(room) else { continue }
            drop(place)
            add(student, to: block[room])
        }
    }

    /// Opens a further section beside a full one, with a new teacher and half the students.
    private mutating func splitClass() {
        let candidates = census.sectionSizes.indices.filter { index in
            let section = state.sections[index]
            return census.sectionSizes[index] >= 20 && !section.isHomeroom && !isOver(Int32(index))
                && state.schools[Int(section.school)].level != .elementary
        }
        guard let old = random.element(of: candidates) else { return }
        let section = state.sections[old]
        let number = state.sections.count { $0.school == section.school && $0.course == section.course }
        var half = Section(
            course: section.course, school: section.school, block: section.block, number: Int32(number + 1),
            period: section.period, span: section.span, isHomeroom: false, firstGrade: section.firstGrade,
            lastGrade: section.lastGrade)
        half.opening = Int32(night)
        half.teacher = hire(like: section.teacher)
        state.sections.append(half)
        let new = Int32(state.sections.count - 1)
        state.enroll(half.teacher, in: new, as: .primaryTeacher, from: today, calendar: plan.calendar)
        var stays = true
        for place in known where state.enrollments[place].section == Int32(old) {
            let enrollment = state.enrollments[place]
            guard enrollment.isActive, enrollment.role == .student, !touched.contains(enrollment.person) else {
                continue
            }
            stays.toggle()
            guard stays else { continue }
            touched.insert(enrollment.person)
            drop(Int32(place))
            add(enrollment.person, to: new)
        }
    }

    private mutating func changeRooms() {
        for _ in 0..<budget.moves {
            guard let index = random.element(of: census.sectionSizes.indices) else { return }
            state.sections[index].roomVersion &+= 1
        }
    }
}

// MARK: Teachers and personal particulars

extension NightChange {
    private mutating func hire(like teacher: Int32) -> Int32 {
        let model = state.persons[Int(teacher)]
        var person = Person(kind: .teacher, department: model.department, school: model.school)
        person.arrival = Int32(night)
        return state.add(person)
    }

    /// Teachers leave, and others take all their classes over.
    private mutating func replaceTeachers() {
        let leaving = (0..<budget.replacements).compactMap { _ -> Int32? in
            guard let teacher = random.element(of: census.teachers), touched.insert(teacher).inserted else {
                return nil
            }
            return teacher
        }
        for teacher in leaving {
            let successor = hire(like: teacher)
            state.persons[Int(teacher)].isActive = false
            for place in enrollments.of(teacher) {
                let enrollment = state.enrollments[Int(place)]
                state.enrollments[Int(place)].isActive = false
                state.enroll(
                    successor, in: enrollment.section, as: enrollment.role, from: today, calendar: plan.calendar)
                if enrollment.role == .primaryTeacher { state.sections[Int(enrollment.section)].teacher = successor }
            }
        }
    }

    private mutating func addTeacher() {
        guard let colleague = random.element(of: census.teachers) else { return }
        let school = state.persons[Int(colleague)].school
        let sections = census.sectionSizes.indices.filter { state.sections[$0].school == school }
        let teacher = hire(like: colleague)
        state.addCoTeacher(
            teacher, to: sections, count: 3, from: today, calendar: plan.calendar, &random)
    }

    private mutating func changePersons() {
        let everyone = census.students.count + census.teachers.count
        for _ in 0..<budget.updates {
            let place = random.number(below: everyone)
            let person = Int(
                place < census.students.count
                    ? census.students[place] : census.teachers[place - census.students.count])
            let kind = random.number(below: 10)
            guard state.persons[person].isActive else { continue }
            switch kind {
            case 0, 1: state.persons[person].nameVersion &+= 1
            case 2...4: state.persons[person].mailVersion &+= 1
            default: state.persons[person].phoneVersion &+= 1
            }
        }
    }
}
