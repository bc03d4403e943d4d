import CrosswalkTesting
import Foundation
import Testing
import _CrosswalkSupport

@Suite("base64url")
struct Base64URLTests {
    @Test(
        "The examples of RFC 4648, without their padding, and of RFC 7515, appendix C",
        arguments: [
            ("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foob", "Zm9vYg"), ("fooba", "Zm9vYmE"),
            ("foobar", "Zm9vYmFy"), ("\u{3}\u{C}?>~", "Aww_Pn4"),
        ])
    func examples(text: String, encoded: String) {
        #expect(Base64URL.text(Array(text.utf8)) == encoded)
        #expect(Base64URL.decode(encoded.utf8) == Array(text.utf8))
        #expect(
            Base64URL.decode([UInt8](arrayLiteral: 0x41, 0x2D, 0x7A, 0x5F, 0x34, 0x4D, 0x45)) == [
                3, 236, 255, 224, 193,
            ])
    }

    @Test("It agrees with another implementation, and goes there and back, at every length")
    func thereAndBack() throws {
        try PropertyTest.run(cases: 500, seed: 64) { random in
            let bytes = (0..<random.number(below: 400)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
            let theirs = Data(bytes).base64EncodedString()
                .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
            try #require(Base64URL.text(bytes) == theirs)
            try #require(Base64URL.decode(theirs.utf8) == bytes)
            try #require(Base64URL.decode(AnySequence(Array(theirs.utf8))) == bytes)
        }
    }

    @Test("Every other letter is refused, at every place of a group", arguments: 0..<256)
    func alphabet(byte: Int) {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
        let byte = UInt8(byte)
        guard !letters.contains(byte) else { return }
        for count in 1...8 {
            for place in 0..<count {
                var text = [UInt8](repeating: UInt8(ascii: "A"), count: count)
                text[place] = byte
                #expect(Base64URL.decode(text) == nil)
            }
        }
    }

    @Test("The same in texts that are long enough to be decoded many letters at a time", arguments: 0..<256)
    func alphabetOfLongTexts(byte: Int) {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
        for place in 0..<100 {
            var text = (0..<100).map { letters[$0 * 7 % 64] }
            text[place] = UInt8(byte)
            let value = letters.firstIndex(of: UInt8(byte))
            guard let decoded = Base64URL.decode(text) else {
                #expect(value == nil)
                continue
            }
            // The bits of the letter, wherever it stands.
            let bits = decoded.map { String($0, radix: 2) }.map { String(repeating: "0", count: 8 - $0.count) + $0 }
            #expect(Int(bits.joined().dropFirst(6 * place).prefix(6), radix: 2) == value)
        }
    }

    @Test("Long texts go there and back at every length, alone and with a dot between them")
    func longTexts() {
        for count in 0..<300 {
            let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 151 + count) }
            let encoded = Base64URL.encode(bytes)
            #expect(encoded.count == Base64URL.letterCount(count) && Base64URL.decode(encoded) == bytes)
            #expect(String(decoding: encoded, as: UTF8.self) == Base64URL.text(bytes))
            #expect(Base64URL.encode(bytes, dot: bytes) == encoded + [UInt8(ascii: ".")] + encoded)
            #expect(Base64URL.text(encoded, dot: []) == "\(Base64URL.text(bytes)).")
            #expect(Base64URL.text(encoded, dot: bytes) == "\(Base64URL.text(bytes)).\(Base64URL.text(bytes))")
        }
    }

    @Test("Bits beside the last byte are zero, and no text has one letter left over")
    func canonical() {
        #expect(Base64URL.decode("A".utf8) == nil && Base64URL.decode("AAAAA".utf8) == nil)
        let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
        #expect(letters.filter { Base64URL.decode("A\($0)".utf8) != nil } == "AQgw")
        #expect(letters.filter { Base64URL.decode("AA\($0)".utf8) != nil } == "AEIMQUYcgkosw048")
    }

    @Test("Padding that completes a group is let pass where asked for, no other")
    func padding() {
        for (text, bytes) in [("Zg==", "f"), ("Zm8=", "fo"), ("Zm9v", "foo"), ("", "")] {
            #expect(Base64URL.decode(text.utf8, allowing: .padding) == Array(bytes.utf8))
            #expect((Base64URL.decode(text.utf8) == nil) == text.contains("="))
        }
        for text in ["=", "==", "====", "Z===", "Zg=", "Zg===", "Zm9v=", "Zm9v==", "Zm9v====", "=Zm8", "Zm=8", "Zh=="] {
            #expect(Base64URL.decode(text.utf8, allowing: .padding) == nil, "\(text)")
        }
    }
}
