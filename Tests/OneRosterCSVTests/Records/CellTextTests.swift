import CrosswalkTesting
import Testing

@testable import OneRosterCSV

@Suite("Texts of cells")
struct CellTextTests {
    private func make(_ text: String, isLayoutKnown: Bool) -> String {
        // Bytes before and after the cell, as in a buffer: nothing of them may get in.
        let bytes = Array("\u{7F}ÿ".utf8) + Array(text.utf8) + Array("ÿ\u{7F}zzzzzzzzzzzzzzzz".utf8)
        return bytes.withUnsafeBytes { all in
            CellText.make(
                UnsafeRawBufferPointer(rebasing: all[3..<(3 + text.utf8.count)]), isLayoutKnown: isLayoutKnown)
        }
    }

    @Test("The library lays short texts out as expected here")
    func layout() {
        #expect(CellText.isLayoutKnown)
    }

    @Test("A text of any length is what its bytes say", arguments: 0...40)
    func lengths(count: Int) throws {
        try PropertyTest.run(cases: 50, seed: 0x7E) { random in
            let ascii = String((0..<count).map { _ in Character(Unicode.Scalar(UInt8(random.number(in: 0...127)))) })
            try #require(Array(make(ascii, isLayoutKnown: true).utf8) == Array(ascii.utf8))
            try #require(make(ascii, isLayoutKnown: true) == make(ascii, isLayoutKnown: false))
            try #require(make(ascii, isLayoutKnown: true).hashValue == ascii.hashValue)
            let wide = String((0..<count).map { _ in ["a", "é", "漢", "\u{301}", "🎓"][random.number(below: 5)] })
            try #require(Array(make(wide, isLayoutKnown: true).utf8) == Array(wide.utf8))
        }
    }

    @Test("A short text can be changed, joined and compared like any other")
    func behaviour() {
        var text = make("abc", isLayoutKnown: true)
        #expect(text == "abc")
        text += "defghijklmnopqrstuvwxyz"
        #expect(text == "abcdefghijklmnopqrstuvwxyz")
        #expect([make("b", isLayoutKnown: true), make("a", isLayoutKnown: true)].sorted() == ["a", "b"])
        #expect(make("", isLayoutKnown: true).isEmpty)
        #expect(make("1234567", isLayoutKnown: true).utf8.withContiguousStorageIfAvailable { $0.count } == 7)
    }
}
