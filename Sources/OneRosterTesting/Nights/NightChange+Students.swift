import CrosswalkTesting

/// Students who leave, come and change schools.
extension NightChange {
    mutating func moveStudents() {
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
