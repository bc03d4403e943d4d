import CrosswalkJSON
import CrosswalkRuntime
import CrosswalkTesting
import HTTPTypes
import LTICore
import Testing

@Suite("A tool registers with nobody but the platform that it was sent to")
struct RegistrationAttackTests {
    private typealias Code = RegistrationRefusal.Code

    @Test(
        "What the browser brings is checked",
        arguments: [
            ([], .requestMalformed), ([("openid_configuration", "")], .requestMalformed),
            ([("openid_configuration", "lms.example.edu")], .configurationForbidden),
            ([("openid_configuration", "https://lms.example.edu/c#f")], .requestMalformed),
            ([("openid_configuration", "https://a@lms.example.edu/c")], .requestMalformed),
            ([("openid_configuration", "javascript:alert(1)")], .configurationForbidden),
            ([("openid_configuration", "file:///etc/passwd")], .configurationForbidden),
            (
                [("openid_configuration", "https://lms.example.edu/c"), ("registration_token", "a b")],
                .requestMalformed
            ),
            (
                [("openid_configuration", "https://lms.example.edu/c"), ("registration_token", "a\r\nX: y")],
                .requestMalformed
            ),
            (
                [("openid_configuration", "https://a.example/c"), ("openid_configuration", "https://b.example/c")],
                .requestMalformed
            ),
        ] as [([(String, String)], RegistrationRefusal.Code)])
    func request(fields: [(String, String)], code: RegistrationRefusal.Code) async {
        var form = FormFields()
        for (name, value) in fields { form.append(name, value) }
        #expect(await registrationCode { _ = try RegistrationRequest(form) } == code)
    }

    @Test(
        "No request goes where the policy forbids it",
        arguments: [
            "http://lms.example.edu/c", "https://127.0.0.1/c", "https://localhost/c", "https://10.0.0.8/c",
            "https://[::1]/c", "https://169.254.169.254/latest/meta-data", "https://lms.internal/c",
        ])
    func address(text: String) async throws {
        let transport = ScriptedTransport([])
        let request = RegistrationRequest(configuration: try Endpoint(text), token: nil)
        let code = await registrationCode { _ = try await DynamicRegistrationClient(transport).offer(for: request) }
        #expect(code == .configurationForbidden && transport.sent.isEmpty)
    }

    /// Members of a good configuration that are replaced, and the refusal that follows.
    static let configurations: [(String, JSONValue?, RegistrationRefusal.Code)] = [
        ("issuer", nil, .issuerMalformed), ("issuer", "lms.example.edu", .issuerMalformed),
        ("issuer", "https://lms.example.edu?a=b", .issuerMalformed),
        ("issuer", "https://lms.example.edu#x", .issuerMalformed),
        ("issuer", "http://lms.example.edu", .issuerMalformed),
        ("issuer", ["https://lms.example.edu"], .issuerMalformed),
        ("issuer", "https://canvas.instructure.com", .issuerMismatch),
        ("issuer", "https://lms.example.edu.evil.example", .issuerMismatch),
        ("issuer", "https://example.edu", .issuerMismatch), ("issuer", "https://lms.example.edu:8443", .issuerMismatch),
        ("issuer", "https://lms.example.edu@evil.example", .issuerMalformed),
        ("authorization_endpoint", nil, .endpointMissing), ("jwks_uri", nil, .endpointMissing),
        ("token_endpoint", nil, .endpointMissing), ("registration_endpoint", nil, .endpointMissing),
        ("authorization_endpoint", "http://lms.example.edu/auth", .endpointForbidden),
        ("authorization_endpoint", "/auth", .endpointForbidden),
        ("authorization_endpoint", "javascript:alert(1)", .endpointForbidden),
        ("jwks_uri", "https://192.168.0.1/jwks", .endpointForbidden),
        ("token_endpoint", "https://localhost/token", .endpointForbidden),
        ("registration_endpoint", "http://lms.example.edu/register", .endpointForbidden),
        ("registration_endpoint", "https://evil.example/register", .registrationHostMismatch),
        ("registration_endpoint", "https://lms.example.edu:444/register", .registrationHostMismatch),
        ("registration_endpoint", "https://sso.canvaslms.com/register", .registrationHostMismatch),
        ("response_types_supported", ["code"], .unsupported), ("response_types_supported", [], .unsupported),
        ("id_token_signing_alg_values_supported", ["HS256", "none"], .unsupported),
        ("token_endpoint_auth_methods_supported", ["client_secret_basic"], .unsupported),
        ("token_endpoint_auth_signing_alg_values_supported", ["ES256"], .unsupported),
    ]

