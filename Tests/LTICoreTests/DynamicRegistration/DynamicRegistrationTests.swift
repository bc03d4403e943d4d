import CrosswalkJSON
import CrosswalkRuntime
import CrosswalkTesting
import HTTPTypes
import LTICore
import Testing

@Suite("A tool registers itself")
struct DynamicRegistrationTests {
    @Test("Our tool at our platform: asked, granted, stored on both sides")
    func bothSides() async throws {
        let bench = try RegistrationBench()
        let outcome = try await bench.register()
        let registration = outcome.registration
        #expect(registration.issuer == "https://lms.example.edu" && registration.family == "generic")
        #expect(registration.endpoints?.authorization == "https://lms.example.edu/auth")
        #expect(registration.endpoints?.assertionAudience == "https://lms.example.edu/token")
        #expect(registration.deployments.map(\.state) == [.active] && !outcome.needsApproval)
        #expect(outcome.withheld.names(.scope) == ["https://purl.imsglobal.org/spec/lti/scope/noticehandlers"])
        #expect(outcome.withheld.names(.message) == ["LtiSubmissionReviewRequest"])
        #expect(outcome.withheld.names(.placement) == ["LtiDeepLinkingRequest/RichTextEditor"])
        #expect(outcome.withheld.names(.variable) == ["Context.id.history"])
        #expect(outcome.notGranted.isEmpty && outcome.findings.isEmpty)

        let kept = try #require(try await bench.tools.tool(registration.clientID, at: bench.clock.now)).tool
        #expect(kept.tenant == "district-1" && kept.deploymentID == registration.deployments.first?.id)
        #expect(kept.configuration.name == RegistrationBench.tool().name)
        #expect(kept.configuration.scopes == RegistrationBench.scopes)
        #expect(kept.configuration.tool.messages.map(\.type) == [.resourceLink, .deepLinking])
        #expect(kept.registered == bench.clock.now)
        #expect(try await bench.tools.tools(limit: 10, at: bench.clock.now) == [kept])
    }

    @Test("Two tenants of one platform get client ids, deployments and tokens of their own")
    func tenants() async throws {
        let bench = try RegistrationBench()
        let (one, two) = (try await bench.register(), try await bench.register())
        #expect(one.registration.clientID != two.registration.clientID)
        #expect(one.registration.deployments != two.registration.deployments)
        let first = try #require(one.answer.access), second = try #require(two.answer.access)
        #expect(!first.token.isEqual(to: second.token) && first.endpoint != second.endpoint)
        // The token of one opens nothing of the other.
        let crossed = RegistrationAccess(endpoint: first.endpoint, token: second.token)
        #expect(await registrationCode { _ = try await bench.client.read(crossed) } == .accessRevoked)
    }

