import CrosswalkCrypto
import Testing

@Suite("What prints keeps secrets")
struct CanaryTests {
    /// Every way by which a value turns into text.
    private func renderings(_ value: Any) -> String {
        var dumped = ""
        dump(value, to: &dumped)
        return "\(value)" + String(reflecting: value) + dumped
    }

    @Test("Keys and signers show no number of theirs, in decimal, hexadecimal or base64")
    func keys() throws {
        let rsa = try RSAPrivateKey(pem: TestKeys.rsaPKCS8)
        let elliptic = try ECPrivateKey(pem: TestKeys.ec256PKCS8)
        let components = rsa.revealComponents()
        let factors = try #require(components.factors)
        let secrets = [components.privateExponent, factors.p, factors.dp, elliptic.revealNumber()]
        let values: [Any] = [
            rsa, elliptic, components, factors, try rsa.signer(for: .pssSHA256), try elliptic.signer(),
            [rsa], ["key": elliptic], Optional.some(components) as Any,
        ]
        let text = values.map(renderings).joined()
        #expect(!text.isEmpty)
        for secret in secrets {
            #expect(!text.contains(secret.prefix(4).map { "\($0)" }.joined(separator: ", ")))
            #expect(!text.lowercased().contains(Array(secret.prefix(6)).hexadecimal))
        }
    }

    @Test("A shared key shows nothing of itself")
    func symmetric() throws {
        let key = SymmetricKey("canary-secret-0123456789abcdefgh".utf8)
        let text =
            renderings(key) + renderings(HMAC(key: key, algorithm: .sha256)) + renderings([key])
            + renderings(try AES256GCM(key: SymmetricKey("canary-secret-0123456789abcdefgh".utf8.prefix(32))))
        #expect(!text.contains("canary"))
        #expect(!text.contains("99, 97, 110"))
        #expect(text.contains("<secret>"))
    }

    @Test("No error shows what it was given")
    func errors() throws {
        let canary = "CANARYcanaryCANARYcanary"
        let pem = "-----BEGIN PRIVATE KEY-----\n\(canary)\n-----END PRIVATE KEY-----"
        let cipher = try AES256GCM(key: .generate(byteCount: 32))
        let operations: [() throws -> Void] = [
            { _ = try RSAPrivateKey(pem: pem) }, { _ = try ECPrivateKey(pem: pem) },
            { _ = try RSAPublicKey(pem: pem) }, { _ = try ECPublicKey(pem: pem) },
            { _ = try cipher.open(canary.utf8) }, { _ = try cipher.open(Array(canary.utf8) + canary.utf8) },
            { _ = try cipher.seal(canary.utf8, nonce: canary.utf8) },
            { _ = try AES256GCM(key: SymmetricKey(canary.utf8)) },
            { _ = try RSAPublicKey(modulus: canary.utf8, exponent: canary.utf8) },
            { _ = try RSAPublicKey(modulus: canary.utf8, exponent: [2]) },
            { _ = try ECPublicKey(curve: .p256, x: canary.utf8, y: canary.utf8) },
        ]
        for operation in operations {
            do {
                try operation()
                Issue.record("nothing was refused")
            } catch let error as CryptoError {
                let text = renderings(error)
                #expect(!text.lowercased().contains("canary") && !text.contains("67, 65, 78"))
                #expect(text.contains(error.code.name) && !error.detail.isEmpty)
            }
        }
    }
}
