import CrosswalkCrypto
import Testing

@Suite("Keys as PEM")
struct PEMTests {
    @Test("An RSA key is the same from each of its forms, and goes there and back")
    func rsa() throws {
        let publicKey = try RSAPublicKey(pem: TestKeys.rsaPublic)
        #expect(publicKey.bitCount == 2_048 && publicKey.exponent == [1, 0, 1] && publicKey.weaknesses.isEmpty)
        for pem in [TestKeys.rsaPKCS8, TestKeys.rsaPKCS1] {
            let key = try RSAPrivateKey(pem: pem)
            #expect(key.publicKey == publicKey)
            #expect(try key.revealPEM().trimmed == TestKeys.rsaPKCS8)
        }
        #expect(try publicKey.pem().trimmed == TestKeys.rsaPublic)
        #expect(isErrorQueueEmpty)
    }

    static let curves: [(EllipticCurve, pkcs8: String, sec1: String, publicKey: String)] = [
        (.p256, TestKeys.ec256PKCS8, TestKeys.ec256SEC1, TestKeys.ec256Public),
        (.p384, TestKeys.ec384PKCS8, TestKeys.ec384SEC1, TestKeys.ec384Public),
        (.p521, TestKeys.ec521PKCS8, TestKeys.ec521SEC1, TestKeys.ec521Public),
    ]

    @Test("A key on a curve is the same from each of its forms, and goes there and back", arguments: curves)
    func elliptic(curve: EllipticCurve, pkcs8: String, sec1: String, publicText: String) throws {
        let publicKey = try ECPublicKey(pem: publicText)
        #expect(publicKey.curve == curve && publicKey.x.count == curve.byteCount)
        for pem in [pkcs8, sec1] {
            let key = try ECPrivateKey(pem: pem)
            #expect(key.publicKey == publicKey)
            #expect(try key.revealPEM().trimmed == pkcs8)
        }
        #expect(try publicKey.pem().trimmed == publicText)
        #expect(isErrorQueueEmpty)
    }

    @Test("Line ends of Windows and text round the block are no obstacle")
    func dirt() throws {
        let text = "subject: x\r\n" + TestKeys.rsaPublic.split(separator: "\n").joined(separator: "\r\n") + "\r\nmore"
        #expect(try RSAPublicKey(pem: text) == RSAPublicKey(pem: TestKeys.rsaPublic))
    }

    @Test(
        "What is no key of the kind is refused, and libcrypto's queue of errors is left empty",
        arguments: [
            ("", CryptoError.Code.pemMalformed), ("-----BEGIN PUBLIC KEY-----", .pemMalformed),
            ("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----", .pemMalformed),
            (TestKeys.rsaPKCS8, .pemMalformed), (TestKeys.ed25519Public, .keyUnsupported),
            (TestKeys.secp256k1Public, .keyUnsupported),
            (String(repeating: " ", count: 70_000) + TestKeys.rsaPublic, .pemMalformed),
        ])
    func refusedPublic(text: String, expected: CryptoError.Code) {
        #expect(code { () throws(CryptoError) in try RSAPublicKey(pem: text) } == expected)
        #expect(code { () throws(CryptoError) in try ECPublicKey(pem: text) } == expected)
        #expect(isErrorQueueEmpty)
    }

    @Test(
        "What is no private key is refused",
        arguments: [
            ("", CryptoError.Code.pemMalformed), (TestKeys.rsaPublic, .pemMalformed),
            (TestKeys.encrypted, .pemEncrypted), (TestKeys.ed25519, .keyUnsupported),
            (TestKeys.secp256k1, .keyUnsupported), (TestKeys.rsa1024, .keyUnsupported),
        ])
    func refusedPrivate(text: String, expected: CryptoError.Code) {
        #expect(code { () throws(CryptoError) in try RSAPrivateKey(pem: text) } == expected)
        #expect(code { () throws(CryptoError) in try ECPrivateKey(pem: text) } == expected)
        #expect(isErrorQueueEmpty)
    }

    @Test("RSA is no elliptic key and the other way round")
    func kinds() {
        #expect(code { () throws(CryptoError) in try ECPublicKey(pem: TestKeys.rsaPublic) } == .keyUnsupported)
        #expect(code { () throws(CryptoError) in try RSAPublicKey(pem: TestKeys.ec256Public) } == .keyUnsupported)
        #expect(code { () throws(CryptoError) in try ECPrivateKey(pem: TestKeys.rsaPKCS1) } == .keyUnsupported)
        #expect(code { () throws(CryptoError) in try RSAPrivateKey(pem: TestKeys.ec256SEC1) } == .keyUnsupported)
    }

    @Test("A curve that is given by its parameters becomes the named curve, or is refused")
    func explicitParameters() throws {
        if let key = try? ECPrivateKey(pem: TestKeys.explicitCurve) {  // Either answer is safe.
            #expect(key.curve == .p256)
            #expect(try ECPublicKey(pem: try key.publicKey.pem()) == key.publicKey)
            #expect(try ECPublicKey(pem: TestKeys.explicitCurvePublic) == key.publicKey)
        }
        #expect(isErrorQueueEmpty)
    }
}

extension String {
    /// Without the line end that a PEM closes with.
    var trimmed: String { hasSuffix("\n") ? String(dropLast()) : self }
}
