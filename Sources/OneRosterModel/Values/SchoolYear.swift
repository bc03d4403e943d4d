/// A school year, named by the calendar year in which it **ends**, as OneRoster writes it: `YYYY`.
public struct SchoolYear: Hashable, Sendable {
    /// The calendar year in which the school year ends, 0 to 9999.
    public let endYear: Int16

    /// Makes a school year, or `nil` outside 0 to 9999.
    public init?(endYear: Int) {
        guard (0...9999).contains(endYear) else { return nil }
        self.endYear = Int16(endYear)
    }

    /// Reads exactly four digits; anything else is `nil`.
    public init?(_ text: String) {
        var text = text
        guard let year = text.withUTF8({ Self.scan(UnsafeRawBufferPointer($0)) }) else { return nil }
        self = year
    }

    /// Reads exactly four digits.
    package static func scan(_ bytes: UnsafeRawBufferPointer) -> SchoolYear? {
        guard bytes.count == 4 else { return nil }
        var year = 0
        for byte in bytes {
            let digit = byte &- UInt8(ascii: "0")
            guard digit < 10 else { return nil }
            year = year * 10 + Int(digit)
        }
        return SchoolYear(endYear: year)
    }
}

extension SchoolYear: Comparable {
    /// Orders by time.
    public static func < (a: Self, b: Self) -> Bool { a.endYear < b.endYear }
}

extension SchoolYear: CustomStringConvertible {
    /// Four digits.
    public var description: String {
        let digits = String(endYear)
        return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }
}
