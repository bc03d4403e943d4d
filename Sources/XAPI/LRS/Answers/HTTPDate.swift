internal import CrosswalkRuntime
internal import _CrosswalkSupport

/// Dates of HTTP's header fields (RFC 9110 §5.6.7): `Sun, 06 Nov 1994 08:49:37 GMT`.
enum HTTPDate {
    private static let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    static func text(_ time: WallTime) -> String {
        let seconds = time.secondsSinceEpoch
        let day = seconds / 86_400 - (seconds % 86_400 < 0 ? 1 : 0)
        let rest = Int(seconds - day * 86_400)
        let civil = CivilDate.civil(daysSinceEpoch: Int(day))
        let weekday = days[Int(((day % 7) + 7) % 7)]
        return "\(weekday), \(padded(civil.day)) \(months[civil.month - 1]) \(civil.year) "
            + "\(padded(rest / 3_600)):\(padded(rest / 60 % 60)):\(padded(rest % 60)) GMT"
    }

    private static func padded(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
}
