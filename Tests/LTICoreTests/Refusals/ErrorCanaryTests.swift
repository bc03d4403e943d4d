import CrosswalkCrypto
import CrosswalkJOSE
import CrosswalkJSON
import CrosswalkRuntime
import CrosswalkTesting
import Foundation
import HTTPTypes
import LTICore
import Testing

/// A way to an error, with canaries in everything that comes from outside.
struct Provocation: Sendable, CustomTestStringConvertible {
    /// The error's type as its module names it, such as `CrosswalkJSON.JSONError`.
    let type: String
    let name: String
    let provoke: @Sendable () async throws -> Void

    var testDescription: String { "\(type): \(name)" }

    init(_ type: String, _ name: String, _ provoke: @escaping @Sendable () async throws -> Void) {
        self.type = type
        self.name = name
        self.provoke = provoke
    }
}

@Suite("No error prints what came from outside")
struct ErrorCanaryTests {
    static let canary = "CaNaRy.7"

    @Test("Rendered in whatever way, an error shows no canary", arguments: Provocations.all)
    func silent(provocation: Provocation) async throws {
        var caught: (any Error)?
        do { try await provocation.provoke() } catch { caught = error }
        let error = try #require(caught, "nothing was refused")
        #expect(String(reflecting: type(of: error)) == provocation.type)
        var dumped = ""
        dump(error, to: &dumped)
        var texts = [
            "\(error)", String(describing: error), String(reflecting: error), dumped, error.localizedDescription,
            "\(Optional(error) as Any)", "\([error])", String(reflecting: ["error": error]),
        ]
        if let refusal = error as? LaunchRefusal { texts += [refusal.message, refusal.clause, refusal.detail] }
        if let refusal = error as? RegistrationRefusal { texts += [refusal.message, refusal.clause] }
        for text in texts {
            #expect(!text.lowercased().contains("canary"), "\(provocation.name)")
            #expect(!text.contains("67, 97, 78, 97"), "\(provocation.name): bytes")
        }
    }

    /// What is thrown inside a module and never leaves it.
    private static let inner: Set<String> = ["LTICore.ClientMetadataError", "LTIAdvantage.GradeAnswer"]

    /// The modules whose types of errors are all provoked here.
    private static let complete: Set<String> = [
        "LTICore", "LTIAdvantage", "LTICanonical", "CrosswalkRuntime", "CrosswalkJOSE", "CrosswalkJSON",
        "CrosswalkCrypto",
    ]

    /// The other modules with errors. Their tests see to it themselves, or nothing of people or secrets reaches them.
    private static let others: Set<String> = [
        "Caliper", "CrosswalkHummingbird", "CrosswalkSQLite", "CrosswalkTesting", "LTITesting", "LearningEventBus",
        "OneRosterCSV", "OneRosterCSVCanonical", "OneRosterREST", "OneRosterRESTCanonical", "OneRosterTesting",
        "Outbox", "RosterReconciliation", "XAPI", "_CrosswalkSupport", "_CrosswalkZIP",
    ]

    @Test("A module that declares errors is scanned here, or named as one that is not")
    func modules() throws {
        let folders = try FileManager.default.contentsOfDirectory(atPath: Self.sources.path)
        let declaring = try Set(folders.filter { try !Self.errors(of: $0).isEmpty })
        #expect(Self.complete.isDisjoint(with: Self.others))
        #expect(declaring.subtracting(Self.complete) == Self.others)
        #expect(Self.complete.isSubset(of: declaring))
    }

    @Test("Every type of error that these modules declare is provoked above")
    func complete() throws {
        let provoked = Set(Provocations.all.map { Self.short($0.type) })
        var declared: Set<String> = []
        for module in Self.complete { declared.formUnion(try Self.errors(of: module)) }
        #expect(declared.count >= 30)
        #expect(declared.subtracting(Self.inner) == provoked)
    }

    /// Module and last name of a type.
    private static func short(_ type: String) -> String {
        let parts = type.split(separator: ".")
        return "\(parts[0]).\(parts[parts.count - 1])"
    }

    private static var sources: URL {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources")
    }

