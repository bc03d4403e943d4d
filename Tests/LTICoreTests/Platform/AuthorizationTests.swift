import CrosswalkJOSE
import CrosswalkJSON
import CrosswalkRuntime
import CrosswalkTesting
import HTTPTypes
import LTICore
import Testing

#if SQLite
    import CrosswalkSQLite
#endif

@Suite("The authorization endpoint decides in one order, and sends nothing before it knows where to")
struct AuthorizationTests {
    private struct Failure: Error {}

    /// The answer in one word: a page, or the error of the form.
    private static func word(_ answer: AuthorizationHandler.Answer) -> String {
        switch answer {
        case .page(let refusal): "page \(refusal.code.rawValue)"
        case .post(let fields, _): fields["error"] ?? "token"
        }
    }

    /// Each bends a valid request in one way; the ones below are wrong as well wherever an earlier one is tried.
    private static let order: [(name: String, bend: @Sendable (FormFields) -> FormFields, word: String)] = [
        ("no client", { $0.with("client_id", nil) }, "page invalid_request"),
        ("unknown client", { $0.with("client_id", "tool-9") }, "page unauthorized_client"),
        ("no redirection", { $0.with("redirect_uri", nil) }, "page invalid_request"),
        ("other redirection", { $0.with("redirect_uri", "https://evil.example/launch") }, "page invalid_request"),
        ("prefix", { $0.with("redirect_uri", "https://tool.example.com/launch") }, "page invalid_request"),
        ("longer", { $0.with("redirect_uri", TestPlatform.redirect + "&x") }, "page invalid_request"),
        ("other case", { $0.with("redirect_uri", "https://TOOL.example.com/launch?keep=1") }, "page invalid_request"),
        ("script", { $0.with("redirect_uri", "javascript:alert(1)") }, "page invalid_request"),
        ("response type", { $0.with("response_type", "code") }, "unsupported_response_type"),
        ("no response type", { $0.with("response_type", nil) }, "unsupported_response_type"),
        ("response mode", { $0.with("response_mode", "fragment") }, "invalid_request"),
        ("scope", { $0.with("scope", "profile") }, "invalid_scope"),
        ("prompt", { $0.with("prompt", "login") }, "invalid_request"),
        ("no prompt", { $0.with("prompt", nil) }, "invalid_request"),
        ("no nonce", { $0.with("nonce", nil) }, "invalid_request"),
        ("empty nonce", { $0.with("nonce", "") }, "invalid_request"),
        ("no login hint", { $0.with("login_hint", nil) }, "invalid_request"),
        ("no message hint", { $0.with("lti_message_hint", nil) }, "invalid_request"),
        ("somebody else", { $0.with("login_hint", "hint-8") }, "login_required"),
        ("unknown launch", { $0.with("lti_message_hint", "nonsense") }, "launch_no_longer_valid"),
    ]

    @Test("Each wrong thing has its answer, and uses no launch up", arguments: order.map(\.name), [false, true])
    func single(name: String, byPost: Bool) async throws {
        let platform = try await TestPlatform()
        let row = try #require(Self.order.first { $0.name == name })
        let initiation = try await platform.offers.begin(
            TestPlatform.launch(), to: TestPlatform.tool("tool-1"), for: platform.session)
        let fields = platform.fields(initiation)
        let handler = platform.authorization()
        let answer = try await handler.answer(to: try platform.request(row.bend(fields), byPost: byPost))
        #expect(Self.word(answer) == row.word)
        if case .post(let form, let uri) = answer {
            #expect(uri == TestPlatform.redirect && form["state"] == "state-1" && form["id_token"] == nil)
        }
        // The launch is still there.
        let again = try await handler.answer(to: try platform.request(fields, byPost: byPost))
        #expect(Self.word(again) == "token")
    }

    @Test("HEAD is answered like GET, without the page, and leaves the launch where it is")
    func head() async throws {
        let platform = try await TestPlatform()
        let initiation = try await platform.offers.begin(
            TestPlatform.launch(), to: TestPlatform.tool("tool-1"), for: platform.session)
        var request = try platform.request(platform.fields(initiation), byPost: false)
        request.head.method = .head
        let handler = platform.authorization()
        for _ in 0..<2 {
            let response = try await handler.respond(to: request)
            #expect(response.status == .ok && response.head.headerFields[.contentType]?.hasPrefix("text/html") == true)
            #expect(try await response.body.collect() == [])
        }
        request.head.method = .get
        #expect(Self.word(try await handler.answer(to: request)) == "token")
    }

    @Test("Of two wrong things the one that comes first in the order is told")
    func pairs() async throws {
        let platform = try await TestPlatform()
        let initiation = try await platform.offers.begin(
            TestPlatform.launch(), to: TestPlatform.tool("tool-1"), for: platform.session)
        let fields = platform.fields(initiation)
        let handler = platform.authorization()
        for (index, first) in Self.order.enumerated() {
            for second in Self.order[(index + 1)...] where second.word != first.word {
                let bent = first.bend(second.bend(fields))
                // Two changes of one field undo one another.
                guard bent != first.bend(fields), bent != second.bend(fields) else { continue }
                let answer = try await handler.answer(to: try platform.request(bent))
                #expect(Self.word(answer) == first.word, "\(first.name), \(second.name)")
            }
        }
    }

