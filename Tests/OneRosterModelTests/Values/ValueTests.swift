import CrosswalkTesting
import Foundation
import OneRosterModel
import Testing

@Suite("Values")
struct ValueTests {
    @Test(
        "Dates that exist are read and written alike",
        arguments: ["2024-02-29", "0000-01-01", "9999-12-31", "1969-12-31"])
    func dates(text: String) throws {
        let date = try #require(OneRosterDate(text))
        #expect(date.description == text)
        #expect(OneRosterDate(year: date.year, month: date.month, day: date.day) == date)
        #expect(OneRosterDate(daysSinceEpoch: Int(date.daysSinceEpoch)) == date)
    }

    @Test(
        "Everything else is no date",
        arguments: [
            "", "2023-02-29", "2023-00-01", "2023-13-01", "2023-01-32", "2023-1-01", "8/27/2018", "2023-01-01 ",
            "２０２３-01-01",
        ])
    func noDates(text: String) {
        #expect(OneRosterDate(text) == nil)
    }

    @Test("Days outside the years 0 to 9999 are no dates", arguments: [-719_529, 2_932_897, Int.min, Int.max])
    func distantDays(days: Int) {
        #expect(OneRosterDate(daysSinceEpoch: days) == nil)
        #expect(OneRosterDate(year: 10_000, month: 1, day: 1) == nil)
        #expect(OneRosterDate(year: 2024, month: Int.min, day: Int.max) == nil)
    }

    @Test("Every day within is one, and days are in order")
    func everyDay() {
        #expect(OneRosterDate(daysSinceEpoch: -719_528)?.description == "0000-01-01")
        #expect(OneRosterDate(daysSinceEpoch: 2_932_896)?.description == "9999-12-31")
        #expect(
            (OneRosterDate("2024-01-31") ?? .init(uncheckedDaysSinceEpoch: 0))
                < (OneRosterDate("2024-02-01") ?? .init(uncheckedDaysSinceEpoch: 0)))
    }

    @Test(
        "Times have three decimals and a Z",
        arguments: [
            "2017-05-06T08:01:05.000Z", "1969-12-31T23:59:59.999Z", "0000-01-01T00:00:00.000Z",
            "9999-12-31T23:59:59.999Z",
        ])
    func times(text: String) throws {
        let time = try #require(OneRosterDateTime(text))
        #expect(time.description == text)
        #expect(OneRosterDateTime(millisecondsSinceEpoch: time.millisecondsSinceEpoch) == time)
    }

    @Test(
        "Everything else is no time",
        arguments: [
            "2017-05-06", "2017-05-06 08:01:05", "2017-05-06T08:01:05Z", "2017-05-06T08:01:05.000+00:00",
            "2017-05-06T24:00:00.000Z", "2017-05-06T08:01:60.000Z",
        ])
    func noTimes(text: String) {
        #expect(OneRosterDateTime(text) == nil)
        #expect(OneRosterDateTime(millisecondsSinceEpoch: .max) == nil)
        #expect(OneRosterDateTime(millisecondsSinceEpoch: .min) == nil)
    }

    @Test(
        "Numbers keep their text",
        arguments: [("95", 95.0), ("95.0", 95), ("9.5e1", 95), ("-0.5", -0.5), ("+2", 2), (".5", 0.5), ("1E-2", 0.01)])
    func decimals(text: String, value: Double) throws {
        let number = try #require(OneRosterDecimal(text))
        #expect(number.description == text)
        #expect(number.value == Decimal(value))
    }

    @Test(
        "Everything else is no number",
        arguments: [
            "", " 1", "1 ", "1,5", "NaN", "inf", "0x10", "1.", ".", "-", "1e", "1e100", "--1", "1.2.3", "１",
            String(repeating: "1", count: 65),
        ])
    func noDecimals(text: String) {
        #expect(OneRosterDecimal(text) == nil)
    }

    @Test(
        "The largest and smallest numbers have finite values",
        arguments: [
            "9e99", "-9e99", "1e-99", String(repeating: "9", count: 60) + "e99",
            "0." + String(repeating: "0", count: 50) + "1e-99",
        ])
    func extremes(text: String) throws {
        #expect(try #require(OneRosterDecimal(text)).value.isFinite)
    }

    @Test("Numbers are made of numbers")
    func decimalsOfNumbers() {
        #expect(OneRosterDecimal(-12).text == "-12")
        #expect(OneRosterDecimal(Decimal(string: "1.25") ?? 0)?.text == "1.25")
        #expect(OneRosterDecimal(Decimal.nan) == nil)
    }

    @Test("School years have four digits", arguments: ["2026", "0001", "9999"])
    func years(text: String) throws {
        #expect(try #require(SchoolYear(text)).description == text)
    }

    @Test("Everything else is no school year", arguments: ["", "26", "20260", "2O26", "-202", "2025-2026"])
    func noYears(text: String) {
        #expect(SchoolYear(text) == nil)
        #expect(SchoolYear(endYear: 10_000) == nil)
        #expect(SchoolYear(endYear: -1) == nil)
    }

    @Test("A password prints nowhere")
    func password() {
        let secret = OneRosterPassword("canary")
        var user = OneRosterUser(sourcedID: "u")
        user.password = secret
        var dumped = ""
        dump(user, to: &dumped)
        for text in [
            "\(secret)", String(reflecting: secret), "\(user)", String(reflecting: user), dumped, "\([secret])",
        ] {
            #expect(!text.contains("canary"))
        }
        #expect(secret.reveal() == "canary")
        #expect(secret == OneRosterPassword("canary"))
    }

    @Test("Ids are equal where their bytes are")
    func ids() {
        let composed = SourcedID<OneRosterUser>("\u{E9}")
        let decomposed = SourcedID<OneRosterUser>("e\u{301}")
        #expect(composed.rawValue == decomposed.rawValue)
        #expect(composed != decomposed)
        #expect(Set([composed, decomposed, composed]).count == 2)
        #expect("\(composed)" == "\u{E9}")
        #expect(SourcedID<OneRosterUser>("").isEmpty)
    }
}
