import CrosswalkRuntime
import CrosswalkTesting
import HTTPTypes
import Testing

@Suite("Access tokens are fetched once, kept while they last, and told to nobody")
struct TokenTests {
    private let clock = ManualClock()

    private static func issue(_ body: String, _ status: Int = 200) -> ScriptedTransport.Turn {
        .answer(WebResponse(HTTPResponse.Status(code: status), HTTPBody(body)))
    }

    private func source(
        _ turns: [ScriptedTransport.Turn],
        _ authentication: ClientCredentials.Authentication = .basic(id: "i", secret: Secret("s"))
    ) throws -> (ClientCredentials, ScriptedTransport) {
        let network = ScriptedTransport(turns)
        let source = ClientCredentials(
            endpoint: try Endpoint("https://a.b/token"), authentication: authentication, transport: network,
            ambient: clock.ambient)
        return (source, network)
    }

    private func text(_ token: AccessToken) -> String { token.value.reveal { $0 } }

    @Test("The request is what RFC 6749 asks for, in each way to show who one is")
    func request() async throws {
        let turns = [Self.issue(#"{"access_token":"t"}"#)]
        let (basic, first) = try source(turns, .basic(id: "i:d", secret: Secret("ü s")))
        _ = try await basic.token(for: ["b", "a"])
        let sent = try #require(first.sent.first)
        #expect(sent.head.method == .post)
        #expect(sent.head.headerFields[.authorization] == "Basic aSUzQWQ6JUMzJUJDK3M=")
        #expect(sent.body.bytes == Array("grant_type=client_credentials&scope=a+b".utf8))
        let (form, second) = try source(turns, .form(id: "i", secret: Secret("s")))
        _ = try await form.token(for: [])
        #expect(
            second.sent.first?.body.bytes
                == Array("grant_type=client_credentials&client_id=i&client_secret=s".utf8))
        let (signed, third) = try source(turns, .assertion { Secret("j.w.t") })
        _ = try await signed.token(for: ["a"])
        let fields = try FormFields(parsing: try #require(third.sent.first?.body.bytes))
        #expect(fields["client_assertion"] == "j.w.t")
        #expect(fields["client_assertion_type"] == "urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
    }

    @Test("A token is kept for nine tenths of its life, by exactly its scopes")
    func lifetime() async throws {
        let (source, network) = try source(
            (1...3).map { Self.issue(#"{"access_token":"t\#($0)","token_type":"Bearer","expires_in":100}"#) })
        #expect(text(try await source.token(for: ["a"])) == "t1")
        clock.advance(by: .milliseconds(89_999))
        #expect(text(try await source.token(for: ["a"])) == "t1")
        #expect(text(try await source.token(for: ["a", "b"])) == "t2")
        clock.advance(by: .milliseconds(1))
        #expect(text(try await source.token(for: ["a"])) == "t3")
        #expect(network.sent.count == 3)
    }

    @Test("A hundred who ask at once share one request, and one failure")
    func singleFlight() async throws {
        let slow = ScriptedTransport.Turn.reply { _ in
            for _ in 0..<50 { await Task.yield() }
            return WebResponse(.ok, HTTPBody(#"{"access_token":"t"}"#))
        }
        let (source, network) = try source([Self.issue("{}", 503), slow])
        await #expect(throws: TokenError.self) { try await source.token(for: ["a"]) }
        try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<100 { group.addTask { try await source.token(for: ["a"]).value.reveal { $0 } } }
            for try await token in group { #expect(token == "t") }
        }
        #expect(network.sent.count == 2)
    }

    @Test(
        "Answers of servers as they are",
        arguments: [
            (#"{"access_token":"t","expires_in":"120","scope":"a"}"#, "t a 108000"),
            (#"{"access_token":"t","token_type":"bearer"}"#, "t a b 3240000"),
            (#"{"access_token":"t","expires_in":1e99}"#, "t a b 77760000"),
            (#"{"access_token":"t","expires_in":-5}"#, "t a b 0"),
            (#"{"access_token":"t","expires_in":null,"scope":7,"x":[{}]}"#, "t a b 3240000"),
        ])
    func answers(body: String, expected: String) async throws {
        let (source, _) = try source([Self.issue(body)])
        let token = try await source.token(for: ["a", "b"])
        let life = token.renewal.duration(since: clock.now) / .milliseconds(1)
        #expect("\(text(token)) \(token.scopes.sorted().joined(separator: " ")) \(Int(life))" == expected)
    }

    @Test(
        "What is no token is an error with a code, and never shows the body",
        arguments: [
            (200, "<html>CANARY</html>", TokenError.Code.malformedAnswer), (200, "{}", .malformedAnswer),
            (200, #"{"access_token":""}"#, .malformedAnswer), (200, #"{"access_token":7}"#, .malformedAnswer),
            (200, #"{"access_token":"CANARY\r\nX: y"}"#, .malformedAnswer),
            (200, #"{"access_token":"CANARY","token_type":"mac"}"#, .malformedAnswer),
            (400, #"{"error":"invalid_scope","error_description":"CANARY"}"#, .invalidScope),
            (400, #"{"error":"invalid_client"}"#, .invalidClient), (401, "CANARY", .invalidClient),
            (400, #"{"error":"CANARY"}"#, .refused), (403, "", .refused), (500, "CANARY", .unavailable),
            (429, #"{"error":"invalid_client"}"#, .unavailable),
        ])
    func failures(status: Int, body: String, code: TokenError.Code) async throws {
        let (source, _) = try source([Self.issue(body, status)])
        let error = await #expect(throws: TokenError.self) { try await source.token(for: ["a"]) }
        #expect(error == TokenError(code, status: status))
        #expect(error.map { "\($0)".contains("CANARY") } == false)
        #expect(error?.isTemporary == (code == .unavailable))
    }

    @Test("A token that a service does not take is asked for anew, once")
    func unauthorized() async throws {
        let (tokens, _) = try source((1...3).map { Self.issue(#"{"access_token":"t\#($0)"}"#) })
        let network = ScriptedTransport(
            [401, 200, 401, 401].map { .answer(WebResponse(HTTPResponse.Status(code: $0))) })
        let endpoint = try Endpoint("https://a.b/users")
        let service = AuthorizingTransport(network, tokens: tokens, scopes: ["a"], service: endpoint)
        #expect(try await service.send(WebRequest(.get, endpoint)).status == .ok)
        #expect(try await service.send(WebRequest(.get, endpoint)).status == .unauthorized)
        #expect(
            network.sent.map { $0.head.headerFields[.authorization] }
                == ["Bearer t1", "Bearer t2", "Bearer t2", "Bearer t3"])
    }

    @Test(
        "A token does not leave its origin", arguments: ["https://c.d/users", "http://a.b/users", "https://a.b:8443/"])
    func elsewhere(url: String) async throws {
        let network = ScriptedTransport([.answer(WebResponse(.ok))])
        let service = AuthorizingTransport(
            network, tokens: StaticToken(Secret("t")), scopes: [], service: try Endpoint("https://a.b/x"))
        _ = try await service.send(WebRequest(.get, try Endpoint(url)))
        #expect(network.sent.first?.head.headerFields[.authorization] == nil)
    }

    @Test("A secret shows itself to nobody who prints it")
    func secrets() {
        let secret = Secret("CANARY")
        var dumped = ""
        dump([secret], to: &dumped)
        let token = AccessToken(value: secret, scopes: [], renewal: clock.now)
        #expect(!"\(secret) \(String(reflecting: secret)) \(dumped) \(token) \(StaticToken(secret))".contains("CANARY"))
        #expect(secret.isEqual(to: Secret("CANARY")) && !secret.isEqual(to: Secret("CANARYA")))
    }
}
