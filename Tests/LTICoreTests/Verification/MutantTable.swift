import CrosswalkJSON

/// Every defect that the tests know, by the check that must find it.
enum MutantTable {
    static let mutants: [Mutant] =
        (common + resourceLink).map { mutant("LtiResourceLinkRequest", Sample.resourceLink, $0) }
        + Sample.all.dropFirst().flatMap { one in everywhere.map { mutant(one.name, one.sample, $0) } }
        + byType.flatMap { type, defects in
            defects.map { mutant(type, Sample.all.first { $0.name == type }?.sample ?? Sample.resourceLink, $0) }
        }

    private static func mutant(_ type: String, _ sample: Sample, _ defect: Defect) -> Mutant {
        Mutant(name: "\(type): \(defect.name)", sample: defect.change(sample), code: defect.code)
    }

    // MARK: What every launch holds

    private static let common = header + parties + times + message

    private static let header: [Defect] =
        Defect.header(
            "alg", "algorithm.notAllowed",
            [
                nil, .null, "", "none", "None", "nOnE", "NONE", "HS256", "HS384", "HS512", "PS256",
                "PS384", "PS512", "RS384", "RS512", "ES256", "ES384", "ES512", "EdDSA", "rs256", "Rs256", "RS256 ",
                " RS256", "RS256\u{0}", 256, true, ["RS256"], [:],
            ])
        + Defect.header("kid", "key.idMissing", [nil, .null, "", 1, true, [], ["key-1"], [:]])
        + Defect.header(
            "crit", "header.critical", [[], ["b64"], ["exp"], ["x"], "b64", .null, [:], true])
        + Defect.header("b64", "header.critical", [false, .null, "false", "true", 0, 1, []])

    private static let parties: [Defect] =
        Defect.claim(
            "iss", "issuer.mismatch",
            [
                nil, .null, "", "https://lms.example.edu/", "https://LMS.example.edu", "HTTPS://lms.example.edu",
                "http://lms.example.edu", "https://lms.example.edu:443", "https://lms.example.edu ",
                " https://lms.example.edu", "https://lms.example.edu?x=1", "https://lms.example.edu#f",
                "https://lms.example.com", "https://lms.example.ed", "lms.example.edu", "tool-1",
                "https://lms.example.edu\u{0}", "https://lms.exa\u{301}mple.edu",
            ] + JSONValue.noTexts)
        + Defect.claim(
            "aud", "audience.notOurs",
            [
                nil, .null, "", "tool-2", "TOOL-1", "tool-1 ", "tool-1,tool-2", "https://lms.example.edu", [], [""],
                ["tool-2"], ["partner"], ["tool-2", "partner"], 1, true, [:], ["tool": "tool-1"], [["tool-1"]], [1, 2],
            ])
        + Defect.claim(
            "aud", "audience.untrusted",
            [
                ["tool-1", "stranger"], ["stranger", "tool-1"], ["tool-1", ""], ["tool-1", "PARTNER"],
                ["tool-1", "partner", "stranger"], ["tool-1", 1], [.null, "tool-1"], ["tool-1", ["tool-1"]],
            ])
        + Defect.claim("aud", "azp.missing", [["tool-1", "partner"], ["partner", "tool-1"]])
        + Defect.claim(
            "azp", "azp.mismatch",
            ["", "tool-2", "TOOL-1", "tool-1 ", "partner", "https://lms.example.edu"] + JSONValue.noTexts)
        + [
            Defect("azp of the other of two audiences", "azp.mismatch") {
                $0.with("aud", ["tool-1", "partner"]).with("azp", "partner")
            }
        ]

