import CrosswalkJSON
import Testing

@Suite("Refusals name the exact byte")
struct SyntaxTests {
    private struct Case: Sendable, CustomTestStringConvertible {
        let document: String
        let code: JSONError.Code
        let offset: Int

        init(_ document: String, _ code: JSONError.Code, _ offset: Int) {
            self.document = document
            self.code = code
            self.offset = offset
        }

        var testDescription: String { "\(document) \(code.rawValue) \(offset)" }
    }

    private static let cases: [Case] = [
        // Where a value should be
        Case("", .unexpectedEnd, 0), Case("  ", .unexpectedEnd, 2), Case("x", .unexpectedByte, 0),
        Case("tru", .unexpectedEnd, 3), Case("trux", .unexpectedByte, 3), Case("nul]", .unexpectedByte, 3),
        Case("NaN", .unexpectedByte, 0), Case("'a'", .unexpectedByte, 0), Case("\0", .unexpectedByte, 0),
        Case("1 2", .trailingBytes, 2), Case("{}}", .trailingBytes, 2), Case("null\0", .trailingBytes, 4),
        Case("truex", .trailingBytes, 4), Case("/**/1", .unexpectedByte, 0),
        // Arrays and objects
        Case("[", .unexpectedEnd, 1), Case("[1", .unexpectedEnd, 2), Case("[1,", .unexpectedEnd, 3),
        Case("[1,]", .unexpectedByte, 3), Case("[,1]", .unexpectedByte, 1), Case("[1 2]", .unexpectedByte, 3),
        Case("[1}", .unexpectedByte, 2), Case("{", .unexpectedEnd, 1), Case("{]", .unexpectedByte, 1),
        Case("{1:2}", .unexpectedByte, 1), Case(#"{"a"}"#, .unexpectedByte, 4), Case(#"{"a":}"#, .unexpectedByte, 5),
        Case(#"{"a":1,}"#, .unexpectedByte, 7), Case(#"{"a":1 "b":2}"#, .unexpectedByte, 7),
        Case(#"{"a" 1}"#, .unexpectedByte, 5), Case(#"{"a":1]"#, .unexpectedByte, 6), Case(#"{,}"#, .unexpectedByte, 1),
        // Strings
        Case(#"""#, .unexpectedEnd, 1), Case(#""abc"#, .unexpectedEnd, 4), Case(#""\"#, .unexpectedEnd, 2),
        Case(#""a\x""#, .invalidEscape, 2), Case(#""\u12G4""#, .invalidEscape, 1), Case(#""\u12"#, .unexpectedEnd, 5),
        Case("\"a\nb\"", .controlCharacter, 2), Case("\"\u{1F}\"", .controlCharacter, 1),
        Case("\"0123456789\tb\"", .controlCharacter, 11), Case(#""\U0041""#, .invalidEscape, 1),
        // Numbers
        Case("01", .invalidNumber, 1), Case("-", .unexpectedEnd, 1), Case("-a", .invalidNumber, 1),
        Case("+1", .unexpectedByte, 0), Case(".5", .unexpectedByte, 0), Case("1.", .unexpectedEnd, 2),
        Case("1.e2", .invalidNumber, 2), Case("1e", .unexpectedEnd, 2), Case("1e+", .unexpectedEnd, 3),
        Case("1e+]", .invalidNumber, 3), Case("0x1F", .invalidNumber, 1), Case("1_000", .invalidNumber, 1),
        Case("1.2.3", .invalidNumber, 3), Case("-Infinity", .invalidNumber, 1), Case("[-01]", .invalidNumber, 3),
        Case("1e5e5", .invalidNumber, 3), Case("12a", .invalidNumber, 2),
    ]

    @Test("A broken document is refused at the byte where it breaks, in both modes", arguments: cases)
    private func broken(_ one: Case) {
        for mode in [JSONMode.strict, .tolerant] {
            #expect(failure(one.document, mode) == JSONError(one.code, at: one.offset))
            #expect(refusal(one.document, mode) == one.code.rawValue)
        }
    }

    @Test("Every beginning of a document is refused as cut short, and the whole is taken")
    func prefixes() {
        let document = Array(#"{"a":[1,-2.5e+3,"x\u00e9\n",true,false,null,{}],"é":"\ud83d\ude00"}"#.utf8)
        for length in 0..<document.count {
            // Strict reading would see half a pair first where the end lies between two halves.
            let code = refusal(Array(document[..<length]), .tolerant)
            #expect(code == "json.unexpected_end" || code == "json.invalid_utf8", "\(length)")
        }
        #expect(refusal(document) == nil)
    }

    @Test(
        "Bytes that are not UTF-8 are refused at the first byte of the sequence, inside and outside of strings",
        arguments: [
            [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xC3, 0x28], [0xE0, 0x80, 0x80], [0xE0, 0x9F, 0xBF],
            [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xE2, 0x82], [0xE2, 0x28, 0xA1], [0xF0, 0x80, 0x80, 0x80],
            [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xF0, 0x9F, 0x98], [0xFE],
            [0xFF],
        ] as [[UInt8]])
    func invalidUTF8(_ sequence: [UInt8]) {
        for padding in [0, 1, 7, 8, 30, 31, 32, 33, 70] {
            let before = Array("\"".utf8) + [UInt8](repeating: 0x61, count: padding)
            for after in [Array("\"".utf8), []] {
                do throws(JSONError) {
                    _ = try JSONValue(json: before + sequence + after, mode: .tolerant)
                    Issue.record("taken")
                } catch {
                    #expect(error == JSONError(.invalidUTF8, at: before.count))
                }
            }
            #expect(refusal(sequence + before) == "json.invalid_utf8")
        }
    }

    @Test("Well-formed sequences of every length are taken, at the borders of each")
    func validUTF8() throws {
        let scalars: [Unicode.Scalar] = [
            "\u{7F}", "\u{80}", "\u{7FF}", "\u{800}", "\u{D7FF}", "\u{E000}", "\u{FFFF}", "\u{10000}", "\u{10FFFF}",
        ]
        for scalar in scalars {
            for padding in 0..<40 {
                let text = String(repeating: "a", count: padding) + String(scalar)
                #expect(try JSONValue(json: "\"\(text)\"").string == text)
            }
        }
    }

    @Test("White space is the four bytes of the standard and no other")
    func whiteSpace() throws {
        #expect(try JSONValue(json: " \t\r\n[ 1 ,\n2\t] \r\n") == [1, 2])
        #expect(try JSONValue(json: "{ \"a\" : 1 , \"b\" : { } }") == ["a": 1, "b": [:]])
        for space in ["\u{0B}", "\u{0C}", "\u{A0}", "\u{2028}", "\u{FEFF}"] {
            #expect(refusal("[1,\(space)2]") == "json.unexpected_byte")
        }
    }
}
