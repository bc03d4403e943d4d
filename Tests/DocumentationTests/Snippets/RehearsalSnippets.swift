import CrosswalkJSON
import CrosswalkRuntime
import HTTPTypes
import LTICore
import LTITesting
import Testing

@Suite("The code about the rehearsal runs one")
struct RehearsalSnippets {
    private struct Grades: Sendable {
        func send(_ given: JSONNumber, outOf maximum: JSONNumber, for learner: UserID) async throws {}
    }

    private struct Server {
        func mount(_ handler: some Handler) {}
    }

    private let registrations = RegistrationStore(InMemoryRecordStore(), ambient: .system)
    private let grades = Grades()
    private let server = Server()
    // A tool that refuses everything.
    private let transport = InProcessTransport(ClosureHandler { _ in WebResponse(.forbidden) })

    @Test("A tool that refuses everything fails, in a table")
    func fails() async throws {
        let (registrations, grades) = (registrations, grades)
        var hooks = RehearsalHooks()
        hooks.register = { registration in try await registrations.save(registration) }
        hooks.postScore = { occasion, score in
            try await grades.send(score.given, outOf: score.maximum, for: score.learner)
        }
        let tool = RehearsedTool(
            loginURL: "http://localhost:9090/lti/login", redirectURIs: ["http://localhost:9090/lti/launch"],
            targetLinkURI: "http://localhost:9090/", keySetURL: "http://localhost:9090/lti/keys",
            through: transport, hooks: hooks)
        let rehearsal = try CertificationRehearsal(of: tool, at: Endpoint("http://127.0.0.1:8080"))
        server.mount(rehearsal.platform)
        let report = await rehearsal.run()
        print(report)
        #expect(!report.isPassed && report["launch.everybody"]?.outcome == .failed)
        #expect(report["members.read"]?.outcome == .notOffered && report["keys.reachable"]?.detail == "status 403")
    }
}
