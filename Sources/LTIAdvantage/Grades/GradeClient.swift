internal import CrosswalkJSON
internal import CrosswalkRuntime
internal import HTTPTypes
public import LTICore

/// The gradebook of a platform, as far as a tool sees it (Assignment and Grade Services 2.0).
///
/// Addresses come from the claim of a launch and from the platform's answers. They may change from launch to launch:
/// keep the newest; older ones stay good for what still has to be sent.
public struct GradeClient: Sendable {
    /// What the launch offered.
    public let claim: GradeServiceClaim
    let client: ServiceClient

    /// The gradebook of a launch.
    ///
    /// - Parameters:
    ///   - client: The way to the platform.
    ///   - claim: The launch's.
    public init(_ client: ServiceClient, _ claim: GradeServiceClaim) {
        self.client = client
        self.claim = claim
    }

    /// The platform's ways.
    var ways: LMSServiceTraits { client.family.traits.services }

    /// Of these scopes those that the launch offers: one that is not would make some platforms refuse all.
    func scopes(_ wanted: Set<String>) -> Set<String> { wanted.intersection(claim.scopes) }

    /// The scopes of reading line items: both, because some platforms want the narrow one for it.
    private var readingScopes: Set<String> { scopes([ServiceScope.lineItem, ServiceScope.lineItemReadOnly]) }

    // MARK: Line items

    /// The line items of the context, page by page (§3.2.4).
    ///
    /// - Parameters:
    ///   - filter: Which are wanted. Some platforms pay no heed to it: ``allLineItems(_:limit:)`` looks again.
    ///   - limit: How many are wanted on a page; a hint.
    /// - Throws: ``ServiceError`` where the launch offers no list, or none that may be read.
    public func lineItems(
        _ filter: LineItemFilter = LineItemFilter(), limit: Int? = nil
    ) throws(ServiceError) -> ServicePages<[LineItem]> {
        guard !readingScopes.isEmpty else { throw ServiceError(.notOffered) }
        var query = filter.fields
        if let limit { query.append("limit", String(limit)) }
        let first = ServiceClient.Call(
            endpoint: try client.endpoint(claim.lineItemsURL).adding(query), scopes: readingScopes,
            accept: ServiceMediaType.lineItems)
        return ServicePages(client: client, first: first, limit: 10_000) { answer throws(ServiceError) in
            try answer.read { json throws(JSONError) in try json.wireValues() }
        }
    }

    /// All line items that fit.
    ///
    /// - Parameters:
    ///   - filter: Which are wanted; looked at here once more.
    ///   - limit: The most that are read in all.
    /// - Throws: ``ServiceError``, also where the list did not come to its end: a list with holes makes doubles.
    public func allLineItems(
        _ filter: LineItemFilter = LineItemFilter(), limit: Int = 10_000
    ) async throws -> [LineItem] {
        var found: [LineItem] = []
        var seen = 0
        for try await page in try lineItems(filter) {
            seen += page.content.count
            found += page.content.filter(filter.admits)
            guard seen <= limit else { throw ServiceError(.tooLarge) }
            guard page.end == nil || page.end == .complete else { throw ServiceError(.malformed) }
        }
        return found
    }

    /// One line item (§3.2.5).
    public func lineItem(at address: String) async throws -> LineItem {
        guard !readingScopes.isEmpty else { throw ServiceError(.notOffered) }
        let call = ServiceClient.Call(
            endpoint: try client.endpoint(address), scopes: readingScopes, accept: ServiceMediaType.lineItem)
        return try Self.lineItem(try await client.call(call))
    }

    /// Makes a line item (§3.2.5).
    ///
    /// Ask for one that fits first (``lineItem(for:store:)`` does): a platform makes a second one without a word.
    /// - Returns: The line item as the platform has it, with its address.
    /// - Throws: ``LineItemFault`` before anything is sent; ``GradeRefusal``; ``ServiceError``.
    public func create(_ item: LineItem) async throws -> LineItem {
        try check(item)
        var call = try change(.post, claim.lineItemsURL, item)
        call.success = [200, 201]
        let made = try Self.lineItem(try await answer(call, .createLineItem))
        guard made.address != nil else { throw ServiceError(.malformed) }
        return made
    }

    /// Changes a line item: it is replaced as a whole, so read it first (§3.2.5).
    /// - Returns: The line item as the platform has it now.
    /// - Throws: ``LineItemFault`` before anything is sent; ``GradeRefusal``; ``ServiceError``.
    public func update(_ item: LineItem) async throws -> LineItem {
        try check(item)
        return try Self.lineItem(try await answer(try change(.put, item.address, item), .updateLineItem))
    }

    /// Removes a line item with its scores (§3.2.5).
    /// - Throws: ``GradeRefusal`` where it belongs to a link and stays; ``ServiceError``.
    public func delete(at address: String) async throws {
        let scopes = scopes([ServiceScope.lineItem])
        guard !scopes.isEmpty else { throw ServiceError(.notOffered) }
        var call = ServiceClient.Call(method: .delete, endpoint: try client.endpoint(address), scopes: scopes)
        call.success = [200, 202, 204]
        _ = try await answer(call, .deleteLineItem)
    }

