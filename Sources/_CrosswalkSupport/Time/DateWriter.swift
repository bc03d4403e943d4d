/// Writes the two date forms of the field's standards.
package enum DateWriter {
    /// `YYYY-MM-DD`.
    package static func day(_ daysSinceEpoch: Int) -> String {
        let civil = CivilDate.civil(daysSinceEpoch: daysSinceEpoch)
        return "\(padded(civil.year, 4))-\(padded(civil.month, 2))-\(padded(civil.day, 2))"
    }

    /// `YYYY-MM-DDTHH:MM:SS.sssZ`.
    package static func millisecond(_ millisecondsSinceEpoch: Int64) -> String {
        // Rounded towards the past, by steps that cannot overflow.
        let (quotient, remainder) = millisecondsSinceEpoch.quotientAndRemainder(dividingBy: 86_400_000)
        let day = Int(remainder < 0 ? quotient - 1 : quotient)
        let rest = Int(remainder < 0 ? remainder + 86_400_000 : remainder)
        let (hour, minute, second, milli) = (
            rest / 3_600_000, rest / 60_000 % 60, rest / 1_000 % 60, rest % 1_000
        )
        return "\(Self.day(day))T\(padded(hour, 2)):\(padded(minute, 2)):\(padded(second, 2)).\(padded(milli, 3))Z"
    }

    private static func padded(_ value: Int, _ width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
