package import CrosswalkJSON
package import _CrosswalkSupport

/// A value as it is compared.
package enum ComparedValue: Sendable {
    case text(ExactText)
    /// Milliseconds since 1970.
    case time(Int64)
    case number(JSONNumber)

    /// Reads a text as values of a kind are read; `nil` where it is none.
    package init?(_ text: String, as kind: OneRosterProviderField.Kind) {
        switch kind {
        case .text: self = .text(ExactText(text))
        case .time:
            guard let time = Self.time(text) else { return nil }
            self = .time(time)
        case .number:
            guard text.utf8.count <= 64, let number = JSONNumber(text) else { return nil }
            self = .number(number)
        case .boolean:
            guard text == "true" || text == "false" else { return nil }
            self = .text(ExactText(text))
        }
    }

    /// A point in time, or the beginning of a day.
    private static func time(_ text: String) -> Int64? {
        if let time = DateTimeScanner.millisecond(text) { return time }
        return text.withBytes { DateScanner.day($0) }.map { Int64($0) * 86_400_000 }
    }

    package func isEqual(to other: Self) -> Bool {
        switch (self, other) {
        case (.text(let a), .text(let b)): a == b
        case (.time(let a), .time(let b)): a == b
        case (.number(let a), .number(let b)): a.hasSameValue(as: b)
        default: false
        }
    }

    package func precedes(_ other: Self) -> Bool {
        switch (self, other) {
        case (.text(let a), .text(let b)): a < b
        case (.time(let a), .time(let b)): a < b
        case (.number(let a), .number(let b)): Self.magnitude(a) < Self.magnitude(b)
        default: false
        }
    }

    private static func magnitude(_ number: JSONNumber) -> Double { Double(number.lexeme) ?? 0 }
}
