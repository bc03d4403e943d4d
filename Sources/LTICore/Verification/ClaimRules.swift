/// The checks of claims, in their order.
enum ClaimRules {
    struct Rule: Sendable {
        let step: LaunchStep
        let check: @Sendable (borrowing LaunchFacts) throws(LaunchRefusal) -> Void
    }

    /// The checks that are made here.
    static let steps = all.map(\.step)

    static let all: [Rule] = [
        Rule(step: .issuer, check: PartyRules.issuer),
        Rule(step: .audience, check: PartyRules.audience),
        Rule(step: .authorizedParty, check: PartyRules.authorizedParty),
        Rule(step: .expiry, check: TimeRules.expiry),
        Rule(step: .issued, check: TimeRules.issued),
        Rule(step: .notBefore, check: TimeRules.notBefore),
        Rule(step: .nonce, check: TimeRules.nonce),
        Rule(step: .version, check: MessageRules.version),
        Rule(step: .messageType, check: MessageRules.messageType),
        Rule(step: .deployment, check: MessageRules.deployment),
        Rule(step: .target, check: MessageRules.target),
        Rule(step: .roles, check: MessageRules.roles),
        Rule(step: .subject, check: MessageRules.subject),
        Rule(step: .requiredClaims, check: MessageRules.requiredClaims),
    ]
}
