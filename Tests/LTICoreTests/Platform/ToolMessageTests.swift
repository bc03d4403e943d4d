import CrosswalkCrypto
import CrosswalkJOSE
import CrosswalkJSON
import CrosswalkRuntime
import CrosswalkTesting
import HTTPTypes
import LTICore
import Testing

@Suite("What a tool sends back is verified by the rules of launches, with the parties exchanged")
struct ToolMessageTests {
    private static let data = "https://purl.imsglobal.org/spec/lti-dl/claim/data"
    private static let session = "https://purl.imsglobal.org/spec/lti-ap/claim/session_data"
    private static let attempt = "https://purl.imsglobal.org/spec/lti-ap/claim/attempt_number"

    private let platform: TestPlatform
    private let verifier: ToolMessageVerifier

    init() async throws {
        platform = try await TestPlatform()
        for (index, name) in ["tool-1", "tool-2"].enumerated() {
            var tool = TestPlatform.tool(ClientID(name))
            tool.keys = .pasted(PastedKeys(JWKSet([TestPlatform.keys[index]])))
            try await platform.tools.put(tool)
        }
        let nowhere = InProcessTransport(ClosureHandler { _ in WebResponse(.notFound) })
        verifier = ToolMessageVerifier(
            issuer: TestPlatform.issuer, tools: platform.tools,
            keys: ToolKeyFinder(KeySetCache(nowhere, ambient: platform.clock.ambient)), store: platform.store,
            ambient: platform.clock.ambient)
    }

    /// A deep linking response as a tool's developer writes it by hand.
    private func response(_ nonce: String = "n-1") -> JSONObject {
        let now = Int(platform.clock.now.secondsSinceEpoch)
        return [
            "iss": "tool-1", "aud": "https://lms.example.edu", "iat": .number(JSONNumber(now)),
            "exp": .number(JSONNumber(now + 300)), "nonce": .string(nonce),
            Sample.wire("…message_type"): "LtiDeepLinkingResponse", Sample.wire("…version"): "1.3.0",
            Sample.wire("…deployment_id"): "dep-1", Self.data: "csrf-1",
            "https://purl.imsglobal.org/spec/lti-dl/claim/content_items": [
                ["type": "ltiResourceLink", "title": "Chapter 3"]
            ],
        ]
    }

    private func start() -> JSONObject {
        var claims = response()
        claims[Self.data] = nil
        claims[Sample.wire("…message_type")] = "LtiStartAssessment"
        claims[Self.session] = "session-1"
        claims[Self.attempt] = 1
        claims[Sample.wire("…resource_link")] = ["id": "link-1"]
        return claims
    }

    private static let expectation = ToolMessageExpectation(
        MessageType.responses, clientID: "tool-1", deploymentID: "dep-1", data: "csrf-1", sessionData: "session-1")

    private func refusal(
        _ claims: JSONObject, key: JWK? = nil, expecting expectation: ToolMessageExpectation = Self.expectation
    ) async throws -> String? {
        let token = try KeySigner(key ?? TestPlatform.keys[0]).signedToken(JSONValue.object(claims).json)
        do {
            _ = try await verifier.verify([("JWT", token)], expecting: expectation)
            return nil
        } catch let error as LaunchRefusal {
            return error.code.rawValue
        }
    }

    @Test("A response holds, and says what the tool chose")
    func holds() async throws {
        let token = try KeySigner(TestPlatform.keys[0]).signedToken(JSONValue.object(response()).json)
        let message = try await verifier.verify([("JWT", token)], expecting: Self.expectation)
        #expect(message.clientID == "tool-1" && message.deploymentID == "dep-1")
        #expect(message.messageType == .deepLinkingResponse)
        let items = try #require(message.claims.deepLinking.contentItems)
        #expect(try JSONValue(json: items.json)[0]?["title"] == "Chapter 3")
        #expect(try await refusal(start()) == "nonce.replayed", "both have the same nonce")
        var second = start()
        second["nonce"] = "n-2"
        #expect(try await refusal(second) == nil)
    }

