import CrosswalkCrypto
import CrosswalkJOSE
import Foundation
import Testing

@Suite("check lti-claims, lti-launch and jws")
struct LaunchCheckTests {
    private static let claim = "https://purl.imsglobal.org/spec/lti/claim/"

    private static func payload(_ changes: [String: Any] = [:]) throws -> String {
        let valid: [String: Any] = [
            "iss": "https://lms.example.edu", "aud": "tool-1", "sub": "user-7", "exp": 1_700_003_600,
            "iat": 1_700_000_000, "nonce": "n-1", claim + "message_type": "LtiResourceLinkRequest",
            claim + "version": "1.3.0", claim + "deployment_id": "dep-1",
            claim + "target_link_uri": "https://tool.example.com/", claim + "roles": [String](),
            claim + "resource_link": ["id": "link-1"],
        ]
        return try json(valid.merging(changes) { $1 })
    }

    private static func json(_ object: [String: Any]) throws -> String {
        let data = try JSONSerialization.data(withJSONObject: object, options: [.withoutEscapingSlashes])
        return String(decoding: data, as: UTF8.self)
    }

    private static func question(
        _ id: String, _ parts: [String: Any], registration: [String: Any] = [:], now: Any = 1_700_000_000
    ) throws -> String {
        let terms: [String: Any] = [
            "issuer": "https://lms.example.edu", "clientID": "tool-1", "deploymentIDs": ["dep-1"],
        ]
        let all: [String: Any] = [
            "id": id, "registration": terms.merging(registration) { $1 }, "nonce": "n-1", "now": now,
        ]
        return try json(all.merging(parts) { $1 })
    }

    private func check(_ kind: String, _ lines: [String]) async throws -> [(id: String?, codes: [String])] {
        let outcome = try await ToolProcess.run(
            ["check", kind], input: Data(lines.map { $0 + "\n" }.joined().utf8))
        #expect(outcome.errors.isEmpty)
        let answers = try outcome.jsonLines()
        #expect(outcome.status == (answers.contains { $0["verdict"] as? String == "reject" } ? 1 : 0))
        return answers.map { answer in
            let codes = answer["codes"] as? [String] ?? []
            #expect(answer["verdict"] as? String == (codes.isEmpty ? "accept" : "reject"))
            #expect(Set(answer.keys) == ["id", "verdict", "codes"])
            return (answer["id"] as? String, codes)
        }
    }

    @Test("Claims are accepted, or refused with one code")
    func claims() async throws {
        let header = #"{"alg":"RS256","kid":"k"}"#
        func line(
            _ id: String, header: String = header, _ changes: [String: Any] = [:], registration: [String: Any] = [:],
            now: Any = 1_700_000_000
        ) throws -> String {
            try Self.question(
                id, ["header": header, "payload": try Self.payload(changes)], registration: registration, now: now)
        }
        let answers = try await check(
            "lti-claims",
            [
                try line("valid"), try line("fraction", now: 1_700_000_000.5),
                try line("none", header: #"{"alg":"none","kid":"k"}"#), try line("no kid", header: #"{"alg":"RS256"}"#),
                try line("crit", header: #"{"alg":"RS256","kid":"k","crit":["exp"]}"#),
                try line("es256", header: #"{"alg":"ES256","kid":"k"}"#),
                try line(
                    "es256 allowed", header: #"{"alg":"ES256","kid":"k"}"#, registration: ["algorithms": ["ES256"]]),
                try line("hs256 named", header: #"{"alg":"HS256","kid":"k"}"#, registration: ["algorithms": ["HS256"]]),
                try line("two audiences", ["aud": ["tool-1", "other"], "azp": "tool-1"]),
                try line(
                    "trusted", ["aud": ["tool-1", "other"], "azp": "tool-1"],
                    registration: ["trustedAudiences": ["other"]]),
                try line("too old", now: 1_700_000_601), try line("just in time", now: 1_700_000_600),
                try line("nonce", ["nonce": "other"]), try line("deployment", [Self.claim + "deployment_id": "x"]),
                try line("target elsewhere", [Self.claim + "target_link_uri": "https://elsewhere.example/"]),
                try Self.question("no JSON", ["header": header, "payload": "{"]),
                try Self.question("twice", ["header": #"{"alg":"RS256","alg":"none","kid":"k"}"#, "payload": "{}"]),
            ])
        #expect(
            answers.map { "\($0.id ?? ""): \($0.codes.joined(separator: " "))" } == [
                "valid: ", "fraction: ", "none: algorithm.notAllowed", "no kid: key.idMissing", "crit: header.critical",
                "es256: algorithm.notAllowed", "es256 allowed: ", "hs256 named: algorithm.notAllowed",
                "two audiences: audience.untrusted", "trusted: ", "too old: time.tooOld", "just in time: ",
                "nonce: nonce.mismatch", "deployment: deployment.unknown", "target elsewhere: ",
                "no JSON: token.malformed",
                "twice: token.duplicateMember",
            ])
    }

    @Test("A line that is no question is answered as malformed, and the next one is read")
    func malformed() async throws {
        let answers = try await check(
            "lti-claims", ["", #"{"id":"a"}"#, try Self.question("b", ["header": "{}"]), #"{"id":"c","now":"x"}"#])
        #expect(answers.map(\.id) == [nil, "a", "b", "c"])
        #expect(answers.allSatisfy { $0.codes == ["input.malformed"] })
    }

    @Test("Launches and tokens are verified against a key set")
    func tokens() async throws {
        let key = JWK(.ecPrivate(try ECPrivateKey.generate(.p256)))
        let other = JWK(.ecPrivate(try ECPrivateKey.generate(.p256)))
        let token = try KeySigner(key).signedToken(Array(try Self.payload().utf8))
        let late = try KeySigner(key).signedToken(Array(try Self.payload(["exp": 1]).utf8))
        let stranger = try KeySigner(other).signedToken(Array(try Self.payload().utf8))
        // The platform's words under somebody else's signature.
        let forged = [token, stranger].map { $0.split(separator: ".").map(String.init) }
        let mixed = [forged[0][0], forged[0][1], forged[1][2]].joined(separator: ".")
        let keys = String(decoding: JWKSet([key]).publicJSON(), as: UTF8.self)
        let registration: [String: Any] = ["algorithms": ["ES256"]]
        let launches = try await check(
            "lti-launch",
            try [
                ("valid", token, keys), ("late", late, keys), ("stranger", stranger, keys), ("forged", mixed, keys),
                ("no token", "a.b", keys), ("no keys", token, "[]"),
            ].map { try Self.question($0.0, ["token": $0.1, "jwks": $0.2], registration: registration) })
        #expect(
            launches.map(\.codes) == [
                [], ["time.expired"], ["key.unknown"], ["signature.invalid"], ["token.malformed"], ["keySet.malformed"],
            ])
        let tokens = try await check(
            "jws",
            try [("a", token, "ES256"), ("b", late, "ES256"), ("c", token, "RS256"), ("d", stranger, "ES256")].map {
                try Self.json(["id": $0.0, "token": $0.1, "jwks": keys, "algorithms": [$0.2]])
            })
        #expect(tokens.map(\.codes) == [[], [], ["algorithm.notAllowed"], ["key.unknown"]])
    }
}
