import CrosswalkJSON
import CrosswalkRuntime
import CrosswalkTesting
import HTTPTypes
import LTICore
import Testing

@Suite("The page on which an administrator registers a tool")
struct RegistrationHandlerTests {
    private static let address = "https://tool.example.com/lti/register"

    private func handler(
        _ bench: RegistrationBench, transport: (any Transport)? = nil,
        look: @escaping RegistrationHandler.Look = { _ in nil },
        refused: @escaping RegistrationHandler.Refused = { _, _ in }, keep: RegistrationHandler.Keep? = nil
    ) throws -> RegistrationHandler {
        let registrations = RegistrationStore(bench.store, ambient: bench.clock.ambient)
        let access = RegistrationAccessStore(bench.store)
        let client = transport.map { DynamicRegistrationClient($0) } ?? bench.client
        return RegistrationHandler(
            at: try Endpoint(Self.address), tool: RegistrationBench.tool(), client: client, store: bench.store,
            ambient: bench.clock.ambient, look: look, refused: refused,
            keep: keep ?? { try await $0.save(to: registrations, access: access, at: bench.clock.now) })
    }

    private func open(_ handler: RegistrationHandler, _ request: RegistrationRequest) async throws -> WebResponse {
        var fields: FormFields = [("openid_configuration", request.configuration.description)]
        request.token?.reveal { fields.append("registration_token", $0) }
        return try await handler.respond(to: WebRequest(.get, try Endpoint(Self.address).adding(fields)))
    }

    private func press(
        _ handler: RegistrationHandler, ticket: String?, origin: String? = "https://tool.example.com",
        site: String? = "same-origin"
    ) async throws -> WebResponse {
        var form = FormFields()
        form.append("ticket", ticket)
        var request = WebRequest(post: form, to: try Endpoint(Self.address))
        request.head.headerFields[.origin] = origin
        if let site, let name = HTTPField.Name("Sec-Fetch-Site") { request.head.headerFields[name] = site }
        return try await handler.respond(to: request)
    }

    private func html(_ response: WebResponse) async throws -> String {
        String(decoding: try await response.body.collect(), as: UTF8.self)
    }

    private func ticket(_ page: String) throws -> String {
        let start = try #require(page.firstRange(of: #"name="ticket" value=""#)).upperBound
        return String(page[start...].prefix { $0 != "\"" })
    }

