/// Gives every section of a school its primary teacher, and nobody two classes at once.
struct TeacherPlanner {
    let plan: DistrictPlan
    let school: Int
    /// The school's sections.
    let sections: Range<Int>

    /// Hours of classes that a teacher gives each day, counted apart for the two semesters.
    private static let fullLoad = 10
    /// Classes that an elementary specialist gives, each once a week.
    private static let specialistLoad = 24

    private struct Teacher {
        let person: Int32
        var load = 0
        /// The hours that are taken, a bit each, in the first and the second semester.
        var first: UInt32 = 0
        var second: UInt32 = 0
    }

    /// Hires and enrolls the teachers.
    func assign(in state: inout DistrictState) {
        if state.schools[school].level == .elementary {
            assignRooms(in: &state)
        } else {
            assignByDepartment(in: &state)
        }
        for index in sections {
            let teacher = state.sections[index].teacher
            state.enroll(teacher, in: Int32(index), as: .primaryTeacher, from: 0, calendar: plan.calendar)
        }
    }

    // MARK: Elementary

    /// Sections stand room by room. A room's teacher gives all but the specials.
    private func assignRooms(in state: inout DistrictState) {
        var roomTeacher: Int32 = -1
        var specialists: [Department: (person: Int32, load: Int)] = [:]
        for index in sections {
            let department = department(ofSection: index, in: state)
            if state.sections[index].isHomeroom { roomTeacher = hire(.general, in: &state) }
            guard department != .general else {
                state.sections[index].teacher = roomTeacher
                continue
            }
            var specialist = specialists[department] ?? (-1, Self.specialistLoad)
            if specialist.load >= Self.specialistLoad { specialist = (hire(department, in: &state), 0) }
            specialist.load += 1
            specialists[department] = specialist
            state.sections[index].teacher = specialist.person
        }
    }

    // MARK: Middle and high

    private func assignByDepartment(in state: inout DistrictState) {
        var pools: [Department: [Teacher]] = [:]
        for index in sections where !state.sections[index].isHomeroom {
            let hasDepartments = state.schools[school].hasDepartments
            let department = hasDepartments ? department(ofSection: index, in: state) : .general
            assign(index, to: &pools[department, default: []], of: department, in: &state)
        }
        // Advisories go round among all teachers, who are free in the hour of homerooms.
        var everyone: [Int32] = []
        for department in Department.allCases { everyone += (pools[department] ?? []).map(\.person) }
        var next = 0
        for index in sections where state.sections[index].isHomeroom {
            state.sections[index].teacher = next < everyone.count ? everyone[next] : hire(.general, in: &state)
            next += 1
        }
    }

    /// Takes the teacher of the pool who is free and has the least to do, or hires one.
    private func assign(
        _ index: Int, to pool: inout [Teacher], of department: Department, in state: inout DistrictState
    ) {
        let section = state.sections[index]
        let hour = UInt32(1) << UInt32(section.period)
        let first = section.span != .secondSemester ? hour : 0
        let second = section.span != .firstSemester ? hour : 0
        let cost = (first > 0 ? 1 : 0) + (second > 0 ? 1 : 0)
        var best: Int?
        for (place, teacher) in pool.enumerated()
        where teacher.first & first == 0 && teacher.second & second == 0 && teacher.load + cost <= Self.fullLoad {
            if teacher.load < best.map({ pool[$0].load }) ?? .max { best = place }
        }
        if best == nil {
            pool.append(Teacher(person: hire(department, in: &state)))
            best = pool.count - 1
        }
        guard let best else { return }
        pool[best].load += cost
        pool[best].first |= first
        pool[best].second |= second
        state.sections[index].teacher = pool[best].person
    }

    // MARK: People

    private func department(ofSection index: Int, in state: DistrictState) -> Department {
        plan.catalogue.courses[Int(state.sections[index].course)].department
    }

    private func hire(_ department: Department, in state: inout DistrictState) -> Int32 {
        state.add(Person(kind: .teacher, department: department, school: Int32(school)))
    }
}
