public import CrosswalkJOSE
internal import _CrosswalkSupport

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
    private let leeway: Double
    private let maximumAge: Double

    /// A verifier for one registration.
    public init(registration: Registration, policy: LaunchPolicy = LaunchPolicy()) {
        self.registration = registration
        self.policy = policy
        leeway = policy.leeway.inSeconds
        maximumAge = policy.maximumAge.inSeconds
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
        return try verify(SharedClaims(claims), expecting: expectation, at: now, after: HeaderRules.steps)
    }

    /// Checks the header alone: before anything is done with the key that it names.
    public func verify(_ header: TokenHeader) throws(LaunchRefusal) {
        for rule in HeaderRules.all { try rule.check(header, registration) }
    }

    /// Checks the claims alone.
    func verify(
        _ shared: SharedClaims, expecting expectation: LaunchExpectation, at now: NumericDate, after steps: [LaunchStep]
    ) throws(LaunchRefusal) -> AcceptedLaunch {
        let facts = LaunchFacts(
            shared: shared, registration: registration, policy: policy, expectation: expectation, now: now,
            leeway: leeway, maximumAge: maximumAge,
            requirements: MessageRequirements.of(shared.claims.messageType ?? .resourceLink))
        for rule in ClaimRules.all { try rule.check(facts) }
        guard let type = shared.claims.messageType, let deployment = shared.claims.deploymentID else {
            throw LaunchRefusal(.claimMalformed, "a claim that was checked is missing")
        }
        return AcceptedLaunch(
            messageType: type,
            tenant: TenantKey(
                issuer: registration.issuer, clientID: registration.clientID, deploymentID: deployment),
            claims: shared, isNewDeployment: registration.deployment(deployment) == nil,
            steps: steps + ClaimRules.steps)
    }
}

/// What the checks of claims look at.
struct LaunchFacts {
    let shared: SharedClaims
    let registration: Registration
    let policy: LaunchPolicy
    let expectation: LaunchExpectation
    let now: NumericDate
    /// The policy's, in seconds.
    let leeway: Double
    /// The policy's, in seconds.
    let maximumAge: Double
    /// What the message's type demands.
    let requirements: MessageRequirements
}
