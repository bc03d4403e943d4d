internal import CrosswalkJSON
public import CrosswalkRuntime
internal import HTTPTypes
public import LTICore

/// Which groups there are in which context: the port through which a platform's own data is asked.
public protocol GroupDirectory: Sendable {
    /// The context of an address.
    /// - Returns: `nil` where there is none in which the tool is installed.
    func course(_ name: String, for client: ClientID) async throws -> MembershipCourse?

    /// All groups of a context that the tool may see, in an order that stays.
    /// - Parameters:
    ///   - course: The context.
    ///   - user: Only the groups of this person; `nil` for all.
    func groups(of course: MembershipCourse, user: UserID?) async throws -> [CourseGroup]

    /// All sets of groups of a context, in an order that stays.
    func sets(of course: MembershipCourse) async throws -> [CourseGroupSet]
}

/// Tells tools the groups of a context (Course Groups 1.0).
public struct GroupHandler: Handler {
    /// The address below which every context has its own.
    public let address: Endpoint
    /// The most groups of a page.
    public static let largestPage = 1_000

    private let directory: any GroupDirectory
    private let tokens: AccessTokens
    private let pageSize: Int

    /// Makes the service.
    ///
    /// - Parameters:
    ///   - address: Its address as tools see it.
    ///   - directory: Which groups there are.
    ///   - tokens: Says what a tool may ask.
    ///   - pageSize: How many groups a page has where the tool says nothing.
    public init(
        at address: Endpoint, directory: some GroupDirectory, tokens: AccessTokens, pageSize: Int = 100
    ) {
        self.address = address
        self.directory = directory
        self.tokens = tokens
        self.pageSize = min(max(1, pageSize), Self.largestPage)
    }

    /// What launches in a context say of the service.
    /// - Parameter name: the context's own name in its address.
    public func claim(of name: String) -> GroupServiceClaim {
        let course = address.appending(segment: name)
        var claim = GroupServiceClaim()
        claim.scopes = [ServiceScope.groups]
        claim.groupsURL = course.appending(segment: "groups").description
        claim.groupSetsURL = course.appending(segment: "sets").description
        claim.versions = ["1.0"]
        return claim
    }

    /// Answers GET and HEAD.
    public func respond(to request: WebRequest) async throws -> WebResponse {
        guard [.get, .head].contains(request.head.method) else { return ServiceRequest.refusal(allowing: "GET, HEAD") }
        return try await ServiceRequest.answering(request) { try await answer(request) }
    }

    private func answer(_ request: WebRequest) async throws -> WebResponse {
        let fields = request.head.headerFields
        let grant = try await tokens.check(fields, anyOf: [ServiceScope.groups])
        guard let names = ServiceRequest.segments(of: request, below: address), names.count == 2,
            let course = try await directory.course(names[0], for: grant.clientID)
        else { return ServiceRequest.answer(.notFound) }
        _ = try await tokens.check(fields, anyOf: [ServiceScope.groups], in: course.deploymentID)
        guard ServiceRequest.accepts(request) else { return ServiceRequest.answer(.notAcceptable) }
        let query = try request.query()
        switch names[1] {
        case "groups":
            let user = query["user_id"].map { UserID($0) }
            let all = try await directory.groups(of: course, user: user)
            return page(all, names, query, ServiceMediaType.groups)
        case "sets":
            return page(try await directory.sets(of: course), names, query, ServiceMediaType.groupSets)
        default: return ServiceRequest.answer(.notFound)
        }
    }

    private func page<Item: GroupElement>(
        _ all: [Item], _ names: [String], _ query: FormFields, _ mediaType: String
    ) -> WebResponse {
        let limit = ServiceRequest.limit(query["limit"], standard: pageSize, most: Self.largestPage)
        guard let start = query["after"].map({ Int($0) }) ?? 0, start >= 0, start <= all.count else {
            return ServiceRequest.answer(.badRequest)
        }
        let end = start + min(limit, all.count - start)
        let own = address.appending(segment: names[0]).appending(segment: names[1])
        var json = JSONWriter(capacity: 256 + (end - start) * 96)
        json.object { json in
            json.member("id", own.description)
            json.name(Item.listName)
            json.array { json in
                for item in all[start..<end] { item.write(to: &json) }
            }
        }
        var links: [ServiceRequest.Link] = []
        if end < all.count {
            var fields = FormFields()
            fields.append("user_id", query["user_id"])
            fields.append("limit", query["limit"])
            fields.append("after", String(end))
            links.append(.init(relation: "next", target: own.adding(fields)))
        }
        return ServiceRequest.answer(json: json.finish(), mediaType: mediaType, links: links)
    }
}
