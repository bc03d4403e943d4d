import CrosswalkJOSE
import CrosswalkRuntime
import CrosswalkTesting
import LTIAdvantage
import LTICore
import Testing

@testable import LTITesting

@Suite("The simulated platform lists its members")
struct MembershipServiceTests {
    private let clock = ManualClock()

    /// A platform with the tool, and the claim of one of its launches.
    private func offered(
        faults: String = "[]", scopes: Set<String> = [ServiceScope.memberships], course: ResourceLinkID = "l-fractions"
    ) async throws -> (lms: SimulatedLMS, claims: LaunchClaims, service: ServiceClient, requests: AskedHosts) {
        let lms = try TestLMS.make(faults: try FaultScript(json: Array(faults.utf8)), clock: clock)
        let key = try KnownToolKey(TestLMS.prepared[8])
        var tool = TestLMS.tool
        tool.keys = ToolKeys(address: nil, pasted: key.publicKeys)
        tool.scopes = scopes
        let registration = try await lms.register(tool)
        let form = try #require(try await lms.fetch(try await lms.begin(by: "teacher", link: course), tool: tool))
        let launch = try LaunchVerifier(registration: registration).verify(
            try #require(form.fields["id_token"]), keys: try await lms.publishedKeys(),
            expecting: LaunchExpectation(nonce: "nonce-1", targetLinkURI: tool.targetLinkURI, deploymentID: "dep-1"),
            at: NumericDate(Int(clock.now.secondsSinceEpoch)))
        let signer = try key.signer()
        let assertion = ClientAssertion(
            of: tool.clientID, for: lms.address("token").description, ambient: clock.ambient
        ) { signer }
        let hosts = AskedHosts()
        let way = InProcessTransport(
            ClosureHandler { request in
                await hosts.note(request)
                return try await lms.respond(to: request)
            })
        let tokens = ClientCredentials(
            endpoint: lms.address("token"), authentication: .assertion { try await assertion.make() },
            transport: InProcessTransport(lms), ambient: clock.ambient)
        let service = ServiceClient(way, tokens: tokens, policy: .loopbackForTests, ambient: clock.ambient)
        return (lms, launch.claims, service, hosts)
    }

    @Test("a launch offers the list, and the tool reads it with a token of its own")
    func members() async throws {
        let (_, claims, service, _) = try await offered()
        #expect(claims.memberships?.versions == ["2.0"])
        let all = try await MembershipClient(service).pages(of: claims.memberships, in: claims.context?.id).collect()
        #expect(all.outcome.completeness == .complete)
        #expect(all.context?.title == "Mathematics, year 7")
        #expect(
            Set(all.members.map(\.user)) == ["u-1a7c", "u-2b8d", "u-3c9e", "u-5d1e", "u-6e2f"],
            "whoever has a role in the course, and a name")
        #expect(all.members.filter(\.isTestUser).map(\.user) == ["u-6e2f"])
        #expect(all.members.first { $0.user == "u-1a7c" }?.sourcedID == "SIS-1001")
    }

    @Test("a link brings its custom parameters for each person; one of another course is refused")
    func link() async throws {
        let (_, claims, service, _) = try await offered()
        let client = MembershipClient(service)
        let all = try await client.pages(of: claims.memberships, MembershipQuery(resourceLinkID: "l-area")).collect()
        let learner = try #require(all.members.first { $0.user == "u-1a7c" })
        #expect(learner.linkMessage?.custom["person"] == "SIS-1001")
        #expect(learner.linkMessage?.custom["chapter"] == "3")
        let other = try await client.pages(of: claims.memberships, MembershipQuery(resourceLinkID: "l-cells")).collect()
        #expect(other.outcome.failure?.code == .forbidden)
    }

    @Test("a tool without the scope is offered nothing, and gets nothing")
    func noScope() async throws {
        let (lms, claims, service, _) = try await offered(scopes: [ServiceScope.score])
        #expect(claims.memberships == nil)
        var claim = MembershipServiceClaim()
        claim.membershipsURL = lms.address("memberships").description + "/dep-1%3Ac-math-7"
        let all = try await MembershipClient(service).pages(of: claim).collect()
        #expect(all.outcome.failure?.code == .token)
    }

    @Test("every fault is told by its reason, and no other host is asked", arguments: MembershipFault.all.map(\.kind))
    func faults(kind: String) async throws {
        let fault = try #require(MembershipFault.named(kind))
        let script = #"[{"match":{"path":"/memberships/*"},"when":{"nth":2},"do":{"kind":"\#(kind)"}}]"#
        let (_, claims, service, hosts) = try await offered(faults: script)
        let query = MembershipQuery(limit: 2)
        let pages = try MembershipClient(service).pages(of: claims.memberships, in: claims.context?.id, query)
        let all = try await pages.collect()
        #expect(all.outcome.completeness.reasons == fault.reasons)
        if fault.reasons.isEmpty {
            #expect(Set(all.members.map(\.user)) == ["u-1a7c", "u-2b8d", "u-3c9e", "u-5d1e", "u-6e2f"])
            #expect(all.members.allSatisfy { Set($0.roles.all).count == $0.roles.all.count })
        }
        #expect(await hosts.all == ["127.0.0.1:8080"])
    }

    @Test("the kinds are told apart from all others")
    func kinds() {
        let kinds = MembershipFault.all.map(\.kind) + Misbehaviour.all.map(\.kind) + LMSFault.allCases.map(\.rawValue)
        #expect(Set(kinds).count == kinds.count)
    }
}

/// The hosts that a tool asked, with a token or without.
actor AskedHosts {
    private(set) var all: Set<String> = []

    func note(_ request: WebRequest) { all.insert(request.endpoint?.authority ?? "?") }
}
