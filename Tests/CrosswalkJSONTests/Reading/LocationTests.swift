import CrosswalkJSON
import Testing

@Suite("Line and column of a byte")
struct LocationTests {
    private func place(_ offset: Int, _ text: String) -> [Int] {
        let location = JSONLocation(ofByte: offset, in: Array(text.utf8))
        return [location.line, location.column]
    }

    @Test("Lines end with LF, CR LF or CR; columns count scalars; offsets outside mean the nearer end")
    func places() {
        #expect(place(0, "") == [1, 1])
        #expect(place(2, "ab\nc") == [1, 3])
        #expect(place(3, "ab\nc") == [2, 1])
        #expect(place(4, "ab\r\nc") == [2, 1])
        #expect(place(3, "ab\rc") == [2, 1])
        #expect(place(4, "\n\n\r\rx") == [5, 1])
        #expect(place(2, "é😀x") == [1, 2])
        #expect(place(6, "é😀x") == [1, 3])
        #expect(place(-3, "abc") == [1, 1])
        #expect(place(99, "abc") == [1, 4])
    }
}
