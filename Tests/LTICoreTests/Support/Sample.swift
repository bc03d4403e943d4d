import CrosswalkJOSE
import CrosswalkJSON
import LTICore

/// A valid launch to be bent: payload, header, and what it is verified against.
struct Sample: Sendable {
    static let claim = "https://purl.imsglobal.org/spec/lti/claim/"
    static let now = NumericDate(1_700_000_000)

    var payload: JSONObject
    var header = JSONObject.of(["alg": "RS256", "kid": "key-1", "typ": "JWT"])

    static var registration: Registration {
        Registration(
            issuer: "https://lms.example.edu", clientID: "tool-1",
            deployments: [
                Deployment(id: "dep-1"), Deployment(id: "dep-2", state: .pending),
                Deployment(id: "dep-3", state: .suspended),
            ],
            trustedAudiences: ["partner"])
    }

    static let expectation = LaunchExpectation(
        nonce: "n-0S6_WzA2Mj", targetLinkURI: "https://tool.example.com/start")

    /// Verifies it as it is.
    func verify(
        policy: LaunchPolicy = LaunchPolicy(), registration: Registration = Sample.registration,
        expecting expectation: LaunchExpectation = Sample.expectation, at now: NumericDate = Sample.now
    ) throws(LaunchRefusal) -> AcceptedLaunch {
        try Self.verify(
            header: JSONValue.object(header).json, payload: JSONValue.object(payload).json, policy: policy,
            registration: registration, expecting: expectation, at: now)
    }

    static func verify(
        header: [UInt8], payload: [UInt8], policy: LaunchPolicy = LaunchPolicy(),
        registration: Registration = Sample.registration,
        expecting expectation: LaunchExpectation = Sample.expectation, at now: NumericDate = Sample.now
    ) throws(LaunchRefusal) -> AcceptedLaunch {
        let header = try TokenHeader(json: header)
        let claims = try LaunchClaims(payload: payload)
        return try ClaimVerifier(registration: registration, policy: policy)
            .verify(claims, header: header, expecting: expectation, at: now)
    }

    /// The code of the refusal; `nil` where it is accepted.
    func refusal(
        policy: LaunchPolicy = LaunchPolicy(), registration: Registration = Sample.registration,
        expecting expectation: LaunchExpectation = Sample.expectation, at now: NumericDate = Sample.now
    ) -> String? {
        do {
            _ = try verify(policy: policy, registration: registration, expecting: expectation, at: now)
            return nil
        } catch {
            return error.code.rawValue
        }
    }

    /// A copy with one claim changed; a name that begins with `…` stands for that of a claim of LTI Core.
    func with(_ name: String, _ value: JSONValue?) -> Sample {
        var copy = self
        copy.payload[Self.wire(name)] = value
        return copy
    }

    /// A copy with one member of a claim changed.
    func with(_ name: String, _ member: String, _ value: JSONValue?) -> Sample {
        var object = payload[Self.wire(name)]?.object ?? JSONObject()
        object[member] = value
        return with(name, .object(object))
    }

    func withHeader(_ name: String, _ value: JSONValue?) -> Sample {
        var copy = self
        copy.header[name] = value
        return copy
    }

    static func wire(_ name: String) -> String {
        name.hasPrefix("…") ? claim + name.dropFirst() : name
    }
}

extension JSONObject {
    static func of(_ value: JSONValue) -> JSONObject { value.object ?? JSONObject() }
}

extension Sample {
    /// What every launch holds.
    private static func base(_ type: String) -> Sample {
        Sample(
            payload: .of([
                "iss": "https://lms.example.edu", "aud": "tool-1", "sub": "user-7", "exp": 1_700_003_600,
                "iat": 1_700_000_000, "nonce": "n-0S6_WzA2Mj",
                "https://purl.imsglobal.org/spec/lti/claim/message_type": .string(type),
                "https://purl.imsglobal.org/spec/lti/claim/version": "1.3.0",
                "https://purl.imsglobal.org/spec/lti/claim/deployment_id": "dep-1",
            ]))
    }

    private static let learner: JSONValue = ["http://purl.imsglobal.org/vocab/lis/v2/membership#Learner"]

    private func targeted() -> Sample {
        with("…target_link_uri", "https://tool.example.com/start").with("…roles", Self.learner)
    }

    static let resourceLink = base("LtiResourceLinkRequest").targeted().with("…resource_link", ["id": "link-1"])

    static let deepLinking = base("LtiDeepLinkingRequest").with(
        "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings",
        [
            "deep_link_return_url": "https://lms.example.edu/dl", "accept_types": ["link"],
            "accept_presentation_document_targets": [],
        ])

    static let submissionReview = base("LtiSubmissionReviewRequest").targeted()
        .with("…for_user", ["user_id": "user-9"])
        .with(
            "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint",
            ["scope": [], "lineitem": "https://lms.example.edu/li/1"])

    static let startProctoring = base("LtiStartProctoring").with("…resource_link", ["id": "link-1"])
        .with("https://purl.imsglobal.org/spec/lti-ap/claim/start_assessment_url", "https://lms.example.edu/start")
        .with("https://purl.imsglobal.org/spec/lti-ap/claim/session_data", "opaque")
        .with("https://purl.imsglobal.org/spec/lti-ap/claim/attempt_number", 1)

    static let endAssessment = base("LtiEndAssessment")
        .with("https://purl.imsglobal.org/spec/lti-ap/claim/attempt_number", 1)

    static let assetProcessorSettings = base("LtiAssetProcessorSettingsRequest").targeted()
        .with("…activity", ["id": "act-1"]).with("…context", ["id": "course-1"])

    static let reportReview = base("LtiReportReviewRequest").targeted().with("…roles", nil)
        .with("…activity", ["id": "act-1"]).with("…for_user", ["user_id": "user-9"])
        .with("…submission", ["id": "sub-1"]).with("…asset", ["id": "asset-1"]).with("…assetreport_type", "originality")

    static let eula = base("LtiEulaRequest").targeted()
        .with("…eulaservice", ["url": "https://lms.example.edu/eula", "scope": []])

    static let dataPrivacy = base("LtiDataPrivacyLaunchRequest").with("…for_user", ["user_id": "user-9"])

    /// Every launch of a platform, by its type.
    static let all: [(name: String, sample: Sample)] = [
        ("LtiResourceLinkRequest", resourceLink), ("LtiDeepLinkingRequest", deepLinking),
        ("LtiSubmissionReviewRequest", submissionReview), ("LtiStartProctoring", startProctoring),
        ("LtiEndAssessment", endAssessment), ("LtiAssetProcessorSettingsRequest", assetProcessorSettings),
        ("LtiReportReviewRequest", reportReview), ("LtiEulaRequest", eula),
        ("LtiDataPrivacyLaunchRequest", dataPrivacy),
    ]
}
