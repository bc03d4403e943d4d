import AsyncHTTPClientTransport
import CrosswalkCrypto
import CrosswalkJOSE
import CrosswalkRuntime
import HTTPTypes
import LTIAdvantage
import LTICore
import PageLayout
import ToolSupport

/// Everything that the tool answers, put together.
struct Tool: Sendable {
    let registrations: RegistrationStore
    let routes: Routes
    /// Where the tool is, as `crosswalk serve lms --data` takes it.
    let readyLine: String

    init(at base: Endpoint, _ records: some RecordStore, sealedBy key: SymmetricKey, roster: KnownRoster?, local: Bool)
        throws
    {
        let addresses = ToolAddresses(below: base.appending(segment: "lti"))
        let registration = base.appending(segment: "lti").appending(segment: "register")
        let policy: EndpointPolicy = local ? .loopbackForTests : .production
        // Addresses of strangers: Foundation's client on Linux does not outlive every server.
        let transport = AsyncHTTPClientTransport()
        let keys = try SigningKeyStore(records, policy: KeyRotationPolicy(), sealedBy: key)
        let registrations = RegistrationStore(records, ambient: .system)
        let setup = Self.configuration(base, addresses)
        let sessions = ToolSessions(records)
        let platforms = ServiceClients(
            registrations, transport: transport, policy: policy, userAgent: "LaunchTool", ambient: .system
        ) { try await keys.signer() }
        let classroom = Classroom(sessions: sessions, platforms: platforms, records: records, roster: roster)
        let chooser = Chooser(sessions: sessions, policy: policy) { try await keys.signer() }

        // Who registered the tool may install it in more places; `.awaitingApproval` asks you first.
        let launches = LaunchEndpoints(
            at: addresses, registrations: registrations, store: records, transport: transport,
            policy: LaunchPolicy(unknownDeployments: .accepted), endpointPolicy: policy,
            host: ToolHost(roster: roster, sessions: sessions, classroom: classroom, policy: policy))
        let register = RegistrationHandler(
            at: registration, tool: setup,
            client: DynamicRegistrationClient(PolicedTransport(transport, policy: policy), policy: policy),
            store: records, ambient: .system, refused: { RefusalLog.write($0, $1) }
        ) { outcome in
            try await outcome.save(
                to: registrations, access: RegistrationAccessStore(records), at: Ambient.system.now())
        }
        routes = launches.routes.adding(
            Routes([
                .init(
                    .get, addresses.keySet.path,
                    KeySetHandler(maxAge: keys.policy.cacheMaxAge) { try await keys.published() }),
                .init(.get, registration.path, register),
                .init(.post, registration.path, register),
                .init(.get, "/lti/canvas.json") { _ in
                    WebResponse(.ok, HTTPBody(ToolSetup(setup).canvasJSON), mediaType: "application/json")
                },
                .init(.get, "/") { _ in SetupPage.page(setup, registration).response },
                .init(.get, "/app") { _ in SetupPage.notLaunched.response },
                .init(.post, "/choose") { try await chooser.choose($0) },
                .init(.post, "/class") { try await classroom.members($0) },
                .init(.post, "/grade") { try await classroom.grade($0) },
                .init(.post, "/hand-in") { try await classroom.handIn($0) },
            ]))
        self.registrations = registrations
        readyLine = KnownTool.line(base, setup)
    }

    /// What the tool is, and what it wants to know: nothing more than its page shows.
    private static func configuration(_ base: Endpoint, _ addresses: ToolAddresses) -> ToolConfiguration {
        ToolConfiguration(
            name: "Launch Tool", loginURI: addresses.login.description,
            redirectURIs: [addresses.launch.description], keySetURI: addresses.keySet.description,
            scopes: [
                ServiceScope.memberships, ServiceScope.lineItem, ServiceScope.score, ServiceScope.resultReadOnly,
            ],
            tool: ToolDescription(
                domain: base.authority, targetLinkURI: base.appending(segment: "app").description,
                summary: "Shows who launched it and how that was decided; quizzes, a class list and grades.",
                customParameters: ["person_sourcedid": "$Person.sourcedId"],
                claims: ["iss", "sub", "name", "given_name", "family_name"],
                messages: [
                    ToolMessage(.resourceLink, label: "Launch Tool"), ToolMessage(.submissionReview),
                    ToolMessage(.deepLinking, label: "Quizzes of Launch Tool", supportedTypes: ["ltiResourceLink"]),
                ]))
    }
}
