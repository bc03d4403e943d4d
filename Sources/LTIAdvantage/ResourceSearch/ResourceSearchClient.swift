internal import CrosswalkJSON
public import CrosswalkRuntime
internal import HTTPTypes

/// Searches collections of learning resources (Resource Search 1.0).
public struct ResourceSearchClient: Sendable {
    private let service: ServiceClient
    private let base: Endpoint

    /// Searches one collection.
    ///
    /// - Parameters:
    ///   - base: Its address, such as `https://resources.example/ims/rs/v1p0`.
    ///   - service: Keeps the tokens.
    public init(at base: Endpoint, _ service: ServiceClient) {
        self.base = base
        self.service = service
    }

    /// What fits, page by page. Nothing is fetched before the first page is asked for.
    /// - Parameters:
    ///   - query: What is wanted.
    ///   - pageLimit: The most pages that are fetched.
    public func resources(_ query: ResourceQuery = ResourceQuery(), pageLimit: Int = 1_000) -> ServicePages<
        ResourcePage
    > {
        let call = ServiceClient.Call(
            endpoint: base.appending(segment: "resources").adding(query.formFields),
            scopes: [ServiceScope.resourceReadOnly], accept: ServiceMediaType.json)
        return ServicePages(client: service, first: call, limit: pageLimit) { answer throws(ServiceError) in
            let total = answer.response.head.headerFields.value(named: "x-total-count")
            return try answer.read { json throws(JSONError) in try ResourcePage(from: &json, total.flatMap { Int($0) })
            }
        }
    }

    /// The subjects of the collection.
    /// - Throws: ``ServiceError``; `CancellationError`.
    public func subjects() async throws -> [ResourceSubject] {
        let answer = try await service.call(
            ServiceClient.Call(
                endpoint: base.appending(segment: "subjects"), scopes: [ServiceScope.resourceReadOnly],
                accept: ServiceMediaType.json))
        return try answer.read { json throws(JSONError) in
            var subjects: [ResourceSubject] = []
            _ = try json.looseObject { (name, json) throws(JSONError) in
                guard name == "subjects" else { return }
                _ = try json.looseArray { json throws(JSONError) in
                    if let subject = try ResourceSubject(from: &json) { subjects.append(subject) }
                }
            }
            return subjects
        }
    }
}

extension ResourceQuery {
    /// The query as it travels.
    var formFields: FormFields {
        var fields = FormFields()
        fields.append("filter", filter?.text)
        fields.append("sort", sort)
        if sort != nil { fields.append("orderBy", isDescending ? "desc" : "asc") }
        fields.append("limit", limit.flatMap { $0 > 0 ? String($0) : nil })
        fields.append("offset", offset.flatMap { $0 > 0 ? String($0) : nil })
        if !self.fields.isEmpty { fields.append("fields", self.fields.joined(separator: ",")) }
        return fields
    }
}

extension ResourceSubject {
    /// `nil` where it has no id.
    init?(from json: inout JSONReader) throws(JSONError) {
        var subject = ResourceSubject(id: "", name: "")
        _ = try json.looseObject { (name, json) throws(JSONError) in
            switch name {
            case "identifier": subject.id = try json.looseText() ?? ""
            case "name": subject.name = try json.looseText() ?? ""
            case "parent": subject.parent = try json.looseText()
            default: break
            }
        }
        guard !subject.id.isEmpty else { return nil }
        self = subject
    }
}

extension ResourcePage {
    init(from json: inout JSONReader, _ total: Int?) throws(JSONError) {
        var found: [LearningResource]?
        var undecoded = 0
        try json.beginObject()
        while let name = try json.nextMember() {
            guard name == "resources" else { continue }
            var list: [LearningResource] = []
            try json.beginArray()
            while try json.nextElement() {
                if let resource = try LearningResource(from: &json) { list.append(resource) } else { undecoded += 1 }
            }
            found = list
        }
        resources = try json.required(found, "resources")
        self.total = total
        self.undecoded = undecoded
    }
}
