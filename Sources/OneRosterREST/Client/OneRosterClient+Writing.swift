internal import CrosswalkRuntime
internal import HTTPTypes
public import OneRosterModel

extension OneRosterClient {
    /// Stores a record under its own id, in the place of the one that is there.
    ///
    /// It can be repeated without harm, and is. 200, 201 and 204 are successes, whether or not there was a record.
    /// - Throws: ``OneRosterServiceError``; `CancellationError`.
    public func put<Record: RESTWritable>(_ record: Record) async throws {
        let (operation, address) = try target(Record.putOperation, [record.sourcedID.rawValue])
        let body = Record.codec.body(of: record, in: version, at: addresses)
        _ = try await perform(Self.request(.put, address, body), for: operation)
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
