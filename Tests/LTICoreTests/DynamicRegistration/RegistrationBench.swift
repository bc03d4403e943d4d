import CrosswalkJSON
import CrosswalkRuntime
import CrosswalkTesting
import HTTPTypes
import LTICore

/// A platform of ours and a tool of ours, joined in one process.
struct RegistrationBench: Sendable {
    static let host = "lms.example.edu"
    static let scopes = [
        "https://purl.imsglobal.org/spec/lti-ags/scope/score",
        "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem",
    ]

    let clock = ManualClock()
    let store = InMemoryRecordStore()
    let platform: PlatformConfiguration
    let tokens: RegistrationTokens
    let tools: RecordedTools
    let routes: Routes

    init(platform: PlatformConfiguration = RegistrationBench.platform()) throws {
        self.platform = platform
        tokens = RegistrationTokens(store, ambient: clock.ambient)
        tools = RecordedTools(store)
        let endpoint = try RegistrationEndpoint(for: platform, tokens: tokens, tools: tools, ambient: clock.ambient)
        routes = Routes([
            .init(.get, "/.well-known/openid-configuration", PlatformConfigurationHandler(platform, onlyWith: tokens)),
            .init(.post, "/register", endpoint), .init(.get, "/register", endpoint),
            .init(.put, "/register", endpoint), .init(.delete, "/register", endpoint),
        ])
    }

    static func platform() -> PlatformConfiguration {
        PlatformConfiguration(
            issuer: Issuer("https://\(host)"),
            endpoints: PlatformEndpoints(
                authorization: "https://\(host)/auth", keySet: "https://\(host)/jwks", token: "https://\(host)/token"),
            registrationEndpoint: "https://\(host)/register", scopes: scopes,
            platform: PlatformDescription(
                productFamilyCode: "example", version: "1",
                messages: [
                    SupportedMessage(.resourceLink), SupportedMessage(.deepLinking, placements: ["ContentArea"]),
                ], variables: ["Person.sourcedId"]))
    }

    static func tool() -> ToolConfiguration {
        var tool = ToolConfiguration(
            name: LocalizedText("Word Trainer", translations: ["de": "Worttrainer"]),
            loginURI: "https://tool.example.com/login", redirectURIs: ["https://tool.example.com/launch"],
            keySetURI: "https://tool.example.com/jwks",
            scopes: scopes + ["https://purl.imsglobal.org/spec/lti/scope/noticehandlers"],
            tool: ToolDescription(
                domain: "tool.example.com", targetLinkURI: "https://tool.example.com/start",
                summary: "Trains words.",
                customParameters: ["sis": "$Person.sourcedId", "when": "$Context.id.history"],
                claims: ["iss", "sub", "name"],
                messages: [
                    ToolMessage(.resourceLink),
                    ToolMessage(.deepLinking, label: "Words", placements: ["ContentArea", "RichTextEditor"]),
                    ToolMessage(.submissionReview),
                ]))
        tool.contacts = ["support@tool.example.com"]
        return tool
    }

    var client: DynamicRegistrationClient { DynamicRegistrationClient(InProcessTransport(routes)) }

    func request(tenant: String = "district-1") async throws -> RegistrationRequest {
        RegistrationRequest(
            configuration: try Endpoint("https://\(Self.host)/.well-known/openid-configuration"),
            token: try await tokens.issue(tenant: tenant))
    }

    /// Registers the tool of the bench.
    func register() async throws -> RegistrationOutcome {
        let request = try await request()
        let offer = try await client.offer(for: request)
        return try await client.register(Self.tool(), with: offer, token: request.token)
    }

    /// Posts a document as a tool would.
    func post(
        _ body: [UInt8], token: Secret?, type: String = "application/json"
    ) async throws -> (status: Int, body: JSONValue) {
        var request = WebRequest(
            .post, try Endpoint("https://\(Self.host)/register"), fields: [.contentType: type], body: HTTPBody(body))
        token?.reveal { request.head.headerFields[.authorization] = "Bearer \($0)" }
        let response = try await routes.respond(to: request)
        return (response.status.code, try JSONValue(json: try await response.body.collect()))
    }
}

/// The code of the refusal that a call ends in; `nil` where it ends in none.
func registrationCode(_ body: () async throws -> Void) async -> RegistrationRefusal.Code? {
    do {
        try await body()
        return nil
    } catch {
        return (error as? RegistrationRefusal)?.code
    }
}
