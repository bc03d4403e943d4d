public import CrosswalkRuntime
public import LTICore

/// A platform's request to see to a proctored assessment, and the way to let it begin (Proctoring Services 1.0 §4.2).
///
/// To set a proctored session up takes time. Keep the request meanwhile as ``stored``, and make it anew for the answer.
public struct ProctoringRequest: Hashable, Sendable, Concealed {
    /// The installation that asks.
    public let tenant: TenantKey
    /// The person who is to be proctored; `nil` in a launch without a name.
    public let user: UserID?
    /// `resource_link`: the assessment.
    public let resourceLink: ResourceLink
    /// `attempt_number`, from 1.
    public let attemptNumber: Int
    /// `data` of `proctoring_settings`: what was set up for this assessment.
    public let settingsData: String?
    /// `acs`: where the assessment can be paused and ended; `nil` where the platform does not offer it.
    public let control: AssessmentControlClaim?
    private let sessionData: String
    private let startURL: String

    /// The request of a launch.
    ///
    /// - Parameters:
    ///   - launch: A launch of the type `LtiStartProctoring`.
    ///   - policy: Whether the address may be an `http` one of this machine itself, as in tests.
    /// - Throws: ``ProctoringRefusal`` for a launch of another type, or one whose answer could go nowhere.
    public init(_ launch: VerifiedLaunch, policy: EndpointPolicy = .production) throws(ProctoringRefusal) {
        try self.init(launch.accepted, policy: policy)
    }

    /// The request of a launch whose signature is proved elsewhere.
    public init(_ launch: AcceptedLaunch, policy: EndpointPolicy = .production) throws(ProctoringRefusal) {
        guard launch.messageType == .startProctoring else { throw .notProctoring }
        try self.init(launch.tenant, launch.claims, policy)
    }

    private init(
        _ tenant: TenantKey, _ claims: LaunchClaims, _ policy: EndpointPolicy
    ) throws(ProctoringRefusal) {
        let asked = claims.proctoring
        guard let sessionData = asked.sessionData, let attemptNumber = asked.attemptNumber,
            let resourceLink = claims.resourceLink, resourceLink.id != nil, let startURL = asked.startAssessmentURL
        else { throw .incomplete }
        guard case .good = BrowserAddress(startURL, policy) else { throw .startAddress }
        self.tenant = tenant
        user = claims.user.subject
        self.resourceLink = resourceLink
        self.attemptNumber = attemptNumber
        settingsData = asked.settingsData
        control = asked.control
        self.sessionData = sessionData
        self.startURL = startURL
    }
}

extension ProctoringRequest {
    /// The request as bytes, for the tool's own session. They say where the answer goes and what it must bring: keep them
    /// on the server, or sealed.
    public var stored: [UInt8] {
        var message = ToolMessage(.startProctoring, of: tenant)
        message.claims.user.subject = user
        message.claims.resourceLink = resourceLink
        message.claims.proctoring.attemptNumber = attemptNumber
        message.claims.proctoring.settingsData = settingsData
        message.claims.proctoring.control = control
        message.claims.proctoring.sessionData = sessionData
        message.claims.proctoring.startAssessmentURL = startURL
        return message.stored
    }

    /// The request that was stored.
    /// - Throws: ``ProctoringRefusal/illegible`` for other bytes.
    public init(stored bytes: [UInt8], policy: EndpointPolicy = .production) throws(ProctoringRefusal) {
        guard let (tenant, claims) = ToolMessage.read(stored: bytes) else { throw .illegible }
        try self.init(tenant, claims, policy)
    }

    /// The form that lets the assessment begin: the field `JWT`, to be posted to the assessment's address. What the request
    /// had is given back as it was (§4.3).
    ///
    /// - Parameters:
    ///   - verifiedUser: Whom the proctor recognised, as far as he did. What the launch said of the person is what may be
    ///     in it, and no more.
    ///   - returnsAtEnd: Whether the platform is to come back with `LtiEndAssessment`.
    ///   - ambient: The clock, and random bytes.
    ///   - signer: Gives the tool's key: `SigningKeyStore.signer()`.
    /// - Throws: What the signer throws.
    public func form(
        verifiedUser: VerifiedUser? = nil, returnsAtEnd: Bool? = nil, ambient: Ambient,
        signer: @escaping ClientAssertion.Signer
    ) async throws -> FormFields {
        var message = ToolMessage(.startAssessment, of: tenant)
        message.claims.resourceLink = resourceLink
        message.claims.proctoring.sessionData = sessionData
        message.claims.proctoring.attemptNumber = attemptNumber
        message.claims.proctoring.verifiedUser = verifiedUser
        message.claims.proctoring.returnsAtEnd = returnsAtEnd
        return try await message.form(ambient: ambient, signer: signer)
    }

    /// The page that lets the assessment begin: it posts itself, and has a button where scripts do not run.
    ///
    /// - Parameters:
    ///   - verifiedUser: Whom the proctor recognised.
    ///   - returnsAtEnd: Whether the platform is to come back with `LtiEndAssessment`.
    ///   - title: What a person reads who has to press the button.
    ///   - ambient: The clock, and random bytes.
    ///   - signer: Gives the tool's key.
    /// - Throws: What the signer throws.
    public func page(
        verifiedUser: VerifiedUser? = nil, returnsAtEnd: Bool? = nil, title: String = "To your assessment",
        ambient: Ambient, signer: @escaping ClientAssertion.Signer
    ) async throws -> WebResponse {
        let form = try await form(
            verifiedUser: verifiedUser, returnsAtEnd: returnsAtEnd, ambient: ambient, signer: signer)
        return AutoPostPage.response(posting: form, to: startURL, title: title)
    }
}
