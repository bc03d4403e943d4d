public import CrosswalkRuntime
internal import _CrosswalkSupport

/// A moment as Caliper writes it: `2018-11-15T10:15:00.000Z`, with exactly three digits of a second and always in UTC
/// (Caliper 1.2, section 2, DateTime).
public struct CaliperTime: Hashable, Sendable, Comparable {
    /// Milliseconds since 1970-01-01T00:00:00Z, leap seconds not counted.
    public let millisecondsSinceEpoch: Int64

    /// Takes milliseconds since 1970. What lies outside the years 0 to 9999 becomes their nearest millisecond: the form has
    /// four digits for the year.
    public init(millisecondsSinceEpoch: Int64) {
        self.millisecondsSinceEpoch = min(max(millisecondsSinceEpoch, -62_167_219_200_000), 253_402_300_799_999)
    }

    /// Takes a moment by the clock on the wall.
    public init(_ moment: WallTime) { self.init(millisecondsSinceEpoch: moment.millisecondsSinceEpoch) }

    /// Reads exactly the form that Caliper has; `nil` for any other, such as one with an offset or without milliseconds.
    public init?(_ text: String) {
        guard let milliseconds = text.withBytes(DateScanner.millisecond) else { return nil }
        millisecondsSinceEpoch = milliseconds
    }

    /// The moment as it is written.
    public var text: String { DateWriter.millisecond(millisecondsSinceEpoch) }

    /// Orders by time.
    public static func < (a: Self, b: Self) -> Bool { a.millisecondsSinceEpoch < b.millisecondsSinceEpoch }
}
