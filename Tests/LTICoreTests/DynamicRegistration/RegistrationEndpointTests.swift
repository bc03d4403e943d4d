import CrosswalkJSON
import CrosswalkRuntime
import CrosswalkTesting
import HTTPTypes
import LTICore
import Testing

@Suite("A platform registers tools that bring a token, once")
struct RegistrationEndpointTests {
    /// Changes to a good configuration, and the code of RFC 7591 that follows.
    static let metadata: [(String, JSONValue?, String)] = [
        ("redirect_uris", nil, "invalid_redirect_uri"), ("redirect_uris", [], "invalid_redirect_uri"),
        ("redirect_uris", ["http://tool.example.com/launch"], "invalid_redirect_uri"),
        ("redirect_uris", ["https://tool.example.com/launch#f"], "invalid_redirect_uri"),
        ("redirect_uris", ["https://tool.example.com/launch", "javascript:alert(1)"], "invalid_redirect_uri"),
        ("redirect_uris", .array((0...100).map { .string("https://tool.example.com/\($0)") }), "invalid_redirect_uri"),
        ("response_types", nil, "invalid_client_metadata"), ("response_types", ["code"], "invalid_client_metadata"),
        ("grant_types", ["client_credentials"], "invalid_client_metadata"),
        ("grant_types", ["implicit"], "invalid_client_metadata"),
        ("application_type", "native", "invalid_client_metadata"),
        ("token_endpoint_auth_method", nil, "invalid_client_metadata"),
        ("token_endpoint_auth_method", "client_secret_basic", "invalid_client_metadata"),
        ("initiate_login_uri", nil, "invalid_client_metadata"),
        ("initiate_login_uri", "http://tool.example.com/login", "invalid_client_metadata"),
        ("jwks_uri", nil, "invalid_client_metadata"), ("jwks_uri", "https://127.0.0.1/", "invalid_client_metadata"),
        ("client_name", nil, "invalid_client_metadata"), ("client_name", ["a"], "invalid_client_metadata"),
        ("https://purl.imsglobal.org/spec/lti-tool-configuration", nil, "invalid_client_metadata"),
        (
            "https://purl.imsglobal.org/spec/lti-tool-configuration",
            ["domain": "https://tool.example.com", "target_link_uri": "https://tool.example.com"],
            "invalid_client_metadata"
        ),
        (
            "https://purl.imsglobal.org/spec/lti-tool-configuration", ["domain": "tool.example.com"],
            "invalid_client_metadata"
        ),
        (
            "https://purl.imsglobal.org/spec/lti-tool-configuration",
            [
                "domain": "tool.example.com", "target_link_uri": "https://tool.example.com",
                "messages": [["type": "LtiDeepLinkingRequest", "target_link_uri": "javascript:alert(1)"]],
            ], "invalid_client_metadata"
        ),
    ]

    @Test(
        "A configuration that is wrong in one way is refused by its code, and the token stays good", arguments: metadata
    )
    func refused(member: String, value: JSONValue?, code: String) async throws {
        let bench = try RegistrationBench()
        let token = try await bench.tokens.issue(tenant: "t")
        var tool = RegistrationBench.tool()
        tool.name = "Word Trainer"
        var object = try #require(try JSONValue(json: tool.json).object)
        object[member] = value
        let refused = try await bench.post(JSONValue.object(object).json, token: token)
        #expect(refused.status == 400 && refused.body["error"]?.string == code, "\(member)")
        #expect(refused.body["error_description"]?.string?.isEmpty == false)
        #expect(try await bench.post(RegistrationBench.tool().json, token: token).status == 201)
        #expect(try await bench.tools.tools(limit: 10, at: bench.clock.now).count == 1)
    }

