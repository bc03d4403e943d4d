import CrosswalkJOSE
import CrosswalkRuntime
import CrosswalkTesting
import HTTPTypes
import LTICore
import Synchronization
import Testing

@testable import LTITesting

/// A tool made of this library's endpoints, which remembers what it opened and refused.
final class OwnTool: LaunchHost {
    private let heard = Mutex<(opened: [UserKey?], refused: [LaunchRefusal.Code])>(([], []))

    var opened: [UserKey?] { heard.withLock { $0.opened } }
    var lastRefusal: LaunchRefusal.Code? { heard.withLock { $0.refused.last } }

    func open(_ launch: VerifiedLaunch, _ request: WebRequest) async throws -> WebResponse {
        heard.withLock { $0.opened.append(launch.user) }
        return WebResponse(.ok, HTTPBody("welcome"), mediaType: "text/plain")
    }

    func refused(_ refusal: LaunchRefusal, reference: String) async -> WebResponse? {
        heard.withLock { $0.refused.append(refusal.code) }
        return nil
    }

    /// The tool at work with a platform that knows it.
    static func atWork(_ lms: SimulatedLMS, clock: ManualClock) async throws -> (tool: OwnTool, subject: ToolUnderTest)
    {
        let tool = OwnTool()
        let addresses = ToolAddresses(below: try Endpoint("http://localhost:9090/lti"))
        let registered = ToolRegistration(
            clientID: "tool-1", deployments: [Deployment(id: "dep-1")], initiationURL: addresses.login.description,
            redirectURIs: [addresses.launch.description], targetLinkURI: "http://localhost:9090/",
            messageTypes: MessageType.launches)
        let store = InMemoryRecordStore()
        let registrations = RegistrationStore(store, ambient: clock.ambient)
        try await registrations.save(try await lms.register(registered))
        let routes = LaunchEndpoints(
            at: addresses, registrations: registrations, store: store, transport: InProcessTransport(lms),
            endpointPolicy: .loopbackForTests, host: tool, ambient: clock.ambient
        ).routes
        let subject = ToolUnderTest(
            "tool-1", at: lms, through: InProcessTransport(routes),
            accepts: { String(decoding: try await $0.body.collect(), as: UTF8.self) == "welcome" },
            lastRefusal: { tool.lastRefusal })
        return (tool, subject)
    }
}

@Suite("The tool of this library keeps the contract of launches")
struct OwnToolTests {
    private let clock = ManualClock()

    @Test("Each clause, with the code of each refusal", arguments: LaunchContract.clauses)
    func contract(_ clause: ContractClause<ToolUnderTest>) async throws {
        try await clause.check(try await OwnTool.atWork(try TestLMS.make(clock: clock), clock: clock).subject)
    }

    @Test("Every message of the platform opens the tool", arguments: MessageType.launches.map(\.rawValue).sorted())
    func messages(type: String) async throws {
        let lms = try TestLMS.make(clock: clock)
        let (tool, subject) = try await OwnTool.atWork(lms, clock: clock)
        var browser = ScriptlessBrowser(lms, tool: subject.transport)
        let initiation = try await lms.begin(MessageType(rawValue: type), by: "teacher")
        #expect(try await browser.open(initiation).status == .ok)
        #expect(tool.opened == [UserKey(issuer: lms.issuer, user: "u-2b8d")])
    }

