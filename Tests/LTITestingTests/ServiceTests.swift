import CrosswalkJOSE
import CrosswalkJSON
import CrosswalkRuntime
import CrosswalkTesting
import HTTPTypes
import LTICore
import Testing

@testable import LTITesting

@Suite("Tools call the simulated platform")
struct ServiceTests {
    private let clock = ManualClock()
    private static let score = "https://purl.imsglobal.org/spec/lti-ags/scope/score"

    private func credentials(_ lms: SimulatedLMS, _ key: KnownToolKey, id: String) throws -> ClientCredentials {
        let signer = try key.signer()
        let now = Int(clock.now.secondsSinceEpoch)
        let claims = RegisteredClaims(
            issuer: "tool-1", subject: "tool-1", audience: Audience(lms.address("token").description),
            expiration: NumericDate(now + 300), issuedAt: NumericDate(now), tokenID: id)
        return ClientCredentials(
            endpoint: lms.address("token"),
            authentication: .assertion { Secret(try signer.signedToken(claims.json())) },
            transport: InProcessTransport(lms), ambient: clock.ambient)
    }

    @Test("Who has the known key gets a token, whether or not the tool publishes keys too", arguments: [false, true])
    func tokens(publishes: Bool) async throws {
        let lms = try TestLMS.make(clock: clock)
        let key = try KnownToolKey(TestLMS.prepared[11])
        var tool = TestLMS.tool
        tool.keys = ToolKeys(address: publishes ? "http://localhost:9090/keys" : nil, pasted: key.publicKeys)
        tool.scopes = SimulatedLMS.scopes
        try await lms.register(tool)
        let token = try await credentials(lms, key, id: "a").token(for: [Self.score, "openid"])
        #expect(token.scopes == [Self.score])
        await #expect(throws: TokenError.self) { try await credentials(lms, key, id: "a").token(for: [Self.score]) }
        let stranger = try KnownToolKey(TestLMS.prepared[10])
        await #expect(throws: TokenError.self) {
            try await credentials(lms, stranger, id: "b").token(for: [Self.score])
        }
        #expect(key.keyID == JWK(.rsaPrivate(key.privateKey)).thumbprint)
    }

    @Test("Keys that a tool publishes are fetched")
    func fetched() async throws {
        let key = try KnownToolKey(TestLMS.prepared[9])
        let published = KeySetHandler(maxAge: 60) { JWKSet([JWK(.rsaPrivate(key.privateKey))]) }
        let lms = try SimulatedLMS(
            at: try Endpoint("http://127.0.0.1:8080"), keys: try TestLMS.keys(),
            transport: InProcessTransport(published), ambient: clock.ambient)
        var tool = TestLMS.tool
        tool.keys = .at("http://localhost:9090/keys")
        tool.scopes = [Self.score]
        try await lms.register(tool)
        #expect(try await credentials(lms, key, id: "a").token(for: [Self.score]).scopes == [Self.score])
    }

    @Test("A tool registers itself, and is launched by what it said")
    func registers() async throws {
        let lms = try TestLMS.make(clock: clock)
        let token = try await lms.registrationToken()
        let tool: JSONValue = [
            "application_type": "web", "response_types": ["id_token"],
            "grant_types": ["implicit", "client_credentials"],
            "initiate_login_uri": "http://localhost:9090/lti/login", "client_name": "Self-made",
            "redirect_uris": ["http://localhost:9090/lti/launch"], "jwks_uri": "http://localhost:9090/lti/keys",
            "token_endpoint_auth_method": "private_key_jwt", "scope": .string(Self.score),
            "https://purl.imsglobal.org/spec/lti-tool-configuration": [
                "domain": "localhost", "target_link_uri": "http://localhost:9090/", "claims": ["iss", "sub"],
                "custom_parameters": ["who": "$Person.sourcedId"], "messages": [["type": "LtiDeepLinkingRequest"]],
            ],
        ]
        let configuration = try await lms.respond(to: WebRequest(.get, try Endpoint(lms.configurationURL)))
        let document = try JSONValue(json: try await configuration.body.collect())
        #expect(document["registration_endpoint"]?.string == lms.registrationURL)
        var request = WebRequest(
            .post, try Endpoint(lms.registrationURL), fields: [.contentType: "application/json"],
            body: HTTPBody(tool.json))
        token.reveal { request.head.headerFields[.authorization] = "Bearer \($0)" }
        let response = try await lms.respond(to: request)
        let answer = try JSONValue(json: try await response.body.collect())
        #expect(response.status == .created)
        let client = ClientID(try #require(answer["client_id"]?.string))
        let deployment = DeploymentID(try #require(answer["deployment_id"]?.string))
        let initiation = try await lms.begin(by: "learner")
        #expect(
            initiation.fields["client_id"] == client.text && initiation.fields["lti_deployment_id"] == deployment.text)
        let registered = try #require(try await lms.services.directory.tool(client))
        let form = try #require(try await lms.fetch(initiation, tool: registered))
        let launch = try LaunchVerifier(registration: lms.registration(of: registered)).verify(
            try #require(form.fields["id_token"]), keys: try await lms.publishedKeys(),
            expecting: LaunchExpectation(nonce: "nonce-1"), at: NumericDate(Int(clock.now.secondsSinceEpoch)))
        #expect(launch.claims.custom["who"] == "SIS-1001")
        _ = try await lms.begin(.deepLinking, client: client)
        await #expect(throws: LaunchOfferError.self) { try await lms.begin(.eula, client: client) }
        #expect(try await lms.respond(to: request).status == .unauthorized, "the token was for one tool")
    }
}
