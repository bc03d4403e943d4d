public import CrosswalkJSON

/// A decimal as Caliper has it: a number that is written with a fraction part, `12.0` and never `12` (Caliper 1.2, section 2).
///
/// It keeps its digits as they were read or given: `1.50` stays `1.50`.
public struct CaliperDecimal: Hashable, Sendable {
    /// The number as it is written.
    public let number: JSONNumber

    /// Takes a JSON number as it was written; one without a fraction part gets `.0`. `nil` for a text that is no JSON number,
    /// or whose exponent makes it longer than 1,000 digits.
    public init?(_ text: String) {
        guard let number = JSONNumber(text) else { return nil }
        self.init(number)
    }

    /// Takes a number; one without a fraction part gets it. `nil` where the exponent makes it longer than 1,000 digits.
    public init?(_ number: JSONNumber) {
        if number.lexeme.utf8.contains(0x2E) {
            self.init(unchecked: number)
            return
        }
        guard let decimal = number.decimal, let plain = JSONNumber(Self.plain(decimal) ?? "") else { return nil }
        self.init(unchecked: plain)
    }

    /// Takes what was checked, or is checked where it is written.
    init(unchecked number: JSONNumber) { self.number = number }

    /// The nearest number in the fewest digits; `nil` where it is not finite.
    public init?(_ value: Double) {
        guard let number = JSONNumber(value) else { return nil }
        guard number.lexeme.utf8.contains(0x65), let decimal = number.decimal, let plain = Self.plain(decimal),
            let written = JSONNumber(plain)
        else {
            self.init(number)
            return
        }
        self.init(unchecked: written)
    }

    /// The nearest `Double`.
    public var double: Double { number.double ?? .infinity }

    /// The digits without an exponent, with a fraction part; `nil` where that is too long.
    private static func plain(_ decimal: JSONNumber.Decimal) -> String? {
        guard (-1_000...1_000).contains(decimal.exponent), decimal.digits.utf8.count <= 1_000 else { return nil }
        let sign = decimal.isNegative ? "-" : ""
        if decimal.digits.isEmpty { return sign + "0.0" }
        if decimal.exponent >= 0 {
            return sign + decimal.digits + String(repeating: "0", count: decimal.exponent) + ".0"
        }
        let places = -decimal.exponent
        let padded = String(repeating: "0", count: max(0, places + 1 - decimal.digits.utf8.count)) + decimal.digits
        return sign + padded.dropLast(places) + "." + padded.suffix(places)
    }
}

extension CaliperDecimal: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
    /// The number in the fewest digits, with a fraction part.
    public init(floatLiteral value: Double) {
        // A literal that is not finite does not compile.
        self = CaliperDecimal(value) ?? CaliperDecimal(integerLiteral: 0)
    }

    /// The number with `.0`.
    public init(integerLiteral value: Int) { self.init(unchecked: JSONNumber("\(value).0") ?? 0) }
}
