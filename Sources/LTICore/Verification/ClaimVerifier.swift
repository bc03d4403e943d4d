public import CrosswalkJOSE

/// Decides whether the claims of a launch hold, signature and browser apart.
///
/// The checks are those of the standards in a fixed order (``LaunchStep``), each with its own refusal; none can be left
/// out. It is a pure function: nonce and target are compared here, and used up by the caller once nothing else is
/// left to refuse.
public struct ClaimVerifier: Sendable {
    /// What the platform is known by.
    public let registration: Registration
    /// What the host decides.
    public let policy: LaunchPolicy

    /// A verifier for one registration.
    public init(registration: Registration, policy: LaunchPolicy = LaunchPolicy()) {
        self.registration = registration
        self.policy = policy
    }

    /// Checks header and claims.
    ///
    /// - Parameters:
    ///   - claims: of the token.
    ///   - header: of the token.
    ///   - expectation: what the tool knows of the login.
    ///   - now: one instant for all checks.
    /// - Throws: ``LaunchRefusal`` of the first check that fails.
    public func verify(
        _ claims: LaunchClaims, header: TokenHeader, expecting expectation: LaunchExpectation, at now: NumericDate
    ) throws(LaunchRefusal) -> AcceptedLaunch {
        try verify(header)
        return try verify(claims, expecting: expectation, at: now, after: HeaderRules.all.map(\.step))
    }

    /// Checks the header alone: before anything is done with the key that it names.
    public func verify(_ header: TokenHeader) throws(LaunchRefusal) {
        for rule in HeaderRules.all { try rule.check(header, registration) }
    }

    /// Checks the claims alone.
    func verify(
        _ claims: LaunchClaims, expecting expectation: LaunchExpectation, at now: NumericDate, after steps: [LaunchStep]
    ) throws(LaunchRefusal) -> AcceptedLaunch {
        let facts = LaunchFacts(
            claims: claims, registration: registration, policy: policy, expectation: expectation, now: now)
        for rule in ClaimRules.all { try rule.check(facts) }
        guard let type = claims.messageType, let deployment = claims.deploymentID else {
            throw LaunchRefusal(.claimMalformed, "a claim that was checked is missing")
        }
        return AcceptedLaunch(
            messageType: type,
            tenant: TenantKey(
                issuer: registration.issuer, clientID: registration.clientID, deploymentID: deployment),
            claims: claims, isNewDeployment: registration.deployment(deployment) == nil,
            steps: steps + ClaimRules.all.map(\.step))
    }
}

/// What the checks of claims look at.
struct LaunchFacts {
    let claims: LaunchClaims
    let registration: Registration
    let policy: LaunchPolicy
    let expectation: LaunchExpectation
    let now: NumericDate
}
