import CrosswalkJOSE
import CrosswalkJSON
import CrosswalkRuntime
import CrosswalkTesting
import HTTPTypes
import LTIAdvantage
import LTICore
import Synchronization
import Testing

@Suite("Notices")
struct NoticeTests {
    private static let issuer: Issuer = "https://lms.example"
    private static let handlerURL = "https://tool.example/notices"

    /// The notices that a tool took.
    private final class Inbox: Sendable {
        private let state = Mutex((all: [ReceivedNotice](), isBroken: false))
        var all: [ReceivedNotice] { state.withLock { $0.all } }
        func fail(_ isBroken: Bool) { state.withLock { $0.isBroken = isBroken } }
        func take(_ notice: ReceivedNotice) throws {
            try state.withLock { state in
                if state.isBroken { throw Broken() }
                state.all.append(notice)
            }
        }
        private struct Broken: Error {}
    }

    /// A platform and a tool that know one another.
    private struct World: Sendable {
        let platform: TestPlatform
        let service: NoticeServiceHandler
        let receiver: NoticeReceiver
        let sender: NoticeSender
        let client: NoticeClient
        let inbox = Inbox()
        let requests = Requests()

        init() async throws {
            let platform = try await TestPlatform()
            self.platform = platform
            let key = try SigningKeys.rsa()
            let keySet = KeySetHandler(maxAge: 60) { JWKSet([key]) }
            let registrations = RegistrationStore(platform.store, ambient: platform.clock.ambient)
            try await registrations.save(
                Registration(
                    issuer: NoticeTests.issuer, clientID: "tool-1",
                    endpoints: PlatformEndpoints(
                        authorization: "https://lms.example/a", keySet: "https://lms.example/jwks",
                        token: "https://lms.example/t"),
                    deployments: [Deployment(id: "d-1")]))
            let inbox = inbox
            let receiver = NoticeReceiver(
                registrations, keys: KeySetCache(InProcessTransport(keySet), ambient: platform.clock.ambient),
                store: platform.store, ambient: platform.clock.ambient
            ) { try inbox.take($0) }
            self.receiver = receiver
            let handlers = NoticeHandlerStore(platform.store, ambient: platform.clock.ambient)
            service = NoticeServiceHandler(
                at: try Endpoint("https://lms.example/notices"), types: [.contextCopy, .helloWorld],
                tools: platform.tools, handlers: handlers, tokens: platform.tokens)
            let signer = try KeySigner(key, algorithm: .rs256)
            let requests = requests
            sender = NoticeSender(
                issuer: NoticeTests.issuer, handlers: handlers,
                transport: InProcessTransport(
                    ClosureHandler { request in
                        await requests.note(request)
                        return try await receiver.respond(to: request)
                    }), ambient: platform.clock.ambient
            ) { signer }
            client = NoticeClient(platform.client(to: service))
        }

        var claim: NoticeServiceClaim { service.claim(of: "d-1") }
        var now: WallTime { platform.clock.now }

        func notice(_ id: String) -> OutgoingNotice {
            .contextCopy(LaunchContext(id: "c-2", title: "Copy"), from: ["c-1"], id: id, at: now)
        }

        func post(_ tokens: [String]) async throws -> Int {
            let list = tokens.map { #"{"jwt":"\#($0)"}"# }.joined(separator: ",")
            return try await post(#"{"notices":[\#(list)]}"#)
        }

        func post(_ body: String) async throws -> Int {
            let request = WebRequest(.post, try Endpoint(NoticeTests.handlerURL), body: HTTPBody(body))
            return try await receiver.respond(to: request).status.code
        }
    }

    @Test("a tool sets, lists and takes away its handlers")
    func handlers() async throws {
        let world = try await World()
        let set = try await world.client.setHandler(Self.handlerURL, for: .contextCopy, of: world.claim)
        #expect(set == NoticeHandlerSetting(.contextCopy, handler: Self.handlerURL))
        try await world.client.setHandler("https://tool.example/other", for: .helloWorld, of: world.claim)
        try await world.client.setHandler("https://tool.example/third", for: .helloWorld, of: world.claim)
        #expect(
            try await world.client.handlers(of: world.claim)
                == [
                    NoticeHandlerSetting(.contextCopy, handler: Self.handlerURL),
                    NoticeHandlerSetting(.helloWorld, handler: "https://tool.example/third"),
                ])
        try await world.client.setHandler(nil, for: .helloWorld, of: world.claim)
        #expect(try await world.client.handlers(of: world.claim).map(\.type) == [.contextCopy])
        #expect(try await world.client.handlers(of: world.service.claim(of: "d-2")).isEmpty)
        let error = await #expect(throws: ServiceError.self) {
            try await world.client.setHandler(Self.handlerURL, for: .assetSubmission, of: world.claim)
        }
        #expect(error?.code == .notOffered)
    }

