/// One rule about registered claims. Checks hold no state and run in the order given.
public protocol ClaimCheck: Sendable {
    /// Refuses claims that break the rule.
    ///
    /// - Parameters:
    ///   - claims: the claims of a token that was verified.
    ///   - now: the one instant of this verification.
    func check(_ claims: RegisteredClaims, at now: NumericDate) throws(JOSEError)
}

extension RegisteredClaims {
    /// Runs checks in their order; the first refusal ends it.
    public func require(_ checks: [any ClaimCheck], at now: NumericDate) throws(JOSEError) {
        for check in checks { try check.check(self, at: now) }
    }
}