    @Test("A configuration that is wrong in one way is refused for it", arguments: configurations)
    func configuration(member: String, value: JSONValue?, code: RegistrationRefusal.Code) async throws {
        var object = try #require(try JSONValue(json: RegistrationBench.platform().json).object)
        object[member] = value
        let (refusal, sent) = await offer(JSONValue.object(object).json)
        #expect(refusal?.code == code && sent == 1, "\(member)")
        #expect(refusal?.member == member)
    }

    @Test("A platform does not stand for another by its product's name alone")
    func mixUp() async throws {
        var platform = RegistrationBench.platform()
        platform.platform.productFamilyCode = "canvas"
        platform.issuer = "https://canvas.instructure.com"
        #expect(await offer(platform.json).refusal?.code == .issuerMismatch)
    }

    @Test("A customer's host of Canvas may name the issuer that all customers share")
    func sharedIssuer() async throws {
        var platform = RegistrationBench.platform()
        platform.issuer = "https://canvas.instructure.com"
        platform.registrationEndpoint = "https://sso.canvaslms.com/api/lti/registrations"
        let refusal = await offer(platform.json, from: "https://district.instructure.com/api/lti/configuration").refusal
        #expect(refusal == nil)
        for host in ["instructure.com.evil.example", "evilinstructure.com", "district.instructure.com:8443"] {
            #expect(await offer(platform.json, from: "https://\(host)/c").refusal != nil, "\(host)")
        }
    }

    @Test(
        "Answers that are no configuration are refused",
        arguments: [
            (WebResponse(.ok, HTTPBody("<!doctype html><title>Sign in</title>")), .configurationIllegible),
            (WebResponse(.found, fields: [.location: "https://10.0.0.1/"]), .configurationRefused),
            (WebResponse(.unauthorized), .configurationRefused), (WebResponse(.notFound), .configurationRefused),
            (WebResponse(.internalServerError), .unavailable), (WebResponse(.tooManyRequests), .unavailable),
            (WebResponse(.ok, HTTPBody([UInt8](repeating: 0x20, count: 1 << 20 + 1))), .configurationIllegible),
        ] as [(WebResponse, RegistrationRefusal.Code)])
    func answers(answer: WebResponse, code: RegistrationRefusal.Code) async throws {
        let transport = ScriptedTransport([.answer(answer)])
        let request = RegistrationRequest(configuration: try Endpoint("https://lms.example.edu/c"), token: nil)
        let refused = await registrationCode { _ = try await DynamicRegistrationClient(transport).offer(for: request) }
        #expect(refused == code && transport.sent.count == 1)
    }