    private static let times: [Defect] =
        Defect.claim(
            "exp", "time.expired",
            [1_699_999_940, 1_699_999_939, .lexeme("1699999940.0"), 0, -1, .lexeme("-1e300"), 22_222, .lexeme("1.7e8")])
        + Defect.claim("exp", "time.malformed", [nil, .null] + JSONValue.noNumbers)
        + Defect.claim("iat", "time.issuedMissing", [nil, .null])
        + Defect.claim("iat", "time.malformed", JSONValue.noNumbers)
        + Defect.claim(
            "iat", "time.issuedInFuture",
            [1_700_000_061, .lexeme("1700000060.5"), 1_700_003_600, .lexeme("1e300"), .lexeme("1.7e12")])
        + Defect.claim("iat", "time.tooOld", [1_699_999_399, .lexeme("1699999399.5"), 1_699_996_400, 0, -1, 11_111])
        + Defect.claim(
            "nbf", "time.notYetValid", [1_700_000_061, .lexeme("1700000060.01"), 1_800_000_000, .lexeme("1e300")])
        + Defect.claim("nbf", "time.malformed", JSONValue.noNumbers)
        + Defect.claim("nonce", "nonce.missing", [nil, .null, ""] + JSONValue.noTexts)
        + Defect.claim(
            "nonce", "nonce.mismatch",
            ["n-0S6_WzA2Mk", "N-0S6_WZA2MJ", "n-0S6_WzA2Mj ", "n-0S6_WzA2M", "n-0S6_WzA2Mjj", "another session's"])

    private static let message: [Defect] =
        Defect.claim(
            "…version", "version.unsupported",
            [
                nil, .null, "", "1.3", "1.3.1", "1.2.0", "1.1", "LTI-1p0", "11.3", "1.3.0 ", "v1.3.0", "1.03.0", 1.3,
                ["1.3.0"],
            ])
        + Defect.claim("…message_type", "messageType.missing", [nil, .null, ""])
        + Defect.claim("…message_type", "claim.malformed", JSONValue.noTexts)
        + Defect.claim(
            "…message_type", "messageType.unknown",
            [
                "LtiDeepLinkingResponse", "LtiStartAssessment", "ltiResourceLinkRequest", "LTIResourceLinkRequest",
                "LtiResourceLinkRequest ", "basic-lti-launch-request", "LtiUnheardOfRequest", "LtiHelloWorldNotice",
            ])
        + Defect.claim("…deployment_id", "deployment.missing", [nil, .null, ""] + JSONValue.noTexts)
        + Defect.claim(
            "…deployment_id", "deployment.unknown",
            [
                "dep-9", "DEP-1", "dep-1 ", "dep-2", "dep-3", "dép-1", .string(String(repeating: "d", count: 256)),
            ])

    // MARK: Resource links

    private static let resourceLink: [Defect] =
        Defect.claim("…target_link_uri", "target.missing", [nil, .null, ""])
        + Defect.claim("…target_link_uri", "claim.malformed", JSONValue.noTexts)
        + Defect.claim(
            "…target_link_uri", "target.mismatch",
            [
                "https://tool.example.com/start/", "https://tool.example.com/Start", "http://tool.example.com/start",
                "https://evil.example/start", "https://tool.example.com/start?x=1", "javascript:alert(1)",
            ])
        + Defect.claim("…roles", "roles.missing", [nil, .null])
        + Defect.claim(
            "…roles", "roles.malformed",
            [
                "Instructor", "", 1, true, [:], ["role": "Instructor"], [1], ["Instructor", 1], [.null],
                [["Instructor"]],
            ])
        + Defect.claim("sub", "subject.missing", [nil, .null, ""])
        + Defect.claim(
            "sub", "claim.malformed",
            JSONValue.noTexts + [.string(String(repeating: "u", count: 256)), "ü-7"])
        + Defect.claim("…resource_link", "claim.malformed", [nil, .null, "link-1", 1, [], ["link-1"], ["title": "t"]])
        + Defect.member(
            "…resource_link", "id", "claim.malformed",
            [nil, .null, "", .string(String(repeating: "l", count: 256)), "lïnk"] + JSONValue.noTexts)

    // MARK: The other types

