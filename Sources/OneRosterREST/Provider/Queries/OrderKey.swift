package import _CrosswalkSupport
package import CrosswalkJSON

/// The place of a record in an order.
package struct OrderKey: Sendable {
    package let value: ComparedValue?
    package let id: ExactText

    package init(_ record: JSONObject, id: String, by order: OneRosterProviderQuery.Order) {
        value = order.field.values(in: record).first.flatMap { ComparedValue($0, as: order.field.kind) }
        self.id = ExactText(id)
    }

    /// Whether this record comes before another one.
    package func precedes(_ other: Self, isDescending: Bool) -> Bool {
        switch (value, other.value) {
        case (let mine?, let its?):
            if mine.precedes(its) { return !isDescending }
            if its.precedes(mine) { return isDescending }
            return id < other.id
        case (nil, _?): return false
        case (_?, nil): return true
        case (nil, nil): return id < other.id
        }
    }
}
