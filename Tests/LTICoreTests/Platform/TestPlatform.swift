import CrosswalkCrypto
import CrosswalkJOSE
import CrosswalkJSON
import CrosswalkRuntime
import CrosswalkTesting
import HTTPTypes
import LTICore

/// A platform in parts: one tool, one session, one clock.
struct TestPlatform: Sendable {
    static let issuer: Issuer = "https://lms.example.edu"
    static let redirect = "https://tool.example.com/launch?keep=1"
    static let keys: [JWK] = {
        // Made once: a key takes some tenths of a second.
        (0..<3).compactMap { _ in try? JWK(.rsaPrivate(RSAPrivateKey.generate()), algorithm: .rs256) }
    }()

    let clock = ManualClock()
    let store: any RecordStore
    let tools: ToolRegistrationStore
    let offers: LaunchOffers
    let session = PlatformSession(loginHint: "hint-7", secret: Secret("cookie-7"))

    init(_ store: any RecordStore = InMemoryRecordStore()) async throws {
        self.store = store
        tools = ToolRegistrationStore(store, ambient: clock.ambient)
        offers = LaunchOffers(store, issuer: Self.issuer, ambient: clock.ambient)
        try await tools.put(Self.tool("tool-1"))
        try await tools.put(Self.tool("tool-2"))
    }

    static func tool(_ clientID: ClientID) -> ToolRegistration {
        ToolRegistration(
            clientID: clientID, name: "Tool",
            deployments: [
                Deployment(id: "dep-1"), Deployment(id: "dep-2", state: .suspended),
            ], initiationURL: "https://tool.example.com/login?flow=lti",
            redirectURIs: [redirect, "javascript:alert(1)"],
            targetLinkURI: "https://tool.example.com/start", messageTypes: MessageType.launches)
    }

    static func launch(_ type: MessageType = .resourceLink) -> OutgoingLaunch {
        var launch = OutgoingLaunch(type, deploymentID: "dep-1")
        launch.claims.user.subject = "user-7"
        launch.claims.roles = LaunchRoles([Role("http://purl.imsglobal.org/vocab/lis/v2/membership#Learner")])
        launch.claims.resourceLink = ResourceLink(id: "link-1", title: "Quiz")
        return launch
    }

    /// The authorization endpoint; a session where the cookie says so.
    func authorization(
        signer: @escaping AuthorizationHandler.SignerFinder = { try KeySigner(TestPlatform.keys[0]) }
    ) -> AuthorizationHandler {
        AuthorizationHandler(
            issuer: Self.issuer, tools: tools, offers: offers, ambient: clock.ambient, signer: signer
        ) { head, _ in
            guard let secret = Cookies(head.headerFields)["session"] else { return nil }
            return PlatformSession(loginHint: secret.reveal { $0 == "cookie-8" ? "hint-8" : "hint-7" }, secret: secret)
        }
    }

    /// What a tool sends for a launch.
    func fields(_ initiation: LaunchInitiation) -> FormFields {
        [
            ("scope", "openid"), ("response_type", "id_token"), ("response_mode", "form_post"), ("prompt", "none"),
            ("client_id", "tool-1"), ("redirect_uri", Self.redirect),
            ("login_hint", initiation.fields["login_hint"] ?? ""),
            ("lti_message_hint", initiation.fields["lti_message_hint"] ?? ""), ("nonce", "nonce-1"),
            ("state", "state-1"),
        ]
    }

    func request(_ fields: FormFields, cookie: String? = "session=cookie-7", byPost: Bool = false) throws -> WebRequest
    {
        let endpoint = try Endpoint("https://lms.example.edu/authorize")
        var request = byPost ? WebRequest(post: fields, to: endpoint) : WebRequest(.get, endpoint.adding(fields))
        request.head.headerFields[.cookie] = cookie
        return request
    }
}

extension FormFields {
    /// A copy with one field changed, or taken out.
    func with(_ name: String, _ value: String?) -> FormFields {
        var copy = FormFields()
        for field in fields {
            if field.name != name { copy.append(field.name, field.value) } else { copy.append(name, value) }
        }
        return copy
    }
}
