import CrosswalkJOSE
import CrosswalkJSON
import CrosswalkRuntime
import CrosswalkTesting
import HTTPTypes
import LTICore
import Testing

@testable import LTIAdvantage

@Suite("A proctor acts on an assessment while it runs")
struct AssessmentControlTests {
    private static let scope = "https://purl.imsglobal.org/spec/lti-ap/scope/control.all"
    private static let type = "application/vnd.ims.lti-ap.v1.control+json"
    private let requests = Requests()

    private static let pause = AssessmentControl(
        .pause, of: UserKey(issuer: "https://lms.example.edu", user: "u-7"), in: "l-7", attempt: 2,
        at: "2026-01-01T10:00:00.5Z", severity: JSONNumber("0.7"), extraTime: 5, reasonCode: "noise",
        reason: "Loud \"music\"")

    private static let body: JSONObject = [
        "user": ["iss": "https://lms.example.edu", "sub": "u-7"], "resource_link": ["id": "l-7"], "attempt_number": 2,
        "action": "pause", "extra_time": 5, "incident_time": "2026-01-01T10:00:00.5Z",
        "incident_severity": .written("0.7"), "reason_code": "noise", "reason_msg": "Loud \"music\"",
    ]

    private static func claim(_ actions: [String] = ["pause", "update"]) -> AssessmentControlClaim {
        var claim = AssessmentControlClaim()
        claim.actions = actions
        claim.controlURL = "https://lms.example.edu/acs?a=1"
        return claim
    }

    private func client(
        _ answer: WebResponse, _ claim: AssessmentControlClaim = AssessmentControlTests.claim()
    ) -> AssessmentControlClient {
        let requests = requests
        let service = ServiceClient(
            InProcessTransport(
                ClosureHandler { request in
                    await requests.note(request)
                    return answer
                }), tokens: StaticToken(Secret("token")), ambient: ManualClock().ambient)
        return AssessmentControlClient(service, claim)
    }

