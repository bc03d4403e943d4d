import Testing
import _CrosswalkSupport

@Suite("Bytes in memory")
struct ByteStreamTests {
    static let digits = Array("0123456789".utf8)

    @Test("Filling joins the pieces", arguments: [1, 3, 10, 99])
    func fill(piece: Int) throws {
        var source = MemorySource(Self.digits, piece: piece)
        var buffer = [UInt8](repeating: 0, count: 6)
        #expect(try buffer.withUnsafeMutableBytes { try source.fill($0) } == 6)
        #expect(buffer == Array("012345".utf8))
        #expect(try buffer.withUnsafeMutableBytes { try source.fill($0) } == 4)
        #expect(try buffer.withUnsafeMutableBytes { try source.fill($0) } == 0)
    }

    @Test("Collecting stops at its limit", arguments: [(9, false), (10, true), (11, true)])
    func collect(limit: Int, fits: Bool) throws {
        var source = MemorySource(Self.digits, piece: 3)
        #expect(try source.collect(upTo: limit) == (fits ? Self.digits : nil))
    }

    @Test("A piece is at least one byte", arguments: [Int.min, 0])
    func piece(size: Int) throws {
        var source = MemorySource(Self.digits, piece: size)
        #expect(try source.collect(upTo: 10) == Self.digits)
    }

    @Test("Places are read without moving on")
    func places() throws {
        var source = MemorySource(Self.digits)
        #expect(try source.bytes(at: 3, count: 2) == Array("34".utf8))
        #expect(try source.bytes(at: 8, count: 9) == Array("89".utf8))
        #expect(try source.bytes(at: .max, count: 9) == [])
        #expect(try source.bytes(at: 0, count: -1) == [])
        #expect(try source.collect(upTo: 10) == Self.digits)
    }

    @Test("A sink keeps everything in order")
    func sink() throws {
        var sink = MemorySink()
        try sink.write(Array("01".utf8))
        try sink.write([])
        try sink.write(Array("23".utf8))
        #expect(sink.bytes == Array("0123".utf8))
    }
}
