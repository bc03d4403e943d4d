internal import CrosswalkRuntime
internal import CrosswalkJSON
internal import HTTPTypes

/// Where a document lies.
public struct XAPIDocumentPlace: Hashable, Sendable {
    let resource: String
    let fields: FormFields
    let idName: String

    /// The state of an Agent in an Activity, of one registration or of none.
    public static func state(activity: String, agent: XAPIActor, registration: XAPIUUID? = nil) -> Self {
        var fields: FormFields = [("activityId", activity), ("agent", json(agent))]
        fields.append("registration", registration?.description)
        return Self(resource: "activities/state", fields: fields, idName: "stateId")
    }

    /// The profile of an Activity.
    public static func profile(ofActivity activity: String) -> Self {
        Self(resource: "activities/profile", fields: [("activityId", activity)], idName: "profileId")
    }

    /// The profile of an Agent.
    public static func profile(ofAgent agent: XAPIActor) -> Self {
        Self(resource: "agents/profile", fields: [("agent", json(agent))], idName: "profileId")
    }

    private static func json(_ actor: XAPIActor) -> String { String(decoding: actor.encodedJSON(), as: UTF8.self) }
}

/// A document as a store gave it.
public struct XAPIDocument: Hashable, Sendable {
    /// The content.
    public let content: [UInt8]
    /// Its media type.
    public let contentType: String
    /// The state that this is, to be given back when it is changed.
    public let etag: String?
}

/// What must be there for a document to be changed.
public enum XAPIDocumentExpectation: Hashable, Sendable {
    /// Nothing is said: allowed for state in 1.0.3 alone.
    case any
    /// There is no document.
    case nothing
    /// The document is in this state.
    case etag(String)

    var fields: HTTPFields {
        switch self {
        case .any: [:]
        case .nothing: [.ifNoneMatch: "*"]
        case .etag(let etag): [.ifMatch: etag]
        }
    }
}

extension XAPIClient {
    /// A document; `nil` where there is none.
    public func document(_ id: String, at place: XAPIDocumentPlace) async throws -> XAPIDocument? {
        let answer = try await exchange(.get, try url(of: id, at: place), expecting: [200, 404])
        guard answer.status == 200 else { return nil }
        return XAPIDocument(
            content: answer.body, contentType: answer.fields[.contentType] ?? "application/octet-stream",
            etag: answer.fields[.eTag])
    }

    /// Stores a document.
    ///
    /// - Throws: ``XAPIClientError/Code/changed`` where the expectation is not met, ``XAPIClientError/Code/conflict`` where
    ///   none was said and the store wants one.
    public func put(
        _ content: [UInt8], contentType: String, as id: String, at place: XAPIDocumentPlace,
        expecting expectation: XAPIDocumentExpectation
    ) async throws {
        try await write(.put, content, contentType, id, place, expectation)
    }

    /// Merges the members of an object of JSON into the document, at the top alone.
    public func merge(
        _ object: [UInt8], into id: String, at place: XAPIDocumentPlace,
        expecting expectation: XAPIDocumentExpectation = .any
    ) async throws {
        try await write(.post, object, "application/json", id, place, expectation)
    }

    private func write(
        _ method: HTTPRequest.Method, _ content: [UInt8], _ type: String, _ id: String, _ place: XAPIDocumentPlace,
        _ expectation: XAPIDocumentExpectation
    ) async throws {
        var fields = expectation.fields
        fields[.contentType] = type
        _ = try await exchange(method, try url(of: id, at: place), fields: fields, body: content)
    }

    /// Removes a document; that there is none is no error.
    public func delete(
        _ id: String, at place: XAPIDocumentPlace, expecting expectation: XAPIDocumentExpectation = .any
    ) async throws {
        _ = try await exchange(
            .delete, try url(of: id, at: place), fields: expectation.fields, expecting: [200, 204, 404])
    }

    /// The ids of the documents of a place, those alone that changed later than a moment.
    public func documentIDs(at place: XAPIDocumentPlace, since: XAPITimestamp? = nil) async throws -> [String] {
        var fields = place.fields
        fields.append("since", since?.text)
        let answer = try await exchange(.get, try url(place.resource, fields))
        guard let ids = JSONValue.reading(answer.body).array?.compactMap(\.string) else {
            throw XAPIClientError(.unreadable, status: answer.status)
        }
        return ids
    }

    /// Removes every document of state of a place. Profiles are removed one by one: the standard has nothing for all.
    public func deleteState(at place: XAPIDocumentPlace) async throws {
        _ = try await exchange(.delete, try url(place.resource, place.fields))
    }

    private func url(of id: String, at place: XAPIDocumentPlace) throws -> Endpoint {
        var fields = place.fields
        fields.append(place.idName, id)
        return try url(place.resource, fields)
    }
}
