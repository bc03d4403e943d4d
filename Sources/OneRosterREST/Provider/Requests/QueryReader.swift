internal import CrosswalkRuntime
internal import HTTPTypes
internal import OneRosterModel

/// Reads the parameters of a request that reads.
struct QueryReader {
    let operation: OneRosterOperation
    let fields: FormFields
    let most: Int

    /// What 1.1 says beside the data instead of refusing.
    private(set) var warnings: [StatusInfo] = []

    init(_ operation: OneRosterOperation, _ fields: FormFields, most: Int) throws(ProviderRefusal) {
        self.operation = operation
        self.fields = fields
        self.most = most
        for name in operation.queryParameters where fields.isRepeated(name) {
            throw .invalidData("The parameter \(name) comes more than once.")
        }
    }

    private var isNew: Bool { operation.version == .v1_2 }

    // MARK: Pages

    static let usualLimit = 100

    func limit() throws(ProviderRefusal) -> Int {
        guard let text = fields["limit"] else { return min(Self.usualLimit, most) }
        guard let limit = Self.number(text), limit >= 1 else {
            throw .invalidData("limit must be a whole number from 1 to \(Int32.max).")
        }
        return min(limit, most)
    }

    func offset() throws(ProviderRefusal) -> Int {
        guard let text = fields["offset"] else { return 0 }
        guard let offset = Self.number(text) else {
            throw .invalidData("offset must be a whole number from 0 to \(Int32.max).")
        }
        return offset
    }

    /// Digits alone, within 32 bits.
    private static func number(_ text: String) -> Int? {
        guard !text.isEmpty, text.utf8.count <= 20, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        return Int32(text).map(Int.init)
    }

    // MARK: Filter

    func filter() throws(ProviderRefusal) -> OneRosterProviderFilter? {
        guard let text = fields["filter"] else { return nil }
        let filter: OneRosterFilter
        do {
            filter = try OneRosterFilter(parsing: text)
        } catch {
            throw ProviderRefusal(.badRequest, .invalidFilterField, "The filter is not in the grammar: \(error).")
        }
        let first = try condition(filter.first, 1)
        guard let second = filter.second else { return OneRosterProviderFilter(first) }
        return OneRosterProviderFilter(first, filter.joint, try condition(second, 2))
    }

    private func condition(
        _ condition: OneRosterFilter.Condition, _ place: Int
    ) throws(ProviderRefusal) -> OneRosterProviderFilter.Condition {
        guard let field = OneRosterProviderField(condition.field, of: operation.entityType, in: operation.version)
        else {
            throw ProviderRefusal(
                .badRequest, .invalidFilterField,
                "Condition \(place) of the filter names no member of \(operation.entityType.plural) that can be compared."
            )
        }
        guard let read = OneRosterProviderFilter.Condition(field, condition.predicate, condition.value) else {
            throw .invalidData("The value of condition \(place) of the filter is no \(field.kind.rawValue).")
        }
        return read
    }

    // MARK: Order

    mutating func order() throws(ProviderRefusal) -> OneRosterProviderQuery.Order? {
        let direction = fields["orderBy"]
        guard direction == nil || direction == "asc" || direction == "desc" else {
            throw .invalidData("orderBy must be asc or desc.")
        }
        guard let name = fields["sort"] else { return nil }
        guard let field = OneRosterProviderField(name, of: operation.entityType, in: operation.version) else {
            let detail = "sort names no member of \(operation.entityType.plural) that can be compared."
            guard !isNew else { throw ProviderRefusal(.badRequest, .invalidSortField, detail) }
            warnings.append(StatusInfo(minor: .invalidSortField, detail: detail, isWarning: true))
            return nil
        }
        return OneRosterProviderQuery.Order(by: field, isDescending: direction == "desc")
    }

    // MARK: Fields

    mutating func selected() throws(ProviderRefusal) -> FieldTree? {
        guard let text = fields["fields"] else { return nil }
        guard !text.isEmpty else { throw ProviderRefusal(.badRequest, .blankSelectionField, "fields is empty.") }
        if let tree = FieldTree(text, of: operation.entityType, in: operation.version) { return tree }
        let detail = "fields names something that is no member of \(operation.entityType.plural)."
        guard !isNew else { throw ProviderRefusal(.badRequest, .invalidSelectionField, detail) }
        warnings.append(StatusInfo(minor: .invalidSelectionField, detail: detail, isWarning: true))
        return nil
    }
}
