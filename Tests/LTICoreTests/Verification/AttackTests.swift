import CrosswalkJSON
import CrosswalkTesting
import LTICore
import Testing

@Suite("Attacks on claims")
struct AttackTests {
    private static let header = #"{"alg":"RS256","kid":"key-1"}"#

    private func refusal(header: String = Self.header, payload: String) -> String? {
        do {
            _ = try Sample.verify(header: Array(header.utf8), payload: Array(payload.utf8))
            return nil
        } catch {
            return error.code.rawValue
        }
    }

    /// The valid payload with something put before its end.
    private func payload(adding text: String) -> String {
        String(decoding: JSONValue.object(Sample.resourceLink.payload).json.dropLast(), as: UTF8.self) + "," + text
            + "}"
    }

    @Test(
        "Two members of one name are refused, however they are written and wherever they stand",
        arguments: [
            #""iss":"https://lms.example.edu""#, #""aud":"evil""#, #""\u0069ss":"https://evil.example""#,
            #""sub":"admin""#, #""x":{"a":1,"a":2}"#, #""x":[{"a":1,"\u0061":2}]"#, #""exp":9999999999"#,
            #""https://purl.imsglobal.org/spec/lti/claim/roles":["Instructor"]"#,
            #""https:\/\/purl.imsglobal.org\/spec\/lti\/claim\/roles":["Instructor"]"#,
        ])
    func duplicates(member: String) {
        #expect(refusal(payload: payload(adding: member)) == "token.duplicateMember")
    }

