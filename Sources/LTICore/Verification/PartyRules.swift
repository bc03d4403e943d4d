internal import _CrosswalkSupport

/// From whom a token is, and for whom.
enum PartyRules {
    @Sendable
    static func issuer(_ facts: borrowing LaunchFacts) throws(LaunchRefusal) {
        guard facts.shared.claims.issuer == facts.registration.issuer else {
            throw LaunchRefusal(.issuerMismatch, claim: Wire.iss, "not the registration's issuer, byte for byte")
        }
    }

    /// The tool must be among the audiences, wherever it stands, and every other one trusted.
    @Sendable
    static func audience(_ facts: borrowing LaunchFacts) throws(LaunchRefusal) {
        let ours = facts.registration.clientID
        guard let audience = facts.shared.claims.audience, audience.contains(ours) else {
            throw LaunchRefusal(.audienceNotOurs, claim: Wire.aud, "the registration's client id is not among them")
        }
        let trusted = facts.registration.trustedAudiences
        let areTrusted = audience.values.allSatisfy { value in
            value.hasSameBytes(as: ours.text) || trusted.contains { $0.hasSameBytes(as: value) }
        }
        guard areTrusted, !audience.hasStrayValues else {
            throw LaunchRefusal(
                .audienceUntrusted, claim: Wire.aud, "another audience is none that the registration trusts")
        }
    }

    @Sendable
    static func authorizedParty(_ facts: borrowing LaunchFacts) throws(LaunchRefusal) {
        if let party = facts.shared.claims.authorizedParty {
            guard party == facts.registration.clientID else {
                throw LaunchRefusal(.authorizedPartyMismatch, claim: Wire.azp, "not the registration's client id")
            }
            return
        }
        if facts.shared.claims.misread.contains(.authorizedParty) {
            throw LaunchRefusal(.authorizedPartyMismatch, claim: Wire.azp, "not a text")
        }
        if facts.shared.claims.audience?.isSingle != true {
            throw LaunchRefusal(.authorizedPartyMissing, claim: Wire.azp, "required beside several audiences")
        }
    }
}
