import CrosswalkTesting
import Testing
import _CrosswalkSupport

@Suite("Date-times of web services")
struct DateTimeScannerTests {
    @Test(
        "Every form of one moment is read",
        arguments: [
            "2026-11-22T08:30:00Z", "2026-11-22T08:30:00.000Z", "2026-11-22T08:30:00.0000009Z",
            "2026-11-22T09:30:00+01:00", "2026-11-22T09:30:00+0100", "2026-11-22T09:30:00+01",
            "2026-11-22T03:00:00-05:30", "2026-11-22t08:30:00z", "2026-11-22T08:30:00,0Z",
            "2026-11-23T07:30:00.0+23:00",
        ])
    func moments(_ text: String) { #expect(DateTimeScanner.millisecond(text) == 1_795_336_200_000) }

    @Test(
        "Fractions are cut to milliseconds",
        arguments: [("1Z", 100), ("12Z", 120), ("123Z", 123), ("1239Z", 123), ("009999999Z", 9)] as [(String, Int64)])
    func fractions(_ end: String, _ milliseconds: Int64) {
        #expect(DateTimeScanner.millisecond("1970-01-01T00:00:00." + end) == milliseconds)
    }

    @Test(
        "What names no single moment is none",
        arguments: [
            "", "2026-11-22", "2026-11-22T08:30:00", "2026-11-22 08:30:00Z", "2026-11-22T08:30Z",
            "2026-02-29T08:30:00Z", "2026-11-22T24:00:00Z", "2026-11-22T08:60:00Z", "2026-11-22T08:30:61Z",
            "2026-11-22T08:30:00.Z", "2026-11-22T08:30:00.1", "2026-11-22T08:30:00+1", "2026-11-22T08:30:00+24:00",
            "2026-11-22T08:30:00+01:60", "2026-11-22T08:30:00+01:0", "2026-11-22T08:30:00ZZ", "T08:30:00Z",
            "2026-11-22T08:30:00+01-00", "２０２６-11-22T08:30:00Z",
        ])
    func others(_ text: String) { #expect(DateTimeScanner.millisecond(text) == nil) }

    @Test("What is written is read again, and no bytes trap")
    func roundTrip() throws {
        try PropertyTest.run(cases: 2_000, seed: 26) { random in
            let moment = Int64(random.number(in: -62_167_219_200_000...253_402_300_799_999))
            try #require(DateTimeScanner.millisecond(DateWriter.millisecond(moment)) == moment)
            var bytes = Array("2026-11-22T08:30:00.5+01:00".utf8)
            for _ in 0..<4 { bytes[random.number(in: 0...26)] = UInt8(random.number(in: 0...127)) }
            _ = DateTimeScanner.millisecond(String(decoding: bytes.prefix(random.number(in: 0...27)), as: UTF8.self))
        }
    }
}
