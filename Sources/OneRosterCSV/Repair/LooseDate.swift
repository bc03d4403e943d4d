import _CrosswalkSupport

/// Dates and times in forms other than the standard's.
enum LooseDate {
    /// Three numbers with the same separator between, as `8/27/2018`.
    struct Parts {
        let first: Int
        let second: Int
        let year: Int
        let separator: UInt8

        func day(month: Int, day: Int) -> String? { LooseDate.text(year, month, day) }
    }

    /// `YYYY-MM-DD` out of a form in which the year comes first, or out of a date with a time of midnight.
    static func day(_ text: String) -> String? {
        let date = text.split(whereSeparator: { $0 == "T" || $0 == " " }).map(String.init)
        guard let head = date.first, date.count == 1 || isMidnight(date.dropFirst().joined(separator: " ")) else {
            return nil
        }
        let bytes = Array(head.utf8)
        if bytes.count == 8, let number = Int(head), bytes.allSatisfy({ (0x30...0x39).contains($0) }) {
            return Self.text(number / 10_000, number / 100 % 100, number % 100)
        }
        let parts = head.split(whereSeparator: { $0 == "-" || $0 == "/" || $0 == "." }).map(String.init)
        guard parts.count == 3, parts[0].utf8.count == 4, let numbers = numbers(parts) else { return nil }
        return Self.text(numbers[0], numbers[1], numbers[2])
    }

    /// Three numbers of which the last is the year; whether day or month comes first is not said.
    static func threeNumbers(_ text: String) -> Parts? {
        let pieces = text.split(separator: " ").map(String.init)
        guard let head = pieces.first, pieces.count == 1 || isMidnight(pieces.dropFirst().joined(separator: " "))
        else { return nil }
        for separator in [UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-")] {
            let parts = head.utf8.split(separator: separator, omittingEmptySubsequences: false).map { String($0) ?? "" }
            guard parts.count == 3, parts[2].utf8.count == 4, let numbers = numbers(parts) else { continue }
            guard (1...31).contains(numbers[0]), (1...31).contains(numbers[1]) else { return nil }
            return Parts(first: numbers[0], second: numbers[1], year: numbers[2], separator: separator)
        }
        return nil
    }

    /// `YYYY-MM-DDTHH:MM:SS.sssZ` out of a date alone, a space for the T, missing or longer fractions, or an offset.
    /// A time without a zone is taken as UTC, which is what the standard's form would say.
    static func dateTime(_ text: String) -> String? {
        let bytes = Array(text.utf8)
        if bytes.count == 10 {
            guard let days = bytes.withUnsafeBytes({ DateScanner.day($0) }) else { return nil }
            return DateWriter.millisecond(Int64(days) * 86_400_000)
        }
        guard bytes.count >= 16, bytes[10] == 0x54 || bytes[10] == 0x74 || bytes[10] == 0x20 else { return nil }
        return Array(bytes[0..<10]).withUnsafeBytes { DateScanner.day($0) }.flatMap { days in
            Clock(bytes[11...]).flatMap { clock in
                let milliseconds = Int64(days) * 86_400_000 + clock.milliseconds
                // A year that an offset moves out of 0000 to 9999 has no text.
                guard (-62_167_219_200_000..<253_402_300_800_000).contains(milliseconds) else { return nil }
                return DateWriter.millisecond(milliseconds)
            }
        }
    }

    private static func numbers(_ parts: [String]) -> [Int]? {
        let found = parts.compactMap { part -> Int? in
            (1...4).contains(part.utf8.count) && part.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(part) : nil
        }
        return found.count == parts.count ? found : nil
    }

    private static func isMidnight(_ text: String) -> Bool {
        let folded = text.lowercased().filter { !"z ".contains($0) }
        if ["12:00:00am", "12:00am"].contains(folded) { return true }
        return ["00:00", "0:00", "00:00:00", "0:00:00", "00:00:00.000", "00:00:00.0"].contains(folded)
    }

    private static func text(_ year: Int, _ month: Int, _ day: Int) -> String? {
        guard (0...9_999).contains(year), day >= 1, day <= CivilDate.days(inMonth: month, of: year) else { return nil }
        return DateWriter.day(CivilDate.daysSinceEpoch(year: year, month: month, day: day))
    }
}

/// A time of day with an optional offset: `HH:MM`, `HH:MM:SS`, a fraction, then nothing, `Z` or `±HH:MM`.
private struct Clock {
    /// Since midnight UTC; may lie before it or after the day.
    let milliseconds: Int64

    init?(_ text: ArraySlice<UInt8>) {
        var rest = text
        func number(_ count: Int) -> Int? {
            guard rest.count >= count else { return nil }
            let value = Array(rest.prefix(count)).withUnsafeBytes { DateScanner.number($0, 0, count) }
            rest = rest.dropFirst(count)
            return value
        }
        func skip(_ byte: UInt8) -> Bool {
            guard rest.first == byte else { return false }
            rest = rest.dropFirst()
            return true
        }
        guard let hour = number(2), hour < 24, skip(0x3A), let minute = number(2), minute < 60 else { return nil }
        var second = 0
        var milli = 0
        if skip(0x3A) {
            guard let value = number(2), value < 60 else { return nil }
            second = value
            if skip(0x2E) {
                let digits = rest.prefix { (0x30...0x39).contains($0) }
                guard (1...9).contains(digits.count) else { return nil }
                let three = Array(digits.prefix(3)) + Array(repeating: 0x30, count: max(0, 3 - digits.count))
                milli = three.reduce(0) { $0 * 10 + Int($1 - 0x30) }
                rest = rest.dropFirst(digits.count)
            }
        }
        var offset = 0
        if let sign = rest.first, sign == 0x2B || sign == 0x2D {
            rest = rest.dropFirst()
            guard let hours = number(2), hours < 24 else { return nil }
            _ = skip(0x3A)
            guard let minutes = number(2), minutes < 60 else { return nil }
            offset = (hours * 60 + minutes) * (sign == 0x2B ? 1 : -1)
        } else if !skip(0x5A) {
            _ = skip(0x7A)
        }
        guard rest.isEmpty else { return nil }
        let seconds = hour * 3_600 + (minute - offset) * 60 + second
        milliseconds = Int64(seconds) * 1_000 + Int64(milli)
    }
}
