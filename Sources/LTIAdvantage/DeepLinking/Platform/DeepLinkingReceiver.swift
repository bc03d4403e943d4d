public import CrosswalkRuntime
public import LTICore

/// Receives what tools answer to deep linking requests: verifies the message, sees to it that it belongs to the session that
/// brings it, and judges its items by what was asked (Deep Linking 2.0 §4.5).
///
/// The form comes from the tool's page, so that the session's cookie must be one that browsers send then
/// (`SameSite=None`), or the platform must post the form to itself once more.
public struct DeepLinkingReceiver: Sendable {
    private let messages: ToolMessageVerifier
    private let selections: DeepLinkingSelections
    private let policy: EndpointPolicy
    private let ambient: Ambient

    /// Receives responses.
    ///
    /// - Parameters:
    ///   - messages: Verifies what tools sign.
    ///   - selections: What was asked.
    ///   - policy: Whether addresses of items may be `http` ones of this machine itself, as in tests.
    ///   - ambient: The clock.
    public init(
        messages: ToolMessageVerifier, selections: DeepLinkingSelections, policy: EndpointPolicy = .production,
        ambient: Ambient
    ) {
        self.messages = messages
        self.selections = selections
        self.policy = policy
        self.ambient = ambient
    }

    /// Receives a posted form.
    ///
    /// - Parameters:
    ///   - form: The form, with the field `JWT`.
    ///   - session: Whose browser brings it.
    /// - Returns: What was chosen. Items that break rules are in it as refused; the response as a whole holds.
    /// - Throws: `LaunchRefusal`: the codes of tool messages; `claim.malformed` also for a response that was asked for in
    ///   another session, or never, and `nonce.replayed` for one that came before. What the stores throw.
    public func receive(_ form: FormFields, in session: PlatformSession) async throws -> DeepLinkingReturn {
        let data = try ToolMessage.unprovedClaims(of: form).deepLinking.data
        guard let data, let (selection, settings) = try await selections.find(data), selection.isFor(session) else {
            throw LaunchRefusal(.claimMalformed, claim: Self.dataClaim, "not what a request of this session had")
        }
        let expectation = ToolMessageExpectation(
            [.deepLinkingResponse], clientID: selection.clientID, deploymentID: selection.deploymentID, data: data)
        let message = try await messages.verify(form, expecting: expectation)
        // Last, so that a forged response does not end somebody's selection.
        guard try await selections.take(data) else {
            throw LaunchRefusal(.nonceReplayed, claim: Self.dataClaim, "this request was answered before")
        }
        let list = ContentItemList(claim: message.claims.deepLinking.contentItems)
        return DeepLinkingReturn(
            message, note: selection.note, list: list,
            judgements: DeepLinkingTerms(settings).judge(list, at: ambient.now(), policy: policy))
    }

    private static let dataClaim: StaticString = "https://purl.imsglobal.org/spec/lti-dl/claim/data"
}

extension DeepLinkingReturn {
    fileprivate init(
        _ message: VerifiedToolMessage, note: String, list: ContentItemList,
        judgements: [DeepLinkingTerms.Judgement]
    ) {
        clientID = message.clientID
        deploymentID = message.deploymentID
        self.note = note
        self.judgements = judgements
        findings = list.findings
        let said = message.claims.deepLinking
        self.message = said.message
        errorMessage = said.errorMessage
        log = said.log
        errorLog = said.errorLog
    }
}
