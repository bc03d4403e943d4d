import CrosswalkJSON
import CrosswalkRuntime
import CrosswalkTesting
import HTTPTypes
import LTICore
import Testing

@Suite("Documents of any content")
struct RegistrationPropertyTests {
    private static let names = [
        "issuer", "registration_endpoint", "scope", "scopes_supported", "redirect_uris", "client_name",
        "client_name#de",
        "messages", "messages_supported", "placements", "type", "label", "label#fr", "custom_parameters",
        "deployment_id",
        "client_id", "registration_client_uri", "registration_access_token", "variables", "x", "",
        "https://purl.imsglobal.org/spec/lti-tool-configuration",
        "https://purl.imsglobal.org/spec/lti-platform-configuration",
    ]

    private func value(_ random: inout SeededGenerator, depth: Int) -> JSONValue {
        switch random.number(below: depth > 3 ? 5 : 8) {
        case 0: return .null
        case 1: return .bool(random.chance(1, in: 2))
        case 2: return .number(JSONNumber(random.number(in: -5...5)))
        case 3: return .string("")
        case 4:
            return .string(
                random.element(of: ["https://lms.example.edu/a", "RS256", "LtiDeepLinkingRequest", "é"]) ?? "")
        case 5: return .array((0..<random.number(below: 4)).map { _ in value(&random, depth: depth + 1) })
        default: return .object(object(&random, depth: depth + 1))
        }
    }

    private func object(_ random: inout SeededGenerator, depth: Int = 0) -> JSONObject {
        var object = JSONObject()
        for _ in 0..<random.number(below: 8) {
            object[random.element(of: Self.names) ?? "x"] = value(&random, depth: depth)
        }
        return object
    }

    @Test("Whatever a document holds is read without a trap, and what is written is read as the same")
    func anything() throws {
        try PropertyTest.run(cases: 2_000, seed: 21) { random in
            let bytes = JSONValue.object(object(&random)).json
            let tool = try ToolConfiguration(json: bytes)
            let toolAgain = try ToolConfiguration(json: tool.json)
            try #require(try ToolConfiguration(json: toolAgain.json).json == toolAgain.json)
            try #require(toolAgain.json == tool.json && toolAgain.unknown == tool.unknown)
            let platform = try PlatformConfiguration(json: bytes)
            let platformAgain = try PlatformConfiguration(json: platform.json)
            try #require(platformAgain.json == platform.json && platformAgain.unknown == platform.unknown)
        }
    }

    @Test("A platform's answers of any bytes end in an outcome or in a refusal")
    func answers() async throws {
        let good = Array(
            #"{"client_id":"c","deployment_id":"d","registration_client_uri":"https://lms.example.edu/r"}"#.utf8)
        var outcomes = 0
        try await PropertyTest.run(cases: 1_000, seed: 22) { random in
            var body = random.chance(1, in: 2) ? good : JSONValue.object(object(&random)).json
            for _ in 0..<random.number(below: 4) where !body.isEmpty {
                let place = random.number(below: body.count)
                if random.chance(1, in: 3) {
                    body.removeSubrange(place...)
                } else {
                    body[place] = UInt8(truncatingIfNeeded: random.next())
                }
            }
            let transport = ScriptedTransport([
                .answer(WebResponse(.ok, HTTPBody(RegistrationBench.platform().json))),
                .answer(WebResponse(.init(code: random.chance(3, in: 4) ? 200 : 400), HTTPBody(body))),
            ])
            let client = DynamicRegistrationClient(transport)
            let request = RegistrationRequest(configuration: try Endpoint("https://lms.example.edu/c"), token: nil)
            let offer = try await client.offer(for: request)
            do {
                let outcome = try await client.register(RegistrationBench.tool(), with: offer, token: nil)
                try #require(outcome.registration.clientID.isWellFormed)
                outcomes += 1
            } catch is RegistrationRefusal {}
        }
        #expect(outcomes > 50)
    }

    @Test("Of whatever a platform supports, a tool asks for no more, and says what it leaves out")
    func fitting() throws {
        let tool = RegistrationBench.tool()
        try PropertyTest.run(cases: 500, seed: 23) { random in
            var platform = RegistrationBench.platform()
            platform.scopes = (tool.scopes ?? []).filter { _ in random.chance(1, in: 2) } + ["openid"]
            platform.platform.messages = tool.tool.messages.filter { _ in random.chance(2, in: 3) }.map { message in
                SupportedMessage(message.type, placements: message.placements.filter { _ in random.chance(1, in: 2) })
            }
            let (fitted, withheld) = tool.fitted(to: platform)
            try #require((fitted.scopes ?? []).allSatisfy { platform.scopes?.contains($0) == true })
            try #require(Set(withheld.names(.scope)).union(fitted.scopes ?? []) == Set(tool.scopes ?? []))
            let offered = platform.platform.messages ?? []
            for message in fitted.tool.messages where !offered.isEmpty {
                let places = offered.filter { $0.type == message.type }.flatMap(\.placements)
                try #require(offered.contains { $0.type == message.type })
                try #require(places.isEmpty || message.placements.allSatisfy(places.contains))
            }
            try #require(fitted.fitted(to: platform).configuration == fitted, "fitting twice changes nothing")
        }
    }
}
