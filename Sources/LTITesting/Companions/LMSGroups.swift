import LTIAdvantage
import LTICore

/// The groups of the simulated platform's courses.
struct LMSGroups: GroupDirectory {
    let catalog: LMSCatalog
    /// Knows courses by their names in addresses.
    let members: LMSMembers

    func course(_ name: String, for client: ClientID) async throws -> MembershipCourse? {
        try await members.course(name, for: client)
    }

    func groups(of course: MembershipCourse, user: UserID?) -> [CourseGroup] {
        guard let found = catalog.course(course.context.id) else { return [] }
        return user.map { found.groups(of: $0) } ?? found.groups.map(\.group)
    }

    func sets(of course: MembershipCourse) -> [CourseGroupSet] {
        catalog.course(course.context.id)?.groupSets ?? []
    }
}

extension LMSCatalog {
    /// The course of an id.
    func course(_ id: ContextID?) -> LMSCourse? { courses.first { $0.id == id } }
}