    /// A few defects that every type must have found.
    private static let everywhere: [Defect] =
        Defect.header("alg", "algorithm.notAllowed", ["none", "HS256"])
        + Defect.header("kid", "key.idMissing", [nil])
        + Defect.header("crit", "header.critical", [["x"]])
        + Defect.claim("iss", "issuer.mismatch", [nil, "https://lms.example.edu/"])
        + Defect.claim("aud", "audience.notOurs", [nil, "tool-2"])
        + Defect.claim("aud", "audience.untrusted", [["tool-1", "stranger"]])
        + Defect.claim("azp", "azp.mismatch", ["tool-2"])
        + Defect.claim("exp", "time.expired", [1_699_999_940])
        + Defect.claim("iat", "time.issuedMissing", [nil])
        + Defect.claim("nonce", "nonce.mismatch", ["other"])
        + Defect.claim("…version", "version.unsupported", [nil])
        + Defect.claim("…deployment_id", "deployment.unknown", ["dep-9"])
        + Defect.claim("…target_link_uri", "target.mismatch", ["https://evil.example/"])
        + Defect.claim("…roles", "roles.malformed", ["Instructor"])
        + Defect.claim("sub", "subject.missing", [""])

    private static let needsTarget =
        Defect.claim("…target_link_uri", "target.missing", [nil, .null, ""])
    private static let needsRoles = Defect.claim("…roles", "roles.missing", [nil, .null])
    private static let needsSubject = Defect.claim("sub", "subject.missing", [nil, .null])
    private static let ags = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint"
    private static let dl = "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings"
    private static let ap = "https://purl.imsglobal.org/spec/lti-ap/claim/"
    private static let forUser =
        Defect.claim("…for_user", "claim.malformed", [nil, .null, "user-9", ["name": "n"]])
        + Defect.member("…for_user", "user_id", "claim.malformed", [nil, .null, "", 9, "$User.id"])

    private static let byType: [(String, [Defect])] = [
        (
            "LtiDeepLinkingRequest",
            Defect.claim(dl, "claim.malformed", [nil, .null, [], "x", [:]])
                + Defect.member(dl, "deep_link_return_url", "claim.malformed", [nil, .null, "", 1, []])
                + Defect.member(dl, "accept_types", "claim.malformed", [nil, .null, "link", 1, [:]])
                + Defect.member(
                    dl, "accept_presentation_document_targets", "claim.malformed", [nil, .null, "iframe", 1, [:]])
        ),
        (
            "LtiSubmissionReviewRequest",
            needsTarget + needsRoles + needsSubject + forUser
                + Defect.claim(ags, "claim.malformed", [nil, .null, "x", [:]])
                + Defect.member(ags, "lineitem", "claim.malformed", [nil, .null, "", 1, []])
        ),
        (
            "LtiStartProctoring",
            needsSubject + Defect.claim(ap + "start_assessment_url", "claim.malformed", [nil, .null, "", 1])
                + Defect.claim(ap + "session_data", "claim.malformed", [nil, .null, 1, [:]])
                + Defect.claim(
                    ap + "attempt_number", "claim.malformed", [nil, .null, "1", 1.5, true, .lexeme("1e40")])
                + Defect.claim("…resource_link", "claim.malformed", [nil, [:]])
        ),
        (
            "LtiEndAssessment",
            needsSubject
                + Defect.claim(ap + "attempt_number", "claim.malformed", [nil, .null, "1", 1.5, [], .lexeme("1e40")])
        ),
        (
            "LtiAssetProcessorSettingsRequest",
            needsTarget + needsRoles + needsSubject
                + Defect.claim("…activity", "claim.malformed", [nil, "act-1", ["title": "t"]])
                + Defect.member("…activity", "id", "claim.malformed", [nil, .null, ""])
                + Defect.claim("…context", "claim.malformed", [nil, "course-1", [:]])
        ),
        (
            "LtiReportReviewRequest",
            needsTarget + needsSubject + forUser + Defect.claim("…activity", "claim.malformed", [nil, [:]])
                + Defect.claim("…submission", "claim.malformed", [nil, "sub-1", [:]])
                + Defect.claim("…asset", "claim.malformed", [nil, "asset-1", [:]])
                + Defect.claim("…assetreport_type", "claim.malformed", [nil, .null, "", 1])
        ),
        (
            "LtiEulaRequest",
            needsTarget + needsRoles + needsSubject + Defect.claim("…eulaservice", "claim.malformed", [nil, "x", [:]])
                + Defect.member("…eulaservice", "url", "claim.malformed", [nil, .null, "", 1])
        ),
        ("LtiDataPrivacyLaunchRequest", needsSubject + forUser),
    ]
}
