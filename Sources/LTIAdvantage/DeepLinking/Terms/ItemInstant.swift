internal import CrosswalkRuntime
internal import _CrosswalkSupport

/// A date and time of ISO 8601 with its zone, as items have it: `2027-03-06T20:05:02Z`, seconds and their fraction perhaps
/// left out, and an offset such as `+01:00`, `+0100` or `+01` in the place of `Z`.
enum ItemInstant {
    case at(WallTime)
    /// Legible, but for the zone.
    case withoutZone
    case illegible

    init(_ text: String) {
        var scan = InstantScan(text)
        guard let day = scan.day(), let time = scan.time() else {
            self = .illegible
            return
        }
        if scan.isAtEnd {
            self = .withoutZone
        } else if let offset = scan.zone(), scan.isAtEnd {
            let minutes = Int64(day) * 1_440 - Int64(offset)
            self = .at(WallTime(millisecondsSinceEpoch: minutes * 60_000 + time))
        } else {
            self = .illegible
        }
    }
}

/// Reads the parts of an instant one after the other.
private struct InstantScan {
    private let bytes: [UInt8]
    private var at = 0

    init(_ text: String) { bytes = Array(text.utf8) }

    var isAtEnd: Bool { at == bytes.count }

    /// Days since 1970.
    mutating func day() -> Int? {
        guard bytes.count > 10, let year = number(4), take("-"), let month = number(2), take("-"),
            let day = number(2), day >= 1, day <= CivilDate.days(inMonth: month, of: year)
        else { return nil }
        return CivilDate.daysSinceEpoch(year: year, month: month, day: day)
    }

    /// Milliseconds since midnight; further digits of a fraction are dropped.
    mutating func time() -> Int64? {
        guard take("T") || take("t") || take(" "), let hour = number(2), hour < 24, take(":"), let minute = number(2),
            minute < 60
        else { return nil }
        var second = 0
        var fraction: Int64 = 0
        if take(":") {
            // A leap second is counted as the one before it.
            guard let read = number(2), read <= 60 else { return nil }
            second = min(read, 59)
            if take(".") || take(",") {
                guard let read = milliseconds() else { return nil }
                fraction = read
            }
        }
        return Int64(hour * 3_600 + minute * 60 + second) * 1_000 + fraction
    }

    /// Minutes east of Greenwich.
    mutating func zone() -> Int? {
        if take("Z") || take("z") { return 0 }
        let isWest = take("-")
        guard isWest || take("+"), let hours = number(2), hours < 24 else { return nil }
        var minutes = 0
        if !isAtEnd {
            _ = take(":")
            guard let read = number(2), read < 60 else { return nil }
            minutes = read
        }
        return (isWest ? -1 : 1) * (hours * 60 + minutes)
    }

    private mutating func milliseconds() -> Int64? {
        var value: Int64 = 0
        var count = 0
        while at < bytes.count, bytes[at] &- 0x30 < 10 {
            if count < 3 { value = value * 10 + Int64(bytes[at] - 0x30) }
            count += 1
            at += 1
        }
        guard count > 0 else { return nil }
        for _ in count..<max(count, 3) { value *= 10 }
        return value
    }

    private mutating func number(_ digits: Int) -> Int? {
        guard bytes.count - at >= digits else { return nil }
        var value = 0
        for byte in bytes[at..<(at + digits)] {
            guard byte &- 0x30 < 10 else { return nil }
            value = value * 10 + Int(byte - 0x30)
        }
        at += digits
        return value
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard at < bytes.count, bytes[at] == UInt8(ascii: character) else { return false }
        at += 1
        return true
    }
}
