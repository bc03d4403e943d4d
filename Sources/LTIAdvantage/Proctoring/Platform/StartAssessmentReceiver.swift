public import CrosswalkRuntime
public import LTICore

/// An assessment that may begin: only ``StartAssessmentReceiver`` makes one.
public struct StartedAssessment: Sendable, Concealed {
    /// The proctoring tool.
    public let clientID: ClientID
    /// The installation.
    public let deploymentID: DeploymentID
    /// The assessment.
    public let resourceLink: ResourceLinkID
    /// `attempt_number`.
    public let attemptNumber: Int
    /// `verified_user`: whom the proctor recognised; `nil` where he does not say.
    public let verifiedUser: VerifiedUser?
    /// `end_assessment_return`: whether the tool wants an `LtiEndAssessment` when it is over.
    public let returnsAtEnd: Bool
    /// What the platform noted when it asked.
    public let note: String
}

/// Receives a proctor's word that an assessment may begin: verifies the message, and sees to it that it belongs to the
/// session that brings it and to the attempt that it was asked for (Proctoring Services 1.0 §4.3).
public struct StartAssessmentReceiver: Sendable {
    private let messages: ToolMessageVerifier
    private let attempts: ProctoredAttempts

    /// Receives answers.
    ///
    /// - Parameters:
    ///   - messages: Verifies what tools sign.
    ///   - attempts: What was asked.
    public init(messages: ToolMessageVerifier, attempts: ProctoredAttempts) {
        self.messages = messages
        self.attempts = attempts
    }

    /// Receives a posted form.
    ///
    /// - Parameters:
    ///   - form: The form, with the field `JWT`.
    ///   - session: Whose browser brings it.
    /// - Throws: `LaunchRefusal`: the codes of tool messages; `claim.malformed` also for an answer to what was asked in
    ///   another session, or never, or for another attempt or link, and `nonce.replayed` for one that came before. What
    ///   the stores throw.
    public func receive(_ form: FormFields, in session: PlatformSession) async throws -> StartedAssessment {
        // Read before it is proved, so that what is refused uses no nonce up; the same token is then verified.
        let said = try ToolMessage.unprovedClaims(of: form)
        guard let data = said.proctoring.sessionData, let (pending, asked) = try await attempts.find(data),
            pending.isFor(session),
            let link = asked.resourceLink?.id, let attempt = asked.proctoring.attemptNumber
        else {
            throw LaunchRefusal(.claimMalformed, claim: Self.session, "not what a request of this session had")
        }
        guard said.proctoring.attemptNumber == attempt else {
            throw LaunchRefusal(.claimMalformed, claim: Self.attempt, "not the attempt of the request")
        }
        guard said.resourceLink?.id == link else {
            throw LaunchRefusal(.claimMalformed, claim: Self.link, "not the link of the request")
        }
        let expectation = ToolMessageExpectation(
            [.startAssessment], clientID: pending.clientID, deploymentID: pending.deploymentID, sessionData: data)
        let message = try await messages.verify(form, expecting: expectation)
        guard try await attempts.take(data) else {
            throw LaunchRefusal(.nonceReplayed, claim: Self.session, "this request was answered before")
        }
        return StartedAssessment(
            clientID: message.clientID, deploymentID: message.deploymentID, resourceLink: link, attemptNumber: attempt,
            verifiedUser: message.claims.proctoring.verifiedUser,
            returnsAtEnd: message.claims.proctoring.returnsAtEnd ?? false, note: pending.note)
    }

    private static let session: StaticString = "https://purl.imsglobal.org/spec/lti-ap/claim/session_data"
    private static let attempt: StaticString = "https://purl.imsglobal.org/spec/lti-ap/claim/attempt_number"
    private static let link: StaticString = "https://purl.imsglobal.org/spec/lti/claim/resource_link"
}
