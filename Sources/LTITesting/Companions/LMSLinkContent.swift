import LTIAdvantage
import LTICore

/// What was chosen in tools, as the Link and Content Service shows and changes it.
struct LMSLinkContent: LinkContentStore {
    /// The types that tools may put into courses.
    static let types: [ContentItemType] = [.resourceLink, .link]

    let chosen: LMSChosenItems
    /// Knows courses by their names in addresses.
    let members: LMSMembers

    func course(_ name: String, for client: ClientID) async throws -> MembershipCourse? {
        try await members.course(name, for: client)
    }

    func items(of course: MembershipCourse, for client: ClientID) async throws -> [KeptContentItem] {
        guard let context = course.context.id else { return [] }
        return try await chosen.items(in: context).filter { $0.isOf(client, in: course) }.map(\.kept)
    }

    func item(_ id: String, of course: MembershipCourse, for client: ClientID) async throws -> KeptContentItem? {
        try await own(id, of: course, for: client)?.kept
    }

    func create(
        _ item: ContentItem, in course: MembershipCourse, for client: ClientID
    ) async throws -> KeptContentItem {
        guard let context = course.context.id,
            let made = try await chosen.keep(
                [item], in: context, from: client, through: course.deploymentID
            ).first
        else { throw SimulatedLMSError.noCourse }
        return made.kept
    }

    func replace(
        _ id: String, by item: LinkedContentItem, in course: MembershipCourse, for client: ClientID
    ) async throws -> KeptContentItem? {
        guard let known = try await own(id, of: course, for: client) else { return nil }
        let changed = LMSChosenItem(
            id: known.id, course: known.course, clientID: known.clientID, deploymentID: known.deploymentID,
            item: item.item)
        return try await chosen.replace(by: changed) ? changed.kept : nil
    }

    func remove(_ id: String, from course: MembershipCourse, for client: ClientID) async throws -> Bool {
        guard let known = try await own(id, of: course, for: client) else { return false }
        return try await chosen.remove(known.id)
    }

    private func own(_ id: String, of course: MembershipCourse, for client: ClientID) async throws -> LMSChosenItem? {
        guard let found = try await chosen.item(ResourceLinkID(id)), found.isOf(client, in: course) else { return nil }
        return found
    }
}

extension LMSChosenItem {
    /// Whether it is a tool's own in a course.
    func isOf(_ client: ClientID, in course: MembershipCourse) -> Bool {
        self.course == course.context.id && clientID == client && deploymentID == course.deploymentID
    }

    fileprivate var kept: KeptContentItem {
        KeptContentItem(
            id.text, LinkedContentItem(item, resourceLinkID: link == nil ? nil : id, isPublished: true))
    }
}
