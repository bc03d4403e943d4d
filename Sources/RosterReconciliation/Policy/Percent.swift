/// A share in hundredths of a percent, compared exactly: no binary fraction is involved.
public struct Percent: Hashable, Sendable, Comparable {
    /// The share in hundredths of a percent; 10 % is 1,000. Never negative.
    public let hundredths: Int

    /// Takes hundredths of a percent, from 0 to 2^40; what lies outside counts as the nearer end.
    public init(hundredths: Int) { self.hundredths = min(max(0, hundredths), 1 << 40) }

    /// Takes whole percents, from 0 to 1,000,000.
    public init(_ whole: Int) { self.init(hundredths: min(max(0, whole), 1_000_000) * 100) }

    /// `true` where `part` is *more* than this share of `whole`: exactly the share does not exceed it.
    ///
    /// Nothing of nothing exceeds nothing; something of nothing exceeds every share.
    public func isExceeded(by part: Int, of whole: Int) -> Bool {
        let left = UInt(max(0, part)).multipliedFullWidth(by: 10_000)
        let right = UInt(max(0, whole)).multipliedFullWidth(by: UInt(hundredths))
        return (left.high, left.low) > (right.high, right.low)
    }

    /// The share that `part` is of `whole`, rounded down to hundredths of a percent; 0 where `whole` is 0.
    public static func share(_ part: Int, of whole: Int) -> Percent {
        guard whole > 0, part > 0 else { return Percent(hundredths: 0) }
        let product = UInt(part).multipliedFullWidth(by: 10_000)
        // The quotient fits as long as the part is less than 2^50 times the whole; beyond, the answer is the largest.
        guard product.high < UInt(whole) else { return Percent(hundredths: .max) }
        let quotient = UInt(whole).dividingFullWidth(product).quotient
        return Percent(hundredths: Int(clamping: quotient))
    }

    /// Orders by size.
    public static func < (a: Self, b: Self) -> Bool { a.hundredths < b.hundredths }
}

extension Percent: CustomStringConvertible {
    /// The number alone, without a trailing zero: `10`, `12.5`, `33.33`.
    public var description: String {
        let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
        guard rest > 0 else { return String(whole) }
        return rest.isMultiple(of: 10) ? "\(whole).\(rest / 10)" : rest < 10 ? "\(whole).0\(rest)" : "\(whole).\(rest)"
    }
}

extension Percent: ExpressibleByIntegerLiteral {
    /// Whole percents.
    public init(integerLiteral value: Int) { self.init(value) }
}