    @Test("A request says who, what, which attempt and when, under the standard's names")
    func request() async throws {
        let answer = WebResponse(.ok, HTTPBody(#"{"status":"paused","extra_time":5}"#), mediaType: Self.type)
        let state = try await client(answer).send(Self.pause)
        #expect(state == AssessmentState(.paused, extraTime: 5))
        let request = try #require(await requests.all.first)
        #expect(request.head.method == .post && request.head.path == "/acs?a=1")
        #expect(request.head.headerFields[.contentType] == Self.type && request.head.headerFields[.accept] == Self.type)
        #expect(try JSONValue(json: try await request.body.collect()) == .object(Self.body))
    }

    @Test(
        "An answer is read leniently, and without a status is none",
        arguments: [
            (#"{"status":"running"}"#, "running"), (#"{"status":"none","extra_time":"7","x":[]}"#, "none"),
            (#"{"status":"terminated"}"#, "terminated"), (#"{"status":"complete"}"#, "complete"),
            (#"{"status":"later"}"#, "later"), ("{}", nil), ("[]", nil), ("", nil), (#"{"status":null}"#, nil),
        ] as [(String, String?)])
    func answers(body: String, status: String?) async throws {
        let client = client(WebResponse(.ok, HTTPBody(body)))
        guard let status else {
            let error = await #expect(throws: ServiceError.self) { try await client.send(Self.pause) }
            #expect(error?.code == .malformed)
            return
        }
        #expect(try await client.send(Self.pause).status.rawValue == status)
    }

    @Test("What the platform does not offer is not asked")
    func notOffered() async throws {
        let answer = WebResponse(.ok, HTTPBody(#"{"status":"paused"}"#))
        var none = Self.claim()
        none.controlURL = nil
        for claim in [Self.claim(["update"]), Self.claim([]), none] {
            #expect(!client(answer, claim).offers(.pause))
            let error = await #expect(throws: ServiceError.self) { try await client(answer, claim).send(Self.pause) }
            #expect(error?.code == .notOffered)
        }
        #expect(client(answer).offers(.pause) && !client(answer).offers(.terminate))
        #expect(await requests.all.isEmpty)
    }

    @Test("A platform that is busy is asked once: nobody knows whether the time was given")
    func once() async throws {
        let error = await #expect(throws: ServiceError.self) {
            try await client(WebResponse(.serviceUnavailable)).send(Self.pause)
        }
        #expect(error?.code == .busy)
        #expect(await requests.all.count == 1)
    }

    // MARK: The platform

    private struct Hall: AssessmentControlHost {
        func act(_ control: AssessmentControl, by grant: AccessTokens.Grant) async throws -> AssessmentState {
            guard grant.clientID == "tool-1", control.attemptNumber == 2 else {
                throw AssessmentControlRefusal.unknownAttempt
            }
            switch control.action {
            case .pause: return AssessmentState(.paused, extraTime: control.extraTime)
            case .terminate: throw AssessmentControlRefusal.wrongState
            default: throw AssessmentControlRefusal.actionNotOffered
            }
        }
    }

    /// The service, and a tool with a token for a scope.
    private func platform(scope: String = scope) async throws -> (AssessmentControlHandler, ClientCredentials) {
        let bench = try await DeepLinkBench()
        var tool = try #require(try await bench.tools.tool("tool-1"))
        tool.scopes = [scope]
        try await bench.tools.put(tool)
        let ambient = bench.clock.ambient
        let tokens = AccessTokens(bench.store, tools: bench.tools, ambient: ambient)
        let keys = ToolKeyFinder(
            KeySetCache(InProcessTransport(ClosureHandler { _ in WebResponse(.notFound) }), ambient: ambient))
        let handler = TokenHandler(
            assertions: ClientAssertions(
                audiences: ["https://lms.example.edu/token"], tools: bench.tools, keys: keys, store: bench.store,
                ambient: ambient), tokens: tokens)
        let credentials = try ClientCredentials(
            Registration(
                issuer: DeepLinkBench.issuer, clientID: "tool-1",
                endpoints: PlatformEndpoints(
                    authorization: "", keySet: "", token: "https://lms.example.edu/token")),
            transport: InProcessTransport(handler), ambient: ambient, signer: DeepLinkBench.signer)
        let service = AssessmentControlHandler(issuer: DeepLinkBench.issuer, tokens: tokens, host: Hall())
        return (service, credentials)
    }

    @Test("Our client against our platform")
    func bothSides() async throws {
        let (handler, credentials) = try await platform()
        func client(_ claim: AssessmentControlClaim) -> AssessmentControlClient {
            AssessmentControlClient(
                ServiceClient(InProcessTransport(handler), tokens: credentials, ambient: ManualClock().ambient), claim)
        }
        let all = Self.claim(["pause", "resume", "terminate"])
        #expect(try await client(all).send(Self.pause) == AssessmentState(.paused, extraTime: 5))
        let codes: [(AssessmentControl.Action, Int, ServiceError.Code)] = [
            (.terminate, 2, .conflict), (.resume, 2, .forbidden), (.pause, 3, .missing),
        ]
        for (action, attempt, code) in codes {
            var control = Self.pause
            control.action = action
            control.attemptNumber = attempt
            let error = await #expect(throws: ServiceError.self) { try await client(all).send(control) }
            #expect(error?.code == code)
        }
    }

    private func status(
        _ body: String, token: String? = nil, type: String? = AssessmentControlTests.type,
        method: HTTPRequest.Method = .post, scope: String = AssessmentControlTests.scope
    ) async throws -> Int {
        let (handler, credentials) = try await platform(scope: scope)
        let own = try await credentials.token(for: [scope])
        var fields: HTTPFields = [:]
        fields[.authorization] = token ?? "Bearer \(own.value.reveal { $0 })"
        fields[.contentType] = type
        let request = WebRequest(
            method, try Endpoint("https://lms.example.edu/acs"), fields: fields, body: HTTPBody(body))
        return try await handler.respond(to: request).status.code
    }

    @Test("Hand-written requests: token, type, method and size")
    func handWritten() async throws {
        let body = String(decoding: JSONValue.object(Self.body).json, as: UTF8.self)
        #expect(try await status(body) == 200)
        #expect(try await status(body, type: Self.type + "; charset=utf-8") == 200)
        #expect(try await status(body, type: "application/json") == 200)
        #expect(try await status(body, type: "text/plain") == 415)
        #expect(try await status(body, type: nil) == 415)
        #expect(try await status(body, token: "Bearer x") == 401)
        #expect(try await status(body, token: "") == 400)
        #expect(try await status(body, scope: ServiceScope.score) == 403)
        #expect(try await status(body, method: .get) == 405)
        #expect(try await status(body + String(repeating: " ", count: 70_000)) == 413)
        #expect(try await status("") == 400)
        #expect(try await status("[]") == 400)
    }

    private static let broken: [(String, JSONValue?)] = [
        ("user", nil), ("user", ["iss": "https://lms.example.edu"]), ("user", ["sub": "u-7"]),
        ("user", ["iss": "https://lms.example.edu", "sub": ""]), ("resource_link", nil), ("resource_link", "l-7"),
        ("resource_link", ["id": 7]), ("attempt_number", nil), ("attempt_number", 0), ("attempt_number", "2"),
        ("attempt_number", .written("1.5")), ("action", nil), ("action", ""), ("incident_time", nil),
        ("incident_time", "2026-01-01T10:00:00"), ("incident_time", 7), ("incident_severity", .written("1.1")),
        ("incident_severity", .written("-0.1")), ("incident_severity", "high"), ("extra_time", -1), ("extra_time", "5"),
        ("reason_code", 7), ("reason_msg", []),
    ]

    @Test("What does not say exactly what it wants is refused", arguments: broken.indices)
    func brokenBody(index: Int) throws {
        let (name, value) = Self.broken[index]
        var body = Self.body
        body[name] = value
        #expect(AssessmentControl(json: JSONValue.object(body).json) == nil)
        #expect(AssessmentControl(json: JSONValue.object(Self.body).json) == Self.pause)
    }

    @Test("People of another platform are nobody's here")
    func foreignUser() async throws {
        var body = Self.body
        body["user"] = ["iss": "https://other.example", "sub": "u-7"]
        #expect(try await status(String(decoding: JSONValue.object(body).json, as: UTF8.self)) == 404)
    }

    @Test("Least and edges are taken")
    func least() throws {
        var body = Self.body
        for name in ["extra_time", "incident_severity", "reason_code", "reason_msg"] { body[name] = nil }
        let control = try #require(AssessmentControl(json: JSONValue.object(body).json))
        #expect(control.extraTime == nil && control.severity == nil && control.reason == nil)
        #expect(try JSONValue(json: control.json) == .object(body))
        for severity in [JSONValue.number(0), .number(1)] {
            body["incident_severity"] = severity
            #expect(AssessmentControl(json: JSONValue.object(body).json) != nil)
        }
    }
}