    @Test(
        "Keys that cannot be had are told from keys that are not there",
        arguments: [
            ("jwksUnreachable", LaunchRefusal.Code.keyUnavailable), ("jwksIllegible", .keyUnavailable),
            ("jwksEmpty", .keyUnknown),
        ])
    func keySets(kind: String, code: LaunchRefusal.Code) async throws {
        let script = try FaultScript(json: Array(#"[{"match":{"path":"/jwks"},"do":{"kind":"\#(kind)"}}]"#.utf8))
        let lms = try TestLMS.make(faults: script, clock: clock)
        let (tool, subject) = try await OwnTool.atWork(lms, clock: clock)
        var browser = ScriptlessBrowser(lms, tool: subject.transport)
        let answer = try await browser.open(try await lms.begin())
        #expect(answer.status.kind != .successful)
        #expect(tool.lastRefusal == code && tool.opened.isEmpty)
    }

    @Test("Faults of the transport between leave the launch to be opened again")
    func transportFaults() async throws {
        let script = try FaultScript(
            json: Array(#"[{"match":{"path":"/jwks"},"when":{"nth":1},"do":{"status":503}}]"#.utf8))
        let lms = try TestLMS.make(faults: script, clock: clock)
        let (tool, subject) = try await OwnTool.atWork(lms, clock: clock)
        var browser = ScriptlessBrowser(lms, tool: subject.transport)
        let form = try await browser.fetch(try await lms.begin())
        #expect(try await browser.post(form).status.kind != .successful)
        #expect(tool.lastRefusal == .keyUnavailable)
        clock.advance(by: .seconds(31))
        #expect(try await browser.post(form).status == .ok)
    }

    @Test("Launches hold while the platform rotates its keys every hour")
    func rotation() async throws {
        let policy = try KeyRotationPolicy(
            signingPeriod: .seconds(3_600), consumerCache: .seconds(600), tokenLifetime: .seconds(300))
        let lms = try TestLMS.make(clock: clock, policy: policy)
        let (tool, subject) = try await OwnTool.atWork(lms, clock: clock)
        for _ in 0..<60 {
            var browser = ScriptlessBrowser(lms, tool: subject.transport)
            #expect(try await browser.open(try await lms.begin()).status == .ok)
            clock.advance(by: .seconds(500))
        }
        #expect(tool.opened.count == 60)
    }
}

@Suite("The contract finds what is wrong with a tool")
struct BrokenToolTests {
    private let clock = ManualClock()

    /// A tool that believes whatever is posted to it.
    private struct Believer: Handler {
        let lms: SimulatedLMS

        func respond(to request: WebRequest) async throws -> WebResponse {
            guard request.path == "/lti/login" else { return WebResponse(.ok, HTTPBody("welcome")) }
            let query = request.head.method == .post ? try await request.form() : try request.query()
            let fields: FormFields = [
                ("scope", "openid"), ("response_type", "id_token"), ("response_mode", "form_post"), ("prompt", "none"),
                ("client_id", "tool-1"), ("redirect_uri", TestLMS.tool.redirectURIs[0]),
                ("login_hint", query["login_hint"] ?? ""), ("lti_message_hint", query["lti_message_hint"] ?? ""),
                ("nonce", "n"), ("state", "s"),
            ]
            return WebResponse(.found, fields: [.location: lms.address("authorize").adding(fields).description])
        }
    }

    @Test(
        "A tool that believes everything breaks every clause but those of acceptance", arguments: LaunchContract.clauses
    )
    func believer(_ clause: ContractClause<ToolUnderTest>) async throws {
        let lms = try TestLMS.make(clock: clock)
        try await lms.register(TestLMS.tool)
        let subject = ToolUnderTest("tool-1", at: lms, through: InProcessTransport(Believer(lms: lms)))
        if LaunchContract.acceptances.contains(where: { $0.clause.description == clause.description }) {
            try await clause.check(subject)
        } else {
            await #expect(throws: ContractViolation.self) { try await clause.check(subject) }
        }
    }

    @Test("A tool that refuses everybody, or falls over, breaks the clauses of acceptance", arguments: [403, 500])
    func refuser(status: Int) async throws {
        let lms = try TestLMS.make(clock: clock)
        try await lms.register(TestLMS.tool)
        let believer = Believer(lms: lms)
        let handler = ClosureHandler { request in
            if request.path == "/lti/login" { return try await believer.respond(to: request) }
            return WebResponse(HTTPResponse.Status(code: status))
        }
        let subject = ToolUnderTest("tool-1", at: lms, through: InProcessTransport(handler))
        for clause in LaunchContract.clauses.prefix(2) {
            await #expect(throws: ContractViolation.self) { try await clause.check(subject) }
        }
    }
}
