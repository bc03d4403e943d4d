public import CrosswalkJSON
internal import _CrosswalkSupport

/// A filter whose fields were found and whose values were read: what a store evaluates.
///
/// A condition holds as the digest of the grammar says: `=` and `!=` by the exact value, `<` and its kin by the kind of
/// the field, `~` on the text without regard to case. Of several values one must do; `!=` holds where `=` does not, so
/// also where there is no value. A value with commas under `=` on a list stands for the whole list in any order.
public struct OneRosterProviderFilter: Sendable {
    /// One condition.
    public struct Condition: Sendable {
        /// The member.
        public let field: OneRosterProviderField
        /// How it is compared.
        public let predicate: OneRosterFilter.Predicate
        /// With what, as the client wrote it.
        public let text: String
        let value: ComparedValue?
        private let folded: [UInt8]

        /// A condition.
        ///
        /// - Returns: `nil` where the text is no value of the field's kind. What is only searched for with `~` may be any
        ///   text.
        public init?(_ field: OneRosterProviderField, _ predicate: OneRosterFilter.Predicate, _ text: String) {
            self.field = field
            self.predicate = predicate
            self.text = text
            folded = Array(text.lowercased().utf8)
            value = ComparedValue(text, as: field.kind)
            if predicate != .contains, value == nil { return nil }
        }

        /// Whether the value stands for one value, and not for a whole list.
        package var isPlain: Bool { !field.isList || !text.utf8.contains(UInt8(ascii: ",")) }

        /// Whether the condition holds of a record.
        public func matches(_ record: JSONObject) -> Bool {
            let values = field.values(in: record)
            switch predicate {
            case .equal: return isEqual(values)
            case .notEqual: return !isEqual(values)
            case .contains: return values.contains { Self.holds(Array($0.lowercased().utf8), folded) }
            case .less: return values.contains { compare($0) { $0.precedes($1) } }
            case .lessOrEqual: return values.contains { compare($0) { !$1.precedes($0) } }
            case .greater: return values.contains { compare($0) { $1.precedes($0) } }
            case .greaterOrEqual: return values.contains { compare($0) { !$0.precedes($1) } }
            }
        }

        private static func holds(_ text: [UInt8], _ part: [UInt8]) -> Bool {
            guard let first = part.first else { return true }
            guard text.count >= part.count else { return false }
            return (0...(text.count - part.count)).contains { start in
                text[start] == first && text[start..<(start + part.count)].elementsEqual(part)
            }
        }

        private func compare(_ text: String, _ holds: (ComparedValue, ComparedValue) -> Bool) -> Bool {
            guard let value, let other = ComparedValue(text, as: field.kind) else { return false }
            return holds(other, value)
        }

        private func isEqual(_ values: [String]) -> Bool {
            if values.contains(where: { compare($0) { $0.isEqual(to: $1) } }) { return true }
            guard field.isList, text.utf8.contains(UInt8(ascii: ",")) else { return false }
            let wanted = text.split(separator: ",", omittingEmptySubsequences: false).map { ExactText(String($0)) }
            return Set(wanted) == Set(values.map(ExactText.init))
        }
    }

    /// The condition, or the first of two.
    public let first: Condition
    /// How the second is joined.
    public let joint: OneRosterFilter.Joint?
    /// The second condition.
    public let second: Condition?

    /// One condition, or two.
    public init(_ first: Condition, _ joint: OneRosterFilter.Joint? = nil, _ second: Condition? = nil) {
        self.first = first
        self.joint = second == nil ? nil : joint ?? .and
        self.second = second
    }

    /// Whether the filter holds of a record.
    public func matches(_ record: JSONObject) -> Bool {
        guard let second else { return first.matches(record) }
        return joint == .or
            ? first.matches(record) || second.matches(record) : first.matches(record) && second.matches(record)
    }

    /// The conditions, one or two.
    public var conditions: [Condition] { [first] + (second.map { [$0] } ?? []) }
}
