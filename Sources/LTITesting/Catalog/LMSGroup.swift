public import LTIAdvantage
public import LTICore

/// A group of a course, and who is in it.
public struct LMSGroup: Sendable {
    /// What the service says of it.
    public var group: CourseGroup
    /// Who is in it, by `sub`.
    public var members: [UserID]

    /// A group.
    public init(_ group: CourseGroup, members: [UserID] = []) {
        self.group = group
        self.members = members
    }
}

extension LMSCourse {
    /// Whether tools are in the course through this installation.
    func isOpen(through deployment: DeploymentID) -> Bool { deployments?.contains(deployment) ?? true }

    /// The groups in which somebody is.
    func groups(of user: UserID) -> [CourseGroup] {
        groups.filter { $0.members.contains(user) }.map(\.group)
    }
}
