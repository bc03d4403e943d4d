import CrosswalkJOSE
import CrosswalkJSON
import CrosswalkRuntime
import CrosswalkTesting
import HTTPTypes
import LTICore
import Testing

@testable import LTITesting

@Suite("The simulated platform launches what a tool accepts")
struct SimulatedLMSTests {
    private let clock = ManualClock()

    private func verify(
        _ lms: SimulatedLMS, _ initiation: LaunchInitiation, policy: LaunchPolicy = LaunchPolicy(),
        nonce: String = "nonce-1"
    ) async throws -> VerifiedLaunch {
        let form = try #require(try await lms.fetch(initiation, nonce: nonce))
        #expect(form.action == TestLMS.tool.redirectURIs[0] && form.fields["state"] == "state-1")
        let token = try #require(form.fields["id_token"])
        let verifier = LaunchVerifier(registration: lms.registration(of: TestLMS.tool), policy: policy)
        return try verifier.verify(
            token, keys: try await lms.publishedKeys(),
            expecting: LaunchExpectation(
                nonce: nonce, targetLinkURI: initiation.fields["target_link_uri"], deploymentID: "dep-1"),
            at: NumericDate(Int(clock.now.secondsSinceEpoch)))
    }

    @Test("Every message, by every person", arguments: MessageType.launches.map(\.rawValue).sorted())
    func messages(type: String) async throws {
        let lms = try TestLMS.make(clock: clock)
        try await lms.register(TestLMS.tool)
        for user in lms.catalog.users {
            let initiation = try await lms.begin(MessageType(rawValue: type), by: user.id)
            let launch = try await verify(lms, initiation, policy: LaunchPolicy(anonymity: .always))
            #expect(launch.messageType.rawValue == type)
            #expect(launch.claims.user.subject == user.claims.subject)
            #expect(launch.claims.findings == [], "\(user.id)")
        }
    }

    @Test("People are who they seem to be")
    func roles() async throws {
        let lms = try TestLMS.make(clock: clock)
        try await lms.register(TestLMS.tool)
        func roles(_ id: String) async throws -> LaunchRoles {
            try await verify(lms, try await lms.begin(by: id), policy: LaunchPolicy(anonymity: .always)).roles
        }
        #expect(try await roles("learner").isLearner)
        #expect(try await roles("teacher").isInstructor)
        let assistant = try await roles("assistant")
        #expect(assistant.isTeachingAssistant && assistant.isInstructor)
        let admin = try await roles("admin")
        #expect(admin.inContext.isEmpty && admin.holds(.administrator, in: .institution))
        #expect(try await roles("observer").isMentor)
        #expect(try await roles("testuser").isTestUser)
    }

    @Test("Variables of a link are filled as far as the platform knows them")
    func variables() async throws {
        let lms = try TestLMS.make(clock: clock)
        try await lms.register(TestLMS.tool)
        let custom = try await verify(lms, try await lms.begin(by: "learner", link: "l-area")).claims.custom
        #expect(custom["chapter"] == "3" && custom["person"] == "SIS-1001" && custom["vendor"] == nil)
        #expect(custom.unresolved.map(\.name).sorted() == ["due", "vendor"])
    }

