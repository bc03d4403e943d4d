internal import CrosswalkJSON
public import CrosswalkRuntime
internal import HTTPTypes
public import LTICore

/// Tells tools who is in a context (Names and Role Provisioning Services 2.0 §2).
///
/// Each context has an address of its own below ``address``; ``claim(of:)`` is what launches say of it. A filter by role,
/// the resource link and the size of pages go on in the links to further pages. A link of another tool is refused, with
/// 403 unless the family has another status, whether or not there is one.
public struct MembershipHandler: Handler {
    /// The address below which every context has its own.
    public let address: Endpoint
    /// The most members of a page.
    public static let largestPage = 1_000
    /// How many slices are looked through for a page: a filter that fits nobody must not keep a request for ever.
    private static let mostSlices = 50

    private let directory: any MembershipDirectory
    private let tokens: AccessTokens
    private let pageSize: Int
    private let mostMembers: Int
    private let ways: LMSServiceTraits

    /// Makes the service.
    ///
    /// - Parameters:
    ///   - address: Its address as tools see it, such as `https://lms.example/lti/memberships`.
    ///   - directory: Who is in which context.
    ///   - tokens: Says what a tool may ask.
    ///   - pageSize: How many members a page has where the tool says nothing; 100 by default, at most 1,000.
    ///   - family: By whose ways it goes: the largest page, what links call its size, what is a link.
    public init(
        at address: Endpoint, directory: some MembershipDirectory, tokens: AccessTokens, pageSize: Int = 100,
        family: LMSFamily = LMSFamilyTable.builtIn.generic
    ) {
        self.address = address
        self.directory = directory
        self.tokens = tokens
        ways = family.traits.services
        let most = ways.memberPageSize.value
        mostMembers = most > 0 ? min(most, Self.largestPage) : Self.largestPage
        self.pageSize = min(max(1, pageSize), mostMembers)
    }

    /// What launches in a context say of the service.
    /// - Parameter name: the context's own name in its address.
    public func claim(of name: String) -> MembershipServiceClaim {
        var claim = MembershipServiceClaim()
        claim.membershipsURL = address.appending(segment: name).description
        claim.versions = ["2.0"]
        return claim
    }

    /// Answers GET and HEAD.
    public func respond(to request: WebRequest) async throws -> WebResponse {
        guard [.get, .head].contains(request.head.method) else { return ServiceRequest.refusal(allowing: "GET, HEAD") }
        return try await ServiceRequest.answering(request) { try await answer(request) }
    }

    private func answer(_ request: WebRequest) async throws -> WebResponse {
        let scopes: Set<String> = [ServiceScope.memberships]
        let fields = request.head.headerFields
        let grant = try await tokens.check(fields, anyOf: scopes)
        guard let names = ServiceRequest.segments(of: request, below: address), names.count == 1,
            let course = try await directory.course(names[0], for: grant.clientID)
        else { return ServiceRequest.answer(.notFound) }
        _ = try await tokens.check(fields, anyOf: scopes, in: course.deploymentID)
        guard ServiceRequest.accepts(request) else { return ServiceRequest.answer(.notAcceptable) }
        let query = MembershipRequest(
            try request.query(), standard: pageSize, most: mostMembers, limitName: ways.memberLimitName.value)
        var link: MembershipLink?
        if let id = query.resourceLinkID, !isWhole(course, id) {
            link = try await directory.link(id, in: course, for: grant.clientID)
            guard link != nil else {
                return ServiceRequest.answer(HTTPResponse.Status(code: ways.foreignLinkStatus.value))
            }
        }
        guard let page = try await page(of: course, query) else { return ServiceRequest.answer(.badRequest) }
        return try await response(page, of: course, link, query)
    }

    private func isWhole(_ course: MembershipCourse, _ link: ResourceLinkID) -> Bool {
        ways.listsContextAsLink.value && course.context.id?.text == link.text
    }

