import CrosswalkJSON
import Testing

@Suite("Strict reading refuses what tolerant reading notes")
struct ModeTests {
    private func tolerant(_ document: String) throws -> (value: JSONValue, notes: [JSONNote]) {
        try JSONValue.tolerant(json: Array(document.utf8))
    }

    @Test("A byte order mark, in front alone")
    func byteOrderMark() throws {
        #expect(failure("\u{FEFF}{}") == JSONError(.byteOrderMark, at: 0))
        let read = try tolerant("\u{FEFF}{}")
        #expect(read.value == [:])
        #expect(read.notes == [JSONNote(code: .byteOrderMark, offset: 0)])
        #expect(failure("\u{FEFF}", .tolerant) == JSONError(.unexpectedEnd, at: 3))
        #expect(failure("\u{FEFF}\u{FEFF}1", .tolerant) == JSONError(.unexpectedByte, at: 3))
        #expect(try JSONValue(json: "\"\u{FEFF}\"") == "\u{FEFF}")
    }

    @Test(
        "Half a surrogate pair becomes U+FFFD, each half one",
        arguments: [
            (#""\uD800""#, "\u{FFFD}", [1]), (#""\uDC00""#, "\u{FFFD}", [1]), (#""a\ud83dz""#, "a\u{FFFD}z", [2]),
            (#""\uDC00\uD800""#, "\u{FFFD}\u{FFFD}", [1, 7]), (#""\uD800\uD800\uDC00""#, "\u{FFFD}\u{10000}", [1]),
            (#""\uD800\n""#, "\u{FFFD}\n", [1]), (#""\uD800\u0041""#, "\u{FFFD}A", [1]),
            (#""\uD800u0041""#, "\u{FFFD}u0041", [1]),
        ])
    func surrogates(document: String, text: String, offsets: [Int]) throws {
        #expect(failure(document) == JSONError(.loneSurrogate, at: offsets[0]))
        let read = try tolerant(document)
        #expect(read.value == .string(text))
        #expect(read.notes == offsets.map { JSONNote(code: .loneSurrogate, offset: $0) })
    }

    @Test("A half pair with a broken escape behind it is a broken escape in both modes")
    func brokenLowHalf() {
        #expect(failure(#""\uD800\u12""#, .tolerant) == JSONError(.invalidEscape, at: 7))
        #expect(failure(#""\uD800\x""#, .tolerant) == JSONError(.invalidEscape, at: 7))
    }

    @Test("Whole pairs and escapes of every kind are resolved in both modes, in names and values")
    func escapes() throws {
        let document = #"{"\u0061\ud83d\ude00":"\"\\\/\b\f\n\r\t\u00e9\u20AC\uFFFF\u0000"}"#
        let read = try tolerant(document)
        #expect(read.notes.isEmpty)
        #expect(read.value == ["a😀": "\"\\/\u{8}\u{C}\n\r\té€\u{FFFF}\0"])
        #expect(try JSONValue(json: document) == read.value)
    }

    @Test("Only the first hundred notes are kept")
    func manyNotes() throws {
        let document = "[" + Array(repeating: #""\ud800""#, count: 250).joined(separator: ",") + "]"
        let read = try tolerant(document)
        #expect(read.notes.count == JSONNote.mostKept)
        #expect(read.value.array?.count == 250)
    }
}
