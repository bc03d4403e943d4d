internal import CrosswalkJSON
internal import CrosswalkRuntime
internal import HTTPTypes
internal import LTICore

extension GradeHandler {
    private static let reading: Set<String> = [ServiceScope.lineItem, ServiceScope.lineItemReadOnly]
    private static let writing: Set<String> = [ServiceScope.lineItem]
    private static let pageSize = 100

    func list(_ request: WebRequest, _ place: Place) async throws -> WebResponse {
        let owner = try await owner(request, place, anyOf: Self.reading)
        let query = try request.query()
        let filter = LineItemFilter(
            resourceLinkID: query.present("resource_link_id").map { ResourceLinkID($0) },
            resourceID: query.present("resource_id"), tag: query.present("tag"))
        let limit =
            ways.pagesLineItems.value
            ? ServiceRequest.limit(query["limit"], standard: Self.pageSize, most: Self.pageSize) : 10_000
        let found = try await book.lineItems(of: owner, filter, after: query.present("from"), limit: limit + 1)
        let page = found.prefix(limit)
        var json = JSONWriter(capacity: 4_096)
        json.wireValues(page.map { item($0, in: place.context) })
        var response = WebResponse(.ok, HTTPBody(json.finish()), mediaType: ServiceMediaType.lineItems)
        if found.count > limit, let last = page.last {
            var next = filter.fields
            next.append("limit", String(limit))
            next.append("from", last.id)
            link(&response, to: container(place.context).adding(next))
        }
        return response
    }

    func show(_ request: WebRequest, _ place: Place) async throws -> WebResponse {
        let owner = try await owner(request, place, anyOf: Self.reading)
        guard let found = try await book.lineItem(place.item, of: owner) else { throw Self.missing }
        return answer(found, in: place.context, .ok)
    }

    func create(_ request: WebRequest, _ place: Place) async throws -> WebResponse {
        let owner = try await owner(request, place, anyOf: Self.writing)
        var item = try await lineItem(request)
        if let link = item.resourceLinkID, try await !courses.hasLink(link, in: place.context, of: owner.tool) {
            throw refusal(.createLineItem, .linkUnknown, or: 404, "the link is not known")
        }
        for rule in ways.lineItemRules.value {
            let isMet =
                switch rule {
                case .needsResource: item.resourceID != nil || item.resourceLinkID != nil
                case .wholeMaximum: item.scoreMaximum.integer != nil
                }
            guard isMet else { throw GradeAnswer(400, "this platform wants \(rule.rawValue)") }
        }
        // Whether a line item is read-only is the platform's to say.
        if !ways.readOnlyMember.value.isEmpty { item.extensions[ways.readOnlyMember.value] = nil }
        let made = try await book.create(item, for: owner)
        return answer(made, in: place.context, .created)
    }

    func replace(_ request: WebRequest, _ place: Place) async throws -> WebResponse {
        let owner = try await owner(request, place, anyOf: Self.writing)
        guard let known = try await book.lineItem(place.item, of: owner) else { throw Self.missing }
        try allowChange(of: known, by: .updateLineItem)
        var item = try await lineItem(request)
        // The link cannot be changed; what a tool sends is passed over (§3.2.6).
        item.resourceLinkID = known.item.resourceLinkID
        let readOnly = ways.readOnlyMember.value
        if !readOnly.isEmpty { item.extensions[readOnly] = known.item.extensions[readOnly] }
        guard let changed = try await book.replace(place.item, by: item, of: owner) else { throw Self.missing }
        return answer(changed, in: place.context, .ok)
    }

    func remove(_ request: WebRequest, _ place: Place) async throws -> WebResponse {
        let owner = try await owner(request, place, anyOf: Self.writing)
        guard let known = try await book.lineItem(place.item, of: owner) else { throw Self.missing }
        try allowChange(of: known, by: .deleteLineItem)
        if known.isCoupled { throw refusal(.deleteLineItem, .coupled, or: 403, "the line item belongs to a link") }
        guard try await book.remove(place.item, of: owner) else { throw Self.missing }
        return WebResponse(.noContent)
    }

    /// Refuses to change a line item that tools may only read, where the platform has such.
    func allowChange(of found: GradebookItem, by call: LMSServiceTraits.Call) throws {
        let name = ways.readOnlyMember.value
        guard !name.isEmpty, found.item.extensions[name]?.bool == true else { return }
        throw refusal(call, .readOnly, or: 403, "the line item is read-only")
    }

    static var missing: GradeAnswer { GradeAnswer(404, "no such line item") }

    private func lineItem(_ request: WebRequest) async throws -> LineItem {
        let body = try await body(request, ServiceMediaType.lineItem)
        do {
            return try LineItem(json: body)
        } catch {
            throw GradeAnswer(400, error.description)
        }
    }

    private func item(_ found: GradebookItem, in context: ContextID) -> LineItem {
        var item = found.item
        item.address = address(found.id, in: context).description
        return item
    }

    private func answer(
        _ found: GradebookItem, in context: ContextID, _ status: HTTPResponse.Status
    ) -> WebResponse {
        WebResponse(status, HTTPBody(item(found, in: context).json()), mediaType: ServiceMediaType.lineItem)
    }

    /// Names the next page, with the quotation marks of this platform.
    func link(_ response: inout WebResponse, to next: Endpoint) {
        let quote = ways.linkQuote.value
        response.head.headerFields.set("Link", "<\(next)>; rel=\(quote)next\(quote)")
    }
}

extension GradebookItem {
    /// Whether it was made by the platform together with its link, and not by the tool.
    var isCoupled: Bool { item.resourceLinkID != nil && item.resourceID == nil && item.tag == nil }
}

extension FormFields {
    /// A field that is there and not empty.
    func present(_ name: String) -> String? { self[name].flatMap { $0.isEmpty ? nil : $0 } }
}
