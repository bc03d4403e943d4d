import CrosswalkCrypto
import CrosswalkTesting
import Testing

@Suite("AES-256-GCM")
struct AES256GCMTests {
    /// The test cases 13 to 16 of "The Galois/Counter Mode of Operation" (McGrew and Viega), and one by another library.
    static let published: [(key: String, nonce: String, plaintext: String, associated: String, sealed: String)] = [
        (
            String(repeating: "0", count: 64), String(repeating: "0", count: 24), "", "",
            "530f8afbc74536b9a963b4f1c4cb738b"
        ),
        (
            String(repeating: "0", count: 64), String(repeating: "0", count: 24), String(repeating: "0", count: 32), "",
            "cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919"
        ),
        (
            "feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308", "cafebabefacedbaddecaf888",
            "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525"
                + "b16aedf5aa0de657ba637b39",
            "feedfacedeadbeeffeedfacedeadbeefabaddad2",
            "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838"
                + "c5f61e6393ba7a0abcc9f66276fc6ece0f4e1768cddf8853bb2d551b"
        ),
        (
            "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f", String(repeating: "0", count: 24),
            "706c61696e", "616164", "7ed0d4b7dba813cf1a996a94cf9b3bc04cf84d7b95"
        ),
    ]

    @Test("The published examples are sealed as printed, and opened again", arguments: published)
    func examples(key: String, nonce: String, plaintext: String, associated: String, sealed: String) throws {
        let cipher = try AES256GCM(key: SymmetricKey([UInt8](hexadecimal: key)))
        let (nonce, plaintext) = ([UInt8](hexadecimal: nonce), [UInt8](hexadecimal: plaintext))
        let associated = [UInt8](hexadecimal: associated)
        let message = try cipher.seal(plaintext, nonce: nonce, authenticating: associated)
        #expect(message.hexadecimal == (nonce + [UInt8](hexadecimal: sealed)).hexadecimal)
        #expect(try cipher.open(message, authenticating: associated) == plaintext)
    }

    @Test("Whatever is changed, cut or opened otherwise is refused")
    func changes() throws {
        let key = SymmetricKey(Array(0..<32))
        let cipher = try AES256GCM(key: key)
        let sealed = try cipher.seal("grade".utf8, nonce: 0..<12, authenticating: [7])
        for bit in 0..<sealed.count * 8 {
            var wrong = sealed
            wrong[bit / 8] ^= 1 << UInt8(bit % 8)
            #expect(
                code { () throws(CryptoError) in try cipher.open(wrong, authenticating: [7]) } == .authenticationFailed)
        }
        for length in 0..<sealed.count {
            let cut = sealed.prefix(length)
            #expect(
                code { () throws(CryptoError) in try cipher.open(cut, authenticating: [7]) } == .authenticationFailed)
        }
        #expect(code { () throws(CryptoError) in try cipher.open(sealed) } == .authenticationFailed)
        #expect(
            code { () throws(CryptoError) in try cipher.open(sealed, authenticating: [7, 0]) } == .authenticationFailed)
        let other = try AES256GCM(key: SymmetricKey(Array(1..<33)))
        #expect(code { () throws(CryptoError) in try other.open(sealed, authenticating: [7]) } == .authenticationFailed)
        #expect(isErrorQueueEmpty)
        #expect(try cipher.open(sealed, authenticating: [7]) == Array("grade".utf8))
    }

    @Test("Keys and nonces of another length are refused", arguments: [0, 11, 13, 16, 31, 33])
    func lengths(count: Int) throws {
        let bytes = [UInt8](repeating: 1, count: count)
        #expect(code { () throws(CryptoError) in try AES256GCM(key: SymmetricKey(bytes)) } == .lengthInvalid)
        let cipher = try AES256GCM(key: .generate(byteCount: 32))
        #expect(code { () throws(CryptoError) in try cipher.seal([1], nonce: bytes) } == .lengthInvalid)
    }

    @Test("What is sealed can be opened, whatever the lengths")
    func thereAndBack() throws {
        try PropertyTest.run(cases: 200, seed: 32) { random in
            let count = random.number(below: 300)
            let plaintext = (0..<count).map { _ in UInt8(truncatingIfNeeded: random.next()) }
            let associated = plaintext.suffix(random.number(below: 40))
            let cipher = try AES256GCM(key: .generate(byteCount: 32))
            let sealed = try cipher.seal(plaintext, nonce: SystemRandom().bytes(12), authenticating: associated)
            try #require(sealed.count == count + 28)
            try #require(try cipher.open(sealed, authenticating: associated) == plaintext)
        }
    }
}

@Suite("Random bytes")
struct SystemRandomTests {
    @Test("As many as were asked for, never the same twice", arguments: [16, 33, 3_000_000])
    func counts(count: Int) {
        let (first, second) = (SystemRandom().bytes(count), SystemRandom().bytes(count))
        #expect(first.count == count && second.count == count)
        #expect(first != second)
        #expect(first.suffix(16).contains { $0 != 0 })
    }

    @Test("None where none or fewer are asked for", arguments: [0, -1, Int.min])
    func none(count: Int) { #expect(SystemRandom().bytes(count) == []) }

    @Test("Every value of a byte comes up")
    func spread() { #expect(Set(SystemRandom().bytes(20_000)).count == 256) }
}
