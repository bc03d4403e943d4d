#if AsyncHTTPClient && Hummingbird
    import CrosswalkCrypto
    import CrosswalkJOSE
    import CrosswalkRuntime
    import HTTPTypes
    import LTIAdvantage
    import LTICore
    import Synchronization
    import Testing

    @testable import LTITesting

    /// A tool and the simulated platform, each at an address of its own, and a way between them.
    struct ServiceWorld: Sendable {
        let lms: SimulatedLMS
        let tool: ToolRegistration
        let registration: Registration
        let key: KnownToolKey
        /// The way to the platform.
        let transport: any Transport
        /// The way to its services, with tokens.
        let services: ServiceClient
        /// Where the tool takes notices.
        let noticeAddress: String
        /// The notices that it took.
        let notices: NoticeLog

        /// Made once: what is slow about a platform is its keys.
        private static let keys = Result { try (0..<4).map { _ in try RSAPrivateKey.generate() } }

        /// Lets a tool and a platform speak to each other.
        static func run(
            over way: Way, scopes: Set<String> = SimulatedLMS.scopes,
            _ body: @escaping @Sendable (ServiceWorld) async throws -> Void
        ) async throws {
            let (platform, tool) = (LateHandler(), LateHandler())
            try await way.lead(to: platform) { toPlatform, platformOrigin in
                try await way.lead(to: tool) { toTool, toolOrigin in
                    let world = try await ServiceWorld(
                        (platform, platformOrigin, toPlatform), (tool, toolOrigin, toTool), scopes)
                    try await body(world)
                }
            }
        }

        private typealias Side = (handler: LateHandler, origin: Endpoint, way: any Transport)

        private init(_ platform: Side, _ own: Side, _ scopes: Set<String>) async throws {
            let keys = try Self.keys.get()
            key = try KnownToolKey(keys[0])
            lms = try SimulatedLMS(
                at: platform.origin, keys: try Self.rotating(Array(keys[1...])), transport: own.way)
            platform.handler.set(lms)
            let origin = own.origin.description
            tool = ToolRegistration(
                clientID: "tool-1", name: "Tool", deployments: [Deployment(id: "dep-1")],
                initiationURL: origin + "/login", redirectURIs: [origin + "/launch"], targetLinkURI: origin + "/app",
                keys: ToolKeys(pasted: key.publicKeys), scopes: scopes, messageTypes: MessageType.launches)
            registration = try await lms.register(tool)
            let signer = try key.signer()
            let ambient = Ambient.system
            transport = platform.way
            services = ServiceClient(
                platform.way,
                tokens: try ClientCredentials(registration, transport: platform.way, ambient: ambient) { signer },
                policy: .loopbackForTests, ambient: ambient)
            let (store, log) = (InMemoryRecordStore(), NoticeLog())
            let registrations = RegistrationStore(store, ambient: ambient)
            try await registrations.save(registration)
            noticeAddress = own.origin.appending(segment: "notices").description
            notices = log
            own.handler.set(
                NoticeReceiver(
                    registrations, keys: KeySetCache(platform.way, ambient: ambient), policy: .loopbackForTests,
                    store: store, ambient: ambient
                ) { await log.note($0) })
        }

        /// Hands keys out in order; what is needed beyond them is made.
        private static func rotating(_ keys: [RSAPrivateKey]) throws -> RotatingKeys {
            let rest = KeyPool(keys)
            return RotatingKeys(policy: try KeyRotationPolicy()) { try rest.take() ?? RSAPrivateKey.generate() }
        }

        /// Launches the tool, and verifies what comes.
        func launch(
            _ type: MessageType = .resourceLink, by user: String = "teacher", link: ResourceLinkID? = nil
        ) async throws -> VerifiedLaunch {
            let initiation = try await lms.begin(type, by: user, link: link, client: tool.clientID)
            let nonce = "nonce-1"
            let fields: FormFields = [
                ("scope", "openid"), ("response_type", "id_token"), ("response_mode", "form_post"), ("prompt", "none"),
                ("client_id", tool.clientID.text), ("redirect_uri", tool.redirectURIs[0]),
                ("login_hint", initiation.fields["login_hint"] ?? ""),
                ("lti_message_hint", initiation.fields["lti_message_hint"] ?? ""), ("nonce", nonce), ("state", "s"),
            ]
            let page = try await transport.exchange(WebRequest(.get, lms.address("authorize").adding(fields)))
            let form = try #require(PostedForm(String(decoding: page.body, as: UTF8.self)))
            let keys = try await transport.exchange(WebRequest(.get, lms.address("jwks")))
            return try LaunchVerifier(registration: registration, policy: LaunchPolicy(anonymity: .always)).verify(
                try #require(form.fields["id_token"]), keys: VerificationKeySet(try JWKSet(json: keys.body)),
                expecting: LaunchExpectation(nonce: nonce),
                at: NumericDate(Int(Ambient.system.now().secondsSinceEpoch)))
        }

        /// Brings a form to the platform, as a browser does.
        func post(_ form: FormFields, to address: String?) async throws -> (status: Int, page: String) {
            let request = WebRequest(post: form, to: try Endpoint(try #require(address)))
            let answer = try await transport.exchange(request)
            return (answer.response.status.code, String(decoding: answer.body, as: UTF8.self))
        }
    }

    /// Keys that are handed out once each.
    private final class KeyPool: Sendable {
        private let keys: Mutex<[RSAPrivateKey]>

        init(_ keys: [RSAPrivateKey]) { self.keys = Mutex(keys) }

        func take() -> RSAPrivateKey? { keys.withLock { $0.isEmpty ? nil : $0.removeFirst() } }
    }

    /// A handler that comes when its address is known.
    final class LateHandler: Handler {
        private let handler = Mutex<(any Handler)?>(nil)

        func set(_ handler: some Handler) { self.handler.withLock { $0 = handler } }

        func respond(to request: WebRequest) async throws -> WebResponse {
            guard let handler = handler.withLock({ $0 }) else { return WebResponse(.serviceUnavailable) }
            return try await handler.respond(to: request)
        }
    }

    /// The notices that a tool took.
    actor NoticeLog {
        private(set) var all: [ReceivedNotice] = []

        func note(_ notice: ReceivedNotice) { all.append(notice) }
    }
#endif
