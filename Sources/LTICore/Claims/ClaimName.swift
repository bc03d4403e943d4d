/// The name of a claim as it stands in a token, such as `iss` or `https://purl.imsglobal.org/spec/lti/claim/roles`.
public struct ClaimName: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
    /// The whole name.
    public let rawValue: String

    /// Takes any name.
    public init(rawValue: String) { self.rawValue = rawValue }

    init(_ wire: StaticString) { rawValue = "\(wire)" }

    /// The name.
    public var description: String { rawValue }
}

/// The names of the claims that this library knows.
///
/// Computed, so that they are constants wherever a name is compared with them.
enum Wire {
    // MARK: Token (RFC 7519, OpenID Connect Core 1.0)
    static var iss: StaticString { "iss" }
    static var aud: StaticString { "aud" }
    static var azp: StaticString { "azp" }
    static var exp: StaticString { "exp" }
    static var iat: StaticString { "iat" }
    static var nbf: StaticString { "nbf" }
    static var jti: StaticString { "jti" }
    static var nonce: StaticString { "nonce" }
    static var sub: StaticString { "sub" }

    // MARK: Message (LTI Core 1.3)
    static var messageType: StaticString { "https://purl.imsglobal.org/spec/lti/claim/message_type" }
    static var version: StaticString { "https://purl.imsglobal.org/spec/lti/claim/version" }
    static var deploymentID: StaticString { "https://purl.imsglobal.org/spec/lti/claim/deployment_id" }
    static var target: StaticString { "https://purl.imsglobal.org/spec/lti/claim/target_link_uri" }
    static var roles: StaticString { "https://purl.imsglobal.org/spec/lti/claim/roles" }
    static var mentees: StaticString { "https://purl.imsglobal.org/spec/lti/claim/role_scope_mentor" }
    static var resourceLink: StaticString { "https://purl.imsglobal.org/spec/lti/claim/resource_link" }
    static var context: StaticString { "https://purl.imsglobal.org/spec/lti/claim/context" }
    static var toolPlatform: StaticString { "https://purl.imsglobal.org/spec/lti/claim/tool_platform" }
    static var presentation: StaticString { "https://purl.imsglobal.org/spec/lti/claim/launch_presentation" }
    static var lis: StaticString { "https://purl.imsglobal.org/spec/lti/claim/lis" }
    static var custom: StaticString { "https://purl.imsglobal.org/spec/lti/claim/custom" }
    static var forUser: StaticString { "https://purl.imsglobal.org/spec/lti/claim/for_user" }
    static var migration: StaticString { "https://purl.imsglobal.org/spec/lti/claim/lti1p1" }
    static var legacyUser: StaticString { "https://purl.imsglobal.org/spec/lti/claim/lti11_legacy_user_id" }
    static var toolState: StaticString { "https://purl.imsglobal.org/spec/lti/claim/tool.state" }

    // MARK: Services and companions
    static var activity: StaticString { "https://purl.imsglobal.org/spec/lti/claim/activity" }
    static var submission: StaticString { "https://purl.imsglobal.org/spec/lti/claim/submission" }
    static var asset: StaticString { "https://purl.imsglobal.org/spec/lti/claim/asset" }
    static var assetReportType: StaticString { "https://purl.imsglobal.org/spec/lti/claim/assetreport_type" }
    static var assetService: StaticString { "https://purl.imsglobal.org/spec/lti/claim/assetservice" }
    static var assetReport: StaticString { "https://purl.imsglobal.org/spec/lti/claim/assetreport" }
    static var notices: StaticString { "https://purl.imsglobal.org/spec/lti/claim/platformnotificationservice" }
    static var notice: StaticString { "https://purl.imsglobal.org/spec/lti/claim/notice" }
    static var originContexts: StaticString { "https://purl.imsglobal.org/spec/lti/claim/origin_contexts" }
    static var eula: StaticString { "https://purl.imsglobal.org/spec/lti/claim/eulaservice" }
    static var linkContent: StaticString { "https://purl.imsglobal.org/spec/lti/claim/linkcontentservice" }
    static var grades: StaticString { "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint" }
    static var memberships: StaticString { "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice" }
    static var groups: StaticString { "https://purl.imsglobal.org/spec/lti-gs/claim/groupsservice" }
    static var basicOutcome: StaticString { "https://purl.imsglobal.org/spec/lti-bo/claim/basicoutcome" }
    static var caliper: StaticString { "https://purl.imsglobal.org/spec/lti-ces/claim/caliper-endpoint-service" }

    // MARK: Deep Linking 2.0
    static var deepLinking: StaticString { "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings" }
    static var contentItems: StaticString { "https://purl.imsglobal.org/spec/lti-dl/claim/content_items" }
    static var deepLinkData: StaticString { "https://purl.imsglobal.org/spec/lti-dl/claim/data" }
    static var deepLinkMessage: StaticString { "https://purl.imsglobal.org/spec/lti-dl/claim/msg" }
    static var deepLinkLog: StaticString { "https://purl.imsglobal.org/spec/lti-dl/claim/log" }
    static var deepLinkError: StaticString { "https://purl.imsglobal.org/spec/lti-dl/claim/errormsg" }
    static var deepLinkErrorLog: StaticString { "https://purl.imsglobal.org/spec/lti-dl/claim/errorlog" }

    // MARK: Proctoring Services 1.0
    static var startAssessment: StaticString { "https://purl.imsglobal.org/spec/lti-ap/claim/start_assessment_url" }
    static var sessionData: StaticString { "https://purl.imsglobal.org/spec/lti-ap/claim/session_data" }
    static var attempt: StaticString { "https://purl.imsglobal.org/spec/lti-ap/claim/attempt_number" }
    static var proctoringSettings: StaticString { "https://purl.imsglobal.org/spec/lti-ap/claim/proctoring_settings" }
    static var verifiedUser: StaticString { "https://purl.imsglobal.org/spec/lti-ap/claim/verified_user" }
    static var endReturn: StaticString { "https://purl.imsglobal.org/spec/lti-ap/claim/end_assessment_return" }
    static var proctoringError: StaticString { "https://purl.imsglobal.org/spec/lti-ap/claim/errormsg" }
    static var proctoringErrorLog: StaticString { "https://purl.imsglobal.org/spec/lti-ap/claim/errorlog" }
    static var control: StaticString { "https://purl.imsglobal.org/spec/lti-ap/claim/acs" }

    // MARK: Vendors
    static var canvasPlacement: StaticString { "https://www.instructure.com/placement" }
    static var brightspace: StaticString { "http://www.brightspace.com" }
}
