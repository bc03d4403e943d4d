import HTTPTypes
import _CrosswalkSupport

/// How long a server asks to wait (RFC 9110 §10.2.3).
enum RetryAfter {
    /// The wait from now on: seconds, or a date; `nil` where the field is missing or says neither.
    static func delay(_ response: WebResponse, at now: WallTime) -> Duration? {
        guard let text = response.head.headerFields[.retryAfter] else { return nil }
        return delay(text, at: now)
    }

    static func delay(_ text: String, at now: WallTime) -> Duration? {
        let text = text.trimmingSpaces()
        if !text.isEmpty, text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) {
            // More than eighteen digits are a wait without end all the same.
            return .seconds(Int64(text.prefix(9)).map { text.utf8.count > 9 ? 999_999_999 : $0 } ?? 0)
        }
        guard let date = HTTPDate.read(text) else { return nil }
        return max(.zero, date.duration(since: now))
    }
}

extension WebResponse {
    /// How long the server asks to wait from now on, by its `Retry-After` field; `nil` where it does not say.
    public func retryDelay(at now: WallTime) -> Duration? { RetryAfter.delay(self, at: now) }
}

/// Dates of HTTP fields (RFC 9110 §5.6.7).
public enum HTTPDate {
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// Reads `Sun, 06 Nov 1994 08:49:37 GMT`; `nil` for anything else, the two obsolete forms included.
    public static func read(_ text: String) -> WallTime? {
        let parts = text.split(separator: " ")
        guard parts.count == 6, parts[0].hasSuffix(","), parts[5] == "GMT", let day = number(parts[1], 1...31),
            let month = months.firstIndex(of: String(parts[2])), let year = number(parts[3], 1_601...9_999)
        else { return nil }
        let clock = parts[4].split(separator: ":", omittingEmptySubsequences: false)
        guard clock.count == 3, let hour = number(clock[0], 0...23), let minute = number(clock[1], 0...59),
            let second = number(clock[2], 0...60), day <= CivilDate.days(inMonth: month + 1, of: year)
        else { return nil }
        let days = CivilDate.daysSinceEpoch(year: year, month: month + 1, day: day)
        return WallTime(secondsSinceEpoch: Int64(days) * 86_400 + Int64(hour * 3_600 + minute * 60 + second))
    }

    /// Writes a moment as `Sun, 06 Nov 1994 08:49:37 GMT`; what lies outside the years 1601 to 9999 as their nearest second.
    public static func text(_ moment: WallTime) -> String {
        let seconds = min(max(moment.secondsSinceEpoch, -11_644_473_600), 253_402_300_799)
        let days = Int((seconds - (seconds % 86_400 + 86_400) % 86_400) / 86_400)
        let second = Int((seconds % 86_400 + 86_400) % 86_400)
        let date = CivilDate.civil(daysSinceEpoch: days)
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
        let year = String(repeating: "0", count: max(0, 4 - String(date.year).count)) + String(date.year)
        // The first of January 1970 was a Thursday.
        let weekday = weekdays[((days + 4) % 7 + 7) % 7]
        let clock = [second / 3_600, second / 60 % 60, second % 60].map(two).joined(separator: ":")
        return "\(weekday), \(two(date.day)) \(months[date.month - 1]) \(year) \(clock) GMT"
    }

    private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]

    private static func number(_ text: Substring, _ range: ClosedRange<Int>) -> Int? {
        guard (1...4).contains(text.utf8.count), text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }), let number = Int(text),
            range ~= number
        else { return nil }
        return number
    }
}

extension StringProtocol {
    /// The text without spaces and tabs at its ends.
    func trimmingSpaces() -> String {
        let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\t" }
        return String(drop(while: isSpace).reversed().drop(while: isSpace).reversed())
    }
}
