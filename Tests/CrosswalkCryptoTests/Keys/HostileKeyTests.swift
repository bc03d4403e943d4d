import CrosswalkCrypto
import CrosswalkTesting
import Testing

@Suite("Components that strangers send")
struct HostileKeyTests {
    let good: RSAPublicKey
    let point: ECPublicKey

    init() throws {
        good = try RSAPublicKey(pem: TestKeys.rsaPublic)
        point = try ECPublicKey(pem: TestKeys.ec256Public)
    }

    @Test(
        "An exponent that is even, below 3 or empty makes no key",
        arguments: [[], [0], [1], [2], [4], [0, 0, 1], [1, 0, 0], [0xFF, 0xFE]] as [[UInt8]])
    func exponents(exponent: [UInt8]) {
        #expect(
            code { () throws(CryptoError) in try RSAPublicKey(modulus: good.modulus, exponent: exponent) }
                == .keyMalformed)
        #expect(isErrorQueueEmpty)
    }

    @Test("An exponent of more than 64 bits is refused, one of 64 is taken")
    func longExponents() throws {
        let long = [UInt8](repeating: 0xFF, count: 9)
        #expect(
            code { () throws(CryptoError) in try RSAPublicKey(modulus: good.modulus, exponent: long) }
                == .keyUnsupported)
        let key = try RSAPublicKey(modulus: good.modulus, exponent: long.dropFirst())
        #expect(key.exponent.count == 8)
        #expect(try !key.verifier(for: .pkcs1SHA256).isValid(good.modulus, for: [1]))
    }

    @Test("A modulus that is even, empty or not above the exponent makes no key")
    func moduli() {
        for modulus in [[], [0], [1], [3], [1, 0, 1], good.modulus.dropLast() + [0]] as [[UInt8]] {
            #expect(
                code { () throws(CryptoError) in try RSAPublicKey(modulus: modulus, exponent: [1, 0, 1]) }
                    == .keyMalformed)
        }
        #expect(isErrorQueueEmpty)
    }

    @Test(
        "A modulus of megabytes is refused before anything is computed with it", arguments: [1_025, 16_384, 4_000_000])
    func hugeModuli(count: Int) {
        let huge = [UInt8](repeating: 0xFF, count: count)
        #expect(code { () throws(CryptoError) in try RSAPublicKey(modulus: huge, exponent: [3]) } == .keyUnsupported)
    }

    @Test("Leading zeros change nothing, however many")
    func leadingZeros() throws {
        let zeros = [UInt8](repeating: 0, count: 5_000)
        #expect(try RSAPublicKey(modulus: zeros + good.modulus, exponent: zeros + good.exponent) == good)
    }

    @Test("Short and ROCA moduli make keys that say what is wrong with them")
    func weaknesses() throws {
        let roca = try RSAPublicKey(modulus: [UInt8](hexadecimal: TestKeys.rocaModulus), exponent: [1, 0, 1])
        #expect(roca.bitCount == 2_048 && roca.weaknesses == [.roca])
        #expect(try RSAPublicKey(pem: TestKeys.rsa1024Public).weaknesses == [.shortModulus])
        #expect(good.weaknesses == [])
        let short = try RSAPublicKey(modulus: good.modulus.dropFirst(), exponent: [3])
        #expect(short.weaknesses == [.shortModulus] && short.bitCount <= 2_040)
    }

    @Test("Random odd numbers are keys without a mark of ROCA, and verify nothing")
    func randomModuli() throws {
        try PropertyTest.run(cases: 200, seed: 65_537) { random in
            var modulus = (0..<random.number(in: 1...300)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
            modulus[modulus.count - 1] |= 1
            let exponent = (0..<random.number(in: 1...8)).map { _ in UInt8(truncatingIfNeeded: random.next()) | 1 }
            // Most of these are keys by their form; the others were refused, which is as good.
            guard let key = try? RSAPublicKey(modulus: modulus, exponent: exponent) else { return }
            if key.bitCount > 500 { try #require(!key.weaknesses.contains(.roca)) }
            for scheme in RSASignatureScheme.allCases {
                // A modulus may be too short for a scheme.
                guard let verifier = try? key.verifier(for: scheme) else { continue }
                try #require(!verifier.isValid([UInt8](repeating: 1, count: key.modulus.count), for: [1]))
            }
            try #require(isErrorQueueEmpty)
        }
    }

    @Test("Coordinates of another length are refused", arguments: [0, 31, 33, 64, 1_000_000])
    func coordinateLengths(count: Int) {
        let wrong = [UInt8](repeating: 1, count: count)
        #expect(code { () throws(CryptoError) in try ECPublicKey(curve: .p256, x: wrong, y: point.y) } == .keyMalformed)
        #expect(code { () throws(CryptoError) in try ECPublicKey(curve: .p256, x: point.x, y: wrong) } == .keyMalformed)
    }

    @Test("Points that are not on the curve are refused: changed, at infinity, beyond the field", arguments: 0..<256)
    func points(bit: Int) {
        var y = point.y
        y[bit / 8] ^= 1 << UInt8(bit % 8)
        #expect(code { () throws(CryptoError) in try ECPublicKey(curve: .p256, x: point.x, y: y) } == .keyMalformed)
        let zero = [UInt8](repeating: 0, count: 32)
        #expect(code { () throws(CryptoError) in try ECPublicKey(curve: .p256, x: zero, y: zero) } == .keyMalformed)
        let beyond = [UInt8](repeating: 0xFF, count: 32)
        #expect(
            code { () throws(CryptoError) in try ECPublicKey(curve: .p256, x: beyond, y: point.y) } == .keyMalformed)
        #expect(isErrorQueueEmpty)
    }

    @Test("A point of one curve is none of another")
    func curves() {
        for curve in [EllipticCurve.p384, .p521] {
            let (x, y) = (pad(point.x, curve.byteCount), pad(point.y, curve.byteCount))
            #expect(code { () throws(CryptoError) in try ECPublicKey(curve: curve, x: x, y: y) } == .keyMalformed)
        }
    }

    @Test("A private number of another key, of no size or out of range makes no key")
    func privateNumbers() throws {
        let other = try ECPrivateKey.generate(.p256).revealNumber()
        #expect(
            code { () throws(CryptoError) in try ECPrivateKey(curve: .p256, x: point.x, y: point.y, d: other) }
                == .keyMismatch)
        for wrong in [[], [UInt8](repeating: 0, count: 32), [UInt8](repeating: 0xFF, count: 32), [1]] as [[UInt8]] {
            #expect(
                code { () throws(CryptoError) in try ECPrivateKey(curve: .p256, x: point.x, y: point.y, d: wrong) }
                    != nil)
        }
        #expect(isErrorQueueEmpty)
    }

    @Test("RSA numbers that do not belong together make no key that signs")
    func rsaNumbers() throws {
        let good = try RSAPrivateKey(pem: TestKeys.rsaPKCS8).revealComponents()
        let factors = try #require(good.factors)
        func make(
            n: [UInt8]? = nil, d: [UInt8]? = nil, p: [UInt8]? = nil, q: [UInt8]? = nil, dp: [UInt8]? = nil,
            qi: [UInt8]? = nil
        ) -> CryptoError.Code? {
            let changed = RSAPrivateComponents.Factors(
                p: p ?? factors.p, q: q ?? factors.q, dp: dp ?? factors.dp, dq: factors.dq, qi: qi ?? factors.qi)
            let components = RSAPrivateComponents(
                modulus: n ?? good.modulus, publicExponent: good.publicExponent,
                privateExponent: d ?? good.privateExponent, factors: changed)
            return code { () throws(CryptoError) in try RSAPrivateKey(components) }
        }
        #expect(make() == nil)
        #expect(make(n: try RSAPrivateKey.generate().publicKey.modulus) == .keyMismatch)
        #expect(make(d: []) == .keyMalformed)
        #expect(make(d: [UInt8](repeating: 0xFF, count: 300)) == .keyMalformed)
        for wrong in [[], [0], [1], [2], [3], factors.q, [UInt8](repeating: 0xFF, count: 2_000)] as [[UInt8]] {
            #expect(make(p: wrong) != nil)
            #expect(make(p: factors.p, q: factors.p) != nil)
            #expect(make(p: [1], q: good.modulus) != nil)
        }
        #expect(isErrorQueueEmpty)
    }

    @Test("A key without its primes signs too")
    func withoutPrimes() throws {
        let good = try RSAPrivateKey(pem: TestKeys.rsaPKCS8)
        let all = good.revealComponents()
        let key = try RSAPrivateKey(
            RSAPrivateComponents(
                modulus: all.modulus, publicExponent: all.publicExponent, privateExponent: all.privateExponent,
                factors: nil))
        #expect(key.revealComponents().factors == nil)
        let signature = try key.signer(for: .pkcs1SHA256).sign([1, 2, 3])
        #expect(try signature == good.signer(for: .pkcs1SHA256).sign([1, 2, 3]))
    }

    private func pad(_ bytes: [UInt8], _ count: Int) -> [UInt8] {
        [UInt8](repeating: 0, count: count - bytes.count) + bytes
    }
}
