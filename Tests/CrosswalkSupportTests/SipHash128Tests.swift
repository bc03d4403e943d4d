import CrosswalkTesting
import Testing
import _CrosswalkSupport

@Suite("SipHash with a 128-bit result")
struct SipHash128Tests {
    static let referenceKey = SipHash128.Key(0x0706_0504_0302_0100, 0x0F0E_0D0C_0B0A_0908)

    @Test("2-4 gives the published result for every length from 0 to 63", arguments: sipHashReferenceVectors.indices)
    func published(length: Int) {
        let message = (0..<length).map { UInt8($0) }
        let hash = SipHash128.hash(message, key: Self.referenceKey, strength: .twoFour)
        #expect(hexadecimal(hash) == sipHashReferenceVectors[length])
    }

    @Test("The plain construction in this file gives the published results, so it can judge 1-3 too")
    func judgeIsSound() {
        for (length, expected) in sipHashReferenceVectors.enumerated() {
            let message = (0..<length).map { UInt8($0) }
            #expect(hexadecimal(plainSipHash(message, Self.referenceKey, 2, 4)) == expected)
        }
    }

    @Test("Both strengths agree with the plain construction on random keys and messages")
    func random() throws {
        try PropertyTest.run(cases: 500, seed: 0x5150) { random in
            let key = SipHash128.Key(random.next(), random.next())
            let message = (0..<random.number(below: 600)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
            try #require(
                SipHash128.hash(message, key: key, strength: .oneThree) == plainSipHash(message, key, 1, 3))
            try #require(
                SipHash128.hash(message, key: key, strength: .twoFour) == plainSipHash(message, key, 2, 4))
        }
    }

    @Test("Bytes that begin at an odd address hash as any others", arguments: 0..<16)
    func unaligned(offset: Int) {
        let message = (0..<100).map { UInt8($0) }
        let shifted = [UInt8](repeating: 0xFF, count: offset) + message
        let hash = shifted.withUnsafeBytes {
            SipHash128.hash(
                UnsafeRawBufferPointer(rebasing: $0[offset...]), key: Self.referenceKey, strength: .twoFour)
        }
        #expect(hash == SipHash128.hash(message, key: Self.referenceKey, strength: .twoFour))
    }

    @Test("A text hashes as its UTF-8 bytes", arguments: ["", "abc", "Zoë", "e\u{301}", "日本語の名前と学籍番号"])
    func text(_ text: String) {
        for strength in [SipHash128.Strength.oneThree, .twoFour] {
            #expect(
                SipHash128.hash(text, key: .stored, strength: strength)
                    == SipHash128.hash(Array(text.utf8), key: .stored, strength: strength))
        }
    }

    @Test("The key of stored hashes and its algorithm never change")
    func stored() {
        #expect(SipHash128.Key.stored == SipHash128.Key(0x0063_726F_7373_7761, 0x6C6B_2D76_3100_0000))
        let hash = SipHash128.hash("sourcedId", key: .stored, strength: .twoFour)
        #expect(hash == plainSipHash(Array("sourcedId".utf8), .stored, 2, 4))
    }

    @Test("The key of a run is the same all through the run, and not the stored one")
    func perRun() {
        #expect(SipHash128.Key.perRun == SipHash128.Key.perRun)
        #expect(SipHash128.Key.perRun != SipHash128.Key.stored)
        #expect(SipHash128.Key.perRun.k0 != SipHash128.Key.perRun.k1)
    }

    @Test("Hashes are ordered by the high word, then the low one")
    func order() {
        let sorted = [Hash128(low: 9, high: 0), Hash128(low: 0, high: 1), Hash128(low: 1, high: 1)]
        #expect(sorted.reversed().sorted() == sorted)
        #expect(!(sorted[0] < sorted[0]))
    }

    private func hexadecimal(_ hash: Hash128) -> String {
        let bytes = [hash.low, hash.high].flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> ($0 * 8)) }
        }
        return Hexadecimal.text(bytes)
    }
}

/// SipHash as its paper writes it down, byte for byte and without regard to speed.
private func plainSipHash(_ message: [UInt8], _ key: SipHash128.Key, _ perWord: Int, _ atEnd: Int) -> Hash128 {
    var v: [UInt64] = [
        key.k0 ^ 0x736F_6D65_7073_6575, key.k1 ^ 0x646F_7261_6E64_6F6D ^ 0xEE,
        key.k0 ^ 0x6C79_6765_6E65_7261, key.k1 ^ 0x7465_6462_7974_6573,
    ]
    func rotated(_ word: UInt64, _ bits: UInt64) -> UInt64 { word << bits | word >> (64 - bits) }
    func mix(_ times: Int) {
        for _ in 0..<times {
            for (a, b, bits) in [(0, 1, 13), (2, 3, 16)] as [(Int, Int, UInt64)] {
                v[a] = v[a] &+ v[b]
                v[b] = rotated(v[b], bits) ^ v[a]
            }
            v[0] = rotated(v[0], 32)
            for (a, b, bits) in [(0, 3, 21), (2, 1, 17)] as [(Int, Int, UInt64)] {
                v[a] = v[a] &+ v[b]
                v[b] = rotated(v[b], bits) ^ v[a]
            }
            v[2] = rotated(v[2], 32)
        }
    }
    let padding = [UInt8](repeating: 0, count: 7 - message.count % 8) + [UInt8(truncatingIfNeeded: message.count)]
    let padded = message + padding
    for start in stride(from: 0, to: padded.count, by: 8) {
        let word = (0..<8).reduce(UInt64(0)) { $0 | UInt64(padded[start + $1]) << UInt64($1 * 8) }
        v[3] ^= word
        mix(perWord)
        v[0] ^= word
    }
    v[2] ^= 0xEE
    mix(atEnd)
    let low = v[0] ^ v[1] ^ v[2] ^ v[3]
    v[1] ^= 0xDD
    mix(atEnd)
    return Hash128(low: low, high: v[0] ^ v[1] ^ v[2] ^ v[3])
}
