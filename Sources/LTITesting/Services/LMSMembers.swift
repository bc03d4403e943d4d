import CrosswalkRuntime
import LTIAdvantage
import LTICore
import _CrosswalkSupport

/// The members of the simulated platform's courses: who has a role in them and is shown to tools.
struct LMSMembers: MembershipDirectory {
    let catalog: LMSCatalog
    let tools: any ToolDirectory

    /// A course through one installation of a tool, as a name in an address.
    static func name(_ course: ContextID, _ deployment: DeploymentID) -> String {
        PercentCoding.encoded(deployment.text) + ":" + PercentCoding.encoded(course.text)
    }

    func course(_ name: String, for client: ClientID) async throws -> MembershipCourse? {
        guard let tool = try await tools.tool(client) else { return nil }
        for deployment in tool.deployments {
            for course in catalog.courses where Self.name(course.id, deployment.id) == name {
                return MembershipCourse(name: name, context: course.context, deploymentID: deployment.id)
            }
        }
        return nil
    }

    func members(of course: MembershipCourse, after cursor: String?, limit: Int) -> MembershipSlice? {
        let all = catalog.members
        guard let start = cursor.map({ Int($0) }) ?? 0, start == 0 || all.indices.contains(start) else { return nil }
        let end = min(all.count, start + limit)
        return MembershipSlice(all[start..<end].compactMap(\.member), next: end < all.count ? String(end) : nil)
    }

    func link(
        _ id: ResourceLinkID, in course: MembershipCourse, for client: ClientID
    ) async throws -> MembershipLink? {
        guard let found = catalog.link(id), found.course.id == course.context.id,
            let tool = try await tools.tool(client)
        else { return nil }
        let custom = CustomParameters(
            (tool.custom.parameters + found.link.custom.parameters).map { (name: $0.name, value: $0.raw) })
        return MembershipLink(ResourceLink(id: id, title: found.link.title), custom: custom)
    }
}

extension LMSCourse {
    /// What launches say of it.
    var context: LaunchContext {
        LaunchContext(id: id, types: [ContextType(.courseSection)], label: label, title: title)
    }
}

extension LMSCatalog {
    /// Who has a role in the courses, and a name for tools.
    var members: [LMSUser] {
        users.filter { $0.claims.subject != nil && !LaunchRoles($0.roles).inContext.isEmpty }
    }
}

extension LMSUser {
    /// What the list of members says of the person; `nil` for somebody whom tools do not know.
    var member: Member? {
        guard let subject = claims.subject else { return nil }
        var member = Member(subject, roles: LaunchRoles(roles))
        member.name = claims.name
        member.givenName = claims.givenName
        member.familyName = claims.familyName
        member.middleName = claims.middleName
        member.email = claims.email
        member.picture = claims.picture
        member.sourcedID = sourcedID
        return member
    }
}