    private static let mutants: [(name: String, code: String?, bend: @Sendable (inout JSONObject) -> Void)] = [
        ("no iss", "issuer.mismatch", { $0["iss"] = nil }),
        ("iss of another tool", "issuer.mismatch", { $0["iss"] = "tool-2" }),
        ("iss of the platform", "issuer.mismatch", { $0["iss"] = "https://lms.example.edu" }),
        ("no aud", "audience.notOurs", { $0["aud"] = nil }),
        ("aud of the tool", "audience.notOurs", { $0["aud"] = "tool-1" }),
        ("aud with a slash", "audience.notOurs", { $0["aud"] = "https://lms.example.edu/" }),
        ("two audiences", "audience.untrusted", { $0["aud"] = ["https://lms.example.edu", "https://other.example"] }),
        ("aud as a list of one", nil, { $0["aud"] = ["https://lms.example.edu"] }),
        ("azp as in the example of deep linking", nil, { $0["azp"] = "tool-1" }),
        ("azp as in the security framework", nil, { $0["azp"] = "https://lms.example.edu" }),
        ("azp of another", "azp.mismatch", { $0["azp"] = "tool-2" }),
        ("no exp", "time.malformed", { $0["exp"] = nil }),
        ("no iat", "time.issuedMissing", { $0["iat"] = nil }),
        ("iat long ago", "time.tooOld", { $0["iat"] = .number(JSONNumber(($0["iat"]?.number?.integer ?? 0) - 700)) }),
        ("no nonce", "nonce.missing", { $0["nonce"] = nil }),
        ("no version", "version.unsupported", { $0[Sample.wire("…version")] = nil }),
        ("a launch", "messageType.unknown", { $0[Sample.wire("…message_type")] = "LtiResourceLinkRequest" }),
        ("no deployment", "deployment.missing", { $0[Sample.wire("…deployment_id")] = nil }),
        ("other deployment", "deployment.unknown", { $0[Sample.wire("…deployment_id")] = "dep-9" }),
        ("suspended deployment", "deployment.unknown", { $0[Sample.wire("…deployment_id")] = "dep-2" }),
        ("another's data", "claim.malformed", { $0[data] = "csrf-2" }),
        ("no data", "claim.malformed", { $0[data] = nil }),
    ]

    @Test("Each wrong thing has its code, and uses no nonce up", arguments: mutants.map(\.name))
    func mutant(name: String) async throws {
        let row = try #require(Self.mutants.first { $0.name == name })
        var bent = response()
        row.bend(&bent)
        #expect(try await refusal(bent) == row.code)
        #expect(try await refusal(response()) == (row.code == nil ? "nonce.replayed" : nil))
    }

    @Test(
        "The start of an assessment brings back what it was given",
        arguments: [
            (session, "claim.malformed"), (attempt, "claim.malformed"),
            (Sample.wire("…resource_link"), "claim.malformed"),
        ])
    func assessment(claim: String, code: String) async throws {
        var bent = start()
        bent[claim] = nil
        #expect(try await refusal(bent) == code)
        bent = start()
        bent[Self.session] = "session-2"
        #expect(try await refusal(bent) == "claim.malformed")
        #expect(try await refusal(start()) == nil)
    }

    @Test("The key is the sender's, and the form has one token")
    func keys() async throws {
        #expect(try await refusal(response(), key: TestPlatform.keys[1]) == "key.unknown")
        let named = JWK(TestPlatform.keys[1].material, keyID: TestPlatform.keys[0].keyID)
        #expect(try await refusal(response(), key: named) == "signature.invalid")
        var without = try #require(try await platform.tools.tool("tool-1"))
        without.keys = nil
        try await platform.tools.put(without)
        #expect(try await refusal(response()) == "key.unavailable")
        without.keys = .at("http://127.0.0.1/keys")
        try await platform.tools.put(without)
        #expect(try await refusal(response()) == "key.unavailable")
        for form: FormFields in [[], [("JWT", "")], [("JWT", "a"), ("JWT", "b")], [("id_token", "a")]] {
            let error = await #expect(throws: LaunchRefusal.self) {
                try await verifier.verify(form, expecting: Self.expectation)
            }
            #expect(error?.code == .requestMalformed)
        }
    }

    @Test("Of many presentations one holds, and a nonce of another tool is another nonce")
    func once() async throws {
        let claims = response()
        let codes = try await withThrowingTaskGroup(of: String?.self) { group in
            for _ in 0..<30 { group.addTask { try await refusal(claims) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(codes.count { $0 == nil } == 1)
        #expect(codes.count { $0 == "nonce.replayed" } == 29)
        var other = response()
        other["iss"] = "tool-2"
        let open = ToolMessageExpectation([.deepLinkingResponse])
        #expect(try await refusal(other, key: TestPlatform.keys[1], expecting: open) == nil)
    }
}
