import CrosswalkRuntime
import LTIAdvantage
import LTICore
import _CrosswalkSupport

/// The members of the simulated platform's courses: who has a role in them and is shown to tools.
struct LMSMembers: MembershipDirectory {
    let catalog: LMSCatalog
    let tools: any ToolDirectory
    /// What was chosen in tools.
    let chosen: LMSChosenItems

    /// A course through one installation of a tool, as a name in an address.
    static func name(_ course: ContextID, _ deployment: DeploymentID) -> String {
        PercentCoding.encoded(deployment.text) + ":" + PercentCoding.encoded(course.text)
    }

    func course(_ name: String, for client: ClientID) async throws -> MembershipCourse? {
        guard let tool = try await tools.tool(client) else { return nil }
        for deployment in tool.deployments {
            for course in catalog.courses
            where course.isOpen(through: deployment.id) && Self.name(course.id, deployment.id) == name {
                return MembershipCourse(name: name, context: course.context, deploymentID: deployment.id)
            }
        }
        return nil
    }

    func members(of course: MembershipCourse, after cursor: String?, limit: Int) -> MembershipSlice? {
        let all = catalog.members
        guard let start = cursor.map({ Int($0) }) ?? 0, start == 0 || all.indices.contains(start) else { return nil }
        let end = min(all.count, start + limit)
        let found = catalog.course(course.context.id)
        let members = all[start..<end].compactMap { user in
            var member = user.member
            if let person = member?.user { member?.groupIDs = found?.groups(of: person).map(\.id) ?? [] }
            return member
        }
        return MembershipSlice(members, next: end < all.count ? String(end) : nil)
    }

    func link(
        _ id: ResourceLinkID, in course: MembershipCourse, for client: ClientID
    ) async throws -> MembershipLink? {
        guard let tool = try await tools.tool(client) else { return nil }
        if let found = catalog.link(id) {
            guard found.course.id == course.context.id else { return nil }
            return MembershipLink(ResourceLink(id: id, title: found.link.title), custom: tool.custom(of: found.link))
        }
        // A chosen link belongs to the tool and the installation that it was chosen in.
        guard let item = try await chosen.item(id), item.course == course.context.id, item.clientID == client,
            item.deploymentID == course.deploymentID, let link = item.link
        else { return nil }
        return MembershipLink(
            ResourceLink(id: id, title: link.title), custom: tool.custom(of: link),
            resolve: { _, variable in item.value(of: variable) })
    }
}

extension ToolRegistration {
    /// The parameters of a link's launches: the tool's and the link's, with variables.
    fileprivate func custom(of link: LMSLink) -> CustomParameters {
        CustomParameters((custom.parameters + link.custom.parameters).map { (name: $0.name, value: $0.raw) })
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
