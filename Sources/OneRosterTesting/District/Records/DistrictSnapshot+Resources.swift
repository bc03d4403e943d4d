import OneRosterModel

/// Resources and their links.
extension DistrictSnapshot {
    private static let titles: [(title: String, role: ResourceRole)] = [
        ("Reading Street, Fourth Edition", .student), ("Number Worlds", .student), ("Science Explorer", .student),
        ("Our Communities, Our Stories", .student), ("Art Around Us", .student), ("Songs to Share", .student),
        ("Move and Grow", .student), ("Media Literacy, Step by Step", .student), ("Lab Safety Handbook", .teacher),
        ("World Atlas", .student), ("Writer's Companion", .student), ("Lesson Planner, Annual", .teacher),
    ]

    var resourceCount: Int { options.includesResources ? Self.titles.count : 0 }

    func resource(_ index: Int) -> OneRosterResource? {
        let (title, role) = Self.titles[index]
        return OneRosterResource(
            sourcedID: id(.resource, index, school: -1), vendorResourceID: "vendor-item-\(1_000 + index)", title: title,
            roles: role == .teacher ? [.teacher, .aide] : [role, .teacher],
            importance: index % 4 == 0 ? .primary : .secondary, vendorID: "abacus.example.com",
            applicationID: index % 2 == 0 ? "abacus-shelf" : nil)
    }

    func courseResource(_ index: Int) -> OneRosterCourseResource? {
        guard options.includesResources, let course = course(index) else { return nil }
        return OneRosterCourseResource(
            sourcedID: id(.courseResource, index, school: -1), title: "For \(course.title)", courseID: course.sourcedID,
            resourceID: id(.resource, index % Self.titles.count, school: -1))
    }

    /// One class in ten has material of its own.
    func classResource(_ index: Int) -> OneRosterClassResource? {
        guard options.includesResources, index % 10 == 0 else { return nil }
        return OneRosterClassResource(
            sourcedID: id(.classResource, index, school: state.sections[index].school),
            classID: classID(Int32(index)), resourceID: id(.resource, index / 10 % Self.titles.count, school: -1))
    }

    /// One student enrollment in fifty has material that is meant for the student.
    func userResource(_ index: Int) -> OneRosterUserResource? {
        let enrollment = state.enrollments[index]
        guard options.includesResources, options.version == .v1_2, index % 50 == 0, enrollment.isActive,
            enrollment.role == .student
        else { return nil }
        let school = state.sections[Int(enrollment.section)].school
        return OneRosterUserResource(
            sourcedID: id(.userResource, index, school: school), userID: userID(enrollment.person),
            orgID: orgID(ofSchool: school), classID: classID(enrollment.section),
            resourceID: id(.resource, index / 50 % Self.titles.count, school: -1))
    }
}
