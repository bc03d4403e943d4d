import CrosswalkCrypto
@testable import CrosswalkJOSE
import Testing
import _CrosswalkSupport

/// A key service stands in for the key in memory.
private struct Service: JWSSigner {
    let algorithm: JWSAlgorithm
    let keyID = "remote"
    let answer: @Sendable ([UInt8]) throws -> [UInt8]

    func sign(_ signingInput: [UInt8]) async throws -> [UInt8] {
        await Task.yield()
        return try answer(signingInput)
    }
}

private struct ServiceIsDown: Error {}

@Suite("Signing tokens")
struct SignerTests {
    let payload = Array(#"{"iss":"tool"}"#.utf8)

    @Test(
        "What is signed verifies, and its header names algorithm, key and type",
        arguments: JWSAlgorithm.allCases.filter { !$0.isSymmetric })
    func everyAlgorithm(algorithm: JWSAlgorithm) async throws {
        let material: KeyMaterial =
            switch algorithm {
            case .es256: .ecPrivate(try ECPrivateKey.generate(.p256))
            case .es384: .ecPrivate(try ECPrivateKey.generate(.p384))
            case .es512: .ecPrivate(try ECPrivateKey.generate(.p521))
            default: .rsaPrivate(try Mint.rsa.get())
            }
        let key = JWK(material)
        let signer = try KeySigner(key, algorithm: algorithm)
        let keys = VerificationKeySet(JWKSet([key]).publicKeys)
        for token in [try await signer.token(payload), try signer.signedToken(payload)] {
            let verified = try keys.verify(token, algorithms: [algorithm])
            #expect(verified.payload == payload && verified.header.type == "JWT")
            #expect(verified.keyID == key.thumbprint && verified.algorithm == algorithm)
        }
        let untyped = try keys.verify(signer.signedToken(payload, type: nil), algorithms: [algorithm])
        #expect(untyped.header.type == nil)
    }

    @Test("An algorithm is found from the key where none is named")
    func defaults() throws {
        #expect(try KeySigner(Mint.rsaKey()).algorithm == .rs256)
        #expect(try KeySigner(Mint.rsaKey(algorithm: .ps512)).algorithm == .ps512)
        #expect(try KeySigner(Mint.ecKey()).algorithm == .es256)
        #expect(try KeySigner(JWK(.ecPrivate(ECPrivateKey.generate(.p521)))).algorithm == .es512)
    }

    @Test("Keys that must not sign do not")
    func unsuitable() throws {
        let rsa = try Mint.rsaKey()
        let publicKey = try #require(rsa.publicKey)
        let secret = JWK(.symmetric(.generate(byteCount: 64)), keyID: "s")
        #expect(code { () throws(JOSEError) in try KeySigner(publicKey) } == .keyUnsuitable)
        #expect(code { () throws(JOSEError) in try KeySigner(secret) } == .keyUnsuitable)
        #expect(code { () throws(JOSEError) in try KeySigner(secret, algorithm: .hs256) } == .keyUnsuitable)
        #expect(code { () throws(JOSEError) in try KeySigner(rsa, algorithm: .es256) } == .keyUnsuitable)
        #expect(code { () throws(JOSEError) in try KeySigner(rsa, algorithm: .hs256) } == .keyUnsuitable)
        let bound = try Mint.rsaKey(algorithm: .rs384)
        #expect(code { () throws(JOSEError) in try KeySigner(bound, algorithm: .rs256) } == .keyUnsuitable)
        let elliptic = try Mint.ecKey()
        #expect(code { () throws(JOSEError) in try KeySigner(elliptic, algorithm: .es384) } == .keyUnsuitable)
        for members in [#""use":"enc""#, #""key_ops":["verify"]"#] {
            let json = String(decoding: elliptic.revealJSON(), as: UTF8.self)
                .replacing(#""use":"sig""#, with: members)
            let key = try JWK(json: Array(json.utf8))
            #expect(code { () throws(JOSEError) in try KeySigner(key) } == .keyUnsuitable)
        }
    }

    @Test("A key service signs like a key in memory")
    func service() async throws {
        let signer = try Mint.elliptic.get().signer()
        let service = Service(algorithm: .es256) { try signer.sign($0) }
        let keys = VerificationKeySet(JWKSet([JWK(.ecPrivate(try Mint.elliptic.get()), keyID: "remote")]))
        #expect(try keys.verify(try await service.token(payload), algorithms: [.es256]).payload == payload)
    }

    @Test("A service that answers in DER, with nothing, or for a shared secret makes no token")
    func badService() async throws {
        await #expect(throws: JOSEError(.signingFailed, "")) {
            _ = try await Service(algorithm: .es256) { _ in [UInt8](repeating: 0x30, count: 70) }.token(payload)
        }
        await #expect(throws: JOSEError(.signingFailed, "")) {
            _ = try await Service(algorithm: .rs256) { _ in [] }.token(payload)
        }
        await #expect(throws: JOSEError(.algorithmNotAllowed, "")) {
            _ = try await Service(algorithm: .hs256) { _ in [UInt8](repeating: 1, count: 32) }.token(payload)
        }
        await #expect(throws: ServiceIsDown.self) {
            _ = try await Service(algorithm: .rs256) { _ in throw ServiceIsDown() }.token(payload)
        }
    }

    @Test("Tasks on both sides share one key")
    func threads() async throws {
        let signer = try KeySigner(Mint.rsaKey())
        let keys = try Mint.keys()
        let verified = try await withThrowingTaskGroup(of: Int.self) { group in
            for task in 0..<4 {
                group.addTask {
                    var verified = 0
                    for number in 0..<25 {
                        let payload = Array(#"{"sub":"\#(task)-\#(number)"}"#.utf8)
                        let token = try await signer.token(payload)
                        if try keys.verify(token, algorithms: [.rs256]).payload == payload { verified += 1 }
                    }
                    return verified
                }
            }
            return try await group.reduce(0, +)
        }
        #expect(verified == 100)
    }
}
