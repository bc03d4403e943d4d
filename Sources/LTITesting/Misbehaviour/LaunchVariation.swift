import CrosswalkJSON

/// One way in which a platform may send a launch, which a tool must take: the known-good payloads of the certification
/// suite, and what platforms in the field do.
public struct LaunchVariation: Sendable, CustomStringConvertible {
    /// Its name.
    public let kind: String
    /// What is unusual about it, in words.
    public let meaning: String
    let bend: LaunchBend

    init(_ kind: String, _ meaning: String, _ bend: @escaping LaunchBend) {
        self.kind = kind
        self.meaning = meaning
        self.bend = bend
    }

    /// The kind.
    public var description: String { kind }

    /// The variation of a kind; `nil` where there is none.
    public static func named(_ kind: String) -> LaunchVariation? { all.first { $0.kind == kind } }

    /// Every variation.
    public static let all: [LaunchVariation] = roles + people + forms

    private static let claim = "https://purl.imsglobal.org/spec/lti/claim/"
    private static let membership = "http://purl.imsglobal.org/vocab/lis/v2/membership#"

    private static let roles: [LaunchVariation] = [
        LaunchVariation("severalRoles", "several roles") { launch in
            let roles = launch.claims[claim + "roles"]?.array ?? []
            launch.claims[claim + "roles"] = .array(roles + [.string(membership + "Mentor")])
        },
        LaunchVariation("shortRole", "a role by its short name") { launch in
            let isTeacher = launch.claims[claim + "roles"]?.array?.contains(.string(membership + "Instructor")) == true
            launch.claims[claim + "roles"] = isTeacher ? ["Instructor"] : ["Learner"]
        },
        LaunchVariation("unknownRole", "a role that nobody knows") {
            $0.claims[claim + "roles"] = ["http://vendor.example/roles#Unheard"]
        },
        LaunchVariation("noRoles", "no role") { $0.claims[claim + "roles"] = [] },
        LaunchVariation("emptyRole", "an empty role") { $0.claims[claim + "roles"] = [""] },
    ]

    private static let names = ["name", "given_name", "family_name", "middle_name"]

    private static let people: [LaunchVariation] = [
        LaunchVariation("emailOnly", "an e-mail address and no name") { $0.remove(names) },
        LaunchVariation("namesOnly", "names and no e-mail address") { $0.remove(["email"]) },
        LaunchVariation("nothingPersonal", "neither names nor an e-mail address") { launch in
            launch.remove(names + ["email", "locale", claim + "lis"])
        },
        LaunchVariation("emailWithoutContext", "an e-mail address and no course") { launch in
            launch.remove(names + [claim + "context"])
        },
    ]

    private static let forms: [LaunchVariation] = [
        LaunchVariation("audienceAsList", "one audience in a list") { launch in
            launch.claims["aud"] = .array([launch.claims["aud"] ?? ""])
        },
        LaunchVariation("authorizedParty", "the tool as the authorized party") { launch in
            launch.claims["azp"] = launch.claims["aud"]
        },
        LaunchVariation("longLife", "an hour until it expires") { $0.setTimes(issued: 0, expires: 3_600) },
        LaunchVariation("unknownClaims", "claims that nobody knows") { launch in
            launch.claims["https://vendor.example/claim/new"] = ["deep": [1, true, nil]]
        },
        LaunchVariation("keyTypeMissing", "no typ in the header") { $0.header["typ"] = nil },
    ]
}

extension ForgedLaunch {
    fileprivate mutating func remove(_ names: [String]) {
        for name in names { claims[name] = nil }
    }
}
