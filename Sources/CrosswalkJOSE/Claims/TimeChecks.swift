/// By how many seconds two clocks may disagree. RFC 7519 allows "no more than a few minutes": 300 at most here.
public struct ClockLeeway: Hashable, Sendable {
    /// From 0 to 300.
    public let seconds: Double

    /// The default: 60 seconds.
    public static let standard = ClockLeeway(seconds: 60)

    /// Takes seconds; what lies outside 0 to 300 is brought to the nearer end, and what is no number to 0.
    public init(seconds: Double) { self.seconds = seconds > 0 ? min(seconds, 300) : 0 }
}

/// Demands an `exp`, and that it has not passed: `now < exp + leeway` (RFC 7519, 4.1.4).
public struct ExpiryCheck: ClaimCheck {
    /// The leeway.
    public let leeway: ClockLeeway

    /// A check with the given leeway.
    public init(leeway: ClockLeeway = .standard) { self.leeway = leeway }

    /// Throws ``JOSEError/Code/timeMalformed`` where there is no `exp`, ``JOSEError/Code/expired`` where it has passed.
    public func check(_ claims: RegisteredClaims, at now: NumericDate) throws(JOSEError) {
        guard let expiration = claims.expiration else { throw JOSEError(.timeMalformed, "a token has an exp") }
        guard now.seconds(since: expiration) < leeway.seconds else {
            throw JOSEError(.expired, "the exp has passed by more than the leeway; check both clocks")
        }
    }
}

/// Refuses a token before its `nbf`, where it has one: `nbf <= now + leeway` (RFC 7519, 4.1.5).
public struct NotBeforeCheck: ClaimCheck {
    /// The leeway.
    public let leeway: ClockLeeway

    /// A check with the given leeway.
    public init(leeway: ClockLeeway = .standard) { self.leeway = leeway }

    /// Throws ``JOSEError/Code/notYetValid``.
    public func check(_ claims: RegisteredClaims, at now: NumericDate) throws(JOSEError) {
        guard let notBefore = claims.notBefore, notBefore.seconds(since: now) > leeway.seconds else { return }
        throw JOSEError(.notYetValid, "the nbf lies further ahead than the leeway; check both clocks")
    }
}

/// Demands an `iat` that lies neither in the future nor too far back (RFC 7519, 4.1.6).
public struct IssuedAtCheck: ClaimCheck {
    /// The leeway.
    public let leeway: ClockLeeway
    /// The largest age in seconds, leeway not counted; `nil` for any.
    public let maximumAge: Double?

    /// - Parameters:
    ///   - leeway: by how much the clocks may disagree.
    ///   - maximumAge: seconds; 600 by default, since the lifetime that platforms give their tokens is an hour and more.
    public init(leeway: ClockLeeway = .standard, maximumAge: Double? = 600) {
        self.leeway = leeway
        self.maximumAge = maximumAge
    }

    /// Throws ``JOSEError/Code/issuedMissing``, ``JOSEError/Code/issuedInFuture`` or ``JOSEError/Code/tooOld``.
    public func check(_ claims: RegisteredClaims, at now: NumericDate) throws(JOSEError) {
        guard let issuedAt = claims.issuedAt else { throw JOSEError(.issuedMissing, "a token has an iat") }
        let age = now.seconds(since: issuedAt)
        guard age >= -leeway.seconds else {
            throw JOSEError(.issuedInFuture, "the iat lies further ahead than the leeway; check both clocks")
        }
        if let maximumAge, age > maximumAge + leeway.seconds {
            throw JOSEError(.tooOld, "the iat lies further back than the largest age")
        }
    }
}
