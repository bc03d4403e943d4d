internal import _CrosswalkSupport

/// A moment by the clock on the wall, to the millisecond.
public struct WallTime: Hashable, Sendable, Comparable {
    /// Milliseconds since 1970-01-01T00:00:00Z, leap seconds not counted; negative before it.
    public let millisecondsSinceEpoch: Int64

    /// Makes a moment of its milliseconds since 1970.
    public init(millisecondsSinceEpoch: Int64) { self.millisecondsSinceEpoch = millisecondsSinceEpoch }

    /// Makes a moment of whole seconds since 1970; what is beyond the range counts as its end.
    public init(secondsSinceEpoch: Int64) {
        let (product, overflow) = secondsSinceEpoch.multipliedReportingOverflow(by: 1_000)
        self.init(millisecondsSinceEpoch: overflow ? (secondsSinceEpoch > 0 ? .max : .min) : product)
    }

    /// Whole seconds since 1970, rounded down.
    public var secondsSinceEpoch: Int64 {
        millisecondsSinceEpoch / 1_000 - (millisecondsSinceEpoch % 1_000 < 0 ? 1 : 0)
    }

    /// A moment so much later, or earlier for a negative duration; beyond the range it is the range's end.
    public func advanced(by duration: Duration) -> WallTime {
        let (sum, overflow) = millisecondsSinceEpoch.addingReportingOverflow(duration.wholeMilliseconds)
        return WallTime(millisecondsSinceEpoch: overflow ? (duration > .zero ? .max : .min) : sum)
    }

    /// How much later this moment is than another; negative where it is earlier.
    public func duration(since other: WallTime) -> Duration {
        let (difference, overflow) = millisecondsSinceEpoch.subtractingReportingOverflow(other.millisecondsSinceEpoch)
        return .milliseconds(overflow ? (self > other ? .max : .min) : difference)
    }

    /// Orders by time.
    public static func < (a: Self, b: Self) -> Bool { a.millisecondsSinceEpoch < b.millisecondsSinceEpoch }
}

extension Duration {
    /// The duration in milliseconds, fractions dropped; beyond the range of the number its end.
    var wholeMilliseconds: Int64 {
        let (seconds, attoseconds) = components
        let (whole, overflow) = seconds.multipliedReportingOverflow(by: 1_000)
        let (sum, carried) = whole.addingReportingOverflow(attoseconds / 1_000_000_000_000_000)
        return overflow || carried ? (seconds > 0 ? .max : .min) : sum
    }
}

extension WallTime {
    /// Reads an ISO 8601 date-time with its zone, such as `2026-11-22T08:30:00.123456+01:00`.
    ///
    /// Digits beyond milliseconds are dropped. `nil` for a date-time without a zone, and for any other form.
    public init?(iso8601 text: String) {
        guard let milliseconds = DateTimeScanner.millisecond(text) else { return nil }
        self.init(millisecondsSinceEpoch: milliseconds)
    }

    /// As ISO 8601 in UTC, to the millisecond: `2026-11-22T07:30:00.123Z`.
    public var iso8601: String { DateWriter.millisecond(millisecondsSinceEpoch) }
}
