/// Keys that are ready to verify tokens. Make it once a key set and keep it: several tasks may use it at the same time,
/// and getting a key ready costs as much as several verifications.
public struct VerificationKeySet: Sendable {
    /// What a token without `kid` means.
    public enum KeyIDRule: Hashable, Sendable {
        /// It is refused. What LTI demands.
        case required
        /// The one key that fits verifies it; where several fit, it is refused.
        case optional
    }

    private let keys: [PreparedKey]
    private let unusable: [JWKSet.UnusableKey]
    private let isMixed: Bool

    /// Gets the keys of a set ready.
    public init(_ set: JWKSet) {
        keys = set.keys.map { PreparedKey($0) }
        unusable = set.unusable
        isMixed = set.mixesSecretsWithPublicKeys
    }

    /// Takes a token apart and verifies it.
    ///
    /// - Parameters:
    ///   - token: the text, without white space round it.
    ///   - algorithms: what the caller agreed upon with the sender; nothing else verifies. An algorithm with a shared
    ///     secret must be named like any other, and verifies with a symmetric key alone.
    ///   - keyID: what a token without `kid` means.
    ///   - limits: how large the token may be.
    /// - Throws: ``JOSEError`` as the other method, and for what is no token.
    public func verify(
        _ token: String, algorithms: Set<JWSAlgorithm>, keyID: KeyIDRule = .required, limits: JWSLimits = .standard
    ) throws(JOSEError) -> VerifiedJWS {
        try verify(try CompactJWS(token, limits: limits), algorithms: algorithms, keyID: keyID)
    }

    /// Verifies a token. The checks run in this order: algorithm, key, critical extensions, signature.
    ///
    /// - Parameters:
    ///   - token: a token that was taken apart.
    ///   - algorithms: what the caller agreed upon with the sender; nothing else verifies.
    ///   - keyID: what a token without `kid` means.
    /// - Throws: ``JOSEError/Code/algorithmNotAllowed``; ``JOSEError/Code/keyIDMissing``, ``JOSEError/Code/keyUnknown``,
    ///   ``JOSEError/Code/keyUnsuitable``, ``JOSEError/Code/keyWeak``; ``JOSEError/Code/headerCritical``;
    ///   ``JOSEError/Code/signatureInvalid``; ``JOSEError/Code/tokenMalformed`` for one without signature.
    public func verify(
        _ token: CompactJWS, algorithms: Set<JWSAlgorithm>, keyID: KeyIDRule = .required
    ) throws(JOSEError) -> VerifiedJWS {
        guard let algorithm = token.header.algorithm.flatMap(JWSAlgorithm.init), algorithms.contains(algorithm) else {
            throw JOSEError(.algorithmNotAllowed, "the alg is missing or is not among those that were agreed upon")
        }
        let (key, way) = try select(token.header.keyID, algorithm, keyID)
        guard !token.header.demandsExtensions else {
            throw JOSEError(.headerCritical, "no critical extension is understood, nor an unencoded payload")
        }
        guard !token.signature.isEmpty else { throw JOSEError(.tokenMalformed, "the token has no signature") }
        guard way.isValid(token.signature, for: token.signingInput) else {
            throw JOSEError(.signatureInvalid, "the signature is not that of this content under this key")
        }
        return VerifiedJWS(
            header: token.header, algorithm: algorithm, keyID: key.keyID, payload: token.unverifiedPayload)
    }

    /// `true` where a key, usable or not, has this id: then fetching the set again will not help.
    public func hasKey(_ keyID: String) -> Bool {
        keys.contains { $0.keyID == keyID } || unusable.contains { $0.keyID == keyID }
    }
}

extension VerificationKeySet {
    /// The one key that may verify the token.
    private func select(
        _ id: String?, _ algorithm: JWSAlgorithm, _ rule: KeyIDRule
    ) throws(JOSEError) -> (PreparedKey, PreparedKey.Way) {
        guard !isMixed else {
            throw JOSEError(.keyUnsuitable, "the set mixes shared secrets with public keys")
        }
        if let id { return try select(named: id, algorithm) }
        guard rule == .optional else { throw JOSEError(.keyIDMissing, "the header has a kid") }
        let fitting = fitting(keys, algorithm)
        guard fitting.count <= 1 else { throw JOSEError(.keyIDMissing, "several keys fit a token without kid") }
        return try strong(fitting.first)
    }

    private func select(
        named id: String, _ algorithm: JWSAlgorithm
    ) throws(JOSEError) -> (PreparedKey, PreparedKey.Way) {
        if let only = onlyKey(named: id) { return try strong(only.way(for: algorithm).map { (only, $0) }) }
        let named = keys.filter { $0.keyID == id }
        let broken = unusable.filter { $0.keyID == id }
        guard !named.isEmpty || !broken.isEmpty else {
            throw JOSEError(.keyUnknown, "no key of the set has the token's kid")
        }
        // RFC 7517, 4.5 lets keys of different kinds share an id. A broken entry counts: it may be the one that was meant.
        let kinds = named.map(\.keyType) + broken.compactMap(\.keyType)
        guard Set(kinds).count == kinds.count else {
            throw JOSEError(.keyUnsuitable, "two keys of one kind have the token's kid")
        }
        return try strong(fitting(named, algorithm).first)
    }

    /// The key of this id, where no other entry of the set has the same, usable or not: so it is with nearly all.
    private func onlyKey(named id: String) -> PreparedKey? {
        guard let place = keys.firstIndex(where: { $0.keyID == id }), !unusable.contains(where: { $0.keyID == id }),
            !keys[(place + 1)...].contains(where: { $0.keyID == id })
        else { return nil }
        return keys[place]
    }

    private func fitting(_ keys: [PreparedKey], _ algorithm: JWSAlgorithm) -> [(PreparedKey, PreparedKey.Way)] {
        keys.compactMap { key in key.way(for: algorithm).map { (key, $0) } }
    }

    private func strong(
        _ found: (PreparedKey, PreparedKey.Way)?
    ) throws(JOSEError) -> (PreparedKey, PreparedKey.Way) {
        guard let found else {
            throw JOSEError(.keyUnsuitable, "the key's kind, curve, alg, use or key_ops does not fit the token's alg")
        }
        if case .weak = found.1 { throw JOSEError(.keyWeak, "the key is too short, or made by a faulty generator") }
        return found
    }
}