    /// The members of a page; `nil` where mark or cursor are none.
    private func page(of course: MembershipCourse, _ query: MembershipRequest) async throws -> MembershipSlice? {
        var members: [Member] = []
        var cursor = query.cursor
        for _ in 0..<Self.mostSlices {
            let limit = query.limit - members.count
            guard let slice = try await slice(of: course, query, cursor, limit) else { return nil }
            members += slice.members.filter { member in query.role.map { member.roles.match($0) } ?? true }
            cursor = slice.next
            if cursor == nil || members.count >= query.limit { break }
        }
        return MembershipSlice(members, next: cursor)
    }

    private func slice(
        of course: MembershipCourse, _ query: MembershipRequest, _ cursor: String?, _ limit: Int
    ) async throws -> MembershipSlice? {
        if let since = query.since {
            return try await directory.changes(of: course, since: since, after: cursor, limit: limit)
        }
        return try await directory.members(of: course, after: cursor, limit: limit)
    }

    private func response(
        _ page: MembershipSlice, of course: MembershipCourse, _ link: MembershipLink?, _ query: MembershipRequest
    ) async throws -> WebResponse {
        // Taken with the first page: what changes while pages are fetched is then told again, and never lost.
        var mark = query.mark
        if mark == nil, query.cursor == nil { mark = try await directory.mark(of: course) }
        let own = address.appending(segment: course.name)
        var links: [ServiceRequest.Link] = []
        if let next = page.next {
            links.append(.init(relation: "next", target: own.adding(query.fields(after: next, mark: mark))))
        } else if let mark {
            links.append(.init(relation: "differences", target: own.adding(query.fields(since: mark))))
        }
        let id = own.adding(query.fields(after: query.cursor, mark: nil)).description
        return ServiceRequest.answer(
            json: json(page.members, id, course, link), mediaType: ServiceMediaType.memberships, links: links)
    }

    private func json(
        _ members: [Member], _ id: String, _ course: MembershipCourse, _ link: MembershipLink?
    ) -> [UInt8] {
        var json = JSONWriter(capacity: 512 + members.count * 512)
        json.object { json in
            json.member("id", id)
            json.name("context")
            json.object { json in
                json.member("id", course.context.id?.text ?? "")
                json.member("label", course.context.label)
                json.member("title", course.context.title)
                if !course.context.types.isEmpty { json.member("type", course.context.types.map(\.raw)) }
            }
            json.name("members")
            json.array { json in
                for var member in members {
                    if let link, member.status != .deleted { member.messages = [link.message(for: member, in: course)] }
                    member.write(to: &json)
                }
            }
        }
        return json.finish()
    }
}

/// What a tool asks for.
private struct MembershipRequest {
    let role: Role?
    let resourceLinkID: ResourceLinkID?
    let limit: Int
    let cursor: String?
    let since: String?
    let mark: String?
    private let limitText: String?
    private let limitName: String

    init(_ query: FormFields, standard: Int, most: Int, limitName: String) {
        role = query["role"].flatMap { $0.isEmpty ? nil : Role($0) }
        resourceLinkID = query["rlid"].map { ResourceLinkID($0) }
        self.limitName = limitName
        limitText = query[limitName] ?? query["limit"]
        limit = ServiceRequest.limit(limitText, standard: standard, most: most)
        cursor = query["after"]
        since = query["since"]
        mark = query["mark"]
    }

    /// The query of another page of the same listing.
    func fields(after cursor: String?, mark: String?) -> FormFields {
        var fields = fields(since: since)
        fields.append("after", cursor)
        fields.append("mark", mark)
        return fields
    }

    /// The query of the changes since a mark, by the same filter.
    func fields(since mark: String?) -> FormFields {
        var fields = FormFields()
        fields.append("role", role?.raw)
        fields.append("rlid", resourceLinkID?.text)
        fields.append(limitName, limitText)
        fields.append("since", mark)
        return fields
    }
}
