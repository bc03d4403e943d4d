import _CrosswalkSupport

/// A day of the calendar, without time and without zone, as OneRoster writes it: `YYYY-MM-DD`.
///
/// Years run from 0 to 9999 of the proleptic Gregorian calendar. Start dates are inclusive and end dates exclusive
/// wherever the standard has a pair of them.
public struct OneRosterDate: Hashable, Sendable {
    /// Days since 1970-01-01, negative before it.
    public let daysSinceEpoch: Int32

    /// Takes a number of days that lies within the years 0 to 9999.
    package init(uncheckedDaysSinceEpoch days: Int32) { daysSinceEpoch = days }

    /// Takes days since 1970-01-01, or `nil` outside the years 0 to 9999.
    public init?(daysSinceEpoch: Int) {
        guard (-719_528...2_932_896).contains(daysSinceEpoch) else { return nil }
        self.daysSinceEpoch = Int32(daysSinceEpoch)
    }

    /// Makes a date, or `nil` where the calendar has no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (0...9999).contains(year), day >= 1, day <= CivilDate.days(inMonth: month, of: year) else { return nil }
        daysSinceEpoch = Int32(CivilDate.daysSinceEpoch(year: year, month: month, day: day))
    }

    /// Reads exactly `YYYY-MM-DD`; anything else, and any day that the calendar lacks, is `nil`.
    public init?(_ text: String) {
        var text = text
        guard let days = text.withUTF8({ DateScanner.day(UnsafeRawBufferPointer($0)) }) else { return nil }
        daysSinceEpoch = Int32(days)
    }

    /// The year, 0 to 9999.
    public var year: Int { civil.year }
    /// The month, 1 to 12.
    public var month: Int { civil.month }
    /// The day of the month, from 1.
    public var day: Int { civil.day }

    private var civil: (year: Int, month: Int, day: Int) {
        CivilDate.civil(daysSinceEpoch: Int(daysSinceEpoch))
    }
}

extension OneRosterDate: Comparable {
    /// Orders by time.
    public static func < (a: Self, b: Self) -> Bool { a.daysSinceEpoch < b.daysSinceEpoch }
}

extension OneRosterDate: CustomStringConvertible {
    /// `YYYY-MM-DD`.
    public var description: String { DateWriter.day(Int(daysSinceEpoch)) }
}
