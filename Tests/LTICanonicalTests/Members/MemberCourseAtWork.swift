import Canonical
import CrosswalkRuntime
import CrosswalkTesting
import LTIAdvantage
import LTICanonical
import LTITesting

@testable import LTICore

/// A simulated platform with one course, read as a roster.
struct MemberCourseAtWork: Sendable {
    static let base = "http://127.0.0.1:8080"
    static let tool = ToolRegistration(
        clientID: "tool-1", deployments: [Deployment(id: "dep-1")], initiationURL: "http://localhost:9090/login",
        redirectURIs: ["http://localhost:9090/launch"], targetLinkURI: "http://localhost:9090/",
        scopes: [ServiceScope.memberships])
    static let installation = TenantKey(issuer: "http://127.0.0.1:8080", clientID: "tool-1", deploymentID: "dep-1")
    static let settings = LaunchTenant(
        "district", installations: [installation],
        personKeys: [PersonKey(.personSourcedID, sourceSystem: "sis", scheme: "sourcedId")], sectionKeys: [],
        email: nil, legacySystems: [:], parameters: LaunchParameters())
    static let course: ContextID = "c-1"

    let lms: SimulatedLMS
    let store: InMemoryRecordStore
    let clock: ManualClock

    init(
        _ users: [LMSUser], faults: FaultScript = FaultScript(), seed: UInt64 = 1,
        store: InMemoryRecordStore = InMemoryRecordStore(), clock: ManualClock = ManualClock()
    ) async throws {
        self.store = store
        self.clock = clock
        let course = LMSCourse(
            id: Self.course, label: "MATH", title: "Maths", links: [LMSLink(id: "l-1", title: "Quiz")])
        lms = try SimulatedLMS(
            at: try Endpoint(Self.base), catalog: LMSCatalog(users: users, courses: [course]), store: store,
            faults: faults, seed: seed, ambient: clock.ambient)
        try await lms.register(Self.tool)
    }

    static func user(_ id: String, _ role: String = "Learner", sourcedID: String? = nil) -> LMSUser {
        LMSUser(
            id: id, subject: UserID("sub-" + id), given: "G", family: id,
            roles: ["http://purl.imsglobal.org/vocab/lis/v2/membership#" + role], sourcedID: sourcedID)
    }

    func pages(limit: Int? = nil) throws -> MembershipPages {
        var claim = MembershipServiceClaim()
        claim.membershipsURL = Self.base + "/memberships/dep-1%3Ac-1"
        claim.versions = ["2.0"]
        let tools = ToolRegistrationStore(store, ambient: clock.ambient)
        let tokens = DirectTokens(tokens: AccessTokens(store, tools: tools, ambient: clock.ambient))
        let service = ServiceClient(
            InProcessTransport(lms), tokens: tokens, policy: .loopbackForTests, ambient: clock.ambient)
        return try MembershipClient(service).pages(of: claim, in: Self.course, MembershipQuery(limit: limit))
    }

    func roster(limit: Int? = nil) throws -> MembershipRoster {
        let key = ContextKey(tenant: Self.installation, context: Self.course)
        return MembershipRoster(
            [MemberCourse(key, pages: try pages(limit: limit))],
            by: try MemberTranslator(Self.settings, in: Self.installation), Self.settings)
    }
}

/// Tokens of the platform without its token endpoint.
private struct DirectTokens: TokenSource {
    let tokens: AccessTokens

    func token(for scopes: Set<String>) async throws -> AccessToken {
        let issued = try await tokens.issue(to: "tool-1", scopes, deploymentID: nil)
        return AccessToken(value: issued.token, scopes: scopes, renewal: WallTime(millisecondsSinceEpoch: .max))
    }

    func discard(_ token: AccessToken, for scopes: Set<String>) async {}
}

/// What a source delivered.
actor DeliveredEntries {
    private(set) var all: [RosterEntry] = []

    func take(_ entries: [RosterEntry]) { all += entries }

    static func read(_ source: some RosterSource) async throws -> (entries: [RosterEntry], reading: RosterReading) {
        let delivered = DeliveredEntries()
        let reading = try await source.read { await delivered.take($0) }
        return (await delivered.all, reading)
    }
}
