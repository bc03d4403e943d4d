/// In which order a collection is wanted: the parameters `sort` and `orderBy` (OneRoster 1.2 REST binding §3.4.2).
///
/// A server that cannot sort by the field refuses (1.2) or sends a warning with records in any order (1.1).
public struct OneRosterSort: Hashable, Sendable {
    /// Which comes first.
    public enum Order: String, CaseIterable, Hashable, Sendable {
        /// The least.
        case ascending = "asc"
        /// The greatest.
        case descending = "desc"
    }

    /// The field by which is sorted.
    public let field: String
    /// Which comes first.
    public let order: Order

    /// Sorts by a field.
    public init<Record>(_ field: RESTField<Record>, _ order: Order = .ascending) {
        self.init(field.name, order)
    }

    /// Sorts by a field that the server has beside those of the standard.
    public init(_ field: String, _ order: Order = .ascending) {
        self.field = field
        self.order = order
    }

    /// The order in which pages can be read one after another: by id.
    public static let byID = Self("sourcedId")

    /// The parameters, before they are encoded for the address.
    public var parameters: [(name: String, value: String)] { [("sort", field), ("orderBy", order.rawValue)] }
}
