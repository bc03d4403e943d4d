public import CrosswalkJOSE

/// Verifies the token of a launch: signature, claims and everything between, in one call.
///
/// The checks are made in the order of ``LaunchStep``; the first that fails is thrown. Make one a registration and keep
/// it: several tasks may use it at the same time.
public struct LaunchVerifier: Sendable {
    /// What decides about the claims.
    public let claims: ClaimVerifier
    private let algorithms: Set<JWSAlgorithm>
    private let limits: JWSLimits

    /// A verifier for one registration.
    ///
    /// - Parameters:
    ///   - registration: what the platform is known by.
    ///   - policy: what the host decides.
    ///   - limits: how large a token may be.
    public init(
        registration: Registration, policy: LaunchPolicy = LaunchPolicy(), limits: JWSLimits = .standard
    ) {
        claims = ClaimVerifier(registration: registration, policy: policy)
        algorithms = Set(registration.algorithms.compactMap { JWSAlgorithm(rawValue: $0.rawValue) })
        self.limits = limits
    }

    /// Verifies a token.
    ///
    /// - Parameters:
    ///   - token: `id_token` as it was posted.
    ///   - keys: the platform's. A key that is not among them is `key.unknown`: fetch the set again, once, and retry.
    ///   - expectation: what the tool knows of the login.
    ///   - now: one instant for all checks.
    /// - Throws: ``LaunchRefusal`` of the first check that fails.
    public func verify(
        _ token: String, keys: VerificationKeySet, expecting expectation: LaunchExpectation, at now: NumericDate
    ) throws(LaunchRefusal) -> VerifiedLaunch {
        try verify(try parts(token), keys: keys, expecting: expectation, at: now)
    }

    /// The parts of a token, unverified.
    func parts(_ token: String) throws(LaunchRefusal) -> CompactJWS {
        try Self.refusing { () throws(JOSEError) in try CompactJWS(token, limits: limits) }
    }

    /// Verifies a token that was taken apart.
    func verify(
        _ parts: CompactJWS, keys: VerificationKeySet, expecting expectation: LaunchExpectation, at now: NumericDate
    ) throws(LaunchRefusal) -> VerifiedLaunch {
        // The claims are read before the signature is verified: what is no message at all is told as that.
        let shared = SharedClaims(try LaunchClaims(payload: parts.unverifiedPayload))
        let proof = try Self.refusing { () throws(JOSEError) in try keys.verify(parts, algorithms: algorithms) }
        let accepted = try claims.verify(shared, expecting: expectation, at: now, after: LaunchStep.ofToken)
        return VerifiedLaunch(accepted, algorithm: proof.algorithm, keyID: proof.keyID)
    }

    private static func refusing<Value>(_ body: () throws(JOSEError) -> Value) throws(LaunchRefusal) -> Value {
        do { return try body() } catch { throw LaunchRefusal(error) }
    }
}

extension LaunchStep {
    /// The checks of token and signature.
    static let ofToken: [LaunchStep] = [.algorithm, .keyID, .key, .critical, .signature]
}

extension LaunchRefusal {
    /// The refusal of a token.
    package init(_ error: JOSEError) {
        let code = Self.codes[error.code] ?? .tokenMalformed
        self.init(code, error.detail)
    }

    private static let codes: [JOSEError.Code: Code] = [
        .tokenMalformed: .tokenMalformed, .duplicateMember: .tokenDuplicateMember,
        .algorithmNotAllowed: .algorithmNotAllowed, .keyIDMissing: .keyIDMissing, .keyUnknown: .keyUnknown,
        .keyUnsuitable: .keyUnsuitable, .keyMalformed: .keyUnsuitable, .keyWeak: .keyWeak,
        .headerCritical: .headerCritical, .signatureInvalid: .signatureInvalid,
    ]
}
