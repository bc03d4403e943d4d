import Testing

@testable import OneRosterREST

@Suite("Absolute addresses")
struct AbsoluteURITests {
    /// The grammar, one character after another.
    private static func isOne(_ text: [UInt8]) -> Bool {
        guard let colon = text.firstIndex(of: 0x3A), let first = text.first, isLetter(first) else { return false }
        let rest = text[(colon + 1)...]
        return text[..<colon].allSatisfy { isLetter($0) || (0x30...0x39).contains($0) || "+-.".utf8.contains($0) }
            && !rest.isEmpty && rest.allSatisfy { (0x21...0x7E).contains($0) && !"\"<>\\^`{|}".utf8.contains($0) }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    @Test("Each byte counts in each place", arguments: [0, 1, 5, 15, 16, 17, 31, 40])
    func bytes(length: Int) {
        let base = Array("h2+.-:".utf8) + Array(repeating: 0x61, count: length)
        for place in base.indices {
            for byte in UInt8.min...UInt8.max {
                var text = base
                text[place] = byte
                let got = text.withUnsafeBytes { AbsoluteURI.isOne($0) }
                #expect(got == Self.isOne(text), "\(byte) at \(place) of \(text.count)")
            }
        }
    }

    @Test(
        "What has no scheme, or nothing behind it, is none",
        arguments: ["", ":", "a", "a:", ":a", "1:a", "ä:a", "a b:c"])
    func none(text: String) {
        #expect(!AbsoluteURI.isOne(text))
    }
}
