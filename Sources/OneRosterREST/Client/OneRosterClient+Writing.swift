internal import CrosswalkJSON
internal import CrosswalkRuntime
internal import HTTPTypes
public import OneRosterModel

extension OneRosterClient {
    /// Stores a record under its own id, in the place of the one that is there.
    ///
    /// It can be repeated without harm, and is. 200, 201 and 204 are successes, whether or not there was a record.
    /// - Throws: ``OneRosterServiceError``; `CancellationError`.
    public func put<Record: RESTWritable>(_ record: Record) async throws {
        let (operation, request) = try putting(record)
        _ = try await perform(request, for: operation)
    }

    /// Stores a record as ``put(_:)`` does, and sends it once: for who has to look before it is sent again.
    public func putOnce<Record: RESTWritable>(_ record: Record) async throws {
        let (operation, request) = try putting(record)
        let (response, body) = try await exchange(request, for: operation)
        guard 200..<300 ~= response.status.code else {
            throw OneRosterServiceError(response, body: body, at: ambient.now())
        }
    }

    private func putting<Record: RESTWritable>(
        _ record: Record
    ) throws(OneRosterServiceError) -> (OneRosterOperation, WebRequest) {
        let (operation, address) = try target(Record.putOperation, [record.sourcedID.rawValue])
        return (operation, Self.request(.put, address, Record.codec.body(of: record, in: version, at: addresses)))
    }

    /// Stores line items under ids that the service gives (1.2 alone).
    ///
    /// It is sent again only where the service cannot have worked on it: after no answer, read the list before.
    ///
    /// - Parameters:
    ///   - lineItems: The line items; their ids are temporary ones.
    ///   - id: The class.
    /// - Returns: The id that each has now, by the one that it was sent with.
    /// - Throws: ``OneRosterServiceError``; `CancellationError`.
    public func post(
        _ lineItems: [RESTLineItem], toClass id: SourcedID<OneRosterClass>
    ) async throws -> [SourcedID<OneRosterLineItem>: SourcedID<OneRosterLineItem>] {
        try await post(lineItems, "postLineItemsForClass", [id.rawValue])
    }

    /// Stores line items of a school under ids that the service gives (1.2 alone). See ``post(_:toClass:)``.
    public func post(
        _ lineItems: [RESTLineItem], toSchool id: SourcedID<OneRosterOrg>
    ) async throws -> [SourcedID<OneRosterLineItem>: SourcedID<OneRosterLineItem>] {
        try await post(lineItems, "postLineItemsForSchool", [id.rawValue])
    }

    /// Stores results of a line item under ids that the service gives (1.2 alone). See ``post(_:toClass:)``.
    public func post(
        _ results: [RESTResult], toLineItem id: SourcedID<OneRosterLineItem>
    ) async throws -> [SourcedID<OneRosterResult>: SourcedID<OneRosterResult>] {
        try await post(results, "postResultsForLineItem", [id.rawValue])
    }

    /// Stores results of a class in a session under ids that the service gives (1.2 alone). See ``post(_:toClass:)``.
    public func post(
        _ results: [RESTResult], toClass id: SourcedID<OneRosterClass>,
        in session: SourcedID<OneRosterAcademicSession>
    ) async throws -> [SourcedID<OneRosterResult>: SourcedID<OneRosterResult>] {
        try await post(results, "postResultsForAcademicSessionForClass", [id.rawValue, session.rawValue])
    }

    private func post<Record: RESTRecord>(
        _ records: [Record], _ name: String, _ ids: [String]
    ) async throws -> [SourcedID<Record.Entity>: SourcedID<Record.Entity>] {
        let (operation, address) = try target(name, ids)
        let body = Record.codec.body(of: records, in: version, at: addresses)
        let answer = try await perform(Self.request(.post, address, body), for: operation)
        let pairs: [JSONValue]
        do {
            pairs = try JSONValue(json: answer, mode: .tolerant, limits: limits)["sourcedIdPairs"]?.array ?? []
        } catch {
            throw OneRosterServiceError(.illegible)
        }
        var given: [SourcedID<Record.Entity>: SourcedID<Record.Entity>] = [:]
        for pair in pairs {
            guard let sent = pair["suppliedSourcedId"]?.string, let now = pair["allocatedSourcedId"]?.string else {
                continue
            }
            given[SourcedID(sent)] = SourcedID(now)
        }
        // Without its id a record could never be found again.
        guard records.allSatisfy({ given[$0.sourcedID] != nil }) else { throw OneRosterServiceError(.noCollection) }
        return given
    }

    /// Removes a record. One that is not there is a success as well: it is gone.
    /// - Throws: ``OneRosterServiceError``; `CancellationError`.
    public func delete<Record: RESTWritable>(_ id: SourcedID<Record.Entity>, of type: Record.Type) async throws {
        let (operation, address) = try target(Record.deleteOperation, [id.rawValue])
        do {
            _ = try await perform(WebRequest(.delete, address), for: operation)
        } catch let error as OneRosterServiceError where error.code == .notFound {
            return
        }
    }

    private static func request(_ method: HTTPRequest.Method, _ address: Endpoint, _ body: [UInt8]) -> WebRequest {
        WebRequest(method, address, fields: [.contentType: "application/json"], body: HTTPBody(body))
    }
}

/// A record of the gradebook: one that clients may store and remove.
public protocol RESTWritable: RESTRecord {
    /// The operation that stores it, as in the official documents.
    static var putOperation: String { get }
    /// The operation that removes it.
    static var deleteOperation: String { get }
}
