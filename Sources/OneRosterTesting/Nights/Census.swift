/// What a night finds: who is there, and how full the classes are.
struct Census: Sendable {
    /// The active students' places.
    private(set) var students: [Int32] = []
    /// The active teachers' places.
    private(set) var teachers: [Int32] = []
    /// How many students each school has.
    private(set) var schoolSizes: [Int]
    /// How many students each section has.
    private(set) var sectionSizes: [Int32]
    /// The active student enrollments.
    private(set) var enrollments = 0
    /// How many active students each family has.
    private(set) var children: [Int32]

    init(_ state: DistrictState) {
        schoolSizes = Array(repeating: 0, count: state.schools.count)
        sectionSizes = Array(repeating: 0, count: state.sections.count)
        children = Array(repeating: 0, count: state.families.count)
        for (index, person) in state.persons.enumerated() where person.isActive {
            switch person.kind {
            case .student:
                students.append(Int32(index))
                schoolSizes[Int(person.school)] += 1
                children[Int(person.family)] += 1
            case .teacher: teachers.append(Int32(index))
            default: break
            }
        }
        for enrollment in state.enrollments where enrollment.isActive && enrollment.role == .student {
            sectionSizes[Int(enrollment.section)] += 1
            enrollments += 1
        }
    }
}

/// The active enrollments of every person, gathered once.
struct PersonalEnrollments: Sendable {
    /// Where each person's places begin in ``places``; one more at the end.
    private var starts: [Int32]
    private var places: [Int32]

    init(_ state: DistrictState) {
        starts = Array(repeating: 0, count: state.persons.count + 1)
        for enrollment in state.enrollments where enrollment.isActive { starts[Int(enrollment.person) + 1] += 1 }
        for person in state.persons.indices { starts[person + 1] += starts[person] }
        var next = starts
        places = Array(repeating: 0, count: Int(starts[state.persons.count]))
        for (place, enrollment) in state.enrollments.enumerated() where enrollment.isActive {
            places[Int(next[Int(enrollment.person)])] = Int32(place)
            next[Int(enrollment.person)] += 1
        }
    }

    /// The places of a person's enrollments, in order; empty for who came later.
    func of(_ person: Int32) -> ArraySlice<Int32> {
        guard Int(person) + 1 < starts.count else { return [] }
        return places[Int(starts[Int(person)])..<Int(starts[Int(person) + 1])]
    }
}
