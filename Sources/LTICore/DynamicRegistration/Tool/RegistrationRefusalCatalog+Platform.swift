extension RegistrationRefusalCatalog {
    /// What is said about the reasons that platforms give by name.
    static let complaints: [Entry] = PlatformComplaint.allCases.map { complaint in
        Entry(code: .platform(complaint), clause: clause(complaint), message: message(complaint))
    }

    private static func clause(_ complaint: PlatformComplaint) -> String {
        switch complaint {
        case .invalidRequest, .invalidToken, .insufficientScope: "RFC 6750 §3.1"
        case .invalidRedirectURI, .invalidClientMetadata, .invalidSoftwareStatement, .unapprovedSoftwareStatement:
            "RFC 7591 §3.2.2"
        default: "the platform's own rule (RFC 7591 §3.2.2)"
        }
    }

    private static func message(_ complaint: PlatformComplaint) -> String {
        switch complaint {
        case .tokenUsed:
            "This registration link was used already. Begin the registration again in your learning platform."
        case .invalidToken, .insufficientScope:
            """
            The learning platform does not accept this registration link any more. Such links can be used once and for a \
            short time: begin the registration again in your learning platform.
            """
        case .invalidRedirectURI, .invalidRedirectURIs, .missingRedirectURIs:
            """
            The learning platform does not accept the address to which launches are sent back. This is a fault in the \
            tool's configuration: tell the tool's support.
            """
        case .invalidSoftwareStatement, .unapprovedSoftwareStatement:
            """
            The learning platform wants a statement about this tool by somebody it trusts. Ask the people who run the \
            platform whether tools can be registered by hand.
            """
        case .unprocessable:
            """
            The learning platform does not accept a part of the tool's configuration. Tell the tool's support; the \
            platform's own log says which part.
            """
        default:
            """
            The learning platform does not accept the tool's configuration. This is a fault of the tool or of the \
            platform: tell the tool's support.
            """
        }
    }
}