    @Test("Opening the page asks and registers nothing; the button registers, stores, and closes the page")
    func whole() async throws {
        let bench = try RegistrationBench()
        let handler = try handler(bench)
        let request = try await bench.request()
        let question = try await open(handler, request)
        let page = try await html(question)
        #expect(question.status == .ok && page.contains("<button>Register with lms.example.edu</button>"))
        #expect(page.contains("To let teachers choose content") && page.contains("Nothing has been registered yet"))
        #expect(question.head.headerFields[.contentSecurityPolicy]?.contains("default-src 'none'") == true)
        #expect(request.token?.reveal { page.contains($0) } == false, "the page does not repeat the token")
        #expect(try await bench.tools.tools(limit: 10, at: bench.clock.now).isEmpty)

        let answer = try await press(handler, ticket: try ticket(page))
        let result = try await html(answer)
        #expect(answer.status == .ok && result.contains("The tool is registered"))
        #expect(result.contains("org.imsglobal.lti.close") && result.contains("data-wait"))
        let registrations = RegistrationStore(bench.store, ambient: bench.clock.ambient)
        let stored = try await registrations.registrations(of: "https://lms.example.edu")
        #expect(stored.count == 1 && stored.first?.deployments.map(\.state) == [.active])
        let kept = try await RegistrationAccessStore(bench.store).access(
            issuer: "https://lms.example.edu", clientID: try #require(stored.first).clientID, at: bench.clock.now)
        _ = try await bench.client.read(try #require(kept).access)
    }

    @Test(
        "What does not come from the page registers nothing",
        arguments: [
            ("https://evil.example", "cross-site"), (nil, nil), ("null", "cross-site"),
            ("https://tool.example.com", "none"),
            ("https://tool.example.com", "same-site"), ("http://tool.example.com", nil),
            ("https://tool.example.com.evil.example", nil),
        ])
    func forged(origin: String?, site: String?) async throws {
        let bench = try RegistrationBench()
        let handler = try handler(bench)
        let ticket = try ticket(try await html(try await open(handler, try await bench.request())))
        let answer = try await press(handler, ticket: ticket, origin: origin, site: site)
        #expect(answer.status == .forbidden)
        #expect(try await bench.tools.tools(limit: 10, at: bench.clock.now).isEmpty)
        // The page is not spoiled by it.
        #expect(try await press(handler, ticket: ticket).status == .ok)
    }

    @Test("A ticket counts once, for half an hour, and no other does")
    func tickets() async throws {
        let bench = try RegistrationBench()
        let handler = try handler(bench)
        for bad in [nil, "", "made-up", String(repeating: "a", count: 5_000)] {
            #expect(try await press(handler, ticket: bad).status.code >= 400)
        }
        let first = try ticket(try await html(try await open(handler, try await bench.request())))
        #expect(try await press(handler, ticket: first).status == .ok)
        let again = try await press(handler, ticket: first)
        let page = try await html(again)
        #expect(again.status == .forbidden && page.contains("did not finish") && page.contains("list of tools"))
        let late = try ticket(try await html(try await open(handler, try await bench.request())))
        bench.clock.advance(by: .seconds(1_800))
        #expect(try await press(handler, ticket: late).status == .forbidden)
        #expect(try await bench.tools.tools(limit: 10, at: bench.clock.now).count == 1)
    }

    @Test("Of many presses of one button one registers")
    func manyPresses() async throws {
        let bench = try RegistrationBench()
        let handler = try handler(bench)
        let ticket = try ticket(try await html(try await open(handler, try await bench.request())))
        let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<20 { group.addTask { try await press(handler, ticket: ticket).status.code } }
            return try await group.reduce(into: [Int]()) { $0.append($1) }
        }
        #expect(statuses.count { $0 == 200 } == 1)
        #expect(try await bench.tools.tools(limit: 10, at: bench.clock.now).count == 1)
    }

    @Test("A platform that is busy at the press does not use the ticket up", arguments: [503, 429])
    func busy(status: Int) async throws {
        let bench = try RegistrationBench()
        let configuration = HTTPBody(RegistrationBench.platform().json)
        let transport = ScriptedTransport([
            .answer(WebResponse(.ok, configuration)),
            .answer(WebResponse(HTTPResponse.Status(code: status))),
            .answer(WebResponse(.ok, configuration)),
            .answer(WebResponse(.ok, HTTPBody(#"{"client_id":"c","scope":""}"#))),
        ])
        let handler = try handler(bench, transport: transport)
        let ticket = try ticket(try await html(try await open(handler, try await bench.request())))
        let busy = try await press(handler, ticket: ticket)
        #expect(try await html(busy).contains("registration.platform_unavailable"))
        #expect(try await press(handler, ticket: ticket).status == .ok)
        #expect(try await press(handler, ticket: ticket).status == .forbidden)
    }

    @Test("The host hears of each refusal with the reference that the page shows")
    func heard() async throws {
        let bench = try RegistrationBench()
        let (heard, hears) = AsyncStream.makeStream(of: (RegistrationRefusal, String).self)
        let handler = try handler(bench, refused: { hears.yield(($0, $1)) })
        let page = try await html(try await press(handler, ticket: "made-up"))
        hears.finish()
        var all: [(RegistrationRefusal, String)] = []
        for await one in heard { all.append(one) }
        let (refusal, reference) = try #require(all.first)
        #expect(all.count == 1 && refusal.code == .requestForged && page.contains(reference))
    }

    @Test("HEAD is answered like GET, without the page")
    func head() async throws {
        let bench = try RegistrationBench()
        let handler = try handler(bench)
        let request = try await bench.request()
        var fields: FormFields = [("openid_configuration", request.configuration.description)]
        request.token?.reveal { fields.append("registration_token", $0) }
        let address = try Endpoint(Self.address).adding(fields)
        let direct = try await handler.respond(to: WebRequest(.head, address))
        #expect(direct.status == .ok)
        #expect(try await html(direct).isEmpty)
        let routes = Routes([.init(.get, "/lti/register", handler), .init(.post, "/lti/register", handler)])
        #expect(try await routes.respond(to: WebRequest(.head, address)).status == .ok)
        let refused = try await routes.respond(to: WebRequest(.put, address))
        #expect(refused.head.headerFields[.allow] == "GET, HEAD, POST")
    }

    @Test("The store does not show the registration token while the question is open")
    func sealed() async throws {
        let bench = try RegistrationBench()
        let request = try await bench.request()
        _ = try await open(try handler(bench), request)
        let records = await bench.store.scan(
            "lti.registration.pending", prefix: "", after: nil, limit: 10, at: bench.clock.now)
        let record = try #require(records.first)
        let text = String(decoding: record.value.bytes, as: UTF8.self)
        #expect(records.count == 1 && request.token?.reveal { text.contains($0) } == false)
        #expect(!text.contains("lms.example.edu"))
    }

    @Test("A refused registration says what to do, and shows nothing of what was sent")
    func refused() async throws {
        let bench = try RegistrationBench()
        let handler = try handler(bench)
        let used = try await bench.request()
        _ = try await bench.tokens.take(try #require(used.token))
        let answer = try await open(handler, used)
        let page = try await html(answer)
        #expect(answer.status == .badGateway && page.contains("begin again in your learning platform"))
        #expect(page.contains("registration.configuration_refused"))
        #expect(used.token?.reveal { page.contains($0) } == false)
        let bare = try await handler.respond(to: WebRequest(.get, try Endpoint(Self.address)))
        #expect(bare.status == .badRequest)
        #expect(try await handler.respond(to: WebRequest(.put, try Endpoint(Self.address))).status == .methodNotAllowed)
    }

    @Test("A platform that calls itself HTML is shown as text")
    func escaped() async throws {
        var platform = RegistrationBench.platform()
        platform.platform.productFamilyCode = "<script>alert(1)</script>"
        platform.platform.version = "\"><img src=x onerror=alert(1)>"
        let bench = try RegistrationBench(platform: platform)
        let page = try await html(try await open(try handler(bench), try await bench.request()))
        #expect(!page.contains("<script") && !page.contains("<img") && page.contains("&lt;script&gt;alert(1)"))
    }

    @Test("A platform that changes its name after the question is not registered with")
    func changedIssuer() async throws {
        let bench = try RegistrationBench()
        var other = RegistrationBench.platform()
        other.issuer = "https://lms.example.edu/other"
        let transport = ScriptedTransport([
            .answer(WebResponse(.ok, HTTPBody(RegistrationBench.platform().json))),
            .answer(WebResponse(.ok, HTTPBody(other.json))),
        ])
        let handler = try handler(bench, transport: transport)
        let ticket = try ticket(try await html(try await open(handler, try await bench.request())))
        let answer = try await press(handler, ticket: ticket)
        #expect(answer.status == .badGateway && transport.sent.count == 2)
        #expect(try await html(answer).contains("registration.issuer_mismatch"))
    }

    @Test("Where no deployment was named, the page says that launches wait for an approval")
    func pending() async throws {
        let bench = try RegistrationBench()
        let transport = ScriptedTransport([
            .answer(WebResponse(.ok, HTTPBody(RegistrationBench.platform().json))),
            .answer(WebResponse(.ok, HTTPBody(RegistrationBench.platform().json))),
            .answer(WebResponse(.ok, HTTPBody(#"{"client_id":"<b>","scope":""}"#))),
        ])
        let handler = try handler(bench, transport: transport)
        let ticket = try ticket(try await html(try await open(handler, try await bench.request())))
        let page = try await html(try await press(handler, ticket: ticket))
        #expect(page.contains("Launches are not accepted yet") && page.contains("The platform did not grant"))
        #expect(page.contains("&lt;b&gt;") && !page.contains("data-wait=") && page.contains("To put grades"))
    }

    @Test("Registering again keeps the deployments that are known, and takes the new addresses")
    func again() async throws {
        let bench = try RegistrationBench()
        let registrations = RegistrationStore(bench.store, ambient: bench.clock.ambient)
        let outcome = try await bench.register()
        var known = outcome.registration
        known.deployments = [Deployment(id: "old", state: .suspended)]
        known.endpoints = nil
        known.trustedAudiences = ["partner"]
        try await registrations.save(known)
        try await outcome.save(to: registrations, access: nil, at: bench.clock.now)
        let stored = try #require(
            try await registrations.registration(
                issuer: outcome.registration.issuer, clientID: outcome.registration.clientID))
        #expect(stored.deployments == known.deployments + outcome.registration.deployments)
        #expect(stored.endpoints == outcome.registration.endpoints && stored.trustedAudiences == ["partner"])
    }

    @Test("Who registers again with other addresses, or as another client with other hosts, changes nothing")
    func takeover() async throws {
        let bench = try RegistrationBench()
        let registrations = RegistrationStore(bench.store, ambient: bench.clock.ambient)
        let outcome = try await bench.register()
        let evil = PlatformEndpoints(
            authorization: "https://evil.example/a", keySet: "https://evil.example/k", token: "https://evil.example/t")
        for clientID in [outcome.registration.clientID, "another"] {
            let known = Registration(
                issuer: outcome.registration.issuer, clientID: clientID, endpoints: evil,
                deployments: [Deployment(id: "old")])
            try await registrations.save(known)
            await #expect(throws: RegistrationStore.Failure.addressesDiffer) {
                try await outcome.save(to: registrations, access: nil, at: bench.clock.now)
            }
            #expect(try await registrations.registrations(of: known.issuer) == [known])
            try await registrations.remove(issuer: known.issuer, clientID: clientID)
        }
    }

    @Test("Beside a record that cannot be read nobody registers: it may say other addresses")
    func besideIllegible() async throws {
        let bench = try RegistrationBench()
        let registrations = RegistrationStore(bench.store, ambient: bench.clock.ambient)
        let outcome = try await bench.register()
        try await registrations.save(Registration(issuer: outcome.registration.issuer, clientID: "another"))
        let page = await bench.store.scan("lti.registration", prefix: "", after: nil, limit: 1, at: bench.clock.now)
        let broken = try #require(page.first?.key)
        _ = try await bench.store.put(broken, [0x7B], expecting: .any, until: nil, at: bench.clock.now)
        await #expect(throws: RegistrationStore.Failure.illegible) {
            try await outcome.save(to: registrations, access: nil, at: bench.clock.now)
        }
    }

    @Test("A stored token goes nowhere that the policy forbids by now, not even to remove the registration")
    func forbiddenAccess() async throws {
        let transport = ScriptedTransport([])
        let client = DynamicRegistrationClient(transport, policy: .production)
        let access = RegistrationAccess(endpoint: try Endpoint("http://127.0.0.1/register"), token: Secret("t"))
        for call in [{ try await client.delete(access) }, { _ = try await client.read(access) }] {
            let refusal = await #expect(throws: RegistrationRefusal.self) { try await call() }
            #expect(refusal?.code == .accessHostMismatch)
        }
        #expect(transport.sent.isEmpty)
    }

    @Test("A host gives the pages its own looks, and is told when it could not store")
    func looks() async throws {
        struct Full: Error {}
        let bench = try RegistrationBench()
        let handler = try handler(
            bench,
            look: { page in
                switch page {
                case .question(let question):
                    WebResponse(.ok, HTTPBody(question.ticket.reveal { #"own name="ticket" value="\#($0)""# }))
                case .done: WebResponse(.ok, HTTPBody("own done"))
                case .refused(let refusal, let reference):
                    WebResponse(.ok, HTTPBody("own \(refusal.code.rawValue) \(reference.count)"))
                }
            }, keep: { _ in throw Full() })
        let question = try await html(try await open(handler, try await bench.request()))
        #expect(question.hasPrefix("own"))
        let page = try await html(try await press(handler, ticket: try ticket(question)))
        #expect(page == "own registration.not_kept 9")
    }
}
