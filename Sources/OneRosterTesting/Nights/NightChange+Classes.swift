import CrosswalkTesting

/// Changes of classes.
extension NightChange {
    /// Spends what is left of the budget: most students change to a parallel section, a few drop a class.
    mutating func changeClasses() {
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
    mutating func splitClass() {
        let candidates = census.sectionSizes.indices.filter { index in
            let section = state.sections[index]
            return census.sectionSizes[index] >= 20 && !section.isHomeroom && !isOver(Int32(index))
                && state.schools[Int(section.school)].level != .elementary
        }
        guard let old = random.element(of: candidates) else { return }
        let new = openSection(beside: old)
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

    /// Opens a section of the same course at the same hour, and hires its teacher.
    private mutating func openSection(beside old: Int) -> Int32 {
        let section = state.sections[old]
        let number = state.sections.count { $0.school == section.school && $0.course == section.course }
        var new = Section(
            course: section.course, school: section.school, block: section.block, number: Int32(number + 1),
            period: section.period, span: section.span, isHomeroom: false, firstGrade: section.firstGrade,
            lastGrade: section.lastGrade)
        new.opening = Int32(night)
        new.teacher = hire(like: section.teacher)
        state.sections.append(new)
        let place = Int32(state.sections.count - 1)
        state.enroll(new.teacher, in: place, as: .primaryTeacher, from: today, calendar: plan.calendar)
        return place
    }

    mutating func changeRooms() {
        for _ in 0..<budget.moves {
            guard let index = random.element(of: census.sectionSizes.indices) else { return }
            state.sections[index].roomVersion &+= 1
        }
    }
}
