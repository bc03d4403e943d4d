import CrosswalkCrypto
import Testing

@Suite("HMAC")
struct HMACTests {
    /// RFC 4231, cases 1, 2, 6 and 7, and RFC 2202, cases 1, 2 and 6.
    static let published: [(DigestAlgorithm, [UInt8], [UInt8], String)] = [
        (
            .sha256, [UInt8](repeating: 0x0B, count: 20), Array("Hi There".utf8),
            "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
        ),
        (
            .sha384, [UInt8](repeating: 0x0B, count: 20), Array("Hi There".utf8),
            "afd03944d84895626b0825f4ab46907f15f9dadbe4101ec682aa034c7cebc59cfaea9ea9076ede7f4af152e8b2fa9cb6"
        ),
        (
            .sha512, [UInt8](repeating: 0x0B, count: 20), Array("Hi There".utf8),
            "87aa7cdea5ef619d4ff0b4241a1d6cb02379f4e2ce4ec2787ad0b30545e17cdedaa833b7d6b8a702038b274eaea3f4e4"
                + "be9d914eeb61f1702e696c203a126854"
        ),
        (
            .sha256, Array("Jefe".utf8), Array("what do ya want for nothing?".utf8),
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
        ),
        (
            .sha256, [UInt8](repeating: 0xAA, count: 131),
            Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
            "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
        ),
        (
            .sha1, [UInt8](repeating: 0x0B, count: 20), Array("Hi There".utf8),
            "b617318655057264e28bc0b6fb378c8ef146be00"
        ),
        (
            .sha1, Array("Jefe".utf8), Array("what do ya want for nothing?".utf8),
            "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79"
        ),
    ]

    @Test("The published examples give their codes", arguments: published)
    func examples(algorithm: DigestAlgorithm, key: [UInt8], message: [UInt8], expected: String) {
        let hmac = HMAC(key: SymmetricKey(key), algorithm: algorithm)
        #expect(hmac.code(for: message).hexadecimal == expected)
        #expect(hmac.isValid([UInt8](hexadecimal: expected), for: message))
    }

    @Test("A key and a message of no bytes have a code too")
    func empty() {
        let hmac = HMAC(key: SymmetricKey([]), algorithm: .sha256)
        #expect(
            hmac.code(for: []).hexadecimal == "b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad")
        #expect(
            hmac.code(for: UnsafeRawBufferPointer(start: nil, count: 0)) == hmac.code(for: AnySequence([UInt8]())))
    }

    @Test("A code that is changed, shortened or lengthened is refused")
    func changed() {
        let hmac = HMAC(key: SymmetricKey([1, 2, 3]), algorithm: .sha256)
        let code = hmac.code(for: [9])
        for bit in 0..<256 {
            var wrong = code
            wrong[bit / 8] ^= 1 << UInt8(bit % 8)
            #expect(!hmac.isValid(wrong, for: [9]))
        }
        #expect(!hmac.isValid(code.dropLast(), for: [9]))
        #expect(!hmac.isValid(code + [0], for: [9]))
        #expect(!hmac.isValid([], for: [9]))
        #expect(hmac.isValid(code, for: [9]))
    }
}

@Suite("Comparison in constant time")
struct ConstantTimeTests {
    @Test("It tells what equality tells")
    func equality() {
        #expect(ConstantTime.areEqual([1, 2, 3], [1, 2, 3][...]))
        #expect(!ConstantTime.areEqual([1, 2, 3], [1, 2, 4]))
        #expect(!ConstantTime.areEqual([1, 2, 3], [1, 2]))
        #expect(ConstantTime.areEqual([UInt8](), []))
        #expect(!ConstantTime.areEqual([], [0]))
        #expect(ConstantTime.areEqual("state", "state"))
        #expect(!ConstantTime.areEqual("\u{E9}", "e\u{301}"))
    }

    @Test("Keys are compared so")
    func keys() {
        #expect(SymmetricKey([1, 2]) == SymmetricKey([1, 2]))
        #expect(SymmetricKey([1, 2]) != SymmetricKey([1, 3]))
        #expect(SymmetricKey([]) == SymmetricKey([]))
        #expect(SymmetricKey([1]) != SymmetricKey([]))
    }
}
