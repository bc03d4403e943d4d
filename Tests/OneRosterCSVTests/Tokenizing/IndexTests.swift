import CrosswalkTesting
import Testing
import _CrosswalkSIMD

/// The two ways to index a text find the same, and UTF-8 is judged as the standard library judges it.
@Suite("Indexing 64 bytes at a time")
struct IndexTests {
    private func text(_ generator: inout SeededGenerator, irregular: Bool) -> [UInt8] {
        let calm: [[UInt8]] = [
            Array(",".utf8), Array("\n".utf8), Array("\r\n".utf8), Array("abc".utf8), Array(",\"q,\n\",".utf8),
            Array("é".utf8), Array("日本".utf8), Array("👩‍🏫".utf8), Array("x".utf8),
        ]
        let wild: [[UInt8]] = [[0x22], [0x0D], [0x00], [0xC3], [0xA9], [0xF0, 0x9F], [0xED, 0xA0, 0x80], [0xFF]]
        let pieces = irregular ? calm + wild : calm
        return (0..<Int.random(in: 0...300, using: &generator)).flatMap { _ in
            pieces[Int.random(in: 0..<pieces.count, using: &generator)]
        }
    }

    @Test("All ways to index that the processor has find the same", arguments: PropertyTest.cases(400, seed: 0x51D0))
    func sameResult(one: PropertyCase) {
        var generator = one.generator
        let bytes = text(&generator, irregular: one.index % 2 == 0)
        let padded = bytes + [UInt8](repeating: 0x20, count: 64)
        let start = Int.random(in: 0...min(3, bytes.count), using: &generator)
        func index(_ level: Int32) -> (found: crosswalk_index, positions: [UInt32], records: [UInt32]) {
            var positions = [UInt32](repeating: 0, count: bytes.count + 72)
            var records = positions
            let found = crosswalk_index_csv(level, padded, start, bytes.count, &positions, &records)
            let count = found.records == 0 ? 0 : Int(records[found.records - 1] >> 1) + 1
            return (found, Array(positions.prefix(count)), Array(records.prefix(found.records)))
        }
        let expected = index(1)
        for level in 1...crosswalk_index_levels() {
            let one = index(level)
            #expect(one.found.stopped_at == expected.found.stopped_at)
            #expect(one.found.valid_to == expected.found.valid_to)
            #expect(one.positions == expected.positions)
            #expect(one.records == expected.records)
        }
    }

    @Test("UTF-8 is valid up to where decoding first fails", arguments: PropertyTest.cases(400, seed: 0x51D1))
    func utf8(one: PropertyCase) {
        var generator = one.generator
        let bytes = text(&generator, irregular: true)
        let prefix = crosswalk_utf8_prefix(bytes, bytes.count)
        #expect(String(validating: bytes.prefix(prefix), as: UTF8.self) != nil)
        // Not one character more is valid.
        for more in 1...4 where prefix + more <= bytes.count {
            #expect(String(validating: bytes.prefix(prefix + more), as: UTF8.self) == nil || prefix == bytes.count)
        }
    }

    @Test("An id is judged alike at every length and with a wrong byte in every place")
    func ids() {
        for length in 1...70 {
            var id = (0..<length).map { Array("aZ09.-_/@x".utf8)[$0 % 10] }
            #expect(crosswalk_is_id(id, id.count) == 1)
            for place in 0..<length {
                let kept = id[place]
                for wrong: UInt8 in [0x20, 0x2C, 0x3A, 0x3F, 0x5B, 0x60, 0x7B, 0x80, 0xFF, 0x00] {
                    id[place] = wrong
                    #expect(crosswalk_is_id(id, id.count) == 0)
                }
                id[place] = kept
            }
        }
    }
}
