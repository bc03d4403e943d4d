import CrosswalkJSON
import CrosswalkRuntime
import CrosswalkTesting
import HTTPTypes
import LearningEventTesting
import Testing
import XAPI

@Suite("The client of a Learning Record Store")
struct ClientTests {
    private func client(
        _ version: XAPIVersion = .v2_0, faults: String = "[]", limits: XAPIClient.Limits = XAPIClient.Limits(),
        base: LearningRecordStore? = nil
    ) throws -> XAPIClient {
        let store = base ?? SimulatedLRS.store(username: "u", password: Secret("p"), ambient: .system)
        let lrs = SimulatedLRS(store, faults: try FaultScript(json: faults.utf8), ambient: .system)
        return XAPIClient(
            try Endpoint("https://lrs.example.org/xapi"), username: "u", password: Secret("p"), version: version,
            transport: InProcessTransport(lrs), limits: limits)
    }

    private func statement(_ number: UInt8, verb: String = "v") -> XAPIStatement {
        XAPIStatement(
            id: XAPIUUID(random: [UInt8](repeating: number, count: 16)),
            actor: .account(homePage: "https://lms.example.org", name: "n"),
            verb: XAPIVerb(id: "https://example.org/\(verb)"),
            object: .activity(XAPIActivity(id: "https://example.org/1")))
    }

    @Test("Statements go out in batches and come back", arguments: XAPIVersion.allCases)
    func sending(version: XAPIVersion) async throws {
        let client = try client(version, limits: XAPIClient.Limits(batch: 3))
        let sent = (1...8).map { statement($0) }
        #expect(try await client.send(sent) == sent.map { _ in .stored })
        #expect(try await client.send(sent) == sent.map { _ in .stored })
        var filter = XAPIStatementFilter()
        filter.agent = sent[0].actor
        filter.limit = 3
        filter.isAscending = true
        var found: [XAPIUUID?] = []
        try await client.pages(of: filter) { page in
            #expect(page.findings.isEmpty && page.consistentThrough != nil)
            found += page.statements.map(\.id)
            return true
        }
        #expect(found == sent.map(\.id))
        let id = try #require(sent[0].id)
        let read = try #require(try await client.statement(id))
        #expect(read.isSame(as: sent[0]))
    }

    @Test("A conflict of a batch is settled statement by statement")
    func conflicts() async throws {
        let client = try client()
        _ = try await client.send([statement(1), statement(2)])
        let outcomes = try await client.send([
            statement(1), statement(2, verb: "other"), statement(3), statement(4),
        ])
        #expect(outcomes == [.duplicate, .conflict, .stored, .stored])
    }

    @Test("A conflict with a statement that the store does not show is no verdict, and nothing overtakes it")
    func undecided() async throws {
        let faults =
            #"[{"match":{"method":"POST"},"when":{"nth":1},"do":{"kind":"conflict409"}},"#
            + #"{"match":{"method":"POST"},"when":{"nth":3},"do":{"kind":"conflict409"}}]"#
        let client = try client(faults: faults, limits: XAPIClient.Limits(batch: 3))
        let batch = (1...5).map { statement($0) }
        let outcomes = try await client.send(batch)
        #expect(outcomes == [.stored, .undecided, .undecided, .undecided, .undecided])
        #expect(try await client.send(batch) == batch.map { _ in .stored })
    }

    @Test("A store that refuses a batch it has stored before is no failure")
    func storeThen503() async throws {
        let faults =
            #"[{"match":{"method":"POST"},"when":{"nth":1},"do":{"kind":"storeThen503"}},"#
            + #"{"match":{"method":"POST"},"when":{"nth":2},"do":{"kind":"conflict409"}}]"#
        let client = try client(faults: faults)
        let batch = [statement(1), statement(2)]
        await #expect(throws: XAPIClientError.self) { try await client.send(batch) }
        #expect(try await client.send(batch) == [.duplicate, .duplicate])
    }

    @Test("A batch that is too large is halved")
    func tooLarge() async throws {
        let store = LearningRecordStore(
            statements: InMemoryStatementStore(), documents: InMemoryRecordStore(),
            accounts: [SimulatedLRS.account(username: "u", password: Secret("p"))],
            limits: LearningRecordStore.Limits(batch: 3), ambient: .system)
        let sent = (1...10).map { statement($0) }
        #expect(try await client(base: store).send(sent) == sent.map { _ in .stored })
        #expect(try await client(base: store).send([]) == [])
    }

    @Test("A statement without id is not sent; one that is refused says so")
    func refusals() async throws {
        var bare = statement(1)
        bare.id = nil
        let client = try client()
        let noID = bare
        await #expect(throws: XAPIClientError(code: .missingID)) { try await client.send([noID]) }
        var bad = statement(2)
        bad.verb = XAPIVerb(id: "no iri")
        #expect(try await client.send([bad]) == [.refused(400)])
        let both = [statement(3), bad]
        await #expect(throws: XAPIClientError(code: .invalid)) { try await client.send(both) }
    }

