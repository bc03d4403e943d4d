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
        var plain = [UInt32](repeating: 0, count: bytes.count + 72)
        let expected = crosswalk_index_csv(1, padded, start, bytes.count, &plain)
        for level in 1...crosswalk_index_levels() {
            var fast = [UInt32](repeating: 0, count: bytes.count + 72)
            let found = crosswalk_index_csv(level, padded, start, bytes.count, &fast)
            #expect(found.count == expected.count)
            #expect(found.stopped_at == expected.stopped_at)
            #expect(found.valid_to == expected.valid_to)
            #expect(fast.prefix(found.count) == plain.prefix(expected.count))
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
