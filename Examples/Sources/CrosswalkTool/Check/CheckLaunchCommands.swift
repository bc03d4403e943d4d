import ArgumentParser

/// `crosswalk check jws`.
struct CheckJWS: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "jws",
        abstract: "Checks signed tokens against a key set.",
        discussion: """
            A question is {"id", "token", "jwks", "algorithms"}: the compact token, the JSON of a key set as a string, and \
            the algorithms that may verify it. A token without kid is accepted where exactly one key fits.
            """)

    func run() throws {
        let hadErrors = try CheckLoop().run { (question: TokenQuestion) in LaunchCheck.answer(question) }
        if hadErrors { throw ExitStatus.findings.exitCode }
    }
}

/// `crosswalk check lti-claims`.
struct CheckLTIClaims: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lti-claims",
        abstract: "Checks everything of an LTI launch but its signature.",
        discussion: """
            A question is {"id", "header", "payload", "registration": {"issuer", "clientID", "deploymentIDs", \
            "trustedAudiences"?, "algorithms"?}, "nonce", "now"}: header and payload are the JSON of the token's parts as \
            strings, now is in seconds since 1970. The target is not compared with a login, nor with hosts.
            """)

    func run() throws {
        let hadErrors = try CheckLoop().run { (question: ClaimsQuestion) in LaunchCheck.answer(question) }
        if hadErrors { throw ExitStatus.findings.exitCode }
    }
}

/// `crosswalk check lti-launch`.
struct CheckLTILaunch: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lti-launch",
        abstract: "Checks an LTI launch with its signature.",
        discussion: """
            A question is that of lti-claims with "token" and "jwks" instead of header and payload: the compact token, and \
            the JSON of the platform's key set as a string.
            """)

    func run() throws {
        let hadErrors = try CheckLoop().run { (question: LaunchQuestion) in LaunchCheck.answer(question) }
        if hadErrors { throw ExitStatus.findings.exitCode }
    }
}
