import CrosswalkRuntime
import HTTPTypes
import LTICore
import Testing

@testable import LTITesting

@Suite("Platforms are rehearsed for certification")
struct PlatformRehearsalTests {
    @Test("The simulated platform passes every row, and the table says so")
    func own() async throws {
        let report = await (try await OwnPlatform.rehearsal()).run()
        print(report)
        #expect(report.isPassed && report.count(of: .passed) == report.rows.count)
        #expect(Set(report.rows.map(\.code)).count == report.rows.count, "codes name one row each")
        #expect(Set(report.rows.map(\.area)) == Set(RehearsalReport.Area.allCases))
    }

    @Test("Every planted fault makes it fail, in the rows that are meant for it", arguments: PlatformFault.allCases)
    func planted(fault: PlatformFault) async throws {
        let report = await (try await OwnPlatform.rehearsal(fault)).run()
        let failed = Set(report.failures.map(\.code))
        #expect(!report.isPassed && Set(fault.rows).isSubset(of: failed), "failed: \(failed.sorted())")
    }

    @Test(
        "A platform whose launches are wrong fails, whichever way they are",
        arguments: Misbehaviour.all.map(\.kind))
    func misbehaviour(kind: String) async throws {
        let wrong = try #require(Misbehaviour.named(kind))
        let report = await (try await OwnPlatform.rehearsal(misbehaviour: wrong)).run([.login, .launches])
        #expect(!report.isPassed, "\(report)")
    }

    @Test("A platform that never answers fails in time")
    func hanging() async throws {
        let silent = ClosureHandler { _ in
            try await Task.sleep(for: .seconds(3_600))
            return WebResponse(.ok)
        }
        let registration = Registration(
            issuer: "http://127.0.0.1:8080", clientID: "rehearsal",
            endpoints: PlatformEndpoints(
                authorization: "http://127.0.0.1:8080/authorize", keySet: "http://127.0.0.1:8080/jwks",
                token: "http://127.0.0.1:8080/token"))
        let platform = RehearsedPlatform(
            registration, redirectURI: OwnPlatform.redirect, key: try KnownToolKey(TestLMS.prepared[10]),
            through: InProcessTransport(silent)
        ) { _ in RehearsalInitiation(url: "http://localhost:9090/lti/login?login_hint=a") }
        let limits = RehearsalLimits(step: .milliseconds(20), whole: .seconds(60))
        let report = await PlatformRehearsal(of: platform, limits: limits).run()
        #expect(report.count(of: .passed) == 0 && report["keys.reachable"]?.detail == "no answer in time")
    }
}
