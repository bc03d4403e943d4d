import CrosswalkCrypto
import CrosswalkJOSE
import CrosswalkRuntime
import CrosswalkTesting
import LTICore
import Testing

@Suite("Signing keys are shared, sealed, and published before they sign")
struct SigningKeyStoreTests {
    private let clock = ManualClock()
    private let records = InMemoryRecordStore()
    private let secret = SymmetricKey(Array(repeating: 7, count: 32))

    private func keys(_ owner: String = "", _ key: SymmetricKey? = nil) throws -> SigningKeyStore {
        let policy = try KeyRotationPolicy(signingPeriod: .seconds(86_400), consumerCache: .seconds(3_600))
        return try SigningKeyStore(
            records, owner: owner, policy: policy, sealedBy: key ?? secret, ambient: clock.ambient)
    }

    @Test("Two processes on one store sign with the same key, and publish it")
    func shared() async throws {
        let (one, two) = (try keys(), try keys())
        async let first = one.signer()
        async let second = two.signer()
        let ids = Set([try await first.keyID, try await second.keyID])
        #expect(ids.count == 1)
        let published = try await two.published().keys
        #expect(
            published.compactMap(\.keyID).contains { ids.contains($0) } && published.allSatisfy { $0.publicKey != nil })
        #expect(try await keys("customer").signer().keyID != ids.first)
    }

    @Test("Over a week of use every token verifies by a set that somebody may still keep")
    func rotation() async throws {
        let (one, two) = (try keys(), try keys())
        var old: [(end: WallTime, set: VerificationKeySet)] = []
        var signers: Set<String> = []
        for _ in 0..<(7 * 24 * 2) {
            let set = VerificationKeySet(try await one.published())
            old.append((clock.now.advanced(by: .seconds(3_600)), set))
            old.removeAll { $0.end < clock.now }
            let signer = try await two.signer()
            signers.insert(signer.keyID)
            for kept in old { #expect(kept.set.hasKey(signer.keyID)) }
            clock.advance(by: .seconds(1_800))
        }
        #expect(signers.count >= 6)
    }

    @Test("No private key can be read from the store, and none opened with another key or for another owner")
    func sealed() async throws {
        _ = try await keys().signer()
        let found = try #require(await records.get(RecordName("lti.keys", ""), at: clock.now))
        let text = String(decoding: found.bytes, as: UTF8.self)
        #expect(!text.contains("\"d\"") && !text.contains("\"kty\""))
        await #expect(throws: SigningKeyStore.Failure.illegible) {
            try await keys("", SymmetricKey(Array(repeating: 8, count: 32))).signer()
        }
        _ = try await records.put(
            RecordName("lti.keys", "other"), found.bytes, expecting: .any, until: nil, at: clock.now)
        await #expect(throws: SigningKeyStore.Failure.illegible) { try await keys("other").signer() }
        _ = try await records.put(
            RecordName("lti.keys", "odd"), Array("{}".utf8), expecting: .any, until: nil, at: clock.now)
        await #expect(throws: SigningKeyStore.Failure.illegible) { try await keys("odd").published() }
        #expect(throws: CryptoError.self) { try keys("", SymmetricKey([1])) }
    }

    @Test("A revoked key is gone at once, here and, within a minute, in the other process")
    func revoked() async throws {
        let (one, two) = (try keys(), try keys())
        let id = try await one.signer().keyID
        _ = try await two.signer()
        try await one.revoke(id)
        #expect(try await one.signer().keyID != id)
        clock.advance(by: .seconds(60))
        #expect(try await two.signer().keyID != id)
        #expect(try await two.published().keys.allSatisfy { $0.keyID != id })
        await #expect(throws: KeyRingError.keyUnknown) { try await two.revoke(id) }
    }
}
