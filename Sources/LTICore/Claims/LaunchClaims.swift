public import CrosswalkJOSE
public import CrosswalkJSON
internal import _CrosswalkSupport

/// Everything that a message of LTI says, as typed values.
///
/// Reading decides nothing: a claim that is missing is `nil`, one of another type too, and ``ClaimVerifier`` says what a
/// launch cannot do without. What is optional is read leniently, with a ``ClaimFinding`` for each thing let pass; claims
/// that this library does not know are kept as they stand.
public struct LaunchClaims: Hashable, Sendable, Concealed {
    // MARK: The token (RFC 7519, OpenID Connect Core 1.0 §2)

    /// `iss`: who made the token.
    public var issuer: Issuer?
    /// `aud`: for whom it was made.
    public var audience: LaunchAudience?
    /// `azp`: to which of several audiences it was given.
    public var authorizedParty: ClientID?
    /// `exp`: when it ends.
    public var expiresAt: NumericDate?
    /// `iat`: when it was made.
    public var issuedAt: NumericDate?
    /// `nbf`: when it begins, where it does not begin at once.
    public var notBefore: NumericDate?
    /// `nonce`: what the tool sent with its request.
    public var nonce: String?
    /// `jti`: the token's own name.
    public var tokenID: String?

    // MARK: The message (LTI Core 1.3 §5)

    /// `…/claim/message_type`.
    public var messageType: MessageType?
    /// `…/claim/version`.
    public var version: String?
    /// `…/claim/deployment_id`.
    public var deploymentID: DeploymentID?
    /// `…/claim/target_link_uri`: where the launch is to end. Signed, unlike the parameter of the login.
    public var targetLinkURI: String?
    /// `…/claim/roles`; `nil` where there is no such claim.
    public var roles: LaunchRoles?
    /// `…/claim/role_scope_mentor`: whom a mentor looks after; empty for everybody else.
    public var mentees: [UserID] = []
    /// Who launches: `sub` and the standard claims of OpenID Connect.
    public var user = UserClaims()
    /// `…/claim/resource_link`.
    public var resourceLink: ResourceLink?
    /// `…/claim/context`.
    public var context: LaunchContext?
    /// `…/claim/tool_platform`.
    public var toolPlatform: ToolPlatform?
    /// `…/claim/launch_presentation`.
    public var presentation: LaunchPresentation?
    /// `…/claim/lis`.
    public var sourcedIDs: SourcedIDs?
    /// `…/claim/custom`; empty where there is no such claim.
    public var custom = CustomParameters()
    /// `…/claim/for_user`: whom the message is about, where that is not who launches.
    public var forUser: ForUser?
    /// `…/claim/lti1p1`: what the same things were called in LTI 1.1.
    public var migration: MigrationClaim?
    /// `…/claim/lti11_legacy_user_id`: the person's id in LTI 1.1.
    public var legacyUserID: String?
    /// `…/claim/tool.state` (draft; ceLTIc).
    public var toolState: String?

    // MARK: Services and companions

    /// `…/lti-ags/claim/endpoint`.
    public var grades: GradeServiceClaim?
    /// `…/lti-nrps/claim/namesroleservice`.
    public var memberships: MembershipServiceClaim?
    /// `…/lti-gs/claim/groupsservice`.
    public var groups: GroupServiceClaim?
    /// `…/lti-bo/claim/basicoutcome`: pass-back as in LTI 1.1.
    public var basicOutcome: BasicOutcomeClaim?
    /// `…/lti-ces/claim/caliper-endpoint-service`.
    public var caliper: CaliperEndpointClaim?
    /// `…/lti-dl/claim/…`.
    public var deepLinking = DeepLinkingClaims()
    /// `…/lti-ap/claim/…`.
    public var proctoring = ProctoringClaims()
    /// Asset processor, notices, terms of use, link content.
    public var companions = CompanionClaims()
    /// What platforms add under names of their own.
    public var vendor = VendorClaims()

    // MARK: What is left

    /// Claims that this library does not know, in the order of the token, exactly as they stand.
    public internal(set) var unknown: [UnknownClaim] = []
    /// What was let pass, at most ``ClaimFinding/mostKept`` of it.
    public internal(set) var findings: [ClaimFinding] = []
    /// The checked claims whose value is of another type than the standard gives it.
    var misread: MisreadClaims = []

    /// Claims that say nothing.
    public init() {}

    /// Reads the payload of a token.
    ///
    /// - Parameters:
    ///   - payload: UTF-8 JSON, strictly read: a byte order mark, lone surrogates and members of the same name are
    ///     refused wherever they stand.
    ///   - limits: what the payload may cost.
    /// - Throws: ``LaunchRefusal`` with `token.malformed` or `token.duplicateMember`.
    public init(payload: [UInt8], limits: JSONLimits = LaunchClaims.limits) throws(LaunchRefusal) {
        self.init()
        try read(payload, limits)
    }

    /// Into this value at once: it is large, and a copy of it has many texts to count.
    private mutating func read(_ payload: [UInt8], _ limits: JSONLimits) throws(LaunchRefusal) {
        do {
            try JSONReader.read(payload, mode: .strict, limits: limits) { json throws(JSONError) in
                try read(from: &json)
            }
        } catch {
            throw LaunchRefusal(token: error, part: "payload")
        }
    }

    /// What a payload may cost unless said otherwise: 256 KiB, 32 levels, 20,000 values.
    public static let limits = JSONLimits(bytes: 256 << 10, depth: 32, values: 20_000, stringBytes: 128 << 10)

    /// The value of an unknown claim; `nil` where there is none of this name.
    public subscript(unknown name: String) -> JSONRawValue? {
        unknown.first { $0.name.rawValue.hasSameBytes(as: name) }?.value
    }
}

/// A claim that this library does not know.
public struct UnknownClaim: Hashable, Sendable, Concealed {
    /// Its name.
    public let name: ClaimName
    /// Its value as it stands in the token.
    public let value: JSONRawValue
}

/// Claims that a verification looks at and whose values are of a type of no use.
struct MisreadClaims: OptionSet, Hashable, Sendable {
    let rawValue: UInt16

    static let issuer = MisreadClaims(rawValue: 1)
    static let audience = MisreadClaims(rawValue: 1 << 1)
    static let authorizedParty = MisreadClaims(rawValue: 1 << 2)
    static let expiry = MisreadClaims(rawValue: 1 << 3)
    static let issued = MisreadClaims(rawValue: 1 << 4)
    static let notBefore = MisreadClaims(rawValue: 1 << 5)
    static let nonce = MisreadClaims(rawValue: 1 << 6)
    static let version = MisreadClaims(rawValue: 1 << 7)
    static let messageType = MisreadClaims(rawValue: 1 << 8)
    static let deployment = MisreadClaims(rawValue: 1 << 9)
    static let target = MisreadClaims(rawValue: 1 << 10)
    static let roles = MisreadClaims(rawValue: 1 << 11)
    static let subject = MisreadClaims(rawValue: 1 << 12)
}
