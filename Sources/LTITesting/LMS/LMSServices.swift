import CrosswalkRuntime
import HTTPTypes
import LTIAdvantage
import LTICore

/// What tools call at the simulated platform themselves: tokens and registration.
struct LMSServices: Sendable {
    /// The tools that somebody registered, and those that did so themselves.
    let directory: RegisteredToolDirectory
    let messages: ToolMessageVerifier
    let registrationTokens: RegistrationTokens
    let registrationURL: String
    let configurationURL: String

    /// Tells tools who is in a course.
    let memberships: MembershipHandler
    /// What tools may call.
    let accessTokens: AccessTokens
    /// The smaller services.
    let companions: LMSCompanions
    /// The way to tools.
    let way: any Transport

    private let tokens: TokenHandler
    private let registered: RecordedTools
    private let configuration: PlatformConfiguration
    private let ambient: Ambient

    init(
        at address: Endpoint, issuer: Issuer, catalog: LMSCatalog, tools: ToolRegistrationStore,
        store: any RecordStore, family: LMSFamily, transport: (any Transport)?, ambient: Ambient
    ) {
        let base = issuer.text
        let none: any Transport = InProcessTransport(ClosureHandler { _ in throw TransportError(.notConnected) })
        way = transport ?? none
        let keys = ToolKeyFinder(KeySetCache(way, ambient: ambient), policy: .loopbackForTests)
        registered = RecordedTools(store)
        directory = RegisteredToolDirectory(tools, registered: registered, ambient: ambient)
        messages = ToolMessageVerifier(issuer: issuer, tools: directory, keys: keys, store: store, ambient: ambient)
        let assertions = ClientAssertions(
            audiences: [base + "/token", base], tools: directory, keys: keys, store: store, ambient: ambient)
        accessTokens = AccessTokens(store, tools: directory, ambient: ambient)
        tokens = TokenHandler(assertions: assertions, tokens: accessTokens)
        let members = LMSMembers(
            catalog: catalog, tools: directory, chosen: LMSChosenItems(store: store, ambient: ambient))
        memberships = MembershipHandler(
            at: address.appending(segment: "memberships"), directory: members, tokens: accessTokens, family: family)
        companions = LMSCompanions(
            on: LMSCompanions.Ground(
                address: address, issuer: issuer, catalog: catalog, tools: directory, tokens: accessTokens,
                store: store, ambient: ambient),
            members: members)
        registrationTokens = RegistrationTokens(store, lifetime: .seconds(86_400), ambient: ambient)
        registrationURL = base + "/register"
        configurationURL = base + "/.well-known/openid-configuration"
        configuration = PlatformConfiguration(
            issuer: issuer,
            endpoints: PlatformEndpoints(
                authorization: base + "/authorize", keySet: base + "/jwks", token: base + "/token"),
            registrationEndpoint: registrationURL, scopes: Self.scopes,
            platform: PlatformDescription(
                productFamilyCode: "crosswalk-simulator", version: "1",
                messages: MessageType.launches.map { SupportedMessage($0) }.sorted {
                    $0.type.rawValue < $1.type.rawValue
                }, noticeTypes: LMSCompanions.noticeTypes.map(\.rawValue)))
        self.ambient = ambient
    }

    /// The scopes that a tool may be granted.
    static let scopes =
        [
            "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem",
            "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem.readonly",
            "https://purl.imsglobal.org/spec/lti-ags/scope/result.readonly",
            "https://purl.imsglobal.org/spec/lti-ags/scope/score",
            ServiceScope.memberships,
        ] + LMSCompanions.scopes

    /// Says in a launch which services the tool can call in the course.
    ///
    /// - Parameters:
    ///   - place: The course, and what is opened in it.
    ///   - tool: The tool.
    ///   - deployment: The installation.
    ///   - claims: The launch.
    func offer(
        _ place: SimulatedLMS.Place, to tool: ToolRegistration, through deployment: DeploymentID,
        _ claims: inout LaunchClaims
    ) {
        let course = place.course
        if tool.scopes.contains(ServiceScope.memberships) {
            claims.memberships = memberships.claim(of: LMSMembers.name(course.id, deployment))
        }
        companions.offer(to: tool, in: course, through: deployment, chosen: place.chosen, &claims)
    }

    /// The first tool that registered itself.
    func firstRegistered(at now: WallTime) async throws -> ToolRegistration? {
        try await registered.tools(limit: 1, at: now).first.map { ToolRegistration($0) }
    }

    func routes(_ prefix: String) -> Routes {
        let register: @Sendable (WebRequest) async throws -> WebResponse = { [self] request in
            try await RegistrationEndpoint(
                for: configuration, tokens: registrationTokens, tools: registered, policy: .loopbackForTests,
                ambient: ambient
            ).respond(to: request)
        }
        let methods: [HTTPRequest.Method] = [.post, .get, .put, .delete]
        return Routes(
            methods.map { Routes.Route($0, prefix + "/register", register) } + [
                Routes.Route(.post, prefix + "/token", tokens),
                Routes.Route(
                    .get, prefix + "/.well-known/openid-configuration", PlatformConfigurationHandler(configuration)),
            ]
        ).adding(companions.routes(prefix))
    }
}
