/// A page of records that is asked of a store.
public struct OneRosterProviderQuery: Sendable {
    /// By which member records are ordered. Those with the same value follow one another by their id, upwards; those
    /// without a value come last in either direction.
    public struct Order: Sendable {
        /// The member; of several values of a record the first counts.
        public let field: OneRosterProviderField
        /// Whether the greatest comes first.
        public let isDescending: Bool

        /// An order.
        public init(by field: OneRosterProviderField, isDescending: Bool = false) {
            self.field = field
            self.isDescending = isDescending
        }
    }

    /// Which records.
    public var selection: OneRosterProviderSelection
    /// Which of them; `nil` for all.
    public var filter: OneRosterProviderFilter?
    /// In what order; `nil` for that of the ids.
    public var order: Order?
    /// How many of the first are passed over; not negative.
    public var offset: Int
    /// How many at most; not negative.
    public var limit: Int

    /// A query.
    public init(
        _ selection: OneRosterProviderSelection, filter: OneRosterProviderFilter? = nil, order: Order? = nil,
        offset: Int = 0, limit: Int
    ) {
        self.selection = selection
        self.filter = filter
        self.order = order
        self.offset = max(0, offset)
        self.limit = max(0, limit)
    }

    /// What is asked for without the place of the page, as a text that no other has: pages of one listing have the same.
    package var listing: [UInt8] {
        var text = selection.key
        for condition in filter?.conditions ?? [] {
            let field = condition.field
            text += "?\(field.version)\(field.name)\(condition.predicate.rawValue)"
            text += "\(condition.text.utf8.count):\(condition.text)"
        }
        if let joint = filter?.joint { text += "?\(joint.rawValue)" }
        if let order { text += "!\(order.field.version)\(order.field.name)\(order.isDescending)" }
        return Array(text.utf8)
    }
}
