import CrosswalkTesting
import Testing
import _CrosswalkSupport

@Suite("Hexadecimal text")
struct HexadecimalTests {
    @Test("Every byte is written as two lower-case digits and read back")
    func everyByte() {
        for byte in UInt8.min...UInt8.max {
            let text = Hexadecimal.text([byte])
            #expect(text.utf8.count == 2)
            #expect(UInt8(text, radix: 16) == byte)
            #expect(text == text.lowercased())
            #expect(Hexadecimal.bytes(text) == [byte])
            #expect(Hexadecimal.bytes(text.uppercased()) == [byte])
        }
    }

    @Test("Any bytes come back from their text")
    func roundTrip() throws {
        try PropertyTest.run(cases: 200, seed: 16) { random in
            let bytes = (0..<random.number(below: 70)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
            let text = Hexadecimal.text(bytes)
            try #require(text.utf8.count == bytes.count * 2)
            try #require(Hexadecimal.bytes(text) == bytes)
        }
    }

    @Test("No bytes are an empty text and the other way round")
    func empty() {
        #expect(Hexadecimal.text([]) == "")
        #expect(Hexadecimal.bytes("") == [])
    }

    @Test(
        "What is no hexadecimal text is refused",
        arguments: ["0", "abc", "0x", " 0", "0 ", "g0", "0g", "/0", ":0", "@0", "`0", "-1", "+1", "é", "0\u{0}", "٠٠"])
    func refused(_ text: String) {
        #expect(Hexadecimal.bytes(text) == nil)
    }

    @Test("Of all single ASCII characters exactly the 22 digits are taken, in either place")
    func digits() {
        let taken = (UInt8(0)...127).filter { byte in
            let character = String(Unicode.Scalar(byte))
            let first = Hexadecimal.bytes(character + "0")
            let second = Hexadecimal.bytes("0" + character)
            #expect((first == nil) == (second == nil))
            return first != nil
        }
        #expect(taken == Array("0123456789ABCDEFabcdef".utf8))
    }
}
