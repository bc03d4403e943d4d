public import CrosswalkCrypto
public import CrosswalkJOSE
public import CrosswalkRuntime

/// Keys in memory that rotate by the policy of a `KeyRing` as time goes by: published, waiting, signing, retiring, gone.
public actor RotatingKeys {
    /// Makes a private key.
    public typealias Generator = @Sendable () throws -> RSAPrivateKey

    /// How the keys rotate.
    public nonisolated let policy: KeyRotationPolicy
    private let generate: Generator
    private var ring: KeyRing
    private var keys: [String: JWK] = [:]

    /// Makes a ring without keys; the first is made when it is needed.
    ///
    /// - Parameters:
    ///   - policy: How the keys rotate.
    ///   - generate: Makes a key of RSA; real ones of 2048 bits unless a test hands in some that it has made before.
    public init(policy: KeyRotationPolicy, generate: @escaping Generator = { try RSAPrivateKey.generate() }) {
        self.policy = policy
        self.generate = generate
        ring = KeyRing(policy: policy)
    }

    /// What signs at present.
    public func signer(at now: WallTime) throws -> KeySigner {
        try advance(to: now)
        guard let id = ring.signingKeyID, let key = keys[id] else { throw KeyRingError.keyUnknown }
        return try KeySigner(key, algorithm: .rs256)
    }

    /// What is published at present: public halves alone.
    public func published(at now: WallTime) throws -> JWKSet {
        try advance(to: now)
        return JWKSet(ring.publishedKeyIDs.compactMap { keys[$0] }).publicKeys
    }

    /// Takes the key that signs out of the published set at once; the next one takes over.
    public func revoke(at now: WallTime) throws {
        try advance(to: now)
        guard let id = ring.signingKeyID else { return }
        _ = try ring.revoke(id, at: Self.date(now))
        keys[id] = nil
        try advance(to: now)
    }

    private func advance(to now: WallTime) throws {
        let date = Self.date(now)
        while ring.needsKey(at: date) {
            let key = JWK(.rsaPrivate(try generate()), algorithm: .rs256)
            guard let id = key.keyID else { throw KeyRingError.stateInvalid }
            _ = try ring.publish(id, at: date)
            keys[id] = key
        }
        for case .removed(let id) in ring.advance(to: date) { keys[id] = nil }
    }

    private static func date(_ now: WallTime) -> NumericDate { NumericDate(Int(now.secondsSinceEpoch)) }
}
