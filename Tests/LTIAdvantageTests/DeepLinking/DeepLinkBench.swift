import CrosswalkJOSE
import CrosswalkJSON
import CrosswalkRuntime
import CrosswalkTesting
import HTTPTypes
import LTIAdvantage
import LTICore
import Testing

/// A platform and a tool with nothing between them.
struct DeepLinkBench: Sendable {
    static let issuer: Issuer = "https://lms.example.edu"

    let clock = ManualClock()
    let store = InMemoryRecordStore()
    let tools: ToolRegistrationStore
    let messages: ToolMessageVerifier
    let selections: DeepLinkingSelections
    let receiver: DeepLinkingReceiver
    let session = PlatformSession(loginHint: "hint-7", secret: Secret("cookie-7"))

    init() async throws {
        tools = ToolRegistrationStore(store, ambient: clock.ambient)
        for name in ["tool-1", "tool-2"] {
            try await tools.put(
                ToolRegistration(
                    clientID: ClientID(name), deployments: [Deployment(id: "dep-1"), Deployment(id: "dep-2")],
                    initiationURL: "https://tool.example.com/login", redirectURIs: [],
                    targetLinkURI: "https://tool.example.com/",
                    keys: .pasted(PastedKeys(JWKSet([try SigningKeys.rsa()]))), messageTypes: MessageType.launches))
        }
        let nowhere = InProcessTransport(ClosureHandler { _ in WebResponse(.notFound) })
        messages = ToolMessageVerifier(
            issuer: Self.issuer, tools: tools,
            keys: ToolKeyFinder(KeySetCache(nowhere, ambient: clock.ambient)), store: store, ambient: clock.ambient)
        selections = DeepLinkingSelections(store, ambient: clock.ambient)
        receiver = DeepLinkingReceiver(messages: messages, selections: selections, ambient: clock.ambient)
    }

    static let signer: ClientAssertion.Signer = { try KeySigner(try SigningKeys.rsa(), algorithm: .rs256) }

    /// A launch as a tool has it once it was verified.
    func accepted(_ launch: OutgoingLaunch) throws -> AcceptedLaunch {
        var claims = try #require(try JSONValue(json: launch.messageJSON).object)
        claims["iss"] = .string(Self.issuer.text)
        claims["aud"] = "tool-1"
        claims["nonce"] = "n"
        claims["iat"] = .number(JSONNumber(clock.now.secondsSinceEpoch))
        claims["exp"] = .number(JSONNumber(clock.now.secondsSinceEpoch + 60))
        let registration = Registration(
            issuer: Self.issuer, clientID: "tool-1", deployments: [Deployment(id: "dep-1"), Deployment(id: "dep-2")])
        return try ClaimVerifier(registration: registration).verify(
            try LaunchClaims(payload: JSONValue.object(claims).json),
            header: TokenHeader(algorithm: "RS256", keyID: "k"), expecting: LaunchExpectation(nonce: "n"),
            at: NumericDate(Int(clock.now.secondsSinceEpoch)))
    }

    /// The request that a tool gets for settings, as they are.
    func request(raw settings: DeepLinkingSettings) throws -> DeepLinkingRequest {
        var launch = OutgoingLaunch(.deepLinking, deploymentID: "dep-1", targetLinkURI: "https://tool.example.com/")
        launch.claims.deepLinking.settings = settings
        return try DeepLinkingRequest(try accepted(launch))
    }

    /// The request that a tool gets where the platform begins a selection.
    func request(_ settings: DeepLinkingSettings, for session: PlatformSession? = nil) async throws
        -> DeepLinkingRequest
    {
        try request(
            raw: try await selections.begin(
                settings, with: "tool-1", "dep-1", for: session ?? self.session, note: "course-7"))
    }

    func form(_ request: DeepLinkingRequest, _ response: DeepLinkingResponse) async throws -> FormFields {
        try await request.form(response, ambient: clock.ambient, signer: Self.signer)
    }

    /// A form with whatever claims.
    func form(_ claims: JSONObject) throws -> FormFields {
        [("JWT", try KeySigner(try SigningKeys.rsa(), algorithm: .rs256).signedToken(JSONValue.object(claims).json))]
    }
}
