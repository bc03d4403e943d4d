import CrosswalkTesting

/// Teachers who leave and come, and changes of personal particulars.
extension NightChange {
    mutating func hire(like teacher: Int32) -> Int32 {
        let model = state.persons[Int(teacher)]
        var person = Person(kind: .teacher, department: model.department, school: model.school)
        person.arrival = Int32(night)
        return state.add(person)
    }

    /// Teachers leave, and others take all their classes over.
    mutating func replaceTeachers() {
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

    mutating func addTeacher() {
        guard let colleague = random.element(of: census.teachers) else { return }
        let school = state.persons[Int(colleague)].school
        let sections = census.sectionSizes.indices.filter { state.sections[$0].school == school }
        let teacher = hire(like: colleague)
        state.addCoTeacher(
            teacher, to: sections, count: 3, from: today, calendar: plan.calendar, &random)
    }

    mutating func changePersons() {
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
