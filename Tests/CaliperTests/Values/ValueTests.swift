import Caliper
import CrosswalkJSON
import CrosswalkRuntime
import CrosswalkTesting
import Testing

@Suite("Values have the forms of Caliper")
struct ValueTests {
    @Test(
        "Decimals always have a fraction part and keep their digits",
        arguments: [
            ("12", "12.0"), ("12.0", "12.0"), ("1.50", "1.50"), ("-3", "-3.0"), ("0", "0.0"), ("1e2", "100.0"),
            ("25e-1", "2.5"), ("1E-3", "0.001"), ("1.5e3", "1.5e3"),
        ])
    func decimals(text: String, written: String) {
        #expect(CaliperDecimal(text)?.number.lexeme == written)
    }

    @Test(
        "Decimals from Double are plain",
        arguments: [(12.0, "12.0"), (0.1, "0.1"), (1e16, "10000000000000000.0"), (1e-7, "0.0000001")])
    func doubles(value: Double, written: String) {
        #expect(CaliperDecimal(value)?.number.lexeme == written)
    }

    @Test("What is no decimal is none", arguments: ["", "x", "01", "1e99999", ".5", "NaN"])
    func noDecimals(text: String) { #expect(CaliperDecimal(text) == nil) }

    @Test("Not finite is no decimal")
    func infinite() { #expect(CaliperDecimal(Double.infinity) == nil && CaliperDecimal(Double.nan) == nil) }

    @Test(
        "Durations are those of ISO 8601",
        arguments: [
            ("PT30M54S", true), ("PT1710S", true), ("P1Y2M3DT4H5M6.5S", true), ("P1W", true), ("PT0S", true),
            ("P", false), ("PT", false), ("P1", false), ("1H", false), ("PT1H1H", false), ("PT1S1M", false),
            ("P1DT", false), ("PT1.5M", false), ("-PT1S", false), ("PTS", false), ("P1H", false), ("PT1,5S", true),
            ("", false),
        ])
    func durations(text: String, isOne: Bool) { #expect((CaliperDuration(text) != nil) == isOne) }

    @Test(
        "Durations of milliseconds are exact",
        arguments: [(0, "PT0S"), (1_000, "PT1S"), (1_250, "PT1.25S"), (7, "PT0.007S"), (-5, "PT0S")])
    func milliseconds(value: Int64, text: String) {
        let duration = CaliperDuration(milliseconds: value)
        #expect(duration.text == text && CaliperDuration(duration.text) == duration)
    }

    @Test(
        "IRIs are absolute",
        arguments: [
            ("https://example.edu/users/1", true), ("urn:uuid:1", true), ("_:1", true), ("tag:a@b,2020:c", true),
            ("https://example.edu/räume", true), ("https://example.edu/#epubcfi(/4/3/1)", true), ("example", false),
            ("/users/1", false), ("", false), ("_:", false), ("http:", false), ("https://a b", false), (":x", false),
            ("1http://x", false), ("http://x/<y>", false),
        ])
    func iris(text: String, isOne: Bool) { #expect(CaliperIRI(text).isValid == isOne) }

    @Test("Times have three digits of a second and nothing else, up to the edge of a millisecond")
    func times() throws {
        for milliseconds: Int64 in [0, 1, 999, 1_000, 1_763_800_000_999, -1] {
            let time = CaliperTime(millisecondsSinceEpoch: milliseconds)
            #expect(CaliperTime(time.text) == time && time.text.utf8.count == 24)
        }
        for text in [
            "2018-11-15T10:15:00Z", "2018-11-15T10:15:00.0Z", "2018-11-15T10:15:00.000+00:00",
            "2018-02-30T10:15:00.000Z",
        ] {
            #expect(CaliperTime(text) == nil)
        }
        #expect(CaliperTime(millisecondsSinceEpoch: .max).text == "9999-12-31T23:59:59.999Z")
        #expect(CaliperTime(millisecondsSinceEpoch: .min).text == "0000-01-01T00:00:00.000Z")
    }

    @Test("Times are written as the family writes them, over all years")
    func writtenTimes() throws {
        try PropertyTest.run(cases: 2_000, seed: 5) { random in
            let milliseconds = Int64(random.number(in: -62_167_219_200_000...253_402_300_799_999))
            let time = CaliperTime(millisecondsSinceEpoch: milliseconds)
            #expect(time.text == WallTime(millisecondsSinceEpoch: milliseconds).iso8601)
        }
    }

    @Test("Random ids are UUIDs of version 4 and differ")
    func ids() throws {
        let ambient = Ambient.system
        let ids = (0..<50).map { _ in CaliperEventID(from: ambient).text }
        #expect(Set(ids).count == 50)
        for id in ids { #expect(CaliperEventID(id) != nil && Array(id)[23] == "4") }
    }

    @Test(
        "Ids of events are urn:uuid alone",
        arguments: [
            "", "0d015a85-abf5-49ee-abb1-46dbd57fe64e", "urn:uuid:0d015a85",
            "urn:uuid:9r34jdfj-abf5-49ee-abb1-46dbd57fe64e",
        ])
    func noIDs(text: String) { #expect(CaliperEventID(text) == nil) }
}
