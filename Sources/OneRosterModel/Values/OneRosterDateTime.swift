import _CrosswalkSupport

/// A point in time in UTC to the millisecond, as OneRoster writes it: `YYYY-MM-DDTHH:MM:SS.sssZ`.
///
/// Years run from 0 to 9999; leap seconds do not exist.
public struct OneRosterDateTime: Hashable, Sendable {
    /// Milliseconds since 1970-01-01T00:00:00Z, negative before it.
    public let millisecondsSinceEpoch: Int64

    /// Takes a time that lies within the years 0 to 9999.
    package init(uncheckedMillisecondsSinceEpoch milliseconds: Int64) { millisecondsSinceEpoch = milliseconds }

    /// Takes milliseconds since 1970, or `nil` outside the years 0 to 9999.
    public init?(millisecondsSinceEpoch: Int64) {
        guard (-62_167_219_200_000...253_402_300_799_999).contains(millisecondsSinceEpoch) else { return nil }
        self.millisecondsSinceEpoch = millisecondsSinceEpoch
    }

    /// Reads exactly the form above: three decimals and `Z`. Anything else is `nil`.
    public init?(_ text: String) {
        var text = text
        guard let milliseconds = text.withUTF8({ DateScanner.millisecond(UnsafeRawBufferPointer($0)) }) else {
            return nil
        }
        millisecondsSinceEpoch = milliseconds
    }
}

extension OneRosterDateTime: Comparable {
    /// Orders by time.
    public static func < (a: Self, b: Self) -> Bool { a.millisecondsSinceEpoch < b.millisecondsSinceEpoch }
}

extension OneRosterDateTime: CustomStringConvertible {
    /// `YYYY-MM-DDTHH:MM:SS.sssZ`.
    public var description: String { DateWriter.millisecond(millisecondsSinceEpoch) }
}