    @Test(
        "a handler on a host that is not the tool's is refused",
        arguments: [
            "https://evil.example/notices", "https://tool.example.evil.example/", "http://tool.example/notices",
            "https://10.0.0.1/", "nonsense", "https://tool.example@evil.example/",
        ])
    func foreignHandlers(address: String) async throws {
        let world = try await World()
        let error = await #expect(throws: ServiceError.self) {
            try await world.client.setHandler(address, for: .contextCopy, of: world.claim)
        }
        #expect(error?.status == 400)
    }

    @Test("a notice goes from platform to tool once, however often it is sent")
    func delivery() async throws {
        let world = try await World()
        #expect(try await world.sender.send(world.notice("n-1"), to: "tool-1", in: "d-1") == .noHandler)
        try await world.client.setHandler(Self.handlerURL, for: .contextCopy, of: world.claim)
        for id in ["n-1", "n-1", "n-2"] {
            #expect(try await world.sender.send(world.notice(id), to: "tool-1", in: "d-1") == .delivered)
        }
        #expect(world.inbox.all.map(\.id) == ["n-1", "n-2"])
        let notice = try #require(world.inbox.all.first)
        #expect(notice.type == .contextCopy)
        #expect(notice.claims.context?.id == "c-2")
        #expect(notice.claims.companions.originContexts == ["c-1"])
        #expect(notice.tenant == TenantKey(issuer: Self.issuer, clientID: "tool-1", deploymentID: "d-1"))
        #expect(notice.claims.messageType == nil)
        #expect(await world.requests.all.allSatisfy { $0.head.headerFields[.authorization] == nil })
    }

    @Test("a notice that the host could not take is handed on when it comes again")
    func failure() async throws {
        let world = try await World()
        try await world.client.setHandler(Self.handlerURL, for: .contextCopy, of: world.claim)
        world.inbox.fail(true)
        #expect(try await world.sender.send(world.notice("n-1"), to: "tool-1", in: "d-1") == .refused(status: 500))
        world.inbox.fail(false)
        #expect(try await world.sender.send(world.notice("n-1"), to: "tool-1", in: "d-1") == .delivered)
        #expect(world.inbox.all.count == 1)
    }

    @Test(
        "a token that is wrong in one way is refused, and the notice beside it is taken",
        arguments: [
            ("iss", "https://other.example", "registration.unknown"), ("aud", "tool-2", "audience.notOurs"),
            ("azp", "tool-9", "azp.mismatch"), ("nonce", nil, "nonce.missing"), ("exp", "-", "time.expired"),
            ("iat", "-", "time.tooOld"), ("…deployment_id", "d-9", "deployment.unknown"),
            ("…version", "2.0.0", "version.unsupported"), ("…message_type", "LtiResourceLinkRequest", "message"),
            ("…notice", nil, "claim.malformed"), ("signature", "-", "signature"), ("kid", "-", "key"),
        ] as [(String, String?, String)])
    func refused(_ claim: String, _ value: String?, _ why: String) async throws {
        let world = try await World()
        let good = try await world.sender.token(of: world.notice("good"), for: "tool-1", in: "d-1")
        let fresh = try await world.sender.token(of: world.notice("bad"), for: "tool-1", in: "d-1")
        var payload = try JSONObject(claimsOf: fresh)
        let name = claim.replacing("…", with: "https://purl.imsglobal.org/spec/lti/claim/")
        var token = fresh
        switch claim {
        case "signature": token = String(fresh.dropLast(8)) + "AAAAAAAA"
        case "kid":
            let stranger = JWK(.rsaPrivate(try StrangerKey.key.get()), keyID: "other")
            token = try KeySigner(stranger, algorithm: .rs256).signedToken(JSONValue.object(payload).json)
        default:
            let now = Int(world.now.secondsSinceEpoch)
            switch claim {
            case "exp": payload["exp"] = .number(JSONNumber(now - 90))
            case "iat": payload["iat"] = .number(JSONNumber(now - 4_000))
            default: payload[name] = value.map { .string($0) }
            }
            token = try KeySigner(try SigningKeys.rsa(), algorithm: .rs256).signedToken(JSONValue.object(payload).json)
        }
        let error = await #expect(throws: LaunchRefusal.self) { try await world.receiver.verify(token) }
        if let error, why.contains(".") { #expect("\(error.code)".contains(why.split(separator: ".")[0]), "\(error)") }
        #expect(try await world.post([token, good]) == 401)
        #expect(world.inbox.all.map(\.id) == ["good"])
    }

    private enum StrangerKey {
        static let key = Result { try RSAPrivateKeyMaker.make() }
    }

    @Test(
        "what is no delivery is refused",
        arguments: [
            ("", 400), ("[]", 400), ("{}", 400), (#"{"notices":[]}"#, 400), (#"{"notices":[{}]}"#, 400),
            (#"{"notices":[{"jwt":"x"}]}"#, 401), (#"{"notices":[{"jwt":7}]}"#, 401),
        ])
    func malformed(_ body: String, _ status: Int) async throws {
        let world = try await World()
        #expect(try await world.post(body) == status)
    }

    @Test("a delivery is bounded, and only posted")
    func bounds() async throws {
        let world = try await World()
        #expect(try await world.post(Array(repeating: "x", count: 101)) == 400)
        #expect(try await world.post(String(repeating: " ", count: 2 << 20)) == 413)
        let get = WebRequest(.get, try Endpoint(Self.handlerURL))
        #expect(try await world.receiver.respond(to: get).status.code == 405)
    }
}
