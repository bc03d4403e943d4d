/// Which resources are wanted, in the grammar of Resource Search 1.0: comparisons that `AND` and `OR` join.
///
///     ResourceFilter("search", contains: "fractions").and(ResourceFilter("learningResourceType", is: "Media/Video"))
///
/// A comparison's value can hold anything; a quote in it is doubled.
public struct ResourceFilter: Hashable, Sendable {
    /// How a field is compared.
    public enum Comparison: String, Hashable, Sendable, CaseIterable {
        case isEqual = "="
        case isNotEqual = "!="
        case isLess = "<"
        case isLessOrEqual = "<="
        case isGreater = ">"
        case isGreaterOrEqual = ">="
        case contains = "~"
    }

    /// The filter as it travels, not yet percent-encoded.
    public let text: String
    private let isDisjunction: Bool

    /// A filter that was written by hand.
    public init(text: String) {
        self.text = text
        isDisjunction = true
    }

    private init(_ text: String, isDisjunction: Bool) {
        self.text = text
        self.isDisjunction = isDisjunction
    }

    /// A comparison of a field such as `name`, `subject` or `learningObjectives.caseItemGUID`.
    public init(_ field: String, _ comparison: Comparison, _ value: String) {
        let quoted = value.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
        text = "\(field)\(comparison.rawValue)'\(quoted)'"
        isDisjunction = false
    }

    /// A field that has exactly this value.
    public init(_ field: String, is value: String) { self.init(field, .isEqual, value) }

    /// A field that holds this text.
    public init(_ field: String, contains value: String) { self.init(field, .contains, value) }

    /// What both are. The grammar has no brackets and binds `AND` first, so that only filters without `OR` can be joined.
    /// - Returns: `nil` where one of the two has an `OR`.
    public func and(_ other: ResourceFilter) -> ResourceFilter? {
        guard !isDisjunction, !other.isDisjunction else { return nil }
        return ResourceFilter("\(text) AND \(other.text)", isDisjunction: false)
    }

    /// What one of them is.
    public func or(_ other: ResourceFilter) -> ResourceFilter {
        ResourceFilter("\(text) OR \(other.text)", isDisjunction: true)
    }
}

/// What is asked of a collection of resources.
public struct ResourceQuery: Hashable, Sendable {
    /// Which resources; `nil` for all.
    public var filter: ResourceFilter?
    /// The field by which they are sorted.
    public var sort: String?
    /// Whether from the last to the first.
    public var isDescending: Bool
    /// How many a page is to have: a hint.
    public var limit: Int?
    /// From which one on, from 0.
    public var offset: Int?
    /// The fields that are wanted; all where it is empty.
    public var fields: [String]

    /// Everything, unless said otherwise.
    public init(
        _ filter: ResourceFilter? = nil, sort: String? = nil, isDescending: Bool = false, limit: Int? = nil,
        offset: Int? = nil, fields: [String] = []
    ) {
        self.filter = filter
        self.sort = sort
        self.isDescending = isDescending
        self.limit = limit
        self.offset = offset
        self.fields = fields
    }
}
