import Canonical
import Testing

@Suite("Days of the calendar")
struct CalendarDateTests {
    @Test("Every day from 0000 to 9999 is made, written, read, numbered and ordered")
    func everyDay() {
        // Counted by carrying from day to month to year; only the lengths of the months are given.
        let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        var number = -719_528
        var previous: CalendarDate?
        var wrong: [String] = []
        for year in 0...9_999 {
            let isLeap = year.isMultiple(of: 400) || year.isMultiple(of: 4) && !year.isMultiple(of: 100)
            for month in 1...12 {
                let length = month == 2 && isLeap ? 29 : lengths[month - 1]
                for day in 1...length {
                    guard let date = CalendarDate(year: year, month: month, day: day) else {
                        wrong.append("\(year)-\(month)-\(day)")
                        continue
                    }
                    if date.daysSinceEpoch != number { wrong.append("\(date) has another number") }
                    if let previous, !(previous < date) { wrong.append("\(date) is not after the day before") }
                    // Text is slow in a debug build; centuries and the years of living people are read in full.
                    if year % 100 == 0 || (1_900..<2_100).contains(year), CalendarDate(date.description) != date {
                        wrong.append("\(date) does not come back")
                    }
                    previous = date
                    number += 1
                }
                if CalendarDate(year: year, month: month, day: length + 1) != nil { wrong.append("\(year)-\(month)") }
            }
        }
        #expect(wrong.isEmpty, "\(wrong.count) days, the first \(wrong.prefix(3))")
        #expect(number == 2_932_897)
    }

    @Test("The text has four, two and two digits", arguments: ["0000-01-01", "0007-03-09", "1970-01-01", "9999-12-31"])
    func text(_ text: String) throws {
        #expect(try #require(CalendarDate(text)).description == text)
    }

    @Test(
        "What the calendar lacks is refused",
        arguments: [
            (2_023, 2, 29), (1_900, 2, 29), (2_024, 2, 30), (2_024, 4, 31), (2_024, 0, 1), (2_024, 13, 1),
            (2_024, 1, 0), (2_024, 1, 32), (-1, 1, 1), (10_000, 1, 1), (2_024, .min, 1), (2_024, 1, .max),
            (.min, 1, 1), (.max, 12, 31), (2_024, 1, -1),
        ])
    func refusedNumbers(year: Int, month: Int, day: Int) {
        #expect(CalendarDate(year: year, month: month, day: day) == nil)
    }

    @Test(
        "What has not the form YYYY-MM-DD is refused",
        arguments: [
            "", "2024-2-9", "2024-02-9", "24-02-09", "2024/02/09", "2024-02-30", "2024-13-01", "2024-02-09T",
            "+024-02-09",
            " 2024-02-09", "2024-02-09 ", "2024-02-0٩", "２024-02-09", "2024-02–9", "-024-02-09", "20240209",
        ])
    func refusedTexts(_ text: String) {
        #expect(CalendarDate(text) == nil)
    }
}
