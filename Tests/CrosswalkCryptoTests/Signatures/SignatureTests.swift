import CrosswalkCrypto
import CrosswalkTesting
import Testing

@Suite("Signatures")
struct SignatureTests {
    let message = Array("a signed message".utf8)

    @Test("What a key signs verifies under its public half and no other, by its scheme and no other")
    func rsaSchemes() throws {
        let key = try RSAPrivateKey(pem: TestKeys.rsaPKCS8)
        let other = try RSAPrivateKey.generate().publicKey
        for scheme in RSASignatureScheme.allCases {
            let signature = try key.signer(for: scheme).sign(message)
            #expect(signature.count == 256)
            for candidate in RSASignatureScheme.allCases {
                let verifier = try key.publicKey.verifier(for: candidate)
                #expect(verifier.isValid(signature, for: message) == (scheme == candidate))
            }
            #expect(try !other.verifier(for: scheme).isValid(signature, for: message))
            #expect(try !key.publicKey.verifier(for: scheme).isValid(signature, for: message + [0]))
        }
        #expect(isErrorQueueEmpty)
    }

    @Test("What a key on a curve signs verifies under its public half and no other", arguments: EllipticCurve.allCases)
    func curves(curve: EllipticCurve) throws {
        let key = try ECPrivateKey.generate(curve)
        #expect(key.curve == curve)
        let signature = try key.signer().sign(message)
        #expect(signature.count == 2 * curve.byteCount)
        #expect(try key.publicKey.verifier().isValid(signature, for: message))
        #expect(try !key.publicKey.verifier().isValid(signature, for: message.dropLast()))
        #expect(try !ECPrivateKey.generate(curve).publicKey.verifier().isValid(signature, for: message))
        #expect(isErrorQueueEmpty)
    }

    @Test("Signatures that the openssl command made verify", arguments: ForeignSignatures.rsa)
    func foreignRSA(scheme: RSASignatureScheme, signature: String, isValid: Bool) throws {
        let verifier = try RSAPublicKey(pem: TestKeys.rsaPublic).verifier(for: scheme)
        #expect(verifier.isValid([UInt8](hexadecimal: signature), for: message) == isValid)
    }

    @Test(
        "DER signatures that the openssl command made verify as two numbers, and not as DER",
        arguments: ForeignSignatures.elliptic)
    func foreignEC(pem: String, r: String, s: String, der: String) throws {
        let verifier = try ECPublicKey(pem: pem).verifier()
        #expect(verifier.isValid([UInt8](hexadecimal: r + s), for: message))
        #expect(!verifier.isValid([UInt8](hexadecimal: der), for: message))
    }

    @Test("A signature with any bit changed is refused", arguments: 0..<64)
    func changedBits(byte: Int) throws {
        let key = try ECPrivateKey(pem: TestKeys.ec256PKCS8)
        let signature = try key.signer().sign(message)
        let verifier = try key.publicKey.verifier()
        for bit in 0..<8 {
            var wrong = signature
            wrong[byte] ^= 1 << UInt8(bit)
            #expect(!verifier.isValid(wrong, for: message))
        }
    }

    /// CVE-2022-21449 and its kin: numbers that are 0, or not below the order of the group.
    @Test("Halves that are 0, the order of the group or beyond it are refused", arguments: EllipticCurve.allCases)
    func ranges(curve: EllipticCurve) throws {
        let key = try ECPrivateKey.generate(curve)
        let verifier = try key.publicKey.verifier()
        let good = try key.signer().sign(message)
        let (r, s) = (Array(good.prefix(curve.byteCount)), Array(good.suffix(curve.byteCount)))
        let zero = [UInt8](repeating: 0, count: curve.byteCount)
        let one = zero.dropLast() + [1]
        let ones = [UInt8](repeating: 0xFF, count: curve.byteCount)
        let order = [UInt8](hexadecimal: Self.orders[curve] ?? "")
        try #require(order.count == curve.byteCount)
        for bad in [zero, order, ones] {
            for signature in [bad + s, r + bad, bad + bad, bad + one, one + bad] {
                #expect(!verifier.isValid(signature, for: message))
            }
        }
        #expect(!verifier.isValid(s + r, for: message))
        #expect(verifier.isValid(good, for: message))
        #expect(isErrorQueueEmpty)
    }

