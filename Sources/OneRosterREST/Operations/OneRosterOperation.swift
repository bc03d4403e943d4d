public import HTTPTypes
public import OneRosterModel

/// One operation of OneRoster over REST: what is asked of which path, and what a token must allow for it.
///
/// Version 1.2 has 81 of them and 1.1 has 61. Clients and providers work from the same table; tests hold it against the
/// official OpenAPI documents.
public struct OneRosterOperation: Hashable, Sendable {
    /// What goes over the wire.
    public enum Shape: String, CaseIterable, Hashable, Sendable {
        /// GET of a list, page by page: takes `limit`, `offset`, `sort`, `orderBy`, `filter` and `fields`.
        case collection
        /// GET of one record: takes `fields`.
        case single
        /// PUT of one record under an id that the client chose.
        case put
        /// DELETE of one record.
        case delete
        /// POST of a list of records to which the server gives ids.
        case post
    }

    /// The operation's id in the official documents, such as `getStudentsForClass`. 1.1 has the same ids.
    public let name: String
    /// The version.
    public let version: OneRosterVersion
    /// The service.
    public let service: OneRosterService
    /// What goes over the wire.
    public let shape: Shape
    /// The path below the service's base path.
    public let path: OneRosterPath
    /// The type of the records.
    public let entityType: OneRosterEntityType
    /// The scopes of which one suffices.
    public let scopes: [OneRosterScope]

    /// The method.
    public var method: HTTPRequest.Method {
        switch shape {
        case .collection, .single: .get
        case .put: .put
        case .delete: .delete
        case .post: .post
        }
    }

    /// The names of the parameters in the query.
    public var queryParameters: [String] {
        switch shape {
        case .collection: ["limit", "offset", "sort", "orderBy", "filter", "fields"]
        case .single: ["fields"]
        case .put, .delete, .post: []
        }
    }

    /// The member that holds the record or the list, of the request's body where the operation has one and of the answer's
    /// where not; `nil` for a DELETE.
    public var wrapper: String? {
        switch shape {
        case .collection, .post: entityType.plural
        case .single, .put: entityType.singular
        case .delete: nil
        }
    }

    /// The path from a host's own prefix on, with these ids in its places.
    ///
    /// - Parameter ids: One for each of the path's parameters, not encoded.
    /// - Returns: `nil` where there are more or fewer, or one is empty.
    public func fullPath(_ ids: [String] = []) -> String? {
        path.filled(with: ids).map { service.basePath(in: version) + $0 }
    }

    /// Every operation of a version; 1.0 has those of 1.1.
    public static func all(in version: OneRosterVersion) -> [OneRosterOperation] {
        version == .v1_2 ? OperationTable.v1_2 : OperationTable.v1_1
    }

    /// The operation of an id.
    public static func named(_ name: String, in version: OneRosterVersion) -> OneRosterOperation? {
        all(in: version).first { $0.name == name }
    }
}
