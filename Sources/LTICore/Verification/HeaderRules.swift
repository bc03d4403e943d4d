internal import _CrosswalkSupport

/// The checks of a header.
enum HeaderRules {
    struct Rule: Sendable {
        let step: LaunchStep
        let check: @Sendable (TokenHeader, Registration) throws(LaunchRefusal) -> Void
    }

    /// The checks that are made here.
    static let steps = all.map(\.step)

    static let all: [Rule] = [
        Rule(step: .algorithm, check: algorithm),
        Rule(step: .keyID, check: keyID),
        Rule(step: .critical, check: critical),
    ]

    @Sendable
    private static func algorithm(_ header: TokenHeader, _ registration: Registration) throws(LaunchRefusal) {
        let isAllowed = registration.algorithms.contains { header.algorithm?.hasSameBytes(as: $0.rawValue) == true }
        guard isAllowed else {
            let allowed = registration.algorithms.map(\.rawValue).sorted().joined(separator: ", ")
            throw LaunchRefusal(.algorithmNotAllowed, "alg must be one of: \(allowed)")
        }
    }

    @Sendable
    private static func keyID(_ header: TokenHeader, _ registration: Registration) throws(LaunchRefusal) {
        guard header.keyID != nil else { throw LaunchRefusal(.keyIDMissing, "kid must be a text that is not empty") }
    }

    @Sendable
    private static func critical(_ header: TokenHeader, _ registration: Registration) throws(LaunchRefusal) {
        if header.hasCriticalExtensions { throw LaunchRefusal(.headerCritical, "crit is not understood") }
        if header.isUnencoded { throw LaunchRefusal(.headerCritical, "b64 must be absent or true") }
    }
}
