internal import CrosswalkCrypto
internal import CrosswalkJOSE

/// When a token holds, and for which login.
enum TimeRules {
    /// The end is exclusive.
    @Sendable
    static func expiry(_ facts: borrowing LaunchFacts) throws(LaunchRefusal) {
        guard let end = facts.shared.claims.expiresAt else {
            throw LaunchRefusal(.timeMalformed, claim: Wire.exp, "must be a number")
        }
        let leeway = facts.leeway
        guard facts.now < end.advanced(bySeconds: leeway) else {
            let late = words(facts.now, minus: end)
            throw LaunchRefusal(
                .timeExpired, claim: Wire.exp, "\(late) late; \(words(leeway)) allowed. Check this host's clock.")
        }
    }

    @Sendable
    static func issued(_ facts: borrowing LaunchFacts) throws(LaunchRefusal) {
        guard let made = facts.shared.claims.issuedAt else {
            if facts.shared.claims.misread.contains(.issued) {
                throw LaunchRefusal(.timeMalformed, claim: Wire.iat, "must be a number")
            }
            throw LaunchRefusal(.timeIssuedMissing, claim: Wire.iat, "required")
        }
        let leeway = facts.leeway
        guard made <= facts.now.advanced(bySeconds: leeway) else {
            let ahead = words(made, minus: facts.now)
            throw LaunchRefusal(
                .timeIssuedInFuture, claim: Wire.iat,
                "\(ahead) ahead; \(words(leeway)) allowed. Check this host's clock.")
        }
        let allowed = facts.maximumAge
        guard facts.now <= made.advanced(bySeconds: allowed) else {
            let age = words(facts.now, minus: made)
            throw LaunchRefusal(.timeTooOld, claim: Wire.iat, "\(age) old; \(words(allowed)) allowed")
        }
    }

    @Sendable
    static func notBefore(_ facts: borrowing LaunchFacts) throws(LaunchRefusal) {
        if facts.shared.claims.misread.contains(.notBefore) {
            throw LaunchRefusal(.timeMalformed, claim: Wire.nbf, "must be a number")
        }
        guard let start = facts.shared.claims.notBefore else { return }
        let leeway = facts.leeway
        guard start <= facts.now.advanced(bySeconds: leeway) else {
            let early = words(start, minus: facts.now)
            throw LaunchRefusal(
                .timeNotYetValid, claim: Wire.nbf, "\(early) early; \(words(leeway)) allowed. Check this host's clock.")
        }
    }

    @Sendable
    static func nonce(_ facts: borrowing LaunchFacts) throws(LaunchRefusal) {
        guard let nonce = facts.shared.claims.nonce, !nonce.isEmpty else {
            throw LaunchRefusal(.nonceMissing, claim: Wire.nonce, "must be a text that is not empty")
        }
        guard ConstantTime.areEqual(nonce, facts.expectation.nonce) else {
            throw LaunchRefusal(.nonceMismatch, claim: Wire.nonce, "not the one that was sent for this login")
        }
    }

    private static func words(_ a: NumericDate, minus b: NumericDate) -> String {
        words(a.secondsSince1970 - b.secondsSince1970)
    }

    /// Whole seconds, rounded up; a difference beyond any clock's is only called that.
    private static func words(_ seconds: Double) -> String {
        guard seconds.magnitude < 1e9 else { return "more than 30 years" }
        return "\(Int(seconds.rounded(.up))) s"
    }
}
