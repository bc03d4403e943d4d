import CrosswalkCrypto
import CrosswalkJOSE
import CrosswalkJSON
import CrosswalkRuntime
import CrosswalkTesting
import HTTPTypes
import LTICore
import Testing

@Suite("The token endpoint gives tokens to whoever proves by a fresh assertion that he is the tool")
struct TokenHandlerTests {
    private static let address = "https://lms.example.edu/token"
    private static let score = "https://purl.imsglobal.org/spec/lti-ags/scope/score"
    private static let results = "https://purl.imsglobal.org/spec/lti-ags/scope/result.readonly"
    private static let members = "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly"

    private let platform: TestPlatform
    private let tokens: AccessTokens
    private let handler: TokenHandler

    init() async throws {
        platform = try await TestPlatform()
        for (index, name) in ["tool-1", "tool-2"].enumerated() {
            var tool = TestPlatform.tool(ClientID(name))
            tool.keys = .pasted(PastedKeys(JWKSet([TestPlatform.keys[index]])))
            tool.scopes = [Self.score, Self.members]
            try await platform.tools.put(tool)
        }
        tokens = AccessTokens(platform.store, tools: platform.tools, ambient: platform.clock.ambient)
        let cache = KeySetCache(
            InProcessTransport(ClosureHandler { _ in WebResponse(.notFound) }), ambient: platform.clock.ambient)
        handler = TokenHandler(
            assertions: ClientAssertions(
                audiences: [Self.address, "https://lms.example.edu"], tools: platform.tools,
                keys: ToolKeyFinder(cache), store: platform.store, ambient: platform.clock.ambient),
            tokens: tokens)
    }

    /// Claims of an assertion that holds.
    private func claims(_ id: String = "jti-1") -> JSONObject {
        let now = Int(platform.clock.now.secondsSinceEpoch)
        return [
            "iss": "tool-1", "sub": "tool-1", "aud": .string(Self.address), "iat": .number(JSONNumber(now)),
            "exp": .number(JSONNumber(now + 300)), "jti": .string(id),
        ]
    }

    private func form(_ assertion: String, scope: String? = TokenHandlerTests.score) -> FormFields {
        var form: FormFields = [
            ("grant_type", "client_credentials"), ("client_assertion_type", TokenHandler.assertionType),
            ("client_assertion", assertion),
        ]
        form.append("scope", scope)
        return form
    }

    private static func sign(_ claims: JSONObject, by key: JWK? = nil) throws -> String {
        try KeySigner(key ?? TestPlatform.keys[0]).signedToken(JSONValue.object(claims).json)
    }

    private func send(_ form: FormFields) async throws -> (status: Int, body: JSONValue, fields: HTTPFields) {
        let response = try await handler.respond(to: WebRequest(post: form, to: try Endpoint(Self.address)))
        let body = try JSONValue(json: try await response.body.collect())
        return (response.status.code, body, response.head.headerFields)
    }

    @Test("A token is given for the scopes that the tool has, and opens what they open")
    func grant() async throws {
        let asked = "\(Self.score) \(Self.results) \(Self.score)"
        let answer = try await send(form(try Self.sign(claims()), scope: asked))
        #expect(answer.status == 200 && answer.fields[.cacheControl] == "no-store")
        #expect(answer.body["scope"]?.string == Self.score)
        #expect(answer.body["token_type"] == "Bearer" && answer.body["expires_in"] == 3600)
        let token = try #require(answer.body["access_token"]?.string)
        let fields: HTTPFields = [.authorization: "Bearer \(token)"]
        let grant = try await tokens.check(fields, anyOf: [Self.results, Self.score], in: "dep-1")
        #expect(grant.clientID == "tool-1" && grant.deploymentID == nil && grant.scopes == [Self.score])
    }

