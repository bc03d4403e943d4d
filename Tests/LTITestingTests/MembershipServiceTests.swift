import CrosswalkJOSE
import CrosswalkRuntime
import CrosswalkTesting
import HTTPTypes
import LTIAdvantage
import LTICore
import Testing

@testable import LTITesting

@Suite("The simulated platform lists its members")
struct MembershipServiceTests {
    private let clock = ManualClock()

    /// A platform with the tool, and the claim of one of its launches.
    private func offered(
        faults: String = "[]", scopes: Set<String> = [ServiceScope.memberships],
        course: ResourceLinkID = "l-fractions", catalog: LMSCatalog = LMSCatalog(),
        family: LMSFamily = LMSFamilyTable.builtIn.generic
    ) async throws -> (lms: SimulatedLMS, claims: LaunchClaims, service: ServiceClient, requests: AskedHosts) {
        let lms = try TestLMS.make(
            faults: try FaultScript(json: Array(faults.utf8)), clock: clock, catalog: catalog, family: family)
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

    /// A family's ways with the list.
    struct Ways: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let family: LMSFamily
        /// How many members the first page has of 120 where 200 are asked for, and where nothing is said.
        let pages: [Int]
        /// What links to further pages call the size.
        let limitName: String
        let foreignLink: ServiceError.Code
        /// Whether the context's id stands for a link that everybody can open.
        let hasContextLink: Bool
    }

    /// The standard, Canvas, and a family that nobody has heard of, which is a document and nothing else.
    private static func ways() throws -> [Ways] {
        let table = LMSFamilyTable.builtIn
        let invented = """
            {"version": 1, "families": [{"code": "chalk", "name": "Chalk", "traits": {"services":
            {"memberPageSize": 7, "memberLimitName": "size", "foreignLinkStatus": 404, "listsContextAsLink": true}}}]}
            """
        return [
            Ways(
                testDescription: "standard", family: table.generic, pages: [120, 100], limitName: "limit",
                foreignLink: .forbidden, hasContextLink: false),
            Ways(
                testDescription: "Canvas", family: try #require(table["canvas"]), pages: [50, 50],
                limitName: "per_page", foreignLink: .refused, hasContextLink: true),
            Ways(
                testDescription: "invented", family: try #require(LMSFamilyTable(json: Array(invented.utf8))["chalk"]),
                pages: [7, 7], limitName: "size", foreignLink: .missing, hasContextLink: true),
        ]
    }

    @Test("each family has its own ways with pages and links, by its row of the table", arguments: 0..<3)
    func families(_ index: Int) async throws {
        let ways = try Self.ways()[index]
        var catalog = LMSCatalog()
        let learner = "http://purl.imsglobal.org/vocab/lis/v2/membership#Learner"
        let known = catalog.members.count
        catalog.users += (known..<120).map { LMSUser(id: "p\($0)", subject: UserID("s\($0)"), roles: [learner]) }
        let (_, claims, service, asked) = try await offered(catalog: catalog, family: ways.family)
        let client = MembershipClient(service)
        for (limit, count) in zip([200, nil], ways.pages) {
            let (sizes, outcome) = try await sizes(client.pages(of: claims.memberships, MembershipQuery(limit: limit)))
            #expect(sizes.first == count && sizes.reduce(0, +) == 120 && outcome == .complete, "\(ways)")
        }
        _ = try await client.pages(of: claims.memberships, MembershipQuery(limit: 3)).collect()
        let last = try #require(await asked.paths.last)
        #expect(last.contains("\(ways.limitName)=3") && last.contains("limit=3") == (ways.limitName == "limit"))

        let other = try await client.pages(of: claims.memberships, MembershipQuery(resourceLinkID: "l-cells")).collect()
        #expect(other.outcome.failure?.code == ways.foreignLink)
        let whole = try await client.pages(of: claims.memberships, MembershipQuery(resourceLinkID: "c-math-7"))
            .collect()
        #expect((whole.members.count == 120) == ways.hasContextLink)
        #expect(whole.members.allSatisfy { $0.messages.isEmpty })
        let nobody = MembershipQuery(role: Role("http://example.com/NoSuchRole"))
        let none = try await client.pages(of: claims.memberships, nobody).collect()
        #expect(none.members.isEmpty && none.outcome.failure == nil)
    }

    private func sizes(_ pages: MembershipPages) async throws -> ([Int], MembershipCompleteness) {
        var sizes: [Int] = []
        let outcome = try await pages.read { sizes.append($0.members.count) }
        return (sizes, outcome.completeness)
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
    /// What was asked for, with the query.
    private(set) var paths: [String] = []

    func note(_ request: WebRequest) {
        all.insert(request.endpoint?.authority ?? "?")
        paths.append(request.head.path ?? "")
    }
}
