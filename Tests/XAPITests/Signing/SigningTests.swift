import CrosswalkCrypto
import CrosswalkJOSE
import CrosswalkJSON
import Foundation
import Testing
import XAPI

@Suite("Signed statements")
struct SigningTests {
    private let statement = XAPIStatement(
        id: XAPIUUID("6690e6c9-3ef0-4ed3-8b37-7f3964730bee"), actor: .account(homePage: "https://a.org", name: "n"),
        verb: XAPIVerb(id: "https://example.org/v"), object: .activity(XAPIActivity(id: "https://example.org/1")))

    private func key() throws -> RSAPrivateKey { try RSAPrivateKey(pem: SampleCertificate.key) }

    private func certificate() throws -> [UInt8] {
        let text = SampleCertificate.certificate.filter { $0 != "\n" }
        return [UInt8](try #require(Data(base64Encoded: text)))
    }

    @Test("A signature is proven by its certificate", arguments: [JWSAlgorithm.rs256, .rs384, .rs512])
    func byCertificate(algorithm: JWSAlgorithm) async throws {
        let signer = try KeySigner(JWK(.rsaPrivate(try key())), algorithm: algorithm)
        let (signed, file) = try await statement.signed(by: signer, certificates: [try certificate()], for: .v1_0_3)
        #expect(XAPIStatementCheck(.v1_0_3).accepts(try signed.json(for: .v1_0_3)))
        #expect(try XAPISignature.verify(signed, files: [file]) == [.byCertificate])
        var later = signed
        later.stored = XAPITimestamp("2026-01-02T03:04:05Z")
        later.verb.display = ["en": "did"]
        #expect(try XAPISignature.verify(later, files: [file]) == [.byCertificate])
        later.verb = XAPIVerb(id: "https://example.org/w")
        #expect(throws: XAPISignature.Refusal.otherStatement) { try XAPISignature.verify(later, files: [file]) }
    }

    @Test("The certificate of another key proves nothing")
    func otherKey() async throws {
        let signer = try KeySigner(JWK(.rsaPrivate(try RSAPrivateKey.generate())), algorithm: .rs256)
        let (signed, file) = try await statement.signed(by: signer, certificates: [try certificate()], for: .v1_0_3)
        #expect(throws: XAPISignature.Refusal.signature) { try XAPISignature.verify(signed, files: [file]) }
    }

    @Test("Without a certificate a key of the caller's proves it")
    func byKey() async throws {
        let signer = try KeySigner(JWK(.rsaPrivate(try key())), algorithm: .rs256)
        let (signed, file) = try await statement.signed(by: signer, for: .v2_0)
        #expect(try XAPISignature.verify(signed, files: [file]) == [.notProven])
        let keys = VerificationKeySet(JWKSet([JWK(.rsaPublic(try key().publicKey))]))
        #expect(try XAPISignature.verify(signed, files: [file], keys: keys) == [.byKey])
        let others = VerificationKeySet(JWKSet([JWK(.rsaPublic(try RSAPrivateKey.generate().publicKey))]))
        #expect(throws: XAPISignature.Refusal.signature) {
            try XAPISignature.verify(signed, files: [file], keys: others)
        }
    }

    @Test("What is no certificate is refused, wherever it is cut")
    func cutCertificates() async throws {
        let signer = try KeySigner(JWK(.rsaPrivate(try key())), algorithm: .rs256)
        let whole = try certificate()
        for length in stride(from: 0, to: 700, by: 13) {
            let (signed, file) = try await statement.signed(
                by: signer, certificates: [Array(whole.prefix(length))], for: .v1_0_3)
            #expect(throws: XAPISignature.Refusal.certificate) { try XAPISignature.verify(signed, files: [file]) }
        }
    }

    @Test("Only RSA signs, by the three algorithms")
    func algorithms() async throws {
        let signer = try KeySigner(JWK(.ecPrivate(try ECPrivateKey.generate())))
        await #expect(throws: XAPISignature.Refusal.signer) { try await statement.signed(by: signer, for: .v1_0_3) }
    }

    @Test("Errors print nothing of a statement")
    func canary() throws {
        let text = #"{"CaNaRy7":1,"actor":{"mbox":"CaNaRy7"},"verb":{"id":"CaNaRy7"},"object":{"id":"CaNaRy7"}}"#
        do {
            _ = try XAPIStatement(json: Array(text.utf8), version: .v2_0)
            Issue.record("it was accepted")
        } catch {
            var dumped = ""
            dump(error, to: &dumped)
            for printed in ["\(error)", String(reflecting: error), dumped, "\([error])"] {
                #expect(!printed.contains("CaNaRy7"))
            }
        }
        var dumped = ""
        dump(XAPIActorIdentifier.mbox("mailto:CaNaRy7@example.org"), to: &dumped)
        #expect(!dumped.contains("CaNaRy7"))
    }
}
