/// Reads ISO 8601 date-times in every form that web services send: any number of fractional digits, and a zone as `Z`,
/// `±hh`, `±hhmm` or `±hh:mm`.
package enum DateTimeScanner {
    /// Milliseconds since 1970, further digits dropped; `nil` for any other form, for a day that the calendar does not
    /// have, and where the zone is missing: nobody knows which moment that is. A leap second counts as the one before.
    package static func millisecond(_ text: String) -> Int64? {
        var text = text
        guard text.utf8.count <= 64 else { return nil }
        return text.withUTF8 { millisecond(UnsafeRawBufferPointer($0)) }
    }

    private static func millisecond(_ bytes: UnsafeRawBufferPointer) -> Int64? {
        guard bytes.count >= 20, bytes[10] | 0x20 == 0x74, bytes[13] == 0x3A, bytes[16] == 0x3A,
            let day = DateScanner.day(UnsafeRawBufferPointer(rebasing: bytes[0..<10])),
            let hour = DateScanner.number(bytes, 11, 2), hour < 24,
            let minute = DateScanner.number(bytes, 14, 2), minute < 60,
            let second = DateScanner.number(bytes, 17, 2), second <= 60,
            let (milli, end) = fraction(bytes, from: 19), let offset = zone(bytes, from: end)
        else { return nil }
        let ofDay = hour * 3_600 + minute * 60 + min(second, 59)
        return Int64(day) * 86_400_000 + Int64(ofDay - offset) * 1_000 + Int64(milli)
    }

    /// The milliseconds of a fraction, and where it ends.
    private static func fraction(_ bytes: UnsafeRawBufferPointer, from start: Int) -> (Int, Int)? {
        guard bytes[start] == 0x2E || bytes[start] == 0x2C else { return (0, start) }
        var milli = 0
        var index = start + 1
        var scale = 100
        while index < bytes.count, bytes[index] &- 0x30 < 10 {
            milli += Int(bytes[index] &- 0x30) * scale
            scale /= 10
            index += 1
        }
        return index > start + 1 ? (milli, index) : nil
    }

    /// The seconds by which a zone is ahead of UTC.
    private static func zone(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
        let count = bytes.count - start
        guard count > 0 else { return nil }
        if bytes[start] | 0x20 == 0x7A { return count == 1 ? 0 : nil }
        guard bytes[start] == 0x2B || bytes[start] == 0x2D, count == 3 || count == 5 || count == 6,
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
        return bytes[start] == 0x2D ? -offset : offset
    }
}