    @Test("Files travel with the statements that name them")
    func files() async throws {
        let file = XAPIFile([1, 2, 3], contentType: "image/png")
        var with = statement(1)
        with.attachments = [file.attachment(usageType: "https://example.org/usage", display: ["en": "F"])]
        let client = try client(limits: XAPIClient.Limits(batch: 1))
        #expect(try await client.send([with, statement(2)], files: [file]) == [.stored, .stored])
    }

    @Test(
        "The newest version that both speak is found",
        arguments: [
            (#"{"version":["1.0.3","2.0.0"]}"#, XAPIVersion.v2_0), (#"{"version":["1.0.0","0.95"]}"#, .v1_0_3),
        ])
    func negotiation(about: String, version: XAPIVersion) async throws {
        let transport = ScriptedTransport([.answer(WebResponse(.ok, HTTPBody(about), mediaType: "application/json"))])
        let client = try await XAPIClient.negotiated(
            try Endpoint("https://lrs.example.org/xapi"), username: "u", password: Secret("p"), transport: transport)
        #expect(client.version == version)
    }

    @Test(
        "A list that leads elsewhere, or round in a circle, is broken off",
        arguments: [
            ("https://evil.example.org/x", 1), ("/xapi/statements", 1), ("//evil.example.org/x", 1),
        ])
    func brokenLists(more: String, pages: Int) async throws {
        let page = WebResponse(.ok, HTTPBody(#"{"statements":[],"more":"\#(more)"}"#), mediaType: "application/json")
        let transport = ScriptedTransport([.answer(page), .answer(page)])
        let client = XAPIClient(
            try Endpoint("https://lrs.example.org/xapi"), username: "u", password: Secret("p"), version: .v2_0,
            transport: transport)
        await #expect(throws: XAPIClientError(code: .brokenList)) {
            try await client.pages(of: XAPIStatementFilter()) { _ in true }
        }
        #expect(transport.sent.count == pages)
    }

    @Test("more is resolved against scheme and host, with or without its slash", arguments: ["/a/b?c=1", "a/b?c=1"])
    func more(reference: String) async throws {
        let first = WebResponse(
            .ok, HTTPBody(#"{"statements":[],"more":"\#(reference)"}"#), mediaType: "application/json")
        let last = WebResponse(.ok, HTTPBody(#"{"statements":[],"more":""}"#), mediaType: "application/json")
        let transport = ScriptedTransport([.answer(first), .answer(last)])
        let client = XAPIClient(
            try Endpoint("https://lrs.example.org/xapi"), username: "u", password: Secret("p"), version: .v2_0,
            transport: transport)
        try await client.pages(of: XAPIStatementFilter()) { _ in true }
        #expect(transport.sent.last?.head.path == "/a/b?c=1")
    }

    @Test(
        "Documents are changed in the state that was seen",
        arguments: [
            XAPIDocumentPlace.state(
                activity: "https://example.org/1", agent: .account(homePage: "https://a.org", name: "n")),
            .profile(ofActivity: "https://example.org/1"),
            .profile(ofAgent: .account(homePage: "https://a.org", name: "n")),
        ])
    func documents(place: XAPIDocumentPlace) async throws {
        let client = try client()
        #expect(try await client.document("d/1", at: place) == nil)
        try await client.put([0x7B, 0x7D], contentType: "application/json", as: "d/1", at: place, expecting: .nothing)
        let first = try #require(try await client.document("d/1", at: place))
        let etag = try #require(first.etag)
        try await client.merge(Array(#"{"a":1}"#.utf8), into: "d/1", at: place, expecting: .etag(etag))
        await #expect(throws: XAPIClientError(code: .changed)) {
            try await client.put([1], contentType: "text/plain", as: "d/1", at: place, expecting: .etag(etag))
        }
        #expect(try await client.document("d/1", at: place)?.content == Array(#"{"a":1}"#.utf8))
        #expect(try await client.documentIDs(at: place) == ["d/1"])
        try await client.delete("d/1", at: place)
        #expect(try await client.documentIDs(at: place) == [])
    }

    @Test("Agents and Activities are told")
    func lookups() async throws {
        let client = try client()
        #expect(try await client.person(XAPIAgent(.mbox("mailto:a@example.org")))["objectType"] == "Person")
        #expect(try await client.activity("https://example.org/1").id == "https://example.org/1")
        #expect(try await client.about().contains("2.0.0"))
    }

    @Test("An answer that breaks off is no success")
    func truncated() async throws {
        let faults = #"[{"match":{"method":"POST"},"when":{"nth":1},"do":{"truncateBytes":3}}]"#
        let client = try client(faults: faults)
        let batch = [statement(1)]
        await #expect(throws: TransportError.self) { try await client.send(batch) }
        #expect(try await client.send(batch) == [.stored])
    }
}
