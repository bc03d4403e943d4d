import CrosswalkJSON
import CrosswalkRuntime
import CrosswalkTesting
import HTTPTypes
import LTICore
import Testing

@testable import LTITesting

@Suite("Tools are rehearsed for certification")
struct ToolRehearsalTests {
    @Test("The tool of this library passes every row, and the table says so")
    func library() async throws {
        let report = await (try LibraryTool.rehearsal()).run()
        print(report)
        #expect(report.isPassed && report.count(of: .notOffered) == 0 && report.count(of: .passed) == report.rows.count)
        #expect(report.rows.map(\.number) == Array(1...report.rows.count))
        #expect(Set(report.rows.map(\.code)).count == report.rows.count, "codes name one row each")
        #expect(Set(report.rows.map(\.area)) == Set(RehearsalReport.Area.allCases))
        #expect(report.description.hasSuffix("passed \(report.rows.count), failed 0, not offered 0"))
        #expect(try JSONValue(json: report.json)["rows"]?.array?.count == report.rows.count)
    }
}

@Suite("The rehearsal finds what is wrong with a tool")
struct FaultyToolTests {
    @Test("A tool written by hand passes every row as long as no fault is planted")
    func faultless() async throws {
        let report = await (try HandmadeTool.rehearsal([])).run()
        #expect(report.isPassed && report.count(of: .passed) == report.rows.count, "\(report)")
    }

    @Test("Every planted fault makes it fail, in the rows that are meant for it", arguments: ToolFault.allCases)
    func planted(fault: ToolFault) async throws {
        #expect(!fault.rows.isEmpty)
        let report = await (try HandmadeTool.rehearsal([fault])).run()
        #expect(!report.isPassed)
        let failed = Set(report.failures.map(\.code))
        #expect(Set(fault.rows).isSubset(of: failed), "failed: \(failed.sorted())")
    }
}

@Suite("The rehearsal comes to its end, whatever the tool does")
struct EndlessToolTests {
    private func rehearsal(_ tool: some Handler, _ hooks: RehearsalHooks = RehearsalHooks(), limits: RehearsalLimits)
        throws -> CertificationRehearsal
    {
        try CertificationRehearsal(
            of: RehearsedTool(
                loginURL: HandmadeTool.base + "/login", redirectURIs: [HandmadeTool.base + "/launch"],
                targetLinkURI: "http://localhost:9090/", keySetURL: HandmadeTool.base + "/keys",
                through: InProcessTransport(tool), hooks: hooks),
            at: Endpoint("http://127.0.0.1:8080"), keys: TestLMS.keys(), limits: limits)
    }

    @Test("A tool that never answers fails in every row that could be tried")
    func silent() async throws {
        let silent = ClosureHandler { _ in
            // Pays no heed to cancellation.
            await withCheckedContinuation { continuation in
                Task.detached {
                    do { try await Task.sleep(for: .seconds(30)) } catch { return continuation.resume() }
                    continuation.resume()
                }
            }
            return WebResponse(.ok)
        }
        // Every row is to be tried, however busy the machine: only the time of a row may pass.
        let limits = RehearsalLimits(step: .milliseconds(30), whole: .seconds(3600))
        let report = await (try rehearsal(silent, limits: limits)).run()
        #expect(!report.isPassed && report.count(of: .passed) == 0)
        #expect(report["launch.everybody"]?.detail == "no answer in time")
        #expect(report["members.read"]?.outcome == .notOffered)
    }

    @Test("Rows that are not reached in the whole time fail")
    func late() async throws {
        let report = await
            (try rehearsal(
                ClosureHandler { _ in WebResponse(.ok) }, limits: RehearsalLimits(whole: .zero))).run()
        #expect(report.count(of: .passed) == 0 && report["keys.reachable"]?.detail.contains("time") == true)
    }

    @Test("What tools throw and answer is told without their words")
    func words() async throws {
        struct Leak: Error, CustomStringConvertible { let description = "secret-canary" }
        let failing = ClosureHandler { _ in throw Leak() }
        var hooks = RehearsalHooks()
        hooks.register = { _ in throw Leak() }
        hooks.members = { _ in throw Leak() }
        let report = await (try rehearsal(failing, hooks, limits: RehearsalLimits())).run()
        #expect(!report.isPassed && !report.description.contains("secret-canary"))
        #expect(!String(decoding: report.json, as: UTF8.self).contains("secret-canary"))
        #expect(report.description.contains("an error of the type Leak"))
    }

    @Test("Areas can be tried by themselves")
    func areas() async throws {
        let report = await (try HandmadeTool.rehearsal([])).run([.keys, .tokens])
        #expect(Set(report.rows.map(\.area)) == [.keys, .tokens] && report["tokens.granted"]?.detail == "no request")
    }
}