    @Test("Keys rotate as time goes by, and every launch verifies with what is published then")
    func rotation() async throws {
        let policy = try KeyRotationPolicy(
            signingPeriod: .seconds(3_600), consumerCache: .seconds(600), tokenLifetime: .seconds(300))
        let lms = try TestLMS.make(clock: clock, policy: policy)
        try await lms.register(TestLMS.tool)
        var seen: Set<String> = []
        for _ in 0..<6 {
            let launch = try await verify(lms, try await lms.begin(by: "learner"))
            seen.insert(try #require(launch.keyID))
            clock.advance(by: .seconds(3_700))
        }
        #expect(seen.count == 6)
        let before = try await verify(lms, try await lms.begin(by: "learner")).keyID
        try await lms.keys.revoke(at: clock.now)
        #expect(try await lms.publishedKeys().hasKey(try #require(before)) == false)
        #expect(try await verify(lms, try await lms.begin(by: "learner")).keyID != before)
    }

    /// What is wrong with the form, and not with its token, is for the endpoint of a tool to see.
    private static let inToken = Misbehaviour.all.filter { wrong in
        !Misbehaviour.forms.contains { $0.kind == wrong.kind }
    }

    @Test("Every misbehaviour is refused by its code, and the next launch holds", arguments: inToken.map(\.kind))
    func misbehaviour(kind: String) async throws {
        let wrong = try #require(Misbehaviour.named(kind))
        let script = try FaultScript(
            json: Array(#"[{"match":{"path":"/authorize"},"when":{"nth":1},"do":{"kind":"\#(kind)"}}]"#.utf8))
        let lms = try TestLMS.make(faults: script, clock: clock)
        try await lms.register(TestLMS.tool)
        let first = try await lms.begin(by: "learner")
        let error = await #expect(throws: LaunchRefusal.self) { try await verify(lms, first) }
        #expect(error?.code == wrong.refusal)
        _ = try await verify(lms, try await lms.begin(by: "learner"))
    }

    @Test("The kinds are told apart, and a script with another one is refused")
    func kinds() throws {
        #expect(Set(Misbehaviour.all.map(\.kind)).count == Misbehaviour.all.count)
        let script = try FaultScript(json: Array(#"[{"do":{"kind":"nonsense"}}]"#.utf8))
        let error = #expect(throws: UnknownFaultKind.self) { try TestLMS.make(faults: script) }
        #expect(error?.description.contains("tamperedSignature") == true)
    }

    @Test("Faults of the key set", arguments: [("jwksUnreachable", 503), ("jwksIllegible", 200), ("jwksEmpty", 200)])
    func keySetFaults(kind: String, status: Int) async throws {
        let script = try FaultScript(
            json: Array(#"[{"match":{"path":"/jwks"},"when":{"nth":1},"do":{"kind":"\#(kind)"}}]"#.utf8))
        let lms = try TestLMS.make(faults: script, clock: clock)
        let cache = KeySetCache(InProcessTransport(lms), ambient: clock.ambient)
        do {
            let set = try await cache.keys(at: lms.address("jwks"), for: "x")
            #expect(kind == "jwksEmpty" && !set.hasKey("x"))
        } catch {
            #expect(kind != "jwksEmpty")
            #expect(error.reason == (status == 503 ? .refused : .illegible))
        }
    }

    @Test("A program begins a launch by POST, and hears what it did wrong")
    func interface() async throws {
        let lms = try TestLMS.make(clock: clock, base: "http://127.0.0.1:8080/lms")
        func post(_ json: String) async throws -> (Int, JSONValue) {
            let request = WebRequest(
                .post, try Endpoint("http://127.0.0.1:8080/lms/launch"), fields: [.contentType: "application/json"],
                body: HTTPBody(json))
            let response = try await lms.respond(to: request)
            return (response.status.code, try JSONValue(json: try await response.body.collect()))
        }
        #expect(try await post(#"{"user":"learner"}"#).0 == 404, "no tool yet")
        var tool = TestLMS.tool
        tool.messageTypes = [.resourceLink]
        try await lms.register(tool)
        let (status, body) = try await post(#"{"user":"teacher","messageType":"LtiResourceLinkRequest"}"#)
        #expect(status == 200)
        #expect(
            body["loginURL"]?.string?.hasPrefix(
                "http://localhost:9090/lti/login?iss=http%3A%2F%2F127.0.0.1%3A8080%2Flms&") == true)
        #expect(try await post(#"{"user":"nobody"}"#).0 == 404)
        #expect(try await post(#"{"user":"learner","link":"l-none"}"#).0 == 404)
        #expect(try await post(#"{"user":"learner","messageType":"LtiDeepLinkingRequest"}"#).0 == 422)
        #expect(try await post("[]").0 == 400)
        #expect(try await post("nonsense").0 == 400)
        #expect(try await post(#"{"user":7}"#).0 == 400)
        #expect(try await post(#"{"user":"learner","user":"teacher"}"#).0 == 400)
        #expect(try await post(String(repeating: " ", count: 70_000)).0 == 413)
        #expect(try await post(#"{"user":null,"messageType":null}"#).0 == 200)
    }
}
