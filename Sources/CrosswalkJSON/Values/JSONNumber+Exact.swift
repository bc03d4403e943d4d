extension JSONNumber {
    /// A number in base ten: `digits` × 10^`exponent`, with its sign.
    public struct Decimal: Hashable, Sendable {
        /// `true` for numbers below zero, and for `-0` in any form.
        public let isNegative: Bool
        /// ASCII digits without leading or trailing zeros; empty for zero.
        public let digits: String
        /// The power of ten of the last digit; 0 for zero.
        public let exponent: Int
    }

    /// The value, exactly; `nil` only where the exponent does not fit into an `Int`.
    public var decimal: Decimal? {
        var text = lexeme
        return text.withUTF8 { Self.decimal($0) }
    }

    /// The value where it is whole and fits: of `5`, `5.0` and `50e-1` it is 5; of `5.5` and `1e400` it is `nil`.
    public var integer: Int? {
        guard let decimal, let magnitude = decimal.magnitude else { return nil }
        if !decimal.isNegative { return Int(exactly: magnitude) }
        return magnitude <= Int.min.magnitude ? Int(truncatingIfNeeded: 0 &- magnitude) : nil
    }

    /// The value where it is whole, not negative and fits.
    public var unsignedInteger: UInt64? {
        guard let decimal, let magnitude = decimal.magnitude else { return nil }
        return decimal.isNegative && magnitude > 0 ? nil : magnitude
    }

    /// The nearest `Double`; `nil` where the number is beyond the largest one. What is too small for one becomes 0.
    public var double: Double? {
        guard let value = Double(lexeme), value.isFinite else { return nil }
        return value
    }

    /// Whether both are the same number, however written: `1.0` and `10e-1` are, `0` and `-0` too.
    ///
    /// Nothing is rounded. Two numbers whose exponents do not fit into an `Int` are the same only where their lexemes
    /// are.
    public func hasSameValue(as other: JSONNumber) -> Bool {
        guard let a = decimal, let b = other.decimal else { return lexeme == other.lexeme }
        if a.digits.isEmpty && b.digits.isEmpty { return true }
        return a == b
    }

    private static func decimal(_ bytes: UnsafeBufferPointer<UInt8>) -> Decimal? {
        let isNegative = bytes.first == 0x2D
        let mark = bytes.firstIndex { $0 | 0x20 == 0x65 } ?? bytes.count
        let mantissa = bytes[(isNegative ? 1 : 0)..<mark]
        let point = mantissa.firstIndex(of: 0x2E)
        let places = point.map { mark - $0 - 1 } ?? 0
        let all = mantissa.filter { $0 != 0x2E }.drop { $0 == 0x30 }
        let trailing = all.reversed().prefix { $0 == 0x30 }.count
        let digits = all.dropLast(trailing)
        if digits.isEmpty { return Decimal(isNegative: isNegative, digits: "", exponent: 0) }
        guard let written = exponent(bytes[mark...].dropFirst()) else { return nil }
        // Both numbers are at most as large as the lexeme is long.
        let (exponent, overflow) = written.addingReportingOverflow(trailing - places)
        guard !overflow else { return nil }
        return Decimal(isNegative: isNegative, digits: String(decoding: digits, as: UTF8.self), exponent: exponent)
    }

    /// The number behind the `e`; 0 where there is none, `nil` where it does not fit.
    private static func exponent(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
        text.isEmpty ? 0 : Int(String(decoding: text, as: UTF8.self))
    }
}

extension JSONNumber.Decimal {
    /// The magnitude where it is whole and fits.
    fileprivate var magnitude: UInt64? {
        if digits.isEmpty { return 0 }
        // The largest has 20 digits.
        guard exponent >= 0, exponent < 20, let significand = UInt64(digits) else { return nil }
        var value = significand
        for _ in 0..<exponent {
            let (product, overflow) = value.multipliedReportingOverflow(by: 10)
            guard !overflow else { return nil }
            value = product
        }
        return value
    }
}
