import CrosswalkJSON
import CrosswalkRuntime
import HTTPTypes
import LTIAdvantage
import LTICore
import Testing

@Suite("Terms of use")
struct EULATests {
    private actor Record: EULARecord {
        private(set) var log: [String] = []

        func note(
            _ user: UserID, accepted isAccepted: Bool, timestamp: String, for client: ClientID,
            in deployment: DeploymentID
        ) -> Bool {
            guard user != "nobody" else { return false }
            log.append("\(user.text) \(isAccepted) \(timestamp) \(client.text) \(deployment.text)")
            return true
        }

        func reset(for client: ClientID, in deployment: DeploymentID) { log.append("reset \(deployment.text)") }

        func require(_ isRequired: Bool, for client: ClientID, in deployment: DeploymentID) {
            log.append("require \(isRequired) \(deployment.text)")
        }
    }

    @Test("acceptance, reset and requirement go from tool to platform")
    func roundTrip() async throws {
        let platform = try await TestPlatform()
        let record = Record()
        let handler = EULAHandler(
            at: try Endpoint("https://lms.example/eula"), record: record, tokens: platform.tokens)
        let client = EULAClient(platform.client(to: handler))
        let claim = handler.claim(of: "d-1")
        let time = WallTime(millisecondsSinceEpoch: 1_767_225_600_250)
        try await client.record("u-1", accepted: true, at: time, of: claim)
        try await client.reset(of: claim)
        try await client.require(false, of: claim)
        #expect(
            await record.log == ["u-1 true 2026-01-01T00:00:00.250Z tool-1 d-1", "reset d-1", "require false d-1"])
        let unknown = await #expect(throws: ServiceError.self) {
            try await client.record("nobody", accepted: true, at: time, of: claim)
        }
        #expect(unknown?.code == .missing)
        let none = await #expect(throws: ServiceError.self) { try await client.reset(of: nil) }
        #expect(none?.code == .notOffered)
    }

    @Test("a hand-written platform gets what the service describes, at addresses before the query")
    func requests() async throws {
        let pages = ScriptedPages([
            "https://lms.example/eula/user?x=1": WebResponse(.created),
            "https://lms.example/eula/deployment?x=1": WebResponse(.ok),
        ])
        var claim = EULAServiceClaim()
        claim.url = "https://lms.example/eula?x=1"
        let client = EULAClient(pages.service)
        try await client.record("u-1", accepted: false, at: WallTime(secondsSinceEpoch: 0), of: claim)
        try await client.require(true, of: claim)
        let sent = await pages.requests.all
        #expect(sent.map(\.head.method) == [.post, .put])
        #expect(
            sent.map { String(decoding: $0.body.bytes ?? [], as: UTF8.self) }
                == [
                    #"{"userId":"u-1","accepted":false,"timestamp":"1970-01-01T00:00:00.000Z"}"#,
                    #"{"eulaRequired":true}"#,
                ])
        #expect(sent.allSatisfy { $0.head.headerFields[.contentType] == "application/json" })
    }

    @Test(
        "what is asked wrongly is refused",
        arguments: [
            ("POST", "/d-1/user", "{}", 400),
            ("POST", "/d-1/user", #"{"userId":"u","accepted":"yes","timestamp":"t"}"#, 400),
            ("POST", "/d-1/user", "x", 400), ("PUT", "/d-1/deployment", "{}", 400), ("PUT", "/d-1/user", "{}", 405),
            ("GET", "/d-1/deployment", "", 405), ("POST", "/d-1/other", "{}", 404), ("POST", "/d-1", "{}", 404),
            ("DELETE", "/d-9/user", "", 403),
        ])
    func refusals(_ method: String, _ path: String, _ body: String, _ status: Int) async throws {
        let platform = try await TestPlatform()
        let handler = EULAHandler(
            at: try Endpoint("https://lms.example/eula"), record: Record(), tokens: platform.tokens)
        var fields = HTTPFields()
        let token = try await platform.tokens.make(for: "tool-1", [ServiceScope.eulaUser, ServiceScope.eulaDeployment])
        token.reveal { fields[.authorization] = "Bearer \($0)" }
        let request = WebRequest(
            try #require(HTTPRequest.Method(method)), try Endpoint("https://lms.example/eula" + path), fields: fields,
            body: HTTPBody(body))
        #expect(try await handler.respond(to: request).status.code == status)
    }
}
