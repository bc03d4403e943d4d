/// What is said about each code.
enum RefusalCatalog {
    struct Entry: Sendable {
        let code: LaunchRefusal.Code
        let failure: LaunchRefusal.FailureClass
        let clause: String
        let advice: Advice
    }

    /// What a person is told. It says what to do, and leaves open which check failed.
    enum Advice: String {
        case again = """
            This launch could not be completed. Go back to your course and open the link again.
            """
        case late = """
            This launch has expired, or was used before. Go back to your course and open the link again.
            """
        case later = """
            Your learning platform cannot be reached at the moment. Wait a few minutes, then open the link again.
            """
        case browser = """
            Your browser did not keep what this tool needs to know you by. Go back to your course, open the link in a \
            new window, and allow cookies for this tool if that does not help.
            """
        case signIn = """
            Your learning platform did not confirm who you are. Sign in there again, then open the link once more.
            """
        case setup = """
            This tool is not set up correctly for your course. Tell the person who looks after your learning platform.
            """
        case notAvailable = """
            This tool is not available for your institution yet. Tell the person who looks after your learning platform.
            """
    }

    static func entry(_ code: LaunchRefusal.Code) -> Entry {
        if let known = byCode[code] { return known }
        return code.rawValue.hasPrefix("platform.")
            ? Entry(code: code, failure: .platform, clause: "OpenID Connect Core §3.1.2.6", advice: .signIn)
            : Entry(code: code, failure: .custom, clause: "the host's own rule", advice: .again)
    }

    private static let byCode = Dictionary(uniqueKeysWithValues: entries.map { ($0.code, $0) })

    static let entries: [Entry] = request + token + parties + times + message

    private static let request: [Entry] = [
        Entry(
            code: .requestMalformed, failure: .malformed, clause: "Security Framework 1.0 §5.1.1", advice: .again),
        Entry(code: .stateMissing, failure: .state, clause: "Security Framework 1.0 §7.3.1", advice: .browser),
        Entry(code: .stateMismatch, failure: .state, clause: "Security Framework 1.0 §7.3.1", advice: .browser),
        Entry(code: .stateExpired, failure: .state, clause: "Security Framework 1.0 §7.3.1", advice: .late),
        Entry(
            code: .registrationUnknown, failure: .registration, clause: "Security Framework 1.0 §5.1.1.1",
            advice: .notAvailable),
        Entry(
            code: .registrationAmbiguous, failure: .registration, clause: "Security Framework 1.0 §5.1.1.1",
            advice: .setup),
    ]

    private static let token: [Entry] = [
        Entry(code: .tokenMalformed, failure: .malformed, clause: "RFC 7515 §5.2, RFC 7519 §7.2", advice: .again),
        Entry(code: .tokenDuplicateMember, failure: .malformed, clause: "RFC 7515 §4, RFC 7519 §4", advice: .again),
        Entry(
            code: .algorithmNotAllowed, failure: .algorithm, clause: "Security Framework 1.0 §5.1.3 (6)",
            advice: .setup),
        Entry(code: .keyIDMissing, failure: .key, clause: "Security Framework 1.0 §6.3", advice: .setup),
        Entry(code: .keyUnknown, failure: .key, clause: "Security Framework 1.0 §6.3", advice: .setup),
        Entry(code: .keyUnavailable, failure: .unavailable, clause: "Security Framework 1.0 §6.3", advice: .later),
        Entry(code: .keyUnsuitable, failure: .key, clause: "RFC 7517 §4", advice: .setup),
        Entry(code: .keyWeak, failure: .key, clause: "RFC 7518 §3.3", advice: .setup),
        Entry(code: .headerCritical, failure: .header, clause: "RFC 7515 §4.1.11", advice: .again),
        Entry(
            code: .signatureInvalid, failure: .signature, clause: "Security Framework 1.0 §5.1.3 (1)", advice: .again),
    ]

    private static let parties: [Entry] = [
        Entry(code: .issuerMismatch, failure: .issuer, clause: "Security Framework 1.0 §5.1.3 (2)", advice: .setup),
        Entry(code: .audienceNotOurs, failure: .audience, clause: "Security Framework 1.0 §5.1.3 (3)", advice: .setup),
        Entry(
            code: .audienceUntrusted, failure: .audience, clause: "Security Framework 1.0 §5.1.3 (3)", advice: .setup),
        Entry(
            code: .authorizedPartyMissing, failure: .audience, clause: "Security Framework 1.0 §5.1.3 (4)",
            advice: .setup),
        Entry(
            code: .authorizedPartyMismatch, failure: .audience, clause: "Security Framework 1.0 §5.1.3 (5)",
            advice: .setup),
    ]

    private static let times: [Entry] = [
        Entry(code: .timeExpired, failure: .expired, clause: "Security Framework 1.0 §5.1.3 (7)", advice: .late),
        Entry(code: .timeIssuedMissing, failure: .time, clause: "Security Framework 1.0 §5.1.2", advice: .again),
        Entry(code: .timeIssuedInFuture, failure: .time, clause: "Security Framework 1.0 §5.1.3 (8)", advice: .again),
        Entry(code: .timeTooOld, failure: .time, clause: "Security Framework 1.0 §5.1.3 (8)", advice: .late),
        Entry(code: .timeNotYetValid, failure: .time, clause: "RFC 7519 §4.1.5", advice: .again),
        Entry(code: .timeMalformed, failure: .time, clause: "RFC 7519 §2, §4.1.4", advice: .again),
        Entry(code: .nonceMissing, failure: .nonce, clause: "Security Framework 1.0 §5.1.3 (9)", advice: .again),
        Entry(code: .nonceMismatch, failure: .nonce, clause: "Security Framework 1.0 §5.1.3 (9)", advice: .again),
        Entry(code: .nonceReplayed, failure: .nonce, clause: "Security Framework 1.0 §5.1.3 (9)", advice: .late),
    ]

    private static let message: [Entry] = [
        Entry(code: .versionUnsupported, failure: .claim, clause: "LTI Core 1.3 §5.3.2", advice: .setup),
        Entry(code: .messageTypeMissing, failure: .claim, clause: "LTI Core 1.3 §5.3.1", advice: .setup),
        Entry(code: .messageTypeUnknown, failure: .claim, clause: "LTI Core 1.3 §5.3.1", advice: .setup),
        Entry(code: .deploymentMissing, failure: .deployment, clause: "LTI Core 1.3 §5.3.3", advice: .setup),
        Entry(code: .deploymentUnknown, failure: .deployment, clause: "LTI Core 1.3 §5.3.3", advice: .notAvailable),
        Entry(code: .targetMissing, failure: .claim, clause: "LTI Core 1.3 §5.3.4", advice: .setup),
        Entry(code: .targetMismatch, failure: .claim, clause: "LTI Core 1.3 §5.3.4", advice: .setup),
        Entry(code: .rolesMissing, failure: .claim, clause: "LTI Core 1.3 §5.3.7", advice: .setup),
        Entry(code: .rolesMalformed, failure: .claim, clause: "LTI Core 1.3 §5.3.7", advice: .setup),
        Entry(code: .subjectMissing, failure: .claim, clause: "LTI Core 1.3 §5.3.6", advice: .signIn),
        Entry(
            code: .claimMalformed, failure: .claim, clause: "the message's own specification, required claims",
            advice: .setup),
    ]
}

extension LaunchRefusal.Code {
    /// Every code with a fixed name, in the order of the checks.
    public static let all: [Self] = RefusalCatalog.entries.map(\.code)
}
