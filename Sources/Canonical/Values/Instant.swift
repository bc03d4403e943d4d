/// A point in time in UTC, to the millisecond: the precision that the standards of this field exchange.
public struct Instant: Hashable, Sendable, Comparable {
    /// Milliseconds since 1970-01-01T00:00:00Z, leap seconds not counted; negative before it.
    public let millisecondsSinceEpoch: Int64

    /// Makes an instant of its milliseconds since 1970.
    public init(millisecondsSinceEpoch: Int64) {
        self.millisecondsSinceEpoch = millisecondsSinceEpoch
    }

    /// Orders by time.
    public static func < (a: Self, b: Self) -> Bool {
        a.millisecondsSinceEpoch < b.millisecondsSinceEpoch
    }
}
