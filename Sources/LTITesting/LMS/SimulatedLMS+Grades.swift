public import CrosswalkJSON
import CrosswalkRuntime
import HTTPTypes
import LTIAdvantage
public import LTICore

extension SimulatedLMS {
    /// Its line items, scores and results.
    var grades: GradeHandler {
        GradeHandler(
            at: address("grades"), book: gradebook,
            courses: SimulatedCourses(catalog: catalog, chosen: chosen, tools: services.directory),
            access: services.accessTokens, family: family, ambient: ambient)
    }

    func gradeRoutes(_ prefix: String) -> Routes {
        let methods: [HTTPRequest.Method] = [.get, .post, .put, .delete]
        return Routes(methods.map { Routes.Route($0, prefix + "/grades/*", grades) })
    }

    /// What a launch says of the gradebook. Proctoring and the notices about people have nothing to do with it.
    func gradeClaim(_ type: MessageType, _ place: Place, _ tool: ToolRegistration) async throws -> GradeServiceClaim? {
        guard [.resourceLink, .deepLinking, .submissionReview].contains(type) else { return nil }
        let scopes = [
            ServiceScope.lineItem, ServiceScope.lineItemReadOnly, ServiceScope.score, ServiceScope.resultReadOnly,
        ].filter { tool.scopes.contains($0) }
        guard !scopes.isEmpty || type == .submissionReview else { return nil }
        let item = type == .deepLinking ? nil : try await lineItem(of: place, for: tool.clientID)
        return grades.claim(for: place.course.id, scopes: scopes, lineItem: item)
    }

    /// The one line item of a link; made with the link where it has a maximum, or asked for one. `nil` where there is
    /// none, or several.
    private func lineItem(of place: Place, for tool: ClientID) async throws -> GradebookItem? {
        let owner = GradebookOwner(place.course.id, of: tool)
        let filter = LineItemFilter(resourceLinkID: place.link.id)
        let known = try await gradebook.lineItems(of: owner, filter, after: nil, limit: 2)
        if let only = known.first { return known.count == 1 ? only : nil }
        if let wanted = place.chosen?.lineItem {
            return try await gradebook.create(LineItem(wanted, title: place.link.title), for: owner)
        }
        guard let maximum = place.link.scoreMaximum else { return nil }
        return try await gradebook.create(
            LineItem(place.link.title, outOf: maximum, resourceLinkID: place.link.id), for: owner)
    }

    /// A teacher's grade by hand, as in the gradebook's page.
    /// - Returns: `false` where there is no such line item.
    @discardableResult
    public func overrideGrade(
        of user: UserID, with score: JSONNumber?, inLineItem id: String, course: ContextID, tool: ClientID
    ) async throws -> Bool {
        let now = ambient.now()
        return try await gradebook.change(gradeOf: user, in: id, of: GradebookOwner(course, of: tool)) { entry in
            entry.override(score, at: now)
            return .applied
        } != nil
    }
}

/// The courses of the catalogue, as the gradebook sees them.
struct SimulatedCourses: GradedCourses {
    let catalog: LMSCatalog
    let chosen: LMSChosenItems
    let tools: any ToolDirectory

    /// A tool works in the courses of its active installations; a token that is bound to one, in the courses of that.
    func isOpen(_ context: ContextID, to grant: AccessTokens.Grant) async throws -> Bool {
        guard let course = catalog.course(context), let tool = try await tools.tool(grant.clientID) else {
            return false
        }
        return tool.deployments.contains { deployment in
            deployment.state == .active && course.isOpen(through: deployment.id)
                && (grant.deploymentID == nil || grant.deploymentID == deployment.id)
        }
    }

    /// Learners can have grades; who only teaches, looks on or administers cannot.
    func isGradable(_ user: UserID, in context: ContextID) -> Bool {
        guard let found = catalog.users.first(where: { $0.claims.subject == user }) else { return false }
        return found.roles.contains { (role: Role) in role.raw.hasSuffix("#Learner") }
    }

    func hasLink(_ link: ResourceLinkID, in context: ContextID, of tool: ClientID) async throws -> Bool {
        if let found = catalog.link(link) { return found.course.id == context }
        guard let item = try await chosen.item(link) else { return false }
        return item.course == context && item.clientID == tool
    }
}
