import Testing
import _CrosswalkSupport

@Suite("Search for a byte")
struct ByteSearchTests {
    @Test("The first place at or behind the start is found, and none where there is none")
    func places() {
        let bytes = Array("a.b..c".utf8)
        bytes.withUnsafeBytes { bytes in
            let dot = UInt8(ascii: ".")
            #expect((-1...7).map { bytes.firstPlace(of: dot, from: $0) } == [nil, 1, 1, 3, 3, 4, nil, nil, nil])
            #expect(bytes.firstPlace(of: UInt8(ascii: "c")) == 5)
            #expect(bytes.firstPlace(of: 0) == nil)
        }
        #expect(UnsafeRawBufferPointer(start: nil, count: 0).firstPlace(of: 0) == nil)
    }
}
