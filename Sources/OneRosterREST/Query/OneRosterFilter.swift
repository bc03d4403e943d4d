/// Which records of a collection are wanted: the parameter `filter` (OneRoster 1.2 REST binding §3.4.3, 1.1 §3.4.4).
///
/// A filter has one condition, or two that are joined by AND or by OR; the grammar has no more. Whatever a value holds, it
/// is written so that the server reads that value: a quote is doubled, and nothing in it ends the filter.
///
///     let isActive = OneRosterFilter.Condition("status", .equal, "active")
///     let filter = isActive.and("dateLastModified", .greaterOrEqual, "2026-08-18T00:00:00.000Z")
public struct OneRosterFilter: Hashable, Sendable {
    /// How a field is compared with a value.
    public enum Predicate: String, CaseIterable, Hashable, Sendable {
        /// The same.
        case equal = "="
        /// Another, or none.
        case notEqual = "!="
        /// Above; of dates, after.
        case greater = ">"
        /// Not below; of dates, not before.
        case greaterOrEqual = ">="
        /// Below; of dates, before.
        case less = "<"
        /// Not above; of dates, not after.
        case lessOrEqual = "<="
        /// Holds the value as a part.
        case contains = "~"
    }

    /// One comparison.
    public struct Condition: Hashable, Sendable {
        /// The member that is compared, such as `familyName` or `school.sourcedId`.
        public let field: String
        /// How.
        public let predicate: Predicate
        /// With what. Numbers and dates are texts here.
        public let value: String

        /// A comparison.
        public init(_ field: String, _ predicate: Predicate, _ value: String) {
            self.field = field
            self.predicate = predicate
            self.value = value
        }
    }

    /// How two conditions are joined.
    public enum Joint: String, CaseIterable, Hashable, Sendable {
        /// Both hold.
        case and = "AND"
        /// One holds, or both.
        case or = "OR"
    }

    /// The condition, or the first of two.
    public let first: Condition
    /// How the second one is joined; `nil` where there is none.
    public let joint: Joint?
    /// The second condition; `nil` where there is none.
    public let second: Condition?

    /// One condition.
    public init(_ field: String, _ predicate: Predicate, _ value: String) {
        self.init(Condition(field, predicate, value))
    }

    /// One condition.
    public init(_ condition: Condition) {
        first = condition
        joint = nil
        second = nil
    }

    /// Two conditions.
    public init(_ first: Condition, _ joint: Joint, _ second: Condition) {
        self.first = first
        self.joint = joint
        self.second = second
    }

    /// What records are to be read after a time, deleted ones among them: the filter of a delta.
    public static func changed(since time: String) -> Self { Self("dateLastModified", .greaterOrEqual, time) }

    /// The conditions, one or two.
    public var conditions: [Condition] { [first] + (second.map { [$0] } ?? []) }
}

extension OneRosterFilter.Condition {
    /// This condition and another one.
    public func and(_ field: String, _ predicate: OneRosterFilter.Predicate, _ value: String) -> OneRosterFilter {
        OneRosterFilter(self, .and, Self(field, predicate, value))
    }

    /// This condition or another one.
    public func or(_ field: String, _ predicate: OneRosterFilter.Predicate, _ value: String) -> OneRosterFilter {
        OneRosterFilter(self, .or, Self(field, predicate, value))
    }
}

extension OneRosterFilter: CustomStringConvertible {
    /// The filter as it is sent, before it is encoded for the address.
    public var description: String {
        guard let joint, let second else { return "\(first)" }
        return "\(first) \(joint.rawValue) \(second)"
    }
}

extension OneRosterFilter.Condition: CustomStringConvertible {
    /// `field`, predicate, and the value in single quotes with each quote in it doubled.
    public var description: String {
        "\(field)\(predicate.rawValue)'\(value.replacingQuotes())'"
    }
}

extension String {
    fileprivate func replacingQuotes() -> String {
        var bytes: [UInt8] = []
        for byte in utf8 {
            bytes.append(byte)
            if byte == 0x27 { bytes.append(byte) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