    static let orders: [EllipticCurve: String] = [
        .p256: "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551",
        .p384:
            "ffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973",
        .p521: "01fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffa51868783bf2f966b7fcc0148f709"
            + "a5d03bb5c9b8899c47aebb6fb71e91386409",
    ]

    @Test("Signatures of every other length are refused")
    func lengths() throws {
        let elliptic = try ECPrivateKey.generate(.p256)
        let verifier = try elliptic.publicKey.verifier()
        for count in 0..<200 where count != 64 {
            #expect(!verifier.isValid([UInt8](repeating: 1, count: count), for: message))
        }
        let rsa = try RSAPrivateKey(pem: TestKeys.rsaPKCS8)
        for scheme in RSASignatureScheme.allCases {
            let signature = try rsa.signer(for: scheme).sign(message)
            let verifier = try rsa.publicKey.verifier(for: scheme)
            #expect(!verifier.isValid(signature.dropLast(), for: message))
            #expect(!verifier.isValid([0] + signature, for: message))
            #expect(!verifier.isValid(signature + [0], for: message))
            #expect(!verifier.isValid([], for: message))
            #expect(!verifier.isValid(rsa.publicKey.modulus, for: message))
        }
    }

    @Test(
        "A signature whose leading zero was stripped is refused, though libcrypto would take it",
        arguments: [
            RSASignatureScheme.pkcs1SHA256, .pssSHA256,
        ])
    func strippedZero(scheme: RSASignatureScheme) throws {
        let key = try RSAPrivateKey(pem: TestKeys.rsaPKCS8)
        let (signer, verifier) = (try key.signer(for: scheme), try key.publicKey.verifier(for: scheme))
        // One signature in 256 begins with a zero.
        for number in 0..<20_000 {
            let text = "message \(number)".utf8
            let signature = try signer.sign(text)
            guard signature.first == 0 else { continue }
            #expect(verifier.isValid(signature, for: text))
            #expect(!verifier.isValid(signature.dropFirst(), for: text))
            return
        }
        Issue.record("no signature began with a zero")
    }

    @Test("An empty message, and one that is not stored in one piece, are signed like any other")
    func oddMessages() throws {
        let key = try ECPrivateKey.generate()
        let signature = try key.signer().sign([])
        #expect(try key.publicKey.verifier().isValid(AnySequence(signature), for: AnySequence([UInt8]())))
        #expect(try !key.publicKey.verifier().isValid(signature, for: [0]))
    }

    @Test("Many tasks sign and verify with one key at the same time")
    func threads() async throws {
        let rsa = try RSAPrivateKey(pem: TestKeys.rsaPKCS8)
        let elliptic = try ECPrivateKey.generate()
        let (rsaSigner, rsaVerifier) = (try rsa.signer(for: .pssSHA256), try rsa.publicKey.verifier(for: .pssSHA256))
        let (signer, verifier) = (try elliptic.signer(), try elliptic.publicKey.verifier())
        let valid = try await withThrowingTaskGroup(of: Int.self) { group in
            for task in 0..<8 {
                group.addTask {
                    var valid = 0
                    for number in 0..<25 {
                        let text = Array("\(task) \(number)".utf8)
                        let (first, second) = (try rsaSigner.sign(text), try signer.sign(text))
                        if rsaVerifier.isValid(first, for: text), verifier.isValid(second, for: text) { valid += 1 }
                        if rsaVerifier.isValid(first, for: text + [0]) || verifier.isValid(second, for: [0]) {
                            valid -= 1_000
                        }
                    }
                    return valid
                }
            }
            return try await group.reduce(0, +)
        }
        #expect(valid == 200)
    }

    @Test(
        "Sizes of new keys outside 2048 to 8192 bits are refused",
        arguments: [Int.min, -1, 0, 512, 2_047, 8_193, Int.max])
    func sizes(bitCount: Int) {
        #expect(code { () throws(CryptoError) in try RSAPrivateKey.generate(bitCount: bitCount) } == .keyUnsupported)
    }

    @Test("A new key has the size that was asked for, and no weakness", arguments: [2_048, 3_072])
    func generated(bitCount: Int) throws {
        let key = try RSAPrivateKey.generate(bitCount: bitCount)
        #expect(key.publicKey.bitCount == bitCount && key.publicKey.weaknesses.isEmpty)
        #expect(try RSAPrivateKey(pem: key.revealPEM()).publicKey == key.publicKey)
        #expect(try RSAPrivateKey(key.revealComponents()).publicKey == key.publicKey)
    }
}
