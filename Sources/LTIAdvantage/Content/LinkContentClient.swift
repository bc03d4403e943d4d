internal import CrosswalkJSON
internal import CrosswalkRuntime
internal import HTTPTypes
public import LTICore

/// Reads and changes what of a tool's is in a course: Link and Content Service (a candidate).
public struct LinkContentClient: Sendable {
    private let service: ServiceClient

    /// Calls by a service client, which keeps the tokens.
    public init(_ service: ServiceClient) { self.service = service }

    /// The tool's items in the course, page by page. Nothing is fetched before the first page is asked for.
    ///
    /// - Parameters:
    ///   - claim: What the launch says of the service.
    ///   - link: Only the item of this link; `nil` for all. Platforms that ignore it are filtered here.
    ///   - limit: How many items a page is to have: a hint.
    /// - Throws: `ServiceError` with `service.notOffered` where the launch does not offer it, and `service.address`.
    public func items(
        of claim: LinkContentServiceClaim?, link: ResourceLinkID? = nil, limit: Int? = nil
    ) throws(ServiceError) -> ServicePages<ContentItemPage> {
        var fields = FormFields()
        fields.append("resource_link_id", link?.text)
        if let limit, limit > 0 { fields.append("limit", String(limit)) }
        let call = ServiceClient.Call(
            endpoint: try service.endpoint(claim?.contentItemsURL).adding(fields), scopes: [ServiceScope.contentRead],
            accept: ServiceMediaType.json)
        return ServicePages(client: service, first: call, limit: 10_000) { answer throws(ServiceError) in
            let page = try answer.read { json throws(JSONError) in try ContentItemPage(from: &json) }
            guard let link else { return page }
            let fitting = page.items.filter { $0.resourceLinkID == nil || $0.resourceLinkID == link }
            return ContentItemPage(items: fitting, undecoded: page.undecoded)
        }
    }

    /// Puts an item into the course. It is sent once: where nobody knows whether it arrived, look for it first.
    ///
    /// - Parameters:
    ///   - item: The item, as in deep linking.
    ///   - claim: What the launch says of the service.
    /// - Returns: The item as the platform has it.
    /// - Throws: `ServiceError` with `service.notOffered` for a type that the launch does not name; `CancellationError`.
    public func create(_ item: ContentItem, of claim: LinkContentServiceClaim?) async throws -> LinkedContentItem {
        if let types = claim?.types, !types.isEmpty, !types.contains(item.type.rawValue) {
            throw ServiceError(.notOffered)
        }
        var call = try call(.post, claim?.contentItemsURL, ServiceScope.contentCreate, [200, 201])
        call.content = (ServiceMediaType.json, JSONValue.object(item.json).json)
        return try read(try await service.call(call), or: nil)
    }

    /// An item by its address: ``LinkedContentItem/address``, or `contentitem` of the launch.
    /// - Throws: `ServiceError` with `service.missing` where there is none any more; `CancellationError`.
    public func item(at address: String?) async throws -> LinkedContentItem {
        try read(try await service.call(try call(.get, address, ServiceScope.contentRead, [200])), or: nil)
    }

    /// Replaces an item: what it leaves out is gone. Fetch it, change it, and send it.
    ///
    /// - Parameters:
    ///   - item: The item, all of it.
    ///   - address: Its address; its own by default.
    /// - Returns: The item as the platform has it now; as it was sent where the platform does not say.
    /// - Throws: `ServiceError`; `CancellationError`.
    public func update(_ item: LinkedContentItem, at address: String? = nil) async throws -> LinkedContentItem {
        var call = try call(.put, address ?? item.address, ServiceScope.contentUpdate, [200, 204])
        call.content = (ServiceMediaType.json, JSONValue.object(item.json).json)
        return try read(try await service.call(call), or: item)
    }

    /// Takes an item out of the course.
    /// - Throws: `ServiceError`; `CancellationError`.
    public func delete(at address: String?) async throws {
        _ = try await service.call(try call(.delete, address, ServiceScope.contentDelete, [200, 202, 204]))
    }

    private func call(
        _ method: HTTPRequest.Method, _ address: String?, _ scope: String, _ success: Set<Int>
    ) throws(ServiceError) -> ServiceClient.Call {
        ServiceClient.Call(
            method: method, endpoint: try service.endpoint(address), scopes: [scope], accept: ServiceMediaType.json,
            success: success)
    }

    private func read(
        _ answer: ServiceClient.Answer, or sent: LinkedContentItem?
    ) throws(ServiceError) -> LinkedContentItem {
        if let sent, answer.body.isEmpty { return sent }
        let value = try answer.read { json throws(JSONError) in try json.tree() }
        guard let item = LinkedContentItem(value) else {
            throw ServiceError(.malformed, status: answer.status, host: answer.endpoint.host.description)
        }
        return item
    }
}
