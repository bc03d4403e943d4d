/// Demands an `iss` that equals the expected one byte for byte; nothing is normalised.
public struct IssuerCheck: ClaimCheck {
    /// The issuer.
    public let issuer: String

    /// A check for one issuer.
    public init(_ issuer: String) { self.issuer = issuer }

    /// Throws ``JOSEError/Code/issuerMismatch``.
    public func check(_ claims: RegisteredClaims, at now: NumericDate) throws(JOSEError) {
        guard let received = claims.issuer, received.utf8.elementsEqual(issuer.utf8) else {
            throw JOSEError(.issuerMismatch, "the iss is the registered issuer, byte for byte")
        }
    }
}

/// Demands an `aud` that names us, at whatever place, and nobody who is not trusted.
public struct AudienceCheck: ClaimCheck {
    /// Our own name.
    public let ours: String
    /// Others whom a token may name beside us.
    public let trusted: Set<String>

    /// - Parameters:
    ///   - ours: our own name, such as the client id.
    ///   - trusted: others whom a token may name beside us; none by default.
    public init(_ ours: String, trusted: Set<String> = []) {
        self.ours = ours
        self.trusted = trusted
    }

    /// Throws ``JOSEError/Code/audienceNotOurs`` or ``JOSEError/Code/audienceUntrusted``.
    public func check(_ claims: RegisteredClaims, at now: NumericDate) throws(JOSEError) {
        guard let audience = claims.audience, audience.contains(ours) else {
            throw JOSEError(.audienceNotOurs, "the aud names us")
        }
        let isTrusted = audience.values.allSatisfy { name in
            name.utf8.elementsEqual(ours.utf8) || trusted.contains { $0.utf8.elementsEqual(name.utf8) }
        }
        guard isTrusted else { throw JOSEError(.audienceUntrusted, "the aud names nobody who is not trusted") }
    }
}
