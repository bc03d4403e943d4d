public import CrosswalkJOSE
internal import CrosswalkJSON
public import CrosswalkRuntime
internal import _CrosswalkSupport

/// Verifies the assertions by which tools prove who they are at a token endpoint (RFC 7523 §3, LTI Security Framework 1.0
/// §4.1.1).
///
/// The order: form of the token, `iss` and `sub`, the tool, `aud`, times, `jti`, key, signature, deployment; and last that
/// the `jti` was not seen before, so that nobody uses up the ids of another. Every audience must be this platform: an
/// assertion that also names somebody else could be presented here by that one.
public struct ClientAssertions: Sendable {
    /// The longest time from `iat` to `exp`: an hour. The specification says five minutes, and some tools say an hour.
    public static let longestLife: Double = 3_600

    private let audiences: [String]
    private let tools: any ToolDirectory
    private let keys: ToolKeyFinder
    private let seen: SeenOnce
    private let leeway: ClockLeeway
    private let algorithms: Set<JWSAlgorithm>
    private let ambient: Ambient

    /// Verifies assertions.
    ///
    /// - Parameters:
    ///   - audiences: What tools may call this platform: its token address, and perhaps its issuer.
    ///   - tools: The tools that it knows.
    ///   - keys: Their keys.
    ///   - store: Where the ids of assertions are kept until they are over. Processes must share it.
    ///   - leeway: By how much clocks may differ.
    ///   - algorithms: What assertions may be signed with: `RS256` alone by default.
    ///   - ambient: The clock.
    public init(
        audiences: [String], tools: some ToolDirectory, keys: ToolKeyFinder, store: some RecordStore,
        leeway: ClockLeeway = .standard, algorithms: Set<LaunchAlgorithm> = [.rs256], ambient: Ambient
    ) {
        self.audiences = audiences
        self.tools = tools
        self.keys = keys
        seen = SeenOnce(store, purpose: "assertion")
        self.leeway = leeway
        self.algorithms = Set(algorithms.compactMap { JWSAlgorithm(rawValue: $0.rawValue) })
        self.ambient = ambient
    }

    /// Who asks.
    public struct Proof: Sendable {
        /// The tool.
        public let tool: ToolRegistration
        /// The installation for which it asks; `nil` where it named none.
        public let deploymentID: DeploymentID?
    }

    /// Verifies an assertion and uses it up.
    /// - Throws: ``TokenRefusal``, and what the host's parts throw.
    public func verify(_ assertion: String) async throws -> Proof {
        let now = ambient.now()
        let parts = try Self.refusing { () throws(JOSEError) in try CompactJWS(assertion) }
        let claims = try Self.refusing { () throws(JOSEError) in try RegisteredClaims(json: parts.unverifiedPayload) }
        let tool = try await tool(claims)
        try checkParties(claims)
        try checkTimes(claims, at: now)
        guard let id = claims.tokenID, !id.isEmpty else { throw Self.refusal("jti is required") }
        let proven = try await proven(parts, by: tool)
        let deployment = try Self.deployment(proven, tool)
        let end = WallTime(secondsSinceEpoch: Int64(Self.longestLife + 3 * leeway.seconds) + now.secondsSinceEpoch)
        guard try await seen.isFirst(id, from: tool.clientID.text, until: end, at: now) else {
            throw Self.refusal("jti was used before")
        }
        return Proof(tool: tool, deploymentID: deployment)
    }

    private func tool(_ claims: RegisteredClaims) async throws -> ToolRegistration {
        guard let issuer = claims.issuer, let subject = claims.subject, issuer.hasSameBytes(as: subject) else {
            throw Self.refusal("iss and sub must both be the client id")
        }
        guard let tool = try await tools.tool(ClientID(issuer)) else { throw Self.refusal("no such client") }
        return tool
    }

    private func checkParties(_ claims: RegisteredClaims) throws(TokenRefusal) {
        let values = claims.audience?.values ?? []
        let areOurs = values.allSatisfy { value in audiences.contains { $0.hasSameBytes(as: value) } }
        guard !values.isEmpty, areOurs else { throw Self.refusal("aud must be this token address and nothing else") }
    }

    private func checkTimes(_ claims: RegisteredClaims, at now: WallTime) throws {
        let checks: [any ClaimCheck] = [
            ExpiryCheck(leeway: leeway), IssuedAtCheck(leeway: leeway, maximumAge: Self.longestLife),
            NotBeforeCheck(leeway: leeway),
        ]
        try Self.refusing { () throws(JOSEError) in try claims.require(checks, at: NumericDate(now)) }
        guard let start = claims.issuedAt, let end = claims.expiration,
            end <= start.advanced(bySeconds: Self.longestLife)
        else { throw Self.refusal("exp lies more than an hour behind iat") }
    }

    private func proven(_ parts: CompactJWS, by tool: ToolRegistration) async throws -> VerifiedJWS {
        let set: VerificationKeySet
        do throws(ToolKeyFinder.Failure) {
            set = try await keys.keys(of: tool, for: parts.header.keyID)
        } catch {
            throw Self.refusal("the client's keys cannot be had (\(error.rawValue))")
        }
        return try Self.refusing { () throws(JOSEError) in try set.verify(parts, algorithms: algorithms) }
    }

    /// The installation that the assertion names (LTI Core 1.3 §6.2.1).
    private static func deployment(_ proven: VerifiedJWS, _ tool: ToolRegistration) throws -> DeploymentID? {
        let claims = try refusing { () throws(JOSEError) in try proven.object() }
        guard let value = claims["\(Wire.deploymentID)"] else { return nil }
        guard let id = value.string.map({ DeploymentID($0) }), tool.isActive(id) else {
            throw TokenRefusal(.unauthorizedClient, "deployment_id is no active deployment of this client")
        }
        return id
    }

    private static func refusal(_ detail: String) -> TokenRefusal { TokenRefusal(.invalidClient, detail) }

    private static func refusing<Value>(_ body: () throws(JOSEError) -> Value) throws(TokenRefusal) -> Value {
        do { return try body() } catch {
            throw refusal("\(error.code): \(error.detail)")
        }
    }
}