    @Test("A token registers one tool, however many ask at once")
    func once() async throws {
        let bench = try RegistrationBench()
        let token = try await bench.tokens.issue(tenant: "t")
        let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<50 {
                group.addTask { try await bench.post(RegistrationBench.tool().json, token: token).status }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(statuses.count { $0 == 201 } == 1 && statuses.count { $0 == 401 } == 49)
        #expect(try await bench.tools.tools(limit: 100, at: bench.clock.now).count == 1)
    }

    @Test("Without a good token nothing is told and nothing is registered")
    func tokens() async throws {
        let bench = try RegistrationBench()
        let old = try await bench.tokens.issue(tenant: "t")
        bench.clock.advance(by: .seconds(3_600))
        for token in [nil, old, Secret("made-up")] {
            let answer = try await bench.post(RegistrationBench.tool().json, token: token)
            #expect(answer.status == 401 && answer.body["error"]?.string == "invalid_token")
            let request = RegistrationRequest(
                configuration: try Endpoint("https://lms.example.edu/.well-known/openid-configuration"), token: token)
            #expect(await registrationCode { _ = try await bench.client.offer(for: request) } == .configurationRefused)
        }
        #expect(try await bench.tools.tools(limit: 10, at: bench.clock.now).isEmpty)
    }

    @Test(
        "A body that is no configuration is refused",
        arguments: [
            ("[]", "application/json", 400), ("", "application/json", 400), ("{}", "text/plain", 400),
            (#"{"client_name":"a","client_name":"b"}"#, "application/json", 400),
            (String(repeating: " ", count: 256 << 10) + "{}", "application/json", 413),
        ])
    func body(text: String, type: String, status: Int) async throws {
        let bench = try RegistrationBench()
        let token = try await bench.tokens.issue(tenant: "t")
        let answer = try await bench.post(Array(text.utf8), token: token, type: type)
        #expect(answer.status == status && answer.body["error"]?.string == "invalid_client_metadata")
    }

    @Test("A tool's answer is kept by nobody in between, and names its deployment twice")
    func answer() async throws {
        let bench = try RegistrationBench()
        let token = try await bench.tokens.issue(tenant: "t")
        let answer = try await bench.post(
            RegistrationBench.tool().json, token: token, type: "Application/JSON; charset=utf-8")
        #expect(answer.status == 201)
        let inner = answer.body["https://purl.imsglobal.org/spec/lti-tool-configuration"]?["deployment_id"]
        #expect(answer.body["deployment_id"] != nil && answer.body["deployment_id"] == inner)
        #expect(answer.body["client_id_issued_at"]?.number?.integer == 1_767_225_600)
        var request = WebRequest(.get, try Endpoint("https://lms.example.edu/register"))
        request.head.headerFields[.authorization] = "Bearer x"
        let refused = try await bench.routes.respond(to: request)
        #expect(refused.status == .unauthorized && refused.head.headerFields[.cacheControl] == "no-store")
        #expect(refused.head.headerFields[.wwwAuthenticate] == "Bearer error=\"invalid_token\"")
    }

    @Test("What lies in the store is no token, and the tool comes back as it was stored")
    func stored() async throws {
        let bench = try RegistrationBench()
        let issued = try await bench.tokens.issue(tenant: "t")
        let outcome = try await bench.register()
        let access = try #require(outcome.answer.access)
        for space in ["lti.registration.token", "lti.platform.tool"] {
            for (key, value) in await bench.store.scan(space, prefix: "", after: nil, limit: 10, at: bench.clock.now) {
                let text = key.key + String(decoding: value.bytes, as: UTF8.self)
                #expect([issued, access.token].allSatisfy { $0.reveal { !text.contains($0) } })
            }
        }
    }

    @Test("The configuration is served to all where it needs no token")
    func openConfiguration() async throws {
        let handler = PlatformConfigurationHandler(RegistrationBench.platform())
        let address = try Endpoint("https://lms.example.edu/.well-known/openid-configuration")
        let answer = try await handler.respond(to: WebRequest(.get, address))
        #expect(answer.head.headerFields[.contentType] == "application/json")
        #expect(try PlatformConfiguration(json: try await answer.body.collect()) == RegistrationBench.platform())
        #expect(try await handler.respond(to: WebRequest(.post, address)).status == .methodNotAllowed)
        let head = try await handler.respond(to: WebRequest(.head, address))
        #expect(head.status == .ok && head.body.bytes == [])
    }
}
