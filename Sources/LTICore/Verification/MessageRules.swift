internal import _CrosswalkSupport

/// What the message must say.
enum MessageRules {
    @Sendable
    static func version(_ facts: borrowing LaunchFacts) throws(LaunchRefusal) {
        guard facts.shared.claims.version?.hasSameBytes(as: "1.3.0") == true else {
            throw LaunchRefusal(.versionUnsupported, claim: Wire.version, "must be the text 1.3.0")
        }
    }

    @Sendable
    static func messageType(_ facts: borrowing LaunchFacts) throws(LaunchRefusal) {
        guard let type = facts.shared.claims.messageType, !type.rawValue.isEmpty else {
            try refuseMisread(.messageType, Wire.messageType, facts)
            throw LaunchRefusal(.messageTypeMissing, claim: Wire.messageType, "required")
        }
        guard facts.policy.acceptedMessageTypes.contains(type) else {
            throw LaunchRefusal(.messageTypeUnknown, claim: Wire.messageType, "not a type that this tool accepts")
        }
    }

    @Sendable
    static func deployment(_ facts: borrowing LaunchFacts) throws(LaunchRefusal) {
        guard let id = facts.shared.claims.deploymentID, !id.text.isEmpty else {
            throw LaunchRefusal(.deploymentMissing, claim: Wire.deploymentID, "must be a text that is not empty")
        }
        guard id.isWellFormed else {
            throw LaunchRefusal(.deploymentUnknown, claim: Wire.deploymentID, "at most 255 characters of ASCII")
        }
        if let expected = facts.expectation.deploymentID, expected != id {
            throw LaunchRefusal(.deploymentUnknown, claim: Wire.deploymentID, "not the one that the login named")
        }
        switch (facts.registration.deployment(id)?.state, facts.policy.unknownDeployments) {
        case (.active, _), (nil, .accepted): return
        case (.pending, _), (nil, .awaitingApproval):
            throw LaunchRefusal(.deploymentUnknown, claim: Wire.deploymentID, "waits for approval")
        case (.suspended, _):
            throw LaunchRefusal(.deploymentUnknown, claim: Wire.deploymentID, "suspended by the host")
        case (nil, .refused):
            throw LaunchRefusal(.deploymentUnknown, claim: Wire.deploymentID, "none of the registration's")
        }
    }

    @Sendable
    static func target(_ facts: borrowing LaunchFacts) throws(LaunchRefusal) {
        guard let target = facts.shared.claims.targetLinkURI, !target.isEmpty else {
            guard facts.requirements.needsTarget else { return }
            try refuseMisread(.target, Wire.target, facts)
            throw LaunchRefusal(.targetMissing, claim: Wire.target, "required by this type of message")
        }
        if let expected = facts.expectation.targetLinkURI, !target.hasSameBytes(as: expected) {
            throw LaunchRefusal(.targetMismatch, claim: Wire.target, "not the one that the login named")
        }
        if let hosts = facts.policy.targetHosts, !hosts.contains(WebAddress(target)?.host ?? "") {
            throw LaunchRefusal(.targetMismatch, claim: Wire.target, "leads to none of this tool's hosts")
        }
    }

    /// Roles may be empty, and unknown ones give nothing: neither is a reason to refuse.
    @Sendable
    static func roles(_ facts: borrowing LaunchFacts) throws(LaunchRefusal) {
        if facts.shared.claims.misread.contains(.roles) {
            throw LaunchRefusal(.rolesMalformed, claim: Wire.roles, "must be an array of texts")
        }
        if facts.shared.claims.roles == nil, facts.requirements.needsRoles {
            throw LaunchRefusal(.rolesMissing, claim: Wire.roles, "required by this type of message; may be empty")
        }
    }

    @Sendable
    static func subject(_ facts: borrowing LaunchFacts) throws(LaunchRefusal) {
        guard let subject = facts.shared.claims.user.subject, !subject.text.isEmpty else {
            // The empty text is no absence that a platform means: somebody lost a name.
            let isAbsent = facts.shared.claims.user.subject == nil && !facts.shared.claims.misread.contains(.subject)
            if isAbsent, mayBeAnonymous(facts) { return }
            try refuseMisread(.subject, Wire.sub, facts)
            throw LaunchRefusal(.subjectMissing, claim: Wire.sub, "required by this tool for this type of message")
        }
        guard subject.isWellFormed else {
            throw LaunchRefusal(.claimMalformed, claim: Wire.sub, "at most 255 characters of ASCII")
        }
    }

    private static func mayBeAnonymous(_ facts: borrowing LaunchFacts) -> Bool {
        switch facts.policy.anonymity {
        case .always: true
        case .never: false
        case .whereTheMessageAllows: facts.requirements.mayBeAnonymous
        }
    }

    @Sendable
    static func requiredClaims(_ facts: borrowing LaunchFacts) throws(LaunchRefusal) {
        for member in facts.requirements.members where !member.isThere(in: facts.shared.claims) {
            throw LaunchRefusal(
                .claimMalformed, claim: member.claim, "required by this type of message: \(member.path)")
        }
    }

    private static func refuseMisread(
        _ claim: MisreadClaims, _ name: StaticString, _ facts: borrowing LaunchFacts
    ) throws(LaunchRefusal) {
        guard facts.shared.claims.misread.contains(claim) else { return }
        throw LaunchRefusal(.claimMalformed, claim: name, "must be a text")
    }
}
