import CrosswalkJOSE
import CrosswalkRuntime
import CrosswalkTesting
import LTICore
import Testing

@Suite("Tools are kept as they were registered")
struct ToolRegistrationTests {
    private let clock = ManualClock()

    private static func tool() -> ToolRegistration {
        ToolRegistration(
            clientID: "tool-é", name: "Naïve \"tool\"",
            deployments: [Deployment(id: "1"), Deployment(id: "2", state: .pending)],
            initiationURL: "https://tool.example.com/login",
            redirectURIs: ["https://tool.example.com/launch", "https://app.example.com:8443/x"],
            targetLinkURI: "https://tool.example.com/",
            keys: ToolKeys(
                address: "https://tool.example.com/jwks", pasted: PastedKeys(JWKSet([TestPlatform.keys[0]]))),
            scopes: ["a", "b"], messageTypes: [.resourceLink, .deepLinking],
            custom: CustomParameters([(name: "x", value: "$User.id"), (name: "y", value: "")]))
    }

    @Test("A tool reads again as it was, with all and with nothing")
    func roundTrip() async throws {
        let store = ToolRegistrationStore(InMemoryRecordStore(), ambient: clock.ambient)
        let bare = ToolRegistration(
            clientID: "bare", initiationURL: "https://t.example", redirectURIs: [], targetLinkURI: "https://t.example")
        for tool in [Self.tool(), bare] {
            #expect(try await store.add(tool))
            #expect(try await store.add(tool) == false)
            #expect(try await store.tool(tool.clientID) == tool)
        }
        #expect(try await store.tool("tool-e\u{301}") == nil, "another spelling is another tool")
        #expect(try await store.tools(limit: 1).map(\.clientID) == ["bare"])
        #expect(try await store.tools(after: "bare").map(\.clientID) == ["tool-é"])
        try await store.remove("bare")
        #expect(try await store.tool("bare") == nil)
    }

    @Test(
        "A record of another kind is refused, not half read",
        arguments: ["{}", "[]", "nonsense", "{\"clientID\":\"x\"}"])
    func illegible(json: String) async throws {
        let records = InMemoryRecordStore()
        _ = try await records.put(
            RecordName("lti.tools", "x"), Array(json.utf8), expecting: .any, until: nil, at: clock.now)
        let store = ToolRegistrationStore(records, ambient: clock.ambient)
        await #expect(throws: (any Error).self) { try await store.tool("x") }
    }

    @Test("A tool's origins are those of its addresses, each once, and none of what is no address")
    func origins() {
        var tool = Self.tool()
        #expect(tool.origins == ["https://tool.example.com", "https://app.example.com:8443"])
        tool.initiationURL = "javascript:alert(1)"
        tool.redirectURIs = ["data:text/html,x"]
        #expect(tool.origins == ["https://tool.example.com"])
    }

    @Test("Pasted keys are read as a set or as one key, and kept without anything private")
    func pasted() throws {
        let key = TestPlatform.keys[0]
        let one = try PastedKeys(json: key.revealJSON())
        let set = try PastedKeys(json: JWKSet([key]).revealJSON())
        #expect(one == set)
        #expect(one.verificationKeys.hasKey(try #require(key.keyID)))
        #expect(!String(decoding: one.json, as: UTF8.self).contains("\"d\""))
        #expect(throws: JOSEError.self) { try PastedKeys(json: Array("nonsense".utf8)) }
    }
}
