public import CrosswalkCrypto
public import CrosswalkJOSE
public import CrosswalkRuntime

/// The keys that a tool or a platform signs with, on a record store: made when they are due, published before they sign,
/// and kept published while what they signed may still be verified (`KeyRing`).
///
/// Private keys lie in the store sealed by AES-256-GCM under a key of the host's, so that who reads the store cannot sign.
/// Processes that share the store share the keys; each looks again within a minute, which the leeway of
/// `KeyRotationPolicy` covers.
public actor SigningKeyStore {
    /// Why keys could not be had.
    public enum Failure: Error, Hashable, Sendable {
        /// What lies in the store is no key ring, or was sealed under another key.
        case illegible
        /// Other processes changed the keys at the same time, again and again.
        case contended
    }

    private static let freshness = Duration.seconds(60)

    /// How the keys rotate. Stored keys take over the policy that is in use.
    public nonisolated let policy: KeyRotationPolicy
    private let store: any RecordStore
    private let name: RecordName
    private let seal: StoredKeyRing.Seal
    private let ambient: Ambient
    private var known: (state: StoredKeyRing, loaded: WallTime)?

    /// Keys on a store. Nothing is made or read before keys are asked for.
    ///
    /// - Parameters:
    ///   - store: Where they lie.
    ///   - owner: Whose keys: a tool that keeps apart the keys of its customers names the customer.
    ///   - policy: How they rotate.
    ///   - key: 32 bytes that seal the private keys. Who loses them loses the keys; who changes them must revoke all.
    ///   - ambient: Clock and random bytes.
    /// - Throws: `CryptoError` where the sealing key is of another length.
    public init(
        _ store: some RecordStore, owner: String = "", policy: KeyRotationPolicy, sealedBy key: SymmetricKey,
        ambient: Ambient = .system
    ) throws(CryptoError) {
        self.store = store
        self.policy = policy
        self.ambient = ambient
        name = RecordName("lti.keys", owner)
        seal = try StoredKeyRing.Seal(key, owner: owner, randomBytes: ambient.randomBytes)
    }

    /// The key that signs now.
    /// - Throws: ``Failure``, and what the store throws.
    public func signer() async throws -> KeySigner {
        let state = try await current()
        guard let id = state.ring.signingKeyID, let key = state.keys[id] else { throw Failure.illegible }
        return try KeySigner(key, algorithm: .rs256)
    }

    /// What is to be published now: public halves alone.
    /// - Throws: ``Failure``, and what the store throws.
    public func published() async throws -> JWKSet {
        let state = try await current()
        return JWKSet(state.ring.publishedKeyIDs.compactMap { state.keys[$0] }).publicKeys
    }

    /// Takes a key out at once, as after its private half became known. The next one signs, known to all or not.
    /// - Throws: `KeyRingError.keyUnknown`, ``Failure``, and what the store throws.
    public func revoke(_ keyID: String) async throws {
        try await change { state, now in
            try state.ring.revoke(keyID, at: now)
            state.keys[keyID] = nil
            try state.advance(to: now)
        }
    }

    private func current() async throws -> StoredKeyRing {
        let now = ambient.now()
        if let known, now < known.loaded.advanced(by: Self.freshness), known.loaded <= now,
            known.state.ring.nextChange.map({ NumericDate(now) < $0 }) ?? false
        {
            return known.state
        }
        return try await change { state, now in try state.advance(to: now) }
    }

    /// Changes what is stored in one step, also where other processes do so at the same time.
    @discardableResult
    private func change(
        _ body: (inout StoredKeyRing, NumericDate) throws -> Void
    ) async throws -> StoredKeyRing {
        for _ in 0..<20 {
            let now = ambient.now()
            let found = try await store.get(name, at: now)
            var state = StoredKeyRing(policy: policy)
            if let found {
                guard let read = try StoredKeyRing(stored: found.bytes, policy: policy, seal: seal) else {
                    throw Failure.illegible
                }
                state = read
            }
            let before = state.ring
            try body(&state, NumericDate(now))
            let expectation = found.map { RecordExpectation.version($0.version) } ?? .nothing
            // The latest time alone is not worth a write.
            let isChanged = found == nil || state.ring.keys != before.keys || state.ring.formerIDs != before.formerIDs
            if isChanged {
                let bytes = try state.stored(seal)
                guard try await store.put(name, bytes, expecting: expectation, until: nil, at: now) != nil else {
                    continue
                }
            }
            known = (state, now)
            return state
        }
        throw Failure.contended
    }
}