    @Test("The same in the header")
    func duplicateHeader() {
        let payload = payload(adding: #""x":1"#)
        #expect(
            refusal(header: #"{"alg":"RS256","kid":"key-1","alg":"none"}"#, payload: payload) == "token.duplicateMember"
        )
        #expect(
            refusal(header: #"{"alg":"none","\u0061lg":"RS256","kid":"key-1"}"#, payload: payload)
                == "token.duplicateMember")
    }

    @Test("A name in escapes is that name")
    func escapes() {
        let text = String(decoding: JSONValue.object(Sample.resourceLink.payload).json, as: UTF8.self)
        #expect(refusal(payload: text.replacing(#""iss""#, with: #""\u0069ss""#)) == nil)
        #expect(refusal(payload: text.replacing("claim/roles", with: "claim\\/roles")) == nil)
    }

    @Test(
        "What is no JSON object is refused",
        arguments: [
            "", " ", "null", "[]", "\"x\"", "1", "{", "{}x", "{\"a\":}", "{\"a\":1,}", "\u{FEFF}{}", "{'a':1}", "{} {}",
            "{\"a\":\"\\ud800\"}", "{\"a\":\"\u{1}\"}", "{\"a\":NaN}", "{\"a\":01}",
        ])
    func syntax(text: String) {
        #expect(refusal(payload: text) == "token.malformed")
        #expect(refusal(header: text, payload: payload(adding: #""x":1"#)) == "token.malformed")
    }

    @Test("Bytes that are no UTF-8 are refused")
    func encoding() {
        var bytes = JSONValue.object(Sample.resourceLink.payload).json
        bytes[3] = 0xFF
        let refusal = #expect(throws: LaunchRefusal.self) { _ = try LaunchClaims(payload: bytes) }
        #expect(refusal?.code == .tokenMalformed)
    }

    @Test("Bombs are refused before they cost anything")
    func bombs() {
        let deep = String(repeating: "[", count: 100_000)
        #expect(refusal(payload: payload(adding: "\"x\":" + deep)) == "token.malformed")
        let nested = String(repeating: "[", count: 40) + String(repeating: "]", count: 40)
        #expect(refusal(payload: payload(adding: "\"x\":" + nested)) == "token.malformed")
        let large = String(repeating: "a", count: 1 << 20)
        #expect(refusal(payload: payload(adding: "\"x\":\"\(large)\"")) == "token.malformed")
        let many = Array(repeating: "1", count: 30_000).joined(separator: ",")
        #expect(refusal(payload: payload(adding: "\"x\":[\(many)]")) == "token.malformed")
        let number = String(repeating: "9", count: 5_000)
        #expect(refusal(payload: payload(adding: "\"x\":\(number)")) == "token.malformed")
    }

    @Test("A launch for another registration of the same issuer is refused")
    func otherTenant() {
        let other = Registration(
            issuer: "https://lms.example.edu", clientID: "tool-2", deployments: [Deployment(id: "dep-1")])
        #expect(Sample.resourceLink.refusal(registration: other) == "audience.notOurs")
        let sibling = Registration(
            issuer: "https://lms.example.edu", clientID: "tool-1", deployments: [Deployment(id: "dep-8")])
        #expect(Sample.resourceLink.refusal(registration: sibling) == "deployment.unknown")
    }

    @Test("A launch of another browser's login is refused")
    func otherSession() {
        let other = LaunchExpectation(nonce: "another", targetLinkURI: "https://tool.example.com/start")
        #expect(Sample.resourceLink.refusal(expecting: other) == "nonce.mismatch")
    }

    @Test("A token of the tool's own making is no launch")
    func ownToken() {
        let own = Sample.resourceLink.with("iss", "tool-1").with("aud", "https://lms.example.edu")
        #expect(own.refusal() == "issuer.mismatch")
    }

    @Test("Payloads with bytes changed at random never trap, and none that says other things is taken for this one")
    func mutations() throws {
        let valid = JSONValue.object(Sample.resourceLink.payload).json
        try PropertyTest.run(cases: 3_000, seed: 1) { random in
            var bytes = valid
            for _ in 0...random.number(below: 4) {
                let place = random.number(below: bytes.count)
                switch random.number(below: 3) {
                case 0: bytes[place] = UInt8(random.number(below: 256))
                case 1: bytes.remove(at: place)
                default: bytes.insert(random.element(of: Array("{}[]\",:0-e\\u".utf8)) ?? 0, at: place)
                }
            }
            let launch = try? Sample.verify(header: Array(Self.header.utf8), payload: bytes)
            // A refusal of whatever kind is right; what is accepted has the very claims that were checked.
            if let launch {
                #expect(launch.claims.issuer == "https://lms.example.edu" && launch.tenant.deploymentID == "dep-1")
                #expect(launch.claims.nonce == "n-0S6_WzA2Mj")
            }
        }
    }

    @Test("Payloads of known claims with values of any type never trap")
    func randomValues() throws {
        let names =
            Sample.all.flatMap { $0.sample.payload.map(\.name) } + ["email", "azp", "nbf", "email_verified"]
            + ["custom", "lis", "lti1p1", "launch_presentation", "tool_platform", "role_scope_mentor", "context"]
            .map { Sample.wire("…" + $0) }
        try PropertyTest.run(cases: 3_000, seed: 7) { random in
            var sample = random.element(of: Sample.all)?.sample ?? Sample.resourceLink
            for _ in 0...random.number(below: 3) {
                sample = sample.with(random.element(of: names) ?? "iss", Self.value(&random, depth: 3))
            }
            _ = sample.refusal()
            for finding in (try? LaunchClaims(payload: JSONValue.object(sample.payload).json))?.findings ?? [] {
                try #require(!finding.claim.rawValue.isEmpty)
            }
        }
    }

    private static func value(_ random: inout SeededGenerator, depth: Int) -> JSONValue {
        switch random.number(below: depth > 0 ? 8 : 6) {
        case 0: return .null
        case 1: return .bool(random.chance(1, in: 2))
        case 2:
            return .lexeme(
                random.element(of: ["0", "-1", "1e400", "1.5", "1700000000", "99999999999999999999"]) ?? "0")
        case 3: return .string(random.element(of: ["", "x", "$User.id", "1.3.0", "https://a.b/", "é"]) ?? "")
        case 4: return .string(String(repeating: "a", count: random.number(below: 400)))
        case 5: return .number(JSONNumber(random.number(below: 1_000)))
        case 6: return .array((0..<random.number(below: 4)).map { _ in value(&random, depth: depth - 1) })
        default:
            let members = ["id", "url", "user_id", "scope", "title", "roles", "validation_context", "data", "x"]
            var object = JSONObject()
            for _ in 0..<random.number(below: 4) {
                object[random.element(of: members) ?? "x"] = value(&random, depth: depth - 1)
            }
            return .object(object)
        }
    }
}