    @Test("A repeated parameter is refused: those of the redirection by a page, state without its echo")
    func repeated() async throws {
        let platform = try await TestPlatform()
        let initiation = try await platform.offers.begin(
            TestPlatform.launch(), to: TestPlatform.tool("tool-1"), for: platform.session)
        for name in ["client_id", "redirect_uri", "nonce", "state", "login_hint", "response_type"] {
            var fields = platform.fields(initiation)
            fields.append(name, fields[name])
            let answer = try await platform.authorization().answer(to: try platform.request(fields))
            switch answer {
            case .page: #expect(name == "client_id" || name == "redirect_uri")
            case .post(let form, _):
                #expect(form["error"] == "invalid_request")
                #expect(form["state"] == (name == "state" ? nil : "state-1"))
            }
        }
    }

    @Test("The token is the message, for this tool, with the tool's own nonce")
    func token() async throws {
        let platform = try await TestPlatform()
        let initiation = try await platform.offers.begin(
            TestPlatform.launch(), to: TestPlatform.tool("tool-1"), for: platform.session, storageTarget: "_parent")
        #expect(
            initiation.fields.fields.map(\.name) == [
                "iss", "login_hint", "target_link_uri", "lti_message_hint", "lti_deployment_id", "client_id",
                "lti_storage_target",
            ])
        #expect(initiation.url.description.hasPrefix("https://tool.example.com/login?flow=lti&iss=https%3A"))
        let answer = try await platform.authorization().answer(to: try platform.request(platform.fields(initiation)))
        guard case .post(let form, _) = answer else { throw Failure() }
        let keys = VerificationKeySet(JWKSet(TestPlatform.keys).publicKeys)
        let claims = try keys.verify(try #require(form["id_token"]), algorithms: [.rs256]).object()
        #expect(claims["iss"] == "https://lms.example.edu" && claims["aud"] == "tool-1" && claims["nonce"] == "nonce-1")
        #expect(claims["sub"] == "user-7")
        #expect(claims[Sample.wire("…target_link_uri")] == "https://tool.example.com/start")
        let issued = try #require(claims["iat"]?.number?.integer)
        #expect(Int64(issued) == platform.clock.now.secondsSinceEpoch)
        #expect(claims["exp"]?.number?.integer == issued + 300)
        #expect(form.fields.map(\.name) == ["id_token", "state", "lti_storage_target"])
        #expect(form["state"] == "state-1" && form["lti_storage_target"] == "_parent")
    }

