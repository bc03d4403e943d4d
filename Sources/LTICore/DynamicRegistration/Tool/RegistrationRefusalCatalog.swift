/// What each code of a refused registration rests on, and what to say about it.
enum RegistrationRefusalCatalog {
    struct Entry {
        let code: RegistrationRefusal.Code
        let clause: String
        let message: String
    }

    static func entry(_ code: RegistrationRefusal.Code) -> Entry {
        byCode[code]
            ?? Entry(code: code, clause: "RFC 7591 §3.2.2", message: "The learning platform refused the registration.")
    }

    static let entries: [Entry] = request + configuration + answer + complaints + later

    private static let byCode = Dictionary(uniqueKeysWithValues: entries.map { ($0.code, $0) })

    private static let request: [Entry] = [
        Entry(
            code: .requestMalformed, clause: "LTI Dynamic Registration 1.0 §3.3",
            message: """
                The address of this page is not complete. Begin the registration again in your learning platform.
                """),
        Entry(
            code: .requestForged, clause: "LTI Dynamic Registration 1.0 §3.3",
            message: """
                This page was used already, was open too long, or was not opened by this browser. Look into your learning \
                platform's list of tools: if this tool is not there, begin the registration again.
                """),
    ]

    private static let configuration: [Entry] = [
        Entry(
            code: .configurationForbidden, clause: "LTI Dynamic Registration 1.0 §3.4",
            message: """
                The address of the learning platform's configuration is not one that this tool may call: it must begin \
                with https:// and be reachable from the internet.
                """),
        Entry(
            code: .configurationRefused, clause: "LTI Dynamic Registration 1.0 §3.4",
            message: """
                The learning platform does not give its configuration to this tool. Registration links can be used once \
                and for a short time: begin again in your learning platform.
                """),
        Entry(
            code: .configurationIllegible, clause: "LTI Dynamic Registration 1.0 §3.4",
            message: """
                What the learning platform gives as its configuration cannot be read. Tell the people who run the \
                platform that its OpenID configuration is not valid.
                """),
        Entry(
            code: .issuerMalformed, clause: "OpenID Connect Discovery 1.0 §3",
            message: """
                The learning platform's configuration does not name the platform by an address that begins with \
                https://. Tell the people who run the platform.
                """),
        Entry(
            code: .issuerMismatch, clause: "LTI Dynamic Registration 1.0 §3.4.2",
            message: """
                The learning platform's configuration names another platform than the one it comes from. Nothing was \
                registered. If the platform is known under several names, its administrators must make them agree.
                """),
        Entry(
            code: .endpointMissing, clause: "LTI Dynamic Registration 1.0 §3.4",
            message: "The learning platform's configuration lacks an address. Tell the people who run the platform."),
        Entry(
            code: .endpointForbidden, clause: "LTI Dynamic Registration 1.0 §3.4",
            message: """
                The learning platform's configuration has an address that this tool may not call: it must begin with \
                https:// and be reachable from the internet.
                """),
        Entry(
            code: .registrationHostMismatch, clause: "LTI Dynamic Registration 1.0 §3.4.2",
            message: """
                The learning platform wants the tool to be registered at another host than its own. Nothing was \
                registered.
                """),
        Entry(
            code: .unsupported, clause: "LTI Dynamic Registration 1.0 §3.4.2, Security Framework 1.0 §4, §5",
            message: """
                The learning platform does not offer what LTI 1.3 demands. Ask the people who run it for a newer version.
                """),
    ]

    private static let answer: [Entry] = [
        Entry(
            code: .unreachable, clause: "RFC 7591 §3",
            message: "The learning platform cannot be reached at the moment. Try again in a few minutes."),
        Entry(
            code: .unanswered, clause: "RFC 7591 §3.2",
            message: """
                The learning platform did not answer in time. Look into its list of tools: if this tool is there, remove \
                it, then begin the registration again.
                """),
        Entry(
            code: .unavailable, clause: "RFC 9110 §15.6",
            message: "The learning platform has a fault or asks for patience. Try again in a few minutes."),
        Entry(
            code: .refused, clause: "RFC 7591 §3.2.2",
            message: """
                The learning platform refused the registration without a reason that this tool knows. The platform's own \
                log says more.
                """),
        Entry(
            code: .answerIllegible, clause: "RFC 7591 §3.2.1",
            message: """
                The learning platform says that the tool is registered, but its answer cannot be used. Remove the tool \
                in the platform, then begin again; if it happens again, register the tool by hand.
                """),
    ]

    private static let later: [Entry] = [
        Entry(
            code: .notKept, clause: "RFC 7591 §3.2.1",
            message: """
                The learning platform has registered the tool, but the tool could not store that. Remove the tool in the \
                platform, then begin the registration again.
                """),
        Entry(
            code: .accessMissing, clause: "RFC 7591 §3.2.1",
            message: """
                The learning platform gave this tool no way to change its registration. Change it in the platform, or \
                register again.
                """),
        Entry(
            code: .accessRevoked, clause: "RFC 7592 §2.1, §2.2",
            message: """
                The learning platform does not let this tool change its registration any more: it was removed there, or \
                its access was revoked. Register the tool again.
                """),
        Entry(
            code: .accessHostMismatch, clause: "RFC 7592 §5",
            message: """
                The learning platform leads the registration to another host than its own. It was not followed there.
                """),
    ]
}
