internal import CrosswalkJOSE
public import CrosswalkRuntime
internal import _CrosswalkSupport

/// Verifies what a tool posts to a platform through the browser: the response of deep linking, and the start of a
/// proctored assessment (LTI Security Framework 1.0 §5.2).
///
/// The rules are those of launches with the parties exchanged: `iss` is the client id, `aud` the platform. The nonce is the
/// tool's own and counts once; that is asked last, so that what is refused for another reason uses none up.
public struct ToolMessageVerifier: Sendable {
    private static let age = Duration.seconds(600)
    private static let leeway = Duration.seconds(60)

    private let issuer: Issuer
    private let tools: any ToolDirectory
    private let keys: ToolKeyFinder
    private let seen: SeenOnce
    private let algorithms: Set<LaunchAlgorithm>
    private let ambient: Ambient

    /// Verifies messages.
    ///
    /// - Parameters:
    ///   - issuer: The platform.
    ///   - tools: The tools that it knows.
    ///   - keys: Their keys.
    ///   - store: Where nonces are kept until nobody can present them again. Processes must share it.
    ///   - algorithms: What messages may be signed with: `RS256` alone by default.
    ///   - ambient: The clock.
    public init(
        issuer: Issuer, tools: some ToolDirectory, keys: ToolKeyFinder, store: some RecordStore,
        algorithms: Set<LaunchAlgorithm> = [.rs256], ambient: Ambient
    ) {
        self.issuer = issuer
        self.tools = tools
        self.keys = keys
        seen = SeenOnce(store, purpose: "message")
        self.algorithms = algorithms
        self.ambient = ambient
    }

    /// Verifies the message of a posted form: its field `JWT`.
    /// - Throws: As the other method, and ``LaunchRefusal`` with `request.malformed` where there is none, or two.
    public func verify(
        _ form: FormFields, expecting expectation: ToolMessageExpectation
    ) async throws -> VerifiedToolMessage {
        guard let token = form["JWT"], !token.isEmpty, !form.isRepeated("JWT") else {
            throw LaunchRefusal(.requestMalformed, "the form must bring one field JWT")
        }
        return try await verify(token, expecting: expectation)
    }

    /// Verifies a message, and uses its nonce up.
    ///
    /// - Parameters:
    ///   - token: The token.
    ///   - expectation: What the platform knows of the message that it waits for.
    /// - Throws: ``LaunchRefusal`` with the codes of launches: `issuer.mismatch` for a tool that is not expected,
    ///   `claim.malformed` for `data` that is not the request's, `nonce.replayed` for a message that came before; and what
    ///   the host's parts throw.
    public func verify(
        _ token: String, expecting expectation: ToolMessageExpectation
    ) async throws -> VerifiedToolMessage {
        let now = ambient.now()
        let parts = try Self.refusing { () throws(JOSEError) in try CompactJWS(token) }
        var claims = try LaunchClaims(payload: parts.unverifiedPayload)
        let tool = try await sender(claims, expectation)
        // Deep Linking's own example names the client id here; Security Framework 1.0 says it must be the audience.
        if claims.authorizedParty == tool.clientID { claims.authorizedParty = nil }
        try await prove(parts, by: tool)
        let accepted = try verifier(tool, expectation).verify(
            SharedClaims(claims), expecting: expectation.asOfLaunch(claims), at: NumericDate(now),
            after: LaunchStep.ofToken)
        try Self.check(claims, accepted.messageType, expectation)
        // A token that was made a leeway ahead of this clock can come until its age is over.
        let end = now.advanced(by: Self.age + Self.leeway + Self.leeway)
        guard try await seen.isFirst(claims.nonce ?? "", from: tool.clientID.text, until: end, at: now) else {
            throw LaunchRefusal(.nonceReplayed, claim: Wire.nonce, "this message was presented before")
        }
        return VerifiedToolMessage(
            messageType: accepted.messageType, clientID: tool.clientID, deploymentID: accepted.tenant.deploymentID,
            claims: claims)
    }

    private func sender(
        _ claims: LaunchClaims, _ expectation: ToolMessageExpectation
    ) async throws -> ToolRegistration {
        guard let issuer = claims.issuer, expectation.clientID.map({ $0.text.hasSameBytes(as: issuer.text) }) ?? true,
            let tool = try await tools.tool(ClientID(issuer.text))
        else { throw LaunchRefusal(.issuerMismatch, claim: Wire.iss, "not the client id of the tool that is expected") }
        return tool
    }

    private func prove(_ parts: CompactJWS, by tool: ToolRegistration) async throws {
        let set: VerificationKeySet
        do throws(ToolKeyFinder.Failure) {
            set = try await keys.keys(of: tool, for: parts.header.keyID)
        } catch {
            throw LaunchRefusal(.keyUnavailable, "the tool's keys cannot be had (\(error.rawValue))")
        }
        let allowed = Set(algorithms.compactMap { JWSAlgorithm(rawValue: $0.rawValue) })
        _ = try Self.refusing { () throws(JOSEError) in try set.verify(parts, algorithms: allowed) }
    }

    /// The rules of launches, as the tool would look at them if it were the platform.
    private func verifier(_ tool: ToolRegistration, _ expectation: ToolMessageExpectation) -> ClaimVerifier {
        let exchanged = Registration(
            issuer: Issuer(tool.clientID.text), clientID: ClientID(issuer.text), deployments: tool.deployments,
            algorithms: algorithms)
        let policy = LaunchPolicy(
            leeway: Self.leeway, maximumAge: Self.age, acceptedMessageTypes: expectation.messageTypes,
            anonymity: .always)
        return ClaimVerifier(registration: exchanged, policy: policy)
    }

    /// What the answer to a request must bring along.
    private static func check(
        _ claims: LaunchClaims, _ type: MessageType, _ expectation: ToolMessageExpectation
    ) throws(LaunchRefusal) {
        switch type {
        case .deepLinkingResponse:
            guard isSame(claims.deepLinking.data, expectation.data) || expectation.data == nil else {
                throw LaunchRefusal(.claimMalformed, claim: Wire.deepLinkData, "not what the request had")
            }
        case .startAssessment:
            for member in [MessageRequirements.Member.sessionData, .attemptNumber, .resourceLinkID]
            where !member.isThere(in: claims) {
                throw LaunchRefusal(.claimMalformed, claim: member.claim, "required: \(member.path)")
            }
            guard isSame(claims.proctoring.sessionData, expectation.sessionData) || expectation.sessionData == nil
            else {
                throw LaunchRefusal(.claimMalformed, claim: Wire.sessionData, "not what the request had")
            }
        default: break
        }
    }

    private static func isSame(_ got: String?, _ wanted: String?) -> Bool {
        guard let got, let wanted else { return got == nil && wanted == nil }
        return got.hasSameBytes(as: wanted)
    }

    private static func refusing<Value>(_ body: () throws(JOSEError) -> Value) throws(LaunchRefusal) -> Value {
        do { return try body() } catch { throw LaunchRefusal(error) }
    }
}

extension ToolMessageExpectation {
    /// The same for the rules of launches. The nonce is compared with itself: it must be there, and counts once.
    fileprivate func asOfLaunch(_ claims: LaunchClaims) -> LaunchExpectation {
        LaunchExpectation(nonce: claims.nonce ?? "", deploymentID: deploymentID)
    }
}