    private func check(_ item: LineItem) throws {
        if let fault = item.fault { throw fault }
        for rule in ways.lineItemRules.value {
            switch rule {
            case .needsResource:
                guard item.resourceID != nil || item.resourceLinkID != nil else { throw GradeRefusal(.resourceMissing) }
            case .wholeMaximum:
                guard item.scoreMaximum.integer != nil else { throw GradeRefusal(.maximumNotWhole) }
            }
        }
    }

    private func change(
        _ method: HTTPRequest.Method, _ address: String?, _ item: LineItem
    ) throws(ServiceError) -> ServiceClient.Call {
        let scopes = scopes([ServiceScope.lineItem])
        guard !scopes.isEmpty else { throw ServiceError(.notOffered) }
        return ServiceClient.Call(
            method: method, endpoint: try client.endpoint(address), scopes: scopes, accept: ServiceMediaType.lineItem,
            content: (ServiceMediaType.lineItem, item.json()))
    }

    private func answer(
        _ call: ServiceClient.Call, _ kind: LMSServiceTraits.Call
    ) async throws -> ServiceClient.Answer {
        let answer = try await client.answer(to: call)
        guard !call.success.contains(answer.status) else { return answer }
        if let meaning = ways.meaning(of: kind, answer.status, answer.reason) {
            if let refusal = GradeRefusal(meaning: meaning, status: answer.status) { throw refusal }
            if meaning == .busy { throw ServiceError(.busy, status: answer.status) }
        }
        throw client.error(answer)
    }

    private static func lineItem(_ answer: ServiceClient.Answer) throws(ServiceError) -> LineItem {
        try answer.read { json throws(JSONError) in try LineItem(reading: &json) }
    }

    // MARK: Results

    /// The results of a line item, page by page (§3.3).
    public func results(
        ofLineItem address: String, limit: Int? = nil
    ) throws(ServiceError) -> ServicePages<[GradeResult]> {
        var query = FormFields()
        if let limit { query.append("limit", String(limit)) }
        return try results(client.endpoint(address).appending(segment: "results").adding(query))
    }

    /// The result of one person; `nil` where there is none.
    ///
    /// - Throws: ``ServiceError``, also where the list did not come to its end without the person.
    public func result(of user: UserID, inLineItem address: String) async throws -> GradeResult? {
        var endpoint = try client.endpoint(address).appending(segment: "results")
        switch ways.resultAddress.value {
        case .query: endpoint = endpoint.adding([("user_id", user.text)])
        case .path: endpoint = endpoint.appending(segment: user.text)
        case .all: break
        }
        for try await page in try results(endpoint) {
            if let found = page.content.first(where: { $0.user == user }) { return found }
            guard page.end == nil || page.end == .complete else { throw ServiceError(.malformed) }
        }
        return nil
    }

    private func results(_ endpoint: Endpoint) throws(ServiceError) -> ServicePages<[GradeResult]> {
        let scopes = scopes([ServiceScope.resultReadOnly])
        guard !scopes.isEmpty else { throw ServiceError(.notOffered) }
        let omitsZero = ways.omitsZeroResult.value
        let first = ServiceClient.Call(endpoint: endpoint, scopes: scopes, accept: ServiceMediaType.results)
        return ServicePages(client: client, first: first, limit: 10_000) { answer throws(ServiceError) in
            let read = try answer.read { json throws(JSONError) -> [GradeResult] in
                // One result by itself is what some platforms answer where one person was asked for.
                try json.kind() == .object ? [GradeResult(reading: &json)] : json.wireValues()
            }
            return omitsZero ? read.map(\.withZero) : read
        }
    }
}

extension GradeResult {
    /// The result with the 0 that the platform left out: where a grade was given, there is a time.
    fileprivate var withZero: GradeResult {
        guard score == nil, time != nil else { return self }
        var copy = self
        copy.score = 0
        return copy
    }
}

/// Which line items are wanted. What is `nil` is not looked at; everything else must be the same.
public struct LineItemFilter: Hashable, Sendable {
    /// `resource_link_id`.
    public var resourceLinkID: ResourceLinkID?
    /// `resource_id`.
    public var resourceID: String?
    /// `tag`.
    public var tag: String?

    /// Which line items are wanted; all, unless something is said.
    public init(resourceLinkID: ResourceLinkID? = nil, resourceID: String? = nil, tag: String? = nil) {
        self.resourceLinkID = resourceLinkID
        self.resourceID = resourceID
        self.tag = tag
    }

    /// Whether a line item is wanted.
    public func admits(_ item: LineItem) -> Bool {
        (resourceLinkID.map { $0 == item.resourceLinkID } ?? true) && (resourceID.map { $0 == item.resourceID } ?? true)
            && (tag.map { $0 == item.tag } ?? true)
    }

    var fields: FormFields {
        var fields = FormFields()
        if let resourceLinkID { fields.append("resource_link_id", resourceLinkID.text) }
        if let resourceID { fields.append("resource_id", resourceID) }
        if let tag { fields.append("tag", tag) }
        return fields
    }
}

extension ServiceClient.Answer {
    /// Body and reason as far as they are text, for a look whether the platform's words stand in them. Never shown: they
    /// may name a person.
    var reason: String {
        let head = body.prefix(8 << 10)
        return response.status.reasonPhrase + " " + String(decoding: head, as: UTF8.self)
    }
}
