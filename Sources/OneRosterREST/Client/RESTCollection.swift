internal import OneRosterModel

/// A list of records that OneRoster's services offer, such as ``users`` or `students(ofClass:)`.
///
/// Every list of both versions is one value here; which records it holds is in its type.
public struct RESTCollection<Record: RESTRecord>: Hashable, Sendable {
    /// The operation that reads it, as in the official documents.
    package let operation: String
    /// The ids in its path.
    let ids: [String]

    init(_ operation: String, _ ids: [String] = []) {
        self.operation = operation
        self.ids = ids
    }
}

/// A record that OneRoster's services offer under its id.
public struct RESTObject<Record: RESTRecord>: Hashable, Sendable {
    /// The operation that reads it, as in the official documents.
    package let operation: String
    /// The ids in its path.
    let ids: [String]

    init(_ operation: String, _ ids: [String]) {
        self.operation = operation
        self.ids = ids
    }
}

/// What a list is asked for: which of its records, in which order.
public struct RESTQuery: Hashable, Sendable {
    /// Which records; all where it is `nil`.
    public var filter: OneRosterFilter?
    /// The member to sort by; as the server likes where it is `nil`.
    public var sort: String?
    /// Whether the greatest comes first.
    public var isDescending = false

    /// All records, in the order that the server likes.
    public init(filter: OneRosterFilter? = nil) { self.filter = filter }

    /// The parameters of the address.
    func fields(limit: Int, offset: Int) -> [(String, String)] {
        var fields = [("limit", String(limit)), ("offset", String(offset))]
        if let sort { fields += [("sort", sort), ("orderBy", isDescending ? "desc" : "asc")] }
        if let filter { fields.append(("filter", filter.description)) }
        return fields
    }
}