    /// The types that a module's sources declare as errors.
    private static func errors(of module: String) throws -> Set<String> {
        let folder = sources.appendingPathComponent(module).path
        let files = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        var names: Set<String> = []
        for file in files where file.hasSuffix(".swift") {
            let text = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
            for line in text.split(separator: "\n") {
                let words = line.split(whereSeparator: { " :,{<".contains($0) })
                guard !line.contains("//"), line.contains(":"), words.contains("Error"),
                    let place = words.firstIndex(where: { ["struct", "enum", "class", "actor"].contains($0) }),
                    place + 1 < words.count
                else { continue }
                names.insert("\(module).\(words[place + 1])")
            }
        }
        return names
    }
}

enum Provocations {
    static let all: [Provocation] =
        json + jose + crypto + runtime + launches + logins + registrations + stores
        + platform + advantage

    private static let c = ErrorCanaryTests.canary
    private static let clock = ManualClock()

    // MARK: JSON, JOSE, crypto

    private static let json: [Provocation] =
        [
            #"{"\#(c)":"\#(c)","\#(c)":1}"#, #"{"\#(c)":\#(c)}"#, #""\#(c)\x""#, #""\#(c)"#, #"["\#(c)" \#(c)]"#, c,
            #"{"\#(c)":01}"#, #""\#(c)\ud800""#, "{\"\(c)\":\"\u{1}\"}", #"{"\#(c)":1} \#(c)"#,
        ].map { document in
            Provocation("CrosswalkJSON.JSONError", "a document") { _ = try JSONValue(json: document) }
        }
        + [
            Provocation("CrosswalkJSON.JSONError", "a value of another type") {
                _ = try JSONReader.read(Array(#"{"\#(c)":"\#(c)"}"#.utf8), mode: .strict) { json throws(JSONError) in
                    try json.dictionary(of: Int.self)
                }
            },
            Provocation("CrosswalkJSON.JSONError", "a limit") {
                _ = try JSONValue(json: #"["\#(c)"]"#, limits: JSONLimits(stringBytes: 3))
            },
            Provocation("CrosswalkJSON.JSONError", "a tool's configuration") {
                _ = try ToolConfiguration(json: Array(#"["\#(c)"]"#.utf8))
            },
        ]

    private static let jose: [Provocation] =
        [c, "\(c).\(c).\(c)", "\(c)..", #"{"payload":"\#(c)"}"#].map { token in
            Provocation("CrosswalkJOSE.JOSEError", "a token") {
                _ = try VerificationKeySet(JWKSet([])).verify(token, algorithms: [.rs256])
            }
        }
        + [
            Provocation("CrosswalkJOSE.JOSEError", "claims") {
                _ = try RegisteredClaims(json: Array(#"{"exp":"\#(c)","iss":["\#(c)"]}"#.utf8))
                    .require([IssuerCheck("x"), ExpiryCheck()], at: NumericDate(1))
            },
            Provocation("CrosswalkJOSE.JOSEError", "a key set") {
                _ = try JWKSet(json: Array(#"{"\#(c)":["\#(c)"]}"#.utf8))
            },
            Provocation("CrosswalkJOSE.JOSEError", "a key") {
                _ = try JWK(json: Array(#"{"kty":"RSA","kid":"\#(c)","n":"\#(c)","e":"\#(c)"}"#.utf8))
            },
            Provocation("CrosswalkJOSE.KeyRingError", "a key id") {
                var ring = KeyRing(policy: try KeyRotationPolicy())
                try ring.revoke(c, at: NumericDate(1))
            },
        ]

    private static let crypto: [Provocation] = [
        Provocation("CrosswalkCrypto.CryptoError", "PEM") {
            _ = try RSAPrivateKey(pem: "-----BEGIN PRIVATE KEY-----\n\(c)\n-----END PRIVATE KEY-----\n")
        },
        Provocation("CrosswalkCrypto.CryptoError", "a sealed message") {
            _ = try AES256GCM(key: SymmetricKey([UInt8](repeating: 7, count: 32))).open(
                Array((c + c + c + c + c).utf8))
        },
        Provocation("CrosswalkCrypto.CryptoError", "a sealing key") { _ = try AES256GCM(key: SymmetricKey(c.utf8)) },
    ]

    // MARK: Runtime

    private static func credentials(_ answer: WebResponse) throws -> ClientCredentials {
        ClientCredentials(
            endpoint: try Endpoint("https://lms.example.edu/token"), authentication: .basic(id: c, secret: Secret(c)),
            transport: ScriptedTransport([.answer(answer)]), ambient: clock.ambient)
    }

    private static let runtime: [Provocation] =
        [
            (400, #"{"error":"\#(c)","error_description":"\#(c)"}"#), (401, c),
            (400, #"{"error":"invalid_scope","error_uri":"\#(c)"}"#), (503, c), (200, c), (200, #"{"\#(c)":"\#(c)"}"#),
            (200, #"{"access_token":"\#(c) \#(c)"}"#),
        ].map { status, body in
            Provocation("CrosswalkRuntime.TokenError", "status \(status)") {
                _ = try await credentials(WebResponse(.init(code: status), HTTPBody(body))).token(for: [c])
            }
        }
        + [
            "", c, "https://\(c)@h.example/", "https://h.example/#\(c)", "https://h.example/\(c) \(c)", "\(c)://x",
            "https://h.example:\(c)/", "https://\(c)..x/", "https://h.example/%zz\(c)",
            String(repeating: c, count: 2_000),
        ].map { text in
            Provocation("CrosswalkRuntime.EndpointError", "a URL") { _ = try Endpoint(text) }
        }
        + [
            Provocation("CrosswalkRuntime.EndpointRefusal", "an address") {
                _ = try EndpointPolicy.production.endpoint("http://\(c).example/\(c)?\(c)")
            },
            Provocation("CrosswalkRuntime.TransportError", "a policed request") {
                let transport = PolicedTransport(ScriptedTransport([]), policy: .production)
                let form: FormFields = [(c, c)]
                _ = try await transport.send(
                    WebRequest(post: form, to: try Endpoint("http://h.example/\(c)?\(c)=\(c)")))
            },
            Provocation("CrosswalkRuntime.FormError", "a form") { _ = try FormFields(parsing: "\(c)=%\(c)".utf8) },
            Provocation("CrosswalkRuntime.HTTPBodyError", "a body") {
                _ = try await HTTPBody(c).collect(upTo: 3)
            },
            Provocation("CrosswalkRuntime.RecordStoreError", "a record") {
                _ = try await InMemoryRecordStore(capacity: 0).put(
                    RecordName(c, c), Array(c.utf8), expecting: .any, until: nil, at: clock.now)
            },
        ]

    // MARK: LTICore

    /// Claims of a launch that are changed into something with a canary.
    private static let launches: [Provocation] =
        [
            "iss", "aud", "azp", "exp", "iat", "nbf", "nonce", "…version", "…message_type", "…deployment_id",
            "…target_link_uri", "…roles", "…resource_link",
        ].flatMap { claim in
            ([.string(c), [.string(c)], .object([c: .string(c)])] as [JSONValue]).filter { value in
                // Of roles any text is one.
                !(claim == "…roles" && value.array != nil)
            }.map { value in
                Provocation("LTICore.LaunchRefusal", claim) { _ = try Sample.resourceLink.with(claim, value).verify() }
            }
        }
        + ["alg", "kid", "crit"].map { name in
            Provocation("LTICore.LaunchRefusal", "header \(name)") {
                let value: JSONValue = name == "kid" ? [.string(c)] : name == "crit" ? [.string(c)] : .string(c)
                _ = try Sample.resourceLink.withHeader(name, value).verify()
            }
        }
        + [
            Provocation("LTICore.LaunchRefusal", "a payload") {
                _ = try LaunchClaims(payload: Array(#"{"\#(c)":1,"\#(c)":"\#(c)"}"#.utf8))
            },
            Provocation("LTICore.LaunchRefusal", "a token") {
                _ = try LaunchVerifier(registration: Sample.registration).verify(
                    "\(c).\(c).\(c)", keys: VerificationKeySet(JWKSet([])), expecting: Sample.expectation,
                    at: Sample.now)
            },
        ]

    private static let logins: [Provocation] = [
        Provocation("LTICore.LaunchRefusal", "a login") { _ = try LoginRequest([("iss", c), ("login_hint", c)]) },
        Provocation("LTICore.LaunchRefusal", "a launch form") { _ = try LaunchForm([("state", c), ("iss", c)]) },
        Provocation("LTICore.LaunchRefusal", "a state") {
            _ = try await PendingLogins(InMemoryRecordStore(), ambient: clock.ambient)
                .find(c, browserSecret: Secret(c), at: clock.now)
        },
        Provocation("LTICore.KeySetError", "a key set that is none") {
            let cache = KeySetCache(
                ScriptedTransport([.answer(WebResponse(.ok, HTTPBody(#"{"\#(c)":"\#(c)"}"#)))]), ambient: clock.ambient)
            _ = try await cache.keys(at: try Endpoint("https://lms.example.edu/\(c)"), for: c)
        },
        Provocation("LTICore.KeySetError", "a key set that is not there") {
            let cache = KeySetCache(
                ScriptedTransport([.answer(WebResponse(.notFound, HTTPBody(c)))]), ambient: clock.ambient)
            _ = try await cache.keys(at: try Endpoint("https://lms.example.edu/\(c)"), for: c)
        },
    ]

    private static func offer(_ answers: [WebResponse]) async throws -> (RegistrationOffer, DynamicRegistrationClient) {
        let client = DynamicRegistrationClient(ScriptedTransport(answers.map { .answer($0) }))
        let request = try RegistrationRequest([
            ("openid_configuration", "https://lms.example.edu/\(c)"), ("registration_token", c),
        ])
        return (try await client.offer(for: request), client)
    }

    private static let registrations: [Provocation] =
        [
            Provocation("LTICore.RegistrationRefusal", "a request") {
                _ = try RegistrationRequest([("openid_configuration", "\(c) \(c)"), ("registration_token", c)])
            }
        ]
        + [
            WebResponse(.ok, HTTPBody(c)), WebResponse(.ok, HTTPBody(#"{"issuer":"\#(c)"}"#)),
            WebResponse(.ok, HTTPBody(#"{"issuer":"https://\#(c).example","\#(c)":1}"#)),
            WebResponse(.gone, HTTPBody(c)),
            WebResponse(.ok, HTTPBody(#"{"\#(c)":1,"\#(c)":1}"#)),
        ].map { answer in
            Provocation("LTICore.RegistrationRefusal", "a configuration") { _ = try await offer([answer]) }
        }
        + [
            (400, #"{"error":"\#(c)","error_description":"redirect_uris \#(c)"}"#), (401, c),
            (422, #"{"errors":["\#(c)"]}"#),
            (200, c), (200, #"{"client_id":"\#(c)","client_id":"\#(c)"}"#), (500, c),
            (400, #"{"error":"invalid_redirect_uri","error_description":"\#(c)"}"#),
        ].map { status, body in
            Provocation("LTICore.RegistrationRefusal", "an answer of status \(status)") {
                let (offer, client) = try await offer([
                    WebResponse(.ok, HTTPBody(RegistrationBench.platform().json)),
                    WebResponse(.init(code: status), HTTPBody(body)),
                ])
                _ = try await client.register(RegistrationBench.tool(), with: offer, token: Secret(c))
            }
        }
        + [
            Provocation("LTICore.RegistrationRefusal", "a revoked access token") {
                let client = DynamicRegistrationClient(
                    ScriptedTransport([.answer(WebResponse(.unauthorized, HTTPBody(c)))]))
                _ = try await client.read(
                    RegistrationAccess(endpoint: try Endpoint("https://lms.example.edu/\(c)"), token: Secret(c)))
            }
        ]

    private static let stores: [Provocation] = [
        Provocation("LTICore.RegistrationStore.Failure", "a stored registration") {
            let records = InMemoryRecordStore()
            let store = RegistrationStore(records, ambient: clock.ambient)
            try await store.save(Sample.registration)
            for (key, _) in await records.scan("lti.registration", prefix: "", after: nil, limit: 1, at: clock.now) {
                _ = try await records.put(
                    key, Array(#"{"\#(c)":"\#(c)"}"#.utf8), expecting: .any, until: nil, at: clock.now)
            }
            _ = try await store.registration(
                issuer: Sample.registration.issuer, clientID: Sample.registration.clientID)
        },
        Provocation("LTICore.SigningKeyStore.Failure", "a stored key") {
            let records = InMemoryRecordStore()
            _ = try await records.put(
                RecordName("lti.keys", ""), Array(#"{"\#(c)":"\#(c)"}"#.utf8), expecting: .any, until: nil,
                at: clock.now)
            let store = try SigningKeyStore(
                records, policy: try KeyRotationPolicy(), sealedBy: SymmetricKey([UInt8](repeating: 1, count: 32)),
                ambient: clock.ambient)
            _ = try await store.signer()
        },
    ]
}
