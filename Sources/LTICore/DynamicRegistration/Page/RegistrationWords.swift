/// What an administrator reads instead of the wire names.
enum RegistrationWords {
    static func item(_ item: RegistrationDifference.Item) -> String {
        switch item.part {
        case .scope: scope(item.name)
        case .message: message(MessageType(rawValue: item.name))
        case .placement: "The place \(item.name)."
        case .claim: "What people are called or have: \(item.name)."
        case .variable: "The value of \(item.name)."
        case .address: "The address \(item.name) as the tool gave it."
        }
    }

    static func message(_ type: MessageType) -> String { messages[type] ?? "Messages of the type \(type.rawValue)." }

    static func scope(_ scope: String) -> String { scopes[scope] ?? "The service \(scope)." }

    /// What the claims tell of people, in words, each once.
    static func claims(_ claims: [String]) -> [String] {
        var words: [String] = []
        for claim in claims {
            let word = people[claim] ?? (silent.contains(claim) ? nil : claim)
            if let word, !words.contains(word) { words.append(word) }
        }
        return words
    }

    /// Claims that say nothing of a person beyond an identifier.
    private static let silent: Set<String> = ["iss", "sub", "aud", "exp", "iat", "nonce", "azp"]

    private static let people = [
        "name": "name", "given_name": "name", "family_name": "name", "middle_name": "name", "email": "e-mail address",
        "picture": "picture", "locale": "language", "zoneinfo": "time zone",
    ]

    private static let messages: [MessageType: String] = [
        .resourceLink: "To be opened from courses.",
        .deepLinking: "To let teachers choose content of the tool for their courses.",
        .submissionReview: "To show submissions from the gradebook.",
        .startProctoring: "To supervise assessments.",
        .endAssessment: "To hear when a supervised assessment ends.",
        .assetProcessorSettings: "To process what students hand in.",
        .reportReview: "To show reports on what students handed in.",
        .eula: "To ask people to accept its terms.",
        .dataPrivacy: "To handle requests about people's data.",
    ]

    private static let scopes = [
        "openid": "To know who opens it.",
        "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem": "To create and change its columns in gradebooks.",
        "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem.readonly": "To see its columns in gradebooks.",
        "https://purl.imsglobal.org/spec/lti-ags/scope/result.readonly": "To see the grades in its columns.",
        "https://purl.imsglobal.org/spec/lti-ags/scope/score": "To put grades into its columns.",
        "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly":
            "To see who is in the courses that it is used in.",
        "https://purl.imsglobal.org/spec/lti-gs/scope/contextgroup.readonly":
            "To see the groups in the courses that it is used in.",
        "https://purl.imsglobal.org/spec/lti/scope/noticehandlers": "To be told of events in the platform.",
        "https://purl.imsglobal.org/spec/lti/scope/asset.readonly": "To fetch what students hand in.",
        "https://purl.imsglobal.org/spec/lti/scope/report": "To attach reports to what students hand in.",
        "https://purl.imsglobal.org/spec/lti/scope/eula/user": "To note who accepted its terms.",
        "https://purl.imsglobal.org/spec/lti/scope/eula/deployment": "To say whether its terms must be accepted.",
    ]
}