    @Test("What Canvas answers becomes a registration", .enabled(if: SharedData.isThere))
    func canvas() async throws {
        let configuration = try SharedData.bytes("canvas/dynreg-openid-configuration.json")
        let answer = try SharedData.bytes("canvas/dynreg-registration-response.json")
        let transport = ScriptedTransport([
            .answer(WebResponse(.ok, HTTPBody(configuration), mediaType: "application/json")),
            .answer(WebResponse(.ok, HTTPBody(answer), mediaType: "application/json")),
        ])
        let request = try RegistrationRequest([
            (
                "openid_configuration",
                "https://canvas.home.russfeld.me/api/lti/security/openid-configuration?registration_token=canary"
            ), ("registration_token", "canary"),
        ])
        let client = DynamicRegistrationClient(transport)
        let offer = try await client.offer(for: request)
        let outcome = try await client.register(RegistrationBench.tool(), with: offer, token: request.token)
        #expect(outcome.registration.clientID == "10000000000005")
        #expect(outcome.registration.deployments == [Deployment(id: "9:8865aa05b4b79b64a91a86042e43af5ea8ae79eb")])
        #expect(outcome.registration.family == "canvas")
        // Canvas names a bare host as its authorization server, and takes the token endpoint for audience.
        #expect(
            outcome.registration.endpoints?.assertionAudience == "https://canvas.home.russfeld.me/login/oauth2/token")
        #expect(outcome.findings.map(\.code) == [.audienceNoURL])
        #expect(
            outcome.notGranted.names(.scope) == [
                "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem",
                "https://purl.imsglobal.org/spec/lti/scope/noticehandlers",
            ])
        #expect(outcome.notGranted.names(.address).contains("redirect_uris"))
        #expect(transport.sent.map(\.head.method) == [.get, .post])
        #expect(transport.sent.allSatisfy { $0.head.headerFields[.authorization] == "Bearer canary" })
        let posted = try ToolConfiguration(json: try #require(transport.sent.last?.body.bytes))
        #expect(posted.tool.messages.count == 2, "Canvas reviews no submissions")
    }

    @Test(
        "The deployment is found where platforms put it", .serialized,
        arguments: [
            (#""deployment_id":"1:a""#, "", "1:a"), ("", #""deployment_id":"7""#, "7"),
            ("", #""deployment_id":7"#, "7"),
            (#""deployment_id":"x""#, #""deployment_id":"x""#, "x"), ("", "", ""),
            (#""deployment_id":"x""#, #""deployment_id":"y""#, ""), (#""deployment_id":null"#, "", ""),
        ])
    func deployment(top: String, inner: String, expected: String) async throws {
        let outcome = try await register(
            answer: """
                {"client_id":"c"\(top.isEmpty ? "" : ","+top),
                "https://purl.imsglobal.org/spec/lti-tool-configuration":{\(inner)}}
                """)
        #expect(outcome.registration.deployments.map(\.id.text) == (expected.isEmpty ? [] : [expected]))
        #expect(outcome.needsApproval == expected.isEmpty)
        #expect(outcome.answer.granted.tool.unknown.isEmpty)
        #expect(outcome.findings.contains { $0.code == .twoDeployments } == inner.hasSuffix("\"y\""))
    }

    @Test("A host that approves every deployment itself gets it pending")
    func pending() async throws {
        let bench = try RegistrationBench()
        let request = try await bench.request()
        let offer = try await bench.client.offer(for: request)
        let outcome = try await bench.client.register(
            RegistrationBench.tool(), with: offer, token: request.token, deployments: .pending)
        #expect(outcome.registration.deployments.map(\.state) == [.pending] && outcome.needsApproval)
    }

    @Test("An answer that says less than was asked is reported part by part")
    func difference() async throws {
        let outcome = try await register(
            answer: """
                {"client_id":"c","scope":"https://purl.imsglobal.org/spec/lti-ags/scope/score",
                "redirect_uris":["https://other.example.com/launch"],
                "https://purl.imsglobal.org/spec/lti-tool-configuration":{"claims":["sub"],
                "target_link_uri":"https://other.example.com","messages":["LtiResourceLinkRequest"]}}
                """)
        #expect(outcome.notGranted.names(.scope) == ["https://purl.imsglobal.org/spec/lti-ags/scope/lineitem"])
        #expect(outcome.notGranted.names(.claim) == ["iss", "name"])
        #expect(outcome.notGranted.names(.message) == ["LtiDeepLinkingRequest"])
        #expect(outcome.notGranted.names(.address) == ["redirect_uris", "target_link_uri"])
        #expect(outcome.answer.access == nil)
        let silent = try await register(answer: #"{"client_id":"c"}"#)
        #expect(silent.notGranted.isEmpty)
    }

    @Test("Placements of Canvas are known with and without their prefix")
    func placements() {
        var platform = RegistrationBench.platform()
        platform.platform.messages = [
            SupportedMessage(
                .resourceLink, placements: ["https://canvas.instructure.com/lti/course_navigation", "editor_button"])
        ]
        var tool = RegistrationBench.tool()
        tool.tool.messages = [
            ToolMessage(
                .resourceLink,
                placements: ["course_navigation", "https://canvas.instructure.com/lti/editor_button", "moon"])
        ]
        let (fitted, withheld) = tool.fitted(to: platform)
        #expect(
            fitted.tool.messages.first?.placements == [
                "https://canvas.instructure.com/lti/course_navigation", "editor_button",
            ])
        #expect(withheld.names(.placement) == ["LtiResourceLinkRequest/moon"])
    }

    @Test("A platform that lists nothing takes nothing away")
    func silentPlatform() {
        var platform = RegistrationBench.platform()
        (platform.scopes, platform.platform) = (nil, PlatformDescription())
        let (fitted, withheld) = RegistrationBench.tool().fitted(to: platform)
        #expect(fitted == RegistrationBench.tool() && withheld.isEmpty)
    }

    private func register(answer: String) async throws -> RegistrationOutcome {
        let transport = ScriptedTransport([
            .answer(WebResponse(.ok, HTTPBody(RegistrationBench.platform().json))),
            .answer(WebResponse(.created, HTTPBody(answer))),
        ])
        let client = DynamicRegistrationClient(transport)
        let request = RegistrationRequest(
            configuration: try Endpoint("https://lms.example.edu/.well-known/openid-configuration"), token: nil)
        let offer = try await client.offer(for: request)
        return try await client.register(RegistrationBench.tool(), with: offer, token: nil)
    }
}
