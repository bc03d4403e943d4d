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
    public var text: String {
        let day = Int64(86_400_000)
        let rest = (millisecondsSinceEpoch % day + day) % day
        let date = CivilDate.civil(daysSinceEpoch: Int((millisecondsSinceEpoch - rest) / day))
        let second = Int(rest / 1_000)
        // An event has some times: without a text for each of their parts.
        return String(unsafeUninitializedCapacity: 24) { bytes in
            bytes.initialize(repeating: 0x30)
            Self.write(date.year, 4, to: bytes, at: 0, before: "-")
            Self.write(date.month, 2, to: bytes, at: 5, before: "-")
            Self.write(date.day, 2, to: bytes, at: 8, before: "T")
            Self.write(second / 3_600, 2, to: bytes, at: 11, before: ":")
            Self.write(second / 60 % 60, 2, to: bytes, at: 14, before: ":")
            Self.write(second % 60, 2, to: bytes, at: 17, before: ".")
            Self.write(Int(rest % 1_000), 3, to: bytes, at: 20, before: "Z")
            return 24
        }
    }

    /// Writes a number with as many digits, and a mark behind it.
    @inline(__always)
    private static func write(
        _ number: Int, _ digits: Int, to bytes: UnsafeMutableBufferPointer<UInt8>, at start: Int,
        before mark: Unicode.Scalar
    ) {
        var rest = number
        for place in stride(from: start + digits - 1, through: start, by: -1) {
            bytes[place] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
        bytes[start + digits] = UInt8(truncatingIfNeeded: mark.value)
    }

    /// Orders by time.
    public static func < (a: Self, b: Self) -> Bool { a.millisecondsSinceEpoch < b.millisecondsSinceEpoch }
}