    @Test("Nonce and state come back byte for byte, and there is no state where none was sent")
    func echoes() async throws {
        let platform = try await TestPlatform()
        let keys = VerificationKeySet(JWKSet(TestPlatform.keys).publicKeys)
        for text in ["e\u{301}", "é", " a b+c%20&=", "\"}\\{", String(repeating: "n", count: 2_000)] {
            let initiation = try await platform.offers.begin(
                TestPlatform.launch(), to: TestPlatform.tool("tool-1"), for: platform.session)
            let fields = platform.fields(initiation).with("nonce", text).with("state", text)
            let answer = try await platform.authorization().answer(to: try platform.request(fields, byPost: true))
            guard case .post(let form, _) = answer else { throw Failure() }
            let claims = try keys.verify(try #require(form["id_token"]), algorithms: [.rs256]).object()
            #expect(claims["nonce"] == .string(text))
            #expect(form["state"]?.utf8.elementsEqual(text.utf8) == true)
        }
        let initiation = try await platform.offers.begin(
            TestPlatform.launch(), to: TestPlatform.tool("tool-1"), for: platform.session)
        let stateless = platform.fields(initiation).with("state", nil)
        guard case .post(let form, _) = try await platform.authorization().answer(to: platform.request(stateless))
        else {
            throw Failure()
        }
        #expect(form.fields.map(\.name) == ["id_token"])
    }

    @Test("Of many requests for one launch one gets the token, and the others hear that it is over")
    func once() async throws {
        try await fetchAtOnce(InMemoryRecordStore())
    }

    #if SQLite
        @Test("The same on SQLite")
        func onceOnSQLite() async throws {
            let folder = try TemporaryFolder()
            let database = try CrosswalkDatabase.open(path: folder.path(of: "store.sqlite"))
            try await fetchAtOnce(SQLiteRecordStore(database))
        }
    #endif

    private func fetchAtOnce(_ store: any RecordStore) async throws {
        let platform = try await TestPlatform(store)
        let initiation = try await platform.offers.begin(
            TestPlatform.launch(), to: TestPlatform.tool("tool-1"), for: platform.session)
        let request = try platform.request(platform.fields(initiation))
        let handler = platform.authorization()
        let words = try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<50 { group.addTask { Self.word(try await handler.answer(to: request)) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(words.count { $0 == "token" } == 1)
        #expect(words.count { $0 == "launch_no_longer_valid" } == 49)
    }

    @Test("A launch is for one tool, one session, one active deployment, and for five minutes")
    func bindings() async throws {
        let platform = try await TestPlatform()
        let initiation = try await platform.offers.begin(
            TestPlatform.launch(), to: TestPlatform.tool("tool-1"), for: platform.session)
        let fields = platform.fields(initiation)
        let handler = platform.authorization()
        func word(_ fields: FormFields, cookie: String? = "session=cookie-7") async throws -> String {
            Self.word(try await handler.answer(to: try platform.request(fields, cookie: cookie)))
        }
        #expect(try await word(fields.with("client_id", "tool-2")) == "unauthorized_client")
        #expect(try await word(fields, cookie: nil) == "login_required")
        #expect(
            try await word(fields, cookie: "session=cookie-9") == "login_required", "the same person, another session")
        #expect(try await word(fields, cookie: "session=cookie-8") == "login_required")
        #expect(try await word(fields.with("login_hint", "hint-8"), cookie: "session=cookie-8") == "login_required")
        var suspended = TestPlatform.tool("tool-1")
        suspended.deployments = [Deployment(id: "dep-1", state: .suspended)]
        try await platform.tools.put(suspended)
        #expect(try await word(fields) == "unauthorized_client")
        try await platform.tools.put(TestPlatform.tool("tool-1"))
        platform.clock.advance(by: .seconds(300))
        #expect(try await word(fields) == "launch_no_longer_valid")
    }

    @Test("A signer that fails is a server_error, and the launch can still be fetched")
    func signer() async throws {
        let platform = try await TestPlatform()
        let initiation = try await platform.offers.begin(
            TestPlatform.launch(), to: TestPlatform.tool("tool-1"), for: platform.session)
        let request = try platform.request(platform.fields(initiation))
        let broken = try await platform.authorization { throw Failure() }.answer(to: request)
        #expect(Self.word(broken) == "server_error")
        #expect(Self.word(try await platform.authorization().answer(to: request)) == "token")
    }

    @Test("The page posts itself, stores nothing and escapes what came from outside")
    func page() async throws {
        let platform = try await TestPlatform()
        let initiation = try await platform.offers.begin(
            TestPlatform.launch(), to: TestPlatform.tool("tool-1"), for: platform.session)
        let fields = platform.fields(initiation).with("state", "\"><script>alert(1)</script>")
        let response = try await platform.authorization().respond(to: try platform.request(fields))
        let html = String(decoding: try await response.body.collect(), as: UTF8.self)
        #expect(response.status == .ok && response.head.headerFields[.cacheControl] == "no-store")
        #expect(response.head.headerFields[.contentSecurityPolicy]?.contains("default-src 'none'") == true)
        #expect(!html.contains("<script>alert(1)"))
        #expect(html.contains("value=\"&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;\""))
        #expect(html.contains("action=\"https://tool.example.com/launch?keep=1\""))
    }

    @Test("What cannot be read is a page with its status", arguments: [("PUT", 405), ("POST", 400), ("LARGE", 413)])
    func unreadable(method: String, status: Int) async throws {
        let platform = try await TestPlatform()
        var request = try platform.request([("client_id", "%")], byPost: true)
        switch method {
        case "PUT": request.head.method = .put
        case "LARGE": request.body = HTTPBody([UInt8](repeating: 0x61, count: 300_000))
        default: request.body = HTTPBody("client_id=%zz")
        }
        let response = try await platform.authorization().respond(to: request)
        #expect(response.status.code == status)
        #expect(response.head.headerFields[.allow] == (status == 405 ? "GET, HEAD, POST" : nil))
    }

    @Test("A launch that a tool would refuse is not begun")
    func offers() async throws {
        let platform = try await TestPlatform()
        var tool = TestPlatform.tool("tool-1")
        func failure(_ launch: OutgoingLaunch) async throws -> LaunchOfferError? {
            do {
                _ = try await platform.offers.begin(launch, to: tool, for: platform.session)
                return nil
            } catch let error as LaunchOfferError {
                return error
            }
        }
        var launch = TestPlatform.launch()
        launch.claims.deploymentID = "dep-2"
        #expect(try await failure(launch) == .deploymentInactive)
        launch.claims.deploymentID = "dep-9"
        #expect(try await failure(launch) == .deploymentInactive)
        launch = TestPlatform.launch()
        launch.claims.resourceLink = nil
        #expect(try await failure(launch) == .incomplete([Sample.wire("…resource_link") + " id"]))
        tool.messageTypes = [.deepLinking]
        #expect(try await failure(TestPlatform.launch()) == .messageTypeNotRegistered)
        tool.messageTypes = [.resourceLink]
        tool.initiationURL = "javascript:alert(1)"
        await #expect(throws: EndpointError.self) { try await failure(TestPlatform.launch()) }
    }
}
