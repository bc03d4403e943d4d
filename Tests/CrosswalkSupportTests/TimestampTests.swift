import CrosswalkTesting
import Testing
import _CrosswalkSupport

@Suite("Points in time as text")
struct TimestampTests {
    @Test(
        "Known instants are read and written",
        arguments: [
            ("1970-01-01T00:00:00.000Z", 0), ("1970-01-01T00:00:00.001Z", 1), ("1969-12-31T23:59:59.999Z", -1),
            ("1969-12-31T00:00:00.000Z", -86_400_000), ("2000-02-29T12:34:56.789Z", 951_827_696_789),
            ("2026-11-21T22:30:18.007Z", 1_795_300_218_007), ("9999-12-31T23:59:59.999Z", 253_402_300_799_999),
            ("0000-01-01T00:00:00.000Z", -62_167_219_200_000),
        ] as [(String, Int64)])
    func known(text: String, milliseconds: Int64) {
        #expect(scan(text) == milliseconds)
        #expect(DateWriter.millisecond(milliseconds) == text)
    }

    @Test("Every second of a day is read and written")
    func everySecond() {
        let day: Int64 = 20_000 * 86_400_000
        var wrong = 0
        for second in 0..<86_400 {
            let milliseconds = day + Int64(second) * 1_000 + Int64(second % 1_000)
            let text = DateWriter.millisecond(milliseconds)
            if scan(text) != milliseconds || !text.hasPrefix("2024-10-04T") { wrong += 1 }
        }
        #expect(wrong == 0)
    }

    @Test("Any instant that four digits of a year can say comes back from its text")
    func roundTrip() throws {
        try PropertyTest.run(cases: 2_000, seed: 24) { random in
            let milliseconds = Int64(random.number(in: -62_167_219_200_000...253_402_300_799_999))
            try #require(scan(DateWriter.millisecond(milliseconds)) == milliseconds)
        }
    }

    @Test("Changing one byte of a good text gives a good text exactly where the form and the ranges still hold")
    func oneByteChanged() {
        for (good, position) in Self.goodTexts.flatMap({ text in (0..<24).map { (text, $0) } }) {
            for byte in UInt8.min...UInt8.max {
                var bytes = Array(good.utf8)
                bytes[position] = byte
                let taken = bytes.withUnsafeBytes(DateScanner.millisecond) != nil
                if taken != isTimestamp(bytes) { Issue.record("\(good), byte \(byte) at \(position)") }
            }
        }
    }

    static let goodTexts = ["2023-02-28T23:59:59.999Z", "2024-02-29T00:00:00.000Z", "2019-10-19T19:29:39.090Z"]

    @Test(
        "Other lengths and forms are refused",
        arguments: [
            "", "2024-02-29", "2024-02-29T00:00:00Z", "2024-02-29T00:00:00.0000Z", "2024-02-29T00:00:00.00Z",
            "2024-02-29T00:00:00.000", "2024-02-29T00:00:00.000+00:00", "2024-02-29 00:00:00.000Z",
            "2024-02-29t00:00:00.000z", "2024-02-30T00:00:00.000Z", "2024-02-29T24:00:00.000Z",
            "2024-02-29T00:60:00.000Z", "2016-12-31T23:59:60.000Z", "2024-02-29T00:00:00,000Z",
        ])
    func refused(_ text: String) {
        #expect(scan(text) == nil)
    }

    @Test("No instant is too far away to be written", arguments: [Int64.min, .min + 1, .max - 1, .max])
    func farAway(milliseconds: Int64) {
        #expect(DateWriter.millisecond(milliseconds).hasSuffix("Z"))
    }

    private func scan(_ text: String) -> Int64? { Array(text.utf8).withUnsafeBytes(DateScanner.millisecond) }

    /// The form and the ranges, judged on the text's parts.
    private func isTimestamp(_ bytes: [UInt8]) -> Bool {
        guard bytes.allSatisfy({ $0 < 0x80 }) else { return false }
        let form = Array("dddd-dd-ddTdd:dd:dd.dddZ".utf8)
        guard bytes.count == form.count else { return false }
        for (byte, mark) in zip(bytes, form) {
            let isDigit = (0x30...0x39).contains(byte)
            guard mark == UInt8(ascii: "d") ? isDigit : byte == mark else { return false }
        }
        let numbers = String(decoding: bytes, as: UTF8.self).split { "-T:.Z".contains($0) }.compactMap { Int($0) }
        let (month, day) = (numbers[1], numbers[2])
        guard (1...12).contains(month), numbers[3] < 24, numbers[4] < 60, numbers[5] < 60 else { return false }
        let isLeap = numbers[0].isMultiple(of: 400) || numbers[0].isMultiple(of: 4) && !numbers[0].isMultiple(of: 100)
        return (1...[31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]).contains(day)
    }
}
