import CrosswalkJOSE
import CrosswalkRuntime
import CrosswalkTesting
import HTTPTypes
import LTIAdvantage
import LTICore
import LTITesting
import Testing

@Suite("The code about launching tools begins launches")
struct PlatformSnippets {
    private let tool = ToolRegistration(
        clientID: "tool-1", deployments: [Deployment(id: "dep-1")], initiationURL: "https://tool.example.com/login",
        redirectURIs: ["https://tool.example.com/launch"], targetLinkURI: "https://tool.example.com/")
    private let offers = LaunchOffers(
        InMemoryRecordStore(), issuer: "https://lms.example.edu", ambient: ManualClock().ambient)

    func open(_ link: ResourceLinkID, for person: UserID, in browser: PlatformSession) async throws -> Endpoint {
        var launch = OutgoingLaunch(.resourceLink, deploymentID: "dep-1")
        launch.claims.user.subject = person
        launch.claims.roles = LaunchRoles([Role("http://purl.imsglobal.org/vocab/lis/v2/membership#Learner")])
        launch.claims.resourceLink = ResourceLink(id: link, title: "Fractions")
        return try await offers.begin(launch, to: tool, for: browser).url
    }

    @Test("The browser is sent to the tool's login")
    func opens() async throws {
        let browser = PlatformSession(loginHint: "hint-7", secret: Secret("cookie"))
        let url = try await open("link-1", for: "user-7", in: browser)
        #expect(
            url.description.hasPrefix("https://tool.example.com/login?iss=https%3A%2F%2Flms.example.edu&login_hint"))
    }

    @Test("The simulated platform tells a tool what to know, and begins")
    func simulated() async throws {
        let lms = try SimulatedLMS(at: Endpoint("http://127.0.0.1:8080"))
        let registration = try await lms.register(tool)
        let launch = try await lms.begin(.resourceLink, by: "teacher")
        #expect(registration.endpoints?.keySet == "http://127.0.0.1:8080/jwks")
        #expect(launch.url.description.hasPrefix("https://tool.example.com/login?"))
    }

    @Test("The simulated platform tells of a submission, and has no report yet")
    func submission() async throws {
        let lms = try SimulatedLMS(at: Endpoint("http://127.0.0.1:8080"))
        try await lms.register(tool)
        try await lms.send(lms.submissionNotice("submission-1"), to: tool.clientID)
        let reports = try await lms.reports(on: "asset-1", of: tool.clientID)
        #expect(reports.isEmpty)
    }
}

@Suite("The code about the contract of launches runs a tool through it")
struct LaunchContractSnippets {
    private struct Greeting: LaunchHost {
        func open(_ launch: VerifiedLaunch, _ request: WebRequest) async throws -> WebResponse {
            WebResponse(.ok, HTTPBody("welcome"))
        }
    }

    // Made once: every clause has a platform of its own, and keys take their time.
    private static let keys = Result { try RotatingKeys(policy: KeyRotationPolicy()) }

    private func toolUnderTest() async throws -> ToolUnderTest {
        let lms = try SimulatedLMS(at: Endpoint("http://127.0.0.1:8080"), keys: Self.keys.get())
        let addresses = ToolAddresses(below: try Endpoint("http://localhost:9090/lti"))
        let tool = ToolRegistration(
            clientID: "tool-1", deployments: [Deployment(id: "dep-1")], initiationURL: addresses.login.description,
            redirectURIs: [addresses.launch.description], targetLinkURI: "http://localhost:9090/")
        let store = InMemoryRecordStore()
        let registrations = RegistrationStore(store, ambient: .system)
        try await registrations.save(try await lms.register(tool))
        let endpoints = LaunchEndpoints(
            at: addresses, registrations: registrations, store: store, transport: InProcessTransport(lms),
            endpointPolicy: .loopbackForTests, host: Greeting())
        return ToolUnderTest("tool-1", at: lms, through: InProcessTransport(endpoints.routes)) { answer in
            String(decoding: try await answer.body.collect(), as: UTF8.self) == "welcome"
        }
    }

    @Test("My tool keeps the contract", arguments: LaunchContract.clauses)
    func contract(_ clause: ContractClause<ToolUnderTest>) async throws {
        try await clause.check(try await toolUnderTest())
    }
}
