internal import CrosswalkJSON

/// Decimals as Caliper has them: with a fraction, also where it is zero (section 2).
enum Decimals {
    /// `nil` for a text that is no number, or one that has no such form.
    static func number(_ text: String) -> JSONValue? {
        guard let number = JSONNumber(text) else { return nil }
        if number.lexeme.utf8.contains(0x2E) { return .number(number) }
        if let whole = JSONNumber(number.lexeme + ".0") { return .number(whole) }
        // One with an exponent, such as `1e2`.
        guard let plain = number.double.flatMap({ JSONNumber($0) }), plain.lexeme.utf8.contains(0x2E) else {
            return nil
        }
        return .number(plain)
    }

    /// Whether two texts are the same number, however written.
    static func areEqual(_ a: String?, _ b: String?) -> Bool {
        guard let a = a.flatMap({ JSONNumber($0) }), let b = b.flatMap({ JSONNumber($0) }) else { return false }
        return a.hasSameValue(as: b)
    }
}