    @Test(
        "What a platform answers to a registration is understood",
        arguments: [
            (
                400, #"{"error":"invalid_redirect_uri","error_description":"x"}"#,
                "registration.platform.invalid_redirect_uri", []
            ),
            (
                400, #"{"error":"invalid_client_metadata","error_description":"domain and jwks_uri"}"#,
                "registration.platform.invalid_client_metadata", ["domain", "jwks_uri"]
            ),
            (400, "invalid_response_types", "registration.platform.invalid_response_types", []),
            (400, "invalid_redirect_uris", "registration.platform.invalid_redirect_uris", []),
            (401, "token_already_used", "registration.platform.token_already_used", []),
            (401, "", "registration.platform.invalid_token", []),
            (
                422, #"{"errors":["redirect_uris is too short"]}"#, "registration.platform.unprocessable",
                ["redirect_uris"]
            ),
            (
                422, #"{"errors":[{"message":"bad scope","field":"scope"}]}"#, "registration.platform.unprocessable",
                ["scope"]
            ),
            (422, #"{"errors":{"jwks_uri":["is missing"]}}"#, "registration.platform.unprocessable", ["jwks_uri"]),
            (400, "<html>canary</html>", "registration.refused", []), (409, "{}", "registration.refused", []),
            (302, "", "registration.refused", []), (503, "", "registration.platform_unavailable", []),
            (200, "<html></html>", "registration.answer_illegible", []),
            (201, "{}", "registration.answer_illegible", []),
            (200, #"{"client_id":""}"#, "registration.answer_illegible", []),
            (200, #"{"client_id":"a","client_id":"b"}"#, "registration.answer_illegible", []),
        ] as [(Int, String, String, [String])])
    func complaints(status: Int, body: String, code: String, blamed: [String]) async throws {
        let transport = ScriptedTransport([
            .answer(WebResponse(.ok, HTTPBody(RegistrationBench.platform().json))),
            .answer(WebResponse(.init(code: status), HTTPBody(body))),
        ])
        let refusal = await register(transport)
        #expect(refusal?.code.rawValue == code && refusal?.blamed == blamed, "\(status) \(body)")
        #expect(transport.sent.count == 2, "nothing is sent twice")
        for text in ["\(refusal as Any)", refusal?.message ?? "canary"] { #expect(!text.contains("canary")) }
    }

    @Test("Whether the tool may be registered all the same, the refusal tells")
    func unanswered() async throws {
        for (reason, code) in [
            (TransportError.Reason.notConnected, RegistrationRefusal.Code.unreachable),
            (.timedOut, .unanswered), (.connectionLost, .unanswered),
        ] {
            let transport = ScriptedTransport([
                .answer(WebResponse(.ok, HTTPBody(RegistrationBench.platform().json))),
                .failure(TransportError(reason)),
            ])
            #expect(await register(transport)?.code == code)
        }
    }

    @Test(
        "A way to change the registration that leads elsewhere is not kept",
        arguments: [
            ("https://evil.example/r", "t", false), ("http://lms.example.edu/r", "t", false),
            ("https://lms.example.edu/r", "", false), ("https://lms.example.edu/r", "a\\nb", false),
            ("https://lms.example.edu/r", "t", true),
        ])
    func access(address: String, token: String, isKept: Bool) async throws {
        let transport = ScriptedTransport([
            .answer(WebResponse(.ok, HTTPBody(RegistrationBench.platform().json))),
            .answer(
                WebResponse(
                    .ok,
                    HTTPBody(
                        #"{"client_id":"c","registration_client_uri":"\#(address)","registration_access_token":"\#(token)"}"#
                    ))),
        ])
        let client = DynamicRegistrationClient(transport)
        let request = RegistrationRequest(configuration: try Endpoint("https://lms.example.edu/c"), token: nil)
        let offer = try await client.offer(for: request)
        let outcome = try await client.register(RegistrationBench.tool(), with: offer, token: nil)
        #expect((outcome.answer.access != nil) == isKept)
        #expect(outcome.findings.contains { $0.code == .unusableAccess } == !isKept)
    }

    private func offer(
        _ json: [UInt8], from address: String = "https://lms.example.edu/.well-known/openid-configuration"
    ) async -> (refusal: RegistrationRefusal?, sent: Int) {
        let transport = ScriptedTransport([.answer(WebResponse(.ok, HTTPBody(json)))])
        do {
            let request = RegistrationRequest(configuration: try Endpoint(address), token: nil)
            _ = try await DynamicRegistrationClient(transport).offer(for: request)
            return (nil, transport.sent.count)
        } catch {
            return (error as? RegistrationRefusal, transport.sent.count)
        }
    }

    private func register(_ transport: ScriptedTransport) async -> RegistrationRefusal? {
        let client = DynamicRegistrationClient(transport)
        do {
            let request = RegistrationRequest(
                configuration: try Endpoint("https://lms.example.edu/c"), token: Secret("canary"))
            let offer = try await client.offer(for: request)
            _ = try await client.register(RegistrationBench.tool(), with: offer, token: request.token)
            return nil
        } catch {
            return error as? RegistrationRefusal
        }
    }
}
