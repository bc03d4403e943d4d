extension JSONNumber {
    /// Whether the number is smaller than another, exactly: nothing is rounded.
    ///
    /// Numbers whose exponents do not fit into an `Int` are compared as the nearest `Double`, infinity among them.
    public func isLess(than other: JSONNumber) -> Bool {
        let (a, b) = (Double(lexeme) ?? .nan, Double(other.lexeme) ?? .nan)
        // Rounding keeps the order of numbers that it leaves apart.
        if a != b { return a < b }
        guard let left = decimal, let right = other.decimal else { return false }
        return left.isLess(than: right)
    }
}

extension JSONNumber.Decimal {
    fileprivate func isLess(than other: Self) -> Bool {
        if digits.isEmpty || other.digits.isEmpty || isNegative != other.isNegative {
            return sign < other.sign
        }
        return isNegative ? other.hasLessMagnitude(than: self) : hasLessMagnitude(than: other)
    }

    private var sign: Int { digits.isEmpty ? 0 : isNegative ? -1 : 1 }

    private func hasLessMagnitude(than other: Self) -> Bool {
        let (left, right) = (
            exponent.addingReportingOverflow(digits.utf8.count),
            other.exponent.addingReportingOverflow(other.digits.utf8.count)
        )
        if left.overflow || right.overflow { return false }
        if left.partialValue != right.partialValue { return left.partialValue < right.partialValue }
        return digits.utf8.lexicographicallyPrecedes(other.digits.utf8)
    }
}