    private static let mutants: [(name: String, error: String, bend: @Sendable (inout JSONObject) -> Void)] = [
        ("no iss", "invalid_client", { $0["iss"] = nil }),
        ("no sub", "invalid_client", { $0["sub"] = nil }),
        ("sub of another", "invalid_client", { $0["sub"] = "tool-2" }),
        ("unknown client", "invalid_client", { ($0["iss"], $0["sub"]) = ("tool-9", "tool-9") }),
        ("another client's name", "invalid_client", { ($0["iss"], $0["sub"]) = ("tool-2", "tool-2") }),
        ("no aud", "invalid_client", { $0["aud"] = nil }),
        ("wrong aud", "invalid_client", { $0["aud"] = "https://other.example/token" }),
        ("aud with a slash", "invalid_client", { $0["aud"] = "https://lms.example.edu/token/" }),
        (
            "two audiences", "invalid_client",
            { $0["aud"] = ["https://lms.example.edu/token", "https://other.example"] }
        ),
        ("no audience in a list", "invalid_client", { $0["aud"] = [] }),
        ("aud as number", "invalid_client", { $0["aud"] = 1 }),
        ("no exp", "invalid_client", { $0["exp"] = nil }),
        ("exp as text", "invalid_client", { $0["exp"] = .string($0["exp"]?.number?.lexeme ?? "") }),
        ("expired", "invalid_client", { $0.shift("exp", by: -361) }),
        ("exp a day ahead", "invalid_client", { $0.shift("exp", by: 86_400) }),
        ("no iat", "invalid_client", { $0["iat"] = nil }),
        ("iat ahead", "invalid_client", { $0.shift("iat", by: 120) }),
        ("iat long ago", "invalid_client", { $0.shift("iat", by: -4_000) }),
        ("nbf ahead", "invalid_client", { $0["nbf"] = .number(JSONNumber(($0["iat"]?.number?.integer ?? 0) + 300)) }),
        ("no jti", "invalid_client", { $0["jti"] = nil }),
        ("empty jti", "invalid_client", { $0["jti"] = "" }),
        ("jti as number", "invalid_client", { $0["jti"] = 7 }),
        ("unknown deployment", "unauthorized_client", { $0[Sample.wire("…deployment_id")] = "dep-9" }),
        ("suspended deployment", "unauthorized_client", { $0[Sample.wire("…deployment_id")] = "dep-2" }),
        ("deployment as number", "unauthorized_client", { $0[Sample.wire("…deployment_id")] = 1 }),
    ]

    @Test(
        "What is wrong with an assertion gets no token, and uses its jti up for nobody", arguments: mutants.map(\.name))
    func mutant(name: String) async throws {
        let row = try #require(Self.mutants.first { $0.name == name })
        var bent = claims()
        row.bend(&bent)
        let answer = try await send(form(try Self.sign(bent)))
        #expect(answer.status == 400 && answer.body["error"]?.string == row.error)
        #expect(answer.body["access_token"] == nil && answer.fields[.cacheControl] == "no-store")
        #expect(try await send(form(try Self.sign(claims()))).status == 200)
    }

    @Test("What else holds: another of our names, a list of one, no deployment or an active one, clocks a little apart")
    func accepted() async throws {
        let bends: [@Sendable (inout JSONObject) -> Void] = [
            { $0["aud"] = "https://lms.example.edu" }, { $0["aud"] = ["https://lms.example.edu/token"] },
            { $0["aud"] = ["https://lms.example.edu/token", "https://lms.example.edu"] },
            { $0[Sample.wire("…deployment_id")] = "dep-1" }, { $0.shift("iat", by: 59) }, { $0.shift("exp", by: -359) },
            { $0.shift("exp", by: 3_300) }, { $0["extra"] = ["anything": nil] },
        ]
        for (index, bend) in bends.enumerated() {
            var bent = claims("jti-\(index)")
            bend(&bent)
            #expect(try await send(form(try Self.sign(bent))).status == 200, "bend \(index)")
        }
    }

