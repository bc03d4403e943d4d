/// Reads the two date forms of the field's standards out of bytes, without a formatter and without a zone.
@usableFromInline package enum DateScanner {
    /// Days since 1970-01-01 of exactly `YYYY-MM-DD`, or `nil` where the form or the calendar is broken.
    @inlinable
    package static func day(_ bytes: UnsafeRawBufferPointer) -> Int? {
        guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
        guard let year = number(bytes, 0, 4), let month = number(bytes, 5, 2), let day = number(bytes, 8, 2),
            day >= 1, day <= CivilDate.days(inMonth: month, of: year)
        else { return nil }
        return CivilDate.daysSinceEpoch(year: year, month: month, day: day)
    }

    /// Milliseconds since 1970 of exactly `YYYY-MM-DDTHH:MM:SS.sssZ`, or `nil`. Leap seconds are refused.
    @inlinable
    package static func millisecond(_ bytes: UnsafeRawBufferPointer) -> Int64? {
        guard bytes.count == 24, bytes[10] == 0x54, bytes[13] == 0x3A, bytes[16] == 0x3A, bytes[19] == 0x2E,
            bytes[23] == 0x5A
        else { return nil }
        guard let day = day(UnsafeRawBufferPointer(rebasing: bytes[0..<10])),
            let hour = number(bytes, 11, 2), hour < 24, let minute = number(bytes, 14, 2), minute < 60,
            let second = number(bytes, 17, 2), second < 60, let milli = number(bytes, 20, 3)
        else { return nil }
        return Int64(day) * 86_400_000 + Int64(hour * 3_600 + minute * 60 + second) * 1_000 + Int64(milli)
    }

    /// The value of `count` decimal digits from `start`, or `nil` where one is none.
    @inlinable
    @inline(__always)
    package static func number(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ count: Int) -> Int? {
        var value = 0
        for index in start..<(start + count) {
            let digit = bytes[index] &- 0x30
            guard digit < 10 else { return nil }
            value = value &* 10 &+ Int(digit)
        }
        return value
    }
}
