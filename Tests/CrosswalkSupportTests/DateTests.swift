import Testing
import _CrosswalkSupport

@Suite("Days as numbers and as text")
struct DateTests {
    @Test("The naive calendar puts known days where almanacs put them")
    func judgeIsSound() {
        var known: [String: Int] = [
            "0-1-1": -719_528, "1-1-1": -719_162, "1582-10-15": -141_427, "1900-3-1": -25_508, "1970-1-1": 0,
            "2000-2-29": 11_016, "2000-3-1": 11_017, "2038-1-19": 24_855, "9999-12-31": 2_932_896,
        ]
        var count = 0
        for day in NaiveCalendar() {
            count += 1
            if let number = known.removeValue(forKey: "\(day.year)-\(day.month)-\(day.day)") {
                #expect(day.number == number)
            }
        }
        #expect(known.isEmpty)
        #expect(count == 3_652_425)
    }

    @Test("Every day from 0000 to 9999 has its number, is found by it, and is written and read as text")
    func everyDay() {
        var wrong: [NaiveCalendar.Day] = []
        for day in NaiveCalendar() {
            let text = ascii(day)
            let civil = CivilDate.civil(daysSinceEpoch: day.number)
            let agrees =
                CivilDate.daysSinceEpoch(year: day.year, month: day.month, day: day.day) == day.number
                && civil == (day.year, day.month, day.day)
                && text.withUnsafeBytes(DateScanner.day) == day.number
            if !agrees { wrong.append(day) }
        }
        #expect(wrong.isEmpty, "\(wrong.count) days, the first \(wrong.prefix(3))")
    }

    @Test("Every day of every fourth century and of the years around each century is written as read")
    func written() {
        var wrong: [NaiveCalendar.Day] = []
        for day in NaiveCalendar() where (1_600..<2_000).contains(day.year) || [0, 1, 4, 99].contains(day.year % 100) {
            if DateWriter.day(day.number) != String(decoding: ascii(day), as: UTF8.self) { wrong.append(day) }
        }
        #expect(wrong.isEmpty, "\(wrong.count) days, the first \(wrong.prefix(3))")
    }

    @Test("Months have the days that the calendar gives them, and what is no month has none")
    func monthLengths() {
        var lengths: [[Int]: Int] = [:]
        for day in NaiveCalendar() where day.year < 800 { lengths[[day.year, day.month]] = day.day }
        for year in 0..<800 {
            for month in 1...12 {
                #expect(CivilDate.days(inMonth: month, of: year) == lengths[[year, month]])
            }
        }
        for month in [Int.min, -1, 0, 13, 99, .max] { #expect(CivilDate.days(inMonth: month, of: 2_000) == 0) }
    }

    @Test("Of all month and day numbers of 400 years the scanner takes those that exist and no other")
    func impossibleDays() {
        var exists: Set<[Int]> = []
        for day in NaiveCalendar() where (1_600..<2_000).contains(day.year) {
            exists.insert([day.year, day.month, day.day])
        }
        // All numbers of two digits in years of each kind; the last possible days in all others.
        for year in 1_600..<2_000 {
            let months = year % 100 < 5 ? Array(0...99) : Array(1...12)
            let days = year % 100 < 5 ? Array(0...99) : Array(28...32)
            for month in months {
                for day in days {
                    let text = ascii(.init(year: year, month: month, day: day, number: 0))
                    let taken = text.withUnsafeBytes(DateScanner.day) != nil
                    if taken != exists.contains([year, month, day]) { Issue.record("\(year)-\(month)-\(day)") }
                }
            }
        }
    }

    @Test(
        "What has not the form YYYY-MM-DD is refused",
        arguments: [
            "", "2026", "2026-1-05", "2026-01-5", "26-01-05", "2026/01/05", "20260105", "2026-01-05 ", " 2026-01-05",
            "2026-01-05Z", "+026-01-05", "-026-01-05", "2026-01-0a", "2026–01-05", "２０２６-01-05", "12026-01-05",
        ])
    func refused(_ text: String) {
        #expect(Array(text.utf8).withUnsafeBytes(DateScanner.day) == nil)
    }

    private func ascii(_ day: NaiveCalendar.Day) -> [UInt8] {
        func digit(_ value: Int) -> UInt8 { UInt8(0x30 + value % 10) }
        return [
            digit(day.year / 1_000), digit(day.year / 100), digit(day.year / 10), digit(day.year), 0x2D,
            digit(day.month / 10), digit(day.month), 0x2D, digit(day.day / 10), digit(day.day),
        ]
    }
}