    @Test("A jti counts once for its client, whoever presents it how often")
    func replay() async throws {
        let form = form(try Self.sign(claims()))
        let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<40 { group.addTask { try await send(form).status } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(statuses.count { $0 == 200 } == 1)
        platform.clock.advance(by: .seconds(200))
        #expect(try await send(form).body["error"] == "invalid_client")
        var other = claims()
        (other["iss"], other["sub"]) = ("tool-2", "tool-2")
        #expect(try await send(self.form(try Self.sign(other, by: TestPlatform.keys[1]))).status == 200)
    }

    @Test("The signature must be the tool's own, named by its kid")
    func signature() async throws {
        func error(_ assertion: String) async throws -> JSONValue? { try await send(form(assertion)).body["error"] }
        #expect(try await error(Self.sign(claims(), by: TestPlatform.keys[1])) == "invalid_client")
        let known = try #require(TestPlatform.keys[0].keyID)
        let disguised = JWK(TestPlatform.keys[1].material, keyID: known)
        #expect(try await error(Self.sign(claims(), by: disguised)) == "invalid_client")
        let good = try Self.sign(claims())
        let parts = good.split(separator: ".").map(String.init)
        let none = "eyJhbGciOiJub25lIn0." + parts[1] + "."
        for bad in [none, parts[0] + "." + parts[1] + ".", "a.b", good + "=", String(good.dropLast(2)), ""] {
            let body = try await send(form(bad)).body
            #expect(body["error"] == (bad.isEmpty ? "invalid_request" : "invalid_client"))
        }
        let noKeyID = try Self.unnamed(JSONValue.object(claims()).json)
        #expect(try await error(noKeyID) == "invalid_client")
        #expect(try await send(form(good)).status == 200)
    }

    /// A token of the tool's key whose header names none.
    private static func unnamed(_ payload: [UInt8]) throws -> String {
        let signer = try KeySigner(TestPlatform.keys[0])
        let input = "eyJhbGciOiJSUzI1NiJ9." + (try signer.signedToken(payload).split(separator: ".")[1])
        let signature = try signer.sign(Array(input.utf8))
        // Taken from a token, so that this test needs no encoder of its own.
        let encoded = try KeySigner(TestPlatform.keys[0]).signedToken(signature).split(separator: ".")[1]
        return input + "." + encoded
    }

    private static let forms: [(name: String, error: String, bend: @Sendable (FormFields) -> FormFields)] = [
        ("no grant", "invalid_request", { $0.with("grant_type", nil) }),
        ("other grant", "unsupported_grant_type", { $0.with("grant_type", "authorization_code") }),
        ("no assertion type", "invalid_request", { $0.with("client_assertion_type", nil) }),
        ("other assertion type", "invalid_request", { $0.with("client_assertion_type", "saml2-bearer") }),
        ("no assertion", "invalid_request", { $0.with("client_assertion", nil) }),
        ("no scope", "invalid_scope", { $0.with("scope", nil) }),
        ("blank scope", "invalid_scope", { $0.with("scope", "  ") }),
        ("scope not allowed", "invalid_scope", { $0.with("scope", results + " openid") }),
        ("another's client_id", "invalid_client", { $0.adding("client_id", "tool-2") }),
        ("secret beside it", "invalid_request", { $0.adding("client_secret", "x") }),
        ("scope twice", "invalid_request", { $0.adding("scope", score) }),
        ("grant twice", "invalid_request", { $0.adding("grant_type", "client_credentials") }),
    ]

    @Test("What is wrong with a request has its code", arguments: forms.map(\.name))
    func form(name: String) async throws {
        let row = try #require(Self.forms.first { $0.name == name })
        let answer = try await send(row.bend(form(try Self.sign(claims()))))
        #expect(answer.status == 400 && answer.body["error"]?.string == row.error)
    }

    @Test("Other methods and bodies are refused")
    func transport() async throws {
        let endpoint = try Endpoint(Self.address)
        let get = try await handler.respond(to: WebRequest(.get, endpoint))
        #expect(get.status == .methodNotAllowed && get.head.headerFields[.allow] == "POST")
        var request = WebRequest(post: form(try Self.sign(claims())), to: endpoint)
        request.head.headerFields[.authorization] = "Basic eDp5"
        #expect(try await handler.respond(to: request).status == .badRequest)
        for body in [HTTPBody("%zz"), HTTPBody([UInt8](repeating: 0x61, count: 70_000))] {
            request = WebRequest(post: [], to: endpoint)
            request.body = body
            #expect(try await handler.respond(to: request).status == .badRequest)
        }
        request.head.headerFields[.contentType] = "application/json"
        #expect(try await handler.respond(to: request).status == .badRequest)
    }

    @Test("An access token opens what it is for, as long as it and the registration last")
    func access() async throws {
        var bound = claims()
        bound[Sample.wire("…deployment_id")] = "dep-1"
        let answer = try await send(form(try Self.sign(bound), scope: Self.score + " " + Self.members))
        let token = try #require(answer.body["access_token"]?.string)
        func refusal(
            _ field: String?, _ scopes: Set<String> = [TokenHandlerTests.score], in deployment: DeploymentID? = nil
        ) async throws -> AccessRefusal.Reason? {
            var fields = HTTPFields()
            fields[.authorization] = field
            do {
                _ = try await tokens.check(fields, anyOf: scopes, in: deployment)
                return nil
            } catch let error as AccessRefusal {
                return error.reason
            }
        }
        let bearer = "Bearer \(token)"
        #expect(try await refusal(bearer) == nil)
        #expect(try await refusal("bearer \(token)", in: "dep-1") == nil)
        #expect(try await refusal(bearer, in: "dep-2") == .deployment)
        #expect(try await refusal(bearer, [Self.results]) == .scope)
        #expect(try await refusal(nil) == .missing)
        #expect(try await refusal("Basic \(token)") == .malformed)
        #expect(try await refusal("Bearer \(token) x") == .malformed)
        #expect(try await refusal("Bearer \(token)x") == .unknown)
        var tool = try #require(try await platform.tools.tool("tool-1"))
        tool.scopes = [Self.members]
        try await platform.tools.put(tool)
        #expect(try await refusal(bearer) == .scope)
        tool.scopes = [Self.score]
        tool.deployments = [Deployment(id: "dep-1", state: .suspended)]
        try await platform.tools.put(tool)
        #expect(try await refusal(bearer) == .deployment)
        tool.deployments = [Deployment(id: "dep-1")]
        try await platform.tools.put(tool)
        #expect(try await refusal(bearer) == nil)
        try await platform.tools.remove("tool-1")
        #expect(try await refusal(bearer) == .unknown)
        try await platform.tools.put(tool)
        platform.clock.advance(by: .seconds(3_600))
        #expect(try await refusal(bearer) == .unknown)
    }

    @Test("A token that was revoked opens nothing")
    func revoked() async throws {
        let answer = try await send(form(try Self.sign(claims())))
        let token = try #require(answer.body["access_token"]?.string)
        try await tokens.revoke(Secret(token))
        let error = await #expect(throws: AccessRefusal.self) {
            try await tokens.check([.authorization: "Bearer \(token)"], anyOf: [Self.score])
        }
        #expect(error?.response.status == .unauthorized)
        #expect(error?.response.head.headerFields[.wwwAuthenticate] == "Bearer error=\"invalid_token\"")
    }

    @Test("The tool of this library gets its token here")
    func bothSides() async throws {
        let signer = try KeySigner(TestPlatform.keys[0])
        let assertion = claims("jti-own")
        let client = ClientCredentials(
            endpoint: try Endpoint(Self.address),
            authentication: .assertion { Secret(try signer.signedToken(JSONValue.object(assertion).json)) },
            transport: InProcessTransport(handler), ambient: platform.clock.ambient)
        let token = try await client.token(for: [Self.score, Self.results])
        #expect(token.scopes == [Self.score])
    }
}

extension JSONObject {
    /// Moves a time.
    fileprivate mutating func shift(_ name: String, by seconds: Int) {
        self[name] = .number(JSONNumber((self[name]?.number?.integer ?? 0) + seconds))
    }
}

extension FormFields {
    fileprivate func adding(_ name: String, _ value: String) -> FormFields {
        var copy = self
        copy.append(name, value)
        return copy
    }
}
