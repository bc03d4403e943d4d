internal import CrosswalkJSON
public import CrosswalkRuntime
internal import HTTPTypes
public import LTICore

/// Lets tools see and change what of theirs is in a context: the platform's side of ``LinkContentClient``.
///
/// Below its address lie `CONTEXT/items` and `CONTEXT/items/ID`.
public struct LinkContentHandler: Handler {
    /// The address below which every context has its own.
    public let address: Endpoint
    /// The most items of a page.
    public static let largestPage = 1_000
    private static let bodyLimit = 256 << 10

    private let types: [ContentItemType]
    private let store: any LinkContentStore
    private let tokens: AccessTokens

    /// Makes the service.
    ///
    /// - Parameters:
    ///   - address: Its address as tools see it.
    ///   - types: The types of items that there may be.
    ///   - store: What there is.
    ///   - tokens: Says what a tool may do.
    public init(
        at address: Endpoint, types: [ContentItemType] = [.resourceLink], store: some LinkContentStore,
        tokens: AccessTokens
    ) {
        self.address = address
        self.types = types
        self.store = store
        self.tokens = tokens
    }

    /// The scopes of the service.
    public static let scopes = [
        ServiceScope.contentRead, ServiceScope.contentCreate, ServiceScope.contentUpdate, ServiceScope.contentDelete,
    ]

    /// What launches say of the service.
    ///
    /// - Parameters:
    ///   - name: The context's own name in its address.
    ///   - item: The item that is launched; `nil` where it is none of the tool's making.
    ///   - scopes: What the tool may ask tokens for.
    public func claim(
        of name: String, item: String? = nil, scopes: [String] = LinkContentHandler.scopes
    ) -> LinkContentServiceClaim {
        var claim = LinkContentServiceClaim()
        claim.contentItemsURL = container(name).description
        claim.contentItemURL = item.map { container(name).appending(segment: $0).description }
        claim.versions = ["1.0.0"]
        claim.scopes = scopes
        claim.types = types.map(\.rawValue)
        return claim
    }

    /// Answers GET, HEAD and POST of a context's items, and GET, HEAD, PUT and DELETE of one.
    public func respond(to request: WebRequest) async throws -> WebResponse {
        guard let names = ServiceRequest.segments(of: request, below: address), names.count == 2 || names.count == 3,
            names[1] == "items"
        else { return ServiceRequest.answer(.notFound) }
        return try await ServiceRequest.answering(request) {
            let item = names.count == 3 ? names[2] : nil
            switch (request.head.method, item) {
            case (.get, nil), (.head, nil): return try await list(request, names[0])
            case (.post, nil): return try await create(request, names[0])
            case (.get, let id?), (.head, let id?): return try await show(request, names[0], id)
            case (.put, let id?): return try await replace(request, names[0], id)
            case (.delete, let id?): return try await remove(request, names[0], id)
            case (_, nil): return ServiceRequest.refusal(allowing: "GET, HEAD, POST")
            default: return ServiceRequest.refusal(allowing: "DELETE, GET, HEAD, PUT")
            }
        }
    }

    /// Who asks, and for which context.
    private typealias Asker = (client: ClientID, course: MembershipCourse)

    /// `nil` where there is no such context for the tool.
    private func asker(_ request: WebRequest, _ name: String, _ scope: String) async throws -> Asker? {
        let fields = request.head.headerFields
        let grant = try await tokens.check(fields, anyOf: [scope])
        guard let course = try await store.course(name, for: grant.clientID) else { return nil }
        _ = try await tokens.check(fields, anyOf: [scope], in: course.deploymentID)
        return (grant.clientID, course)
    }

    private func list(_ request: WebRequest, _ name: String) async throws -> WebResponse {
        guard let asker = try await asker(request, name, ServiceScope.contentRead) else { return Self.missing }
        guard ServiceRequest.accepts(request) else { return ServiceRequest.answer(.notAcceptable) }
        let query = try request.query()
        let wanted = query.present("resource_link_id").map { ResourceLinkID($0) }
        let all = try await store.items(of: asker.course, for: asker.client).filter {
            wanted == nil || $0.content.resourceLinkID == wanted
        }
        let limit = ServiceRequest.limit(query["limit"], standard: 100, most: Self.largestPage)
        guard let start = query["after"].map({ Int($0) }) ?? 0, start >= 0, start <= all.count else {
            return ServiceRequest.answer(.badRequest)
        }
        let end = start + min(limit, all.count - start)
        let items = all[start..<end].map { JSONValue.object(addressed($0, in: name).json) }
        var links: [ServiceRequest.Link] = []
        if end < all.count {
            var fields = FormFields()
            fields.append("resource_link_id", wanted?.text)
            fields.append("limit", query["limit"])
            fields.append("after", String(end))
            links.append(.init(relation: "next", target: container(name).adding(fields)))
        }
        return ServiceRequest.answer(
            json: JSONValue.object(["items": .array(items)]).json, mediaType: ServiceMediaType.json, links: links)
    }

