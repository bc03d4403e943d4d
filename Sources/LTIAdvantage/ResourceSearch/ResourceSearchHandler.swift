internal import CrosswalkJSON
public import CrosswalkRuntime
internal import HTTPTypes
public import LTICore

/// A collection of learning resources: the port of ``ResourceSearchHandler``.
public protocol ResourceCollection: Sendable {
    /// What fits a query, from its offset on and no more than its limit.
    ///
    /// - Parameters:
    ///   - query: what is wanted; limit and offset are always set.
    ///   - client: who asks.
    /// - Returns: the resources, and how many fit in all; `nil` for a filter that the collection does not understand.
    func resources(
        _ query: ResourceQuery, for client: ClientID
    ) async throws -> (resources: [LearningResource], total: Int)?

    /// The subjects.
    func subjects(for client: ClientID) async throws -> [ResourceSubject]
}

/// Answers searches of a collection (Resource Search 1.0): the other side of ``ResourceSearchClient``.
public struct ResourceSearchHandler: Handler {
    /// The most resources of a page.
    public static let largestPage = 1_000

    /// Its address as others see it.
    public let address: Endpoint
    private let collection: any ResourceCollection
    private let tokens: AccessTokens

    /// Makes the service.
    ///
    /// - Parameters:
    ///   - address: Its address as others see it, such as `https://resources.example/ims/rs/v1p0`.
    ///   - collection: What is searched.
    ///   - tokens: Says who may search.
    public init(at address: Endpoint, collection: some ResourceCollection, tokens: AccessTokens) {
        self.address = address
        self.collection = collection
        self.tokens = tokens
    }

    /// Answers GET of `resources` and `subjects`.
    public func respond(to request: WebRequest) async throws -> WebResponse {
        guard request.head.method == .get else { return ServiceRequest.refusal(allowing: "GET") }
        return try await ServiceRequest.answering(request) {
            let grant = try await tokens.check(request.head.headerFields, anyOf: [ServiceScope.resourceReadOnly])
            switch ServiceRequest.segments(of: request, below: address) {
            case ["resources"]: return try await search(try request.query(), grant.clientID)
            case ["subjects"]: return try await subjects(grant.clientID)
            default: return ServiceRequest.answer(.notFound)
            }
        }
    }

    private func search(_ fields: FormFields, _ client: ClientID) async throws -> WebResponse {
        let limit = ServiceRequest.limit(fields["limit"], standard: 100, most: Self.largestPage)
        let offset = max(0, fields["offset"].flatMap { Int($0) } ?? 0)
        let query = ResourceQuery(
            fields["filter"].map { ResourceFilter(text: $0) }, sort: fields["sort"],
            isDescending: fields["orderBy"] == "desc", limit: limit, offset: offset,
            fields: (fields["fields"] ?? "").split(separator: ",").map(String.init))
        guard let found = try await collection.resources(query, for: client) else {
            return ServiceRequest.answer(.badRequest)
        }
        var json = JSONWriter()
        json.object { json in
            json.name("resources")
            json.array { json in
                for resource in found.resources { resource.write(to: &json) }
            }
        }
        var links: [ServiceRequest.Link] = []
        let (end, overflow) = offset.addingReportingOverflow(found.resources.count)
        if !overflow, end < found.total, !found.resources.isEmpty {
            var next: FormFields = []
            for field in fields.fields where field.name != "offset" { next.append(field.name, field.value) }
            next.append("offset", String(end))
            links.append(.init(relation: "next", target: address.appending(segment: "resources").adding(next)))
        }
        var response = ServiceRequest.answer(json: json.finish(), mediaType: ServiceMediaType.json, links: links)
        response.head.headerFields.set("X-Total-Count", String(found.total))
        return response
    }

    private func subjects(_ client: ClientID) async throws -> WebResponse {
        let subjects = try await collection.subjects(for: client)
        var json = JSONWriter()
        json.object { json in
            json.name("subjects")
            json.array { json in
                for subject in subjects {
                    json.object { json in
                        json.member("identifier", subject.id)
                        json.member("name", subject.name)
                        json.member("parent", subject.parent)
                    }
                }
            }
        }
        return ServiceRequest.answer(json: json.finish(), mediaType: ServiceMediaType.json)
    }
}
