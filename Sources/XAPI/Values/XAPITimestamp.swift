public import CrosswalkRuntime
internal import _CrosswalkSupport

/// A moment, with the text in which it was written (xAPI 1.0.3 Data §4.5).
///
/// Two are equal when they are the same moment, whatever their zones and however many zeros end their fractions.
public struct XAPITimestamp: Hashable, Sendable, Comparable {
    /// As it was written.
    public let text: String
    /// Seconds since 1970-01-01T00:00:00Z, rounded down.
    private let seconds: Int64
    /// The fraction of the second in nanoseconds; further digits are kept in the text alone.
    private let nanoseconds: Int64

    /// Reads a date-time of ISO 8601 with its zone.
    ///
    /// `nil` for one without a zone, one whose offset is a negative zero (`-00:00` says that the zone is unknown), a day
    /// that the calendar does not have, and every other form.
    public init?(_ text: String) {
        guard text.utf8.count <= 64, let moment = text.withBytes({ TimestampText.moment($0, .v1_0_3) }) else {
            return nil
        }
        self.text = text
        seconds = moment.seconds
        nanoseconds = moment.nanoseconds
    }

    /// Writes a moment in UTC, to the millisecond.
    public init(_ time: WallTime) {
        text = time.iso8601
        seconds = time.secondsSinceEpoch
        nanoseconds = (time.millisecondsSinceEpoch &- time.secondsSinceEpoch &* 1_000) &* 1_000_000
    }

    /// The moment to the millisecond, what is finer dropped.
    public var time: WallTime {
        // The years have four digits, so that nothing overflows.
        WallTime(millisecondsSinceEpoch: seconds &* 1_000 &+ nanoseconds / 1_000_000)
    }

    /// The moment as text in UTC, with as many digits behind the second as it was written with, nine at most.
    public var textInUTC: String {
        let last = text.utf8.last
        if last == 0x5A || last == 0x7A { return text }
        let whole = String(time.iso8601.prefix(19))
        let digits = text.utf8.drop { $0 != 0x2E && $0 != 0x2C }.dropFirst().prefix { $0 &- 0x30 < 10 }.count
        guard digits > 0 else { return whole + "Z" }
        let fraction = String(String(1_000_000_000 + nanoseconds).dropFirst().prefix(min(digits, 9)))
        return "\(whole).\(fraction)Z"
    }

    /// The same moment.
    public static func == (a: Self, b: Self) -> Bool { a.seconds == b.seconds && a.nanoseconds == b.nanoseconds }

    /// Agrees with equality.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(seconds)
        hasher.combine(nanoseconds)
    }

    /// By the moment.
    public static func < (a: Self, b: Self) -> Bool { (a.seconds, a.nanoseconds) < (b.seconds, b.nanoseconds) }
}

/// The form of a timestamp: RFC 3339, and in 1.0.3 also the offsets of ISO 8601 without a colon or without minutes.
enum TimestampText {
    static func moment(
        _ bytes: UnsafeRawBufferPointer, _ version: XAPIVersion
    ) -> (seconds: Int64, nanoseconds: Int64)? {
        guard bytes.count >= 20, bytes.count <= 64, bytes[10] | 0x20 == 0x74, bytes[13] == 0x3A, bytes[16] == 0x3A,
            let day = DateScanner.day(UnsafeRawBufferPointer(rebasing: bytes[0..<10])),
            let hour = DateScanner.number(bytes, 11, 2), hour < 24,
            let minute = DateScanner.number(bytes, 14, 2), minute < 60,
            let second = DateScanner.number(bytes, 17, 2), second <= 60,
            let (nanoseconds, end) = fraction(bytes, version), let offset = zone(bytes, from: end, version)
        else { return nil }
        // A leap second counts as the one before.
        let ofDay = hour * 3_600 + minute * 60 + min(second, 59) - offset
        return (Int64(day) * 86_400 + Int64(ofDay), nanoseconds)
    }

    /// The nanoseconds of a fraction, and where it ends.
    private static func fraction(_ bytes: UnsafeRawBufferPointer, _ version: XAPIVersion) -> (Int64, Int)? {
        guard bytes[19] == 0x2E || bytes[19] == 0x2C && version == .v1_0_3 else { return (0, 19) }
        var value: Int64 = 0
        var scale: Int64 = 100_000_000
        var at = 20
        while at < bytes.count, bytes[at] &- 0x30 < 10 {
            value += Int64(bytes[at] &- 0x30) * scale
            scale /= 10
            at += 1
        }
        return at > 20 ? (value, at) : nil
    }

    /// The seconds by which a zone is ahead of UTC.
    private static func zone(_ bytes: UnsafeRawBufferPointer, from start: Int, _ version: XAPIVersion) -> Int? {
        let count = bytes.count - start
        guard count > 0 else { return nil }
        if bytes[start] | 0x20 == 0x7A { return count == 1 ? 0 : nil }
        guard bytes[start] == 0x2B || bytes[start] == 0x2D,
            count == 6 || version == .v1_0_3 && (count == 3 || count == 5),
            let hour = DateScanner.number(bytes, start + 1, 2), hour < 24
        else { return nil }
        var minute = 0
        if count > 3 {
            guard count == 5 || bytes[start + 3] == 0x3A,
                let read = DateScanner.number(bytes, bytes.count - 2, 2), read < 60
            else { return nil }
            minute = read
        }
        let offset = hour * 3_600 + minute * 60
        guard bytes[start] == 0x2D else { return offset }
        return offset > 0 ? -offset : nil
    }
}