    private func create(_ request: WebRequest, _ name: String) async throws -> WebResponse {
        guard let asker = try await asker(request, name, ServiceScope.contentCreate) else { return Self.missing }
        guard Self.isJSON(request) else { return ServiceRequest.answer(.unsupportedMediaType) }
        guard let sent = try await item(request) else { return ServiceRequest.answer(.badRequest) }
        let made = try await store.create(sent.item, in: asker.course, for: asker.client)
        return answer(made, in: name, .created)
    }

    private func show(_ request: WebRequest, _ name: String, _ id: String) async throws -> WebResponse {
        guard let asker = try await asker(request, name, ServiceScope.contentRead),
            let found = try await store.item(id, of: asker.course, for: asker.client)
        else { return Self.missing }
        return answer(found, in: name, .ok)
    }

    private func replace(_ request: WebRequest, _ name: String, _ id: String) async throws -> WebResponse {
        guard let asker = try await asker(request, name, ServiceScope.contentUpdate),
            let known = try await store.item(id, of: asker.course, for: asker.client)
        else { return Self.missing }
        guard Self.isJSON(request) else { return ServiceRequest.answer(.unsupportedMediaType) }
        guard var sent = try await item(request), sent.item.type == known.content.item.type else {
            return ServiceRequest.answer(.badRequest)
        }
        // The platform's own members stay as they are, whatever a tool sends.
        (sent.address, sent.resourceLinkID) = (nil, known.content.resourceLinkID)
        (sent.lineItems, sent.readOnlyMembers) = (known.content.lineItems, known.content.readOnlyMembers)
        sent.isPublished = sent.isPublished ?? known.content.isPublished
        guard let item = Self.keeping(known.content.readOnlyMembers, of: known.content.item, in: sent.item) else {
            return ServiceRequest.answer(.badRequest)
        }
        sent.item = item
        guard let changed = try await store.replace(id, by: sent, in: asker.course, for: asker.client) else {
            return Self.missing
        }
        return answer(changed, in: name, .ok)
    }

    /// An item with these members of another one.
    private static func keeping(_ names: [String], of known: ContentItem, in sent: ContentItem) -> ContentItem? {
        guard !names.isEmpty else { return sent }
        var object = sent.json
        for name in names { object[name] = known.json[name] }
        return ContentItemList(.array([.object(object)])).entries.first?.item
    }

    private func remove(_ request: WebRequest, _ name: String, _ id: String) async throws -> WebResponse {
        guard let asker = try await asker(request, name, ServiceScope.contentDelete),
            try await store.remove(id, from: asker.course, for: asker.client)
        else { return Self.missing }
        return ServiceRequest.answer(.noContent)
    }

    /// The item of a body; `nil` for what is none, or of a type that there may not be.
    private func item(_ request: WebRequest) async throws -> LinkedContentItem? {
        let value = try JSONValue(json: try await request.body.collect(upTo: Self.bodyLimit))
        return LinkedContentItem(value).flatMap { types.contains($0.item.type) ? $0 : nil }
    }

    private func answer(_ kept: KeptContentItem, in name: String, _ status: HTTPResponse.Status) -> WebResponse {
        let json = JSONValue.object(addressed(kept, in: name).json).json
        return ServiceRequest.answer(status, json: json, mediaType: ServiceMediaType.json)
    }

    private func addressed(_ kept: KeptContentItem, in name: String) -> LinkedContentItem {
        var content = kept.content
        content.address = container(name).appending(segment: kept.id).description
        return content
    }

    private func container(_ name: String) -> Endpoint {
        address.appending(segment: name).appending(segment: "items")
    }

    private static var missing: WebResponse { ServiceRequest.answer(.notFound) }

    private static func isJSON(_ request: WebRequest) -> Bool {
        let type = request.head.headerFields[.contentType]?.prefix { $0 != ";" && $0 != " " }.lowercased()
        return type == ServiceMediaType.json
    }
}
