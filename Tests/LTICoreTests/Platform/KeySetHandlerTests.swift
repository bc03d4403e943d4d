import CrosswalkCrypto
import CrosswalkJOSE
import CrosswalkJSON
import CrosswalkRuntime
import CrosswalkTesting
import HTTPTypes
import LTICore
import Testing

@Suite("A key set is published without anything private, and asked for again only where it changed")
struct KeySetHandlerTests {
    private static func request(_ method: HTTPRequest.Method = .get, ifNoneMatch: String? = nil) throws -> WebRequest {
        var request = WebRequest(method, try Endpoint("https://lms.example.edu/jwks"))
        request.head.headerFields[.ifNoneMatch] = ifNoneMatch
        return request
    }

    private static func secrets() throws -> JWKSet {
        let curve = JWK(.ecPrivate(try ECPrivateKey.generate(.p256)), keyID: "curve")
        let shared = JWK(.symmetric(SymmetricKey([UInt8](repeating: 7, count: 32))), keyID: "shared")
        return JWKSet([TestPlatform.keys[0], curve, shared])
    }

    @Test("Private members and shared secrets never leave")
    func publicOnly() async throws {
        let set = try Self.secrets()
        let response = try await KeySetHandler(maxAge: 600) { set }.respond(to: try Self.request())
        #expect(response.head.headerFields[.cacheControl] == "public, max-age=600")
        #expect(response.head.headerFields[.contentType] == "application/json")
        let keys = try #require(try JSONValue(json: try await response.body.collect())["keys"]?.array)
        #expect(keys.count == 2)
        let names = Set(keys.flatMap { $0.object?.members.map(\.name) ?? [] })
        #expect(names.isDisjoint(with: ["d", "p", "q", "dp", "dq", "qi", "oth", "k"]))
    }

    @Test("Whoever has the set hears 304, however the tag is written")
    func tags() async throws {
        let set = try Self.secrets()
        let handler = KeySetHandler(maxAge: 600) { set }
        let tag = try #require(try await handler.respond(to: try Self.request()).head.headerFields[.eTag])
        let fields = [
            (tag, 304), ("W/\(tag)", 304), ("\"x\" , \(tag)", 304), ("*", 304), ("\"x\"", 200), ("", 200),
            (String(tag.dropFirst().dropLast()), 200),
        ]
        for (field, status) in fields {
            let response = try await handler.respond(to: try Self.request(ifNoneMatch: field))
            #expect(response.status.code == status)
            #expect(response.head.headerFields[.eTag] == tag)
            #expect(try await response.body.collect().isEmpty == (status == 304))
        }
        let other = KeySetHandler(maxAge: 600) { JWKSet([TestPlatform.keys[1]]) }
        #expect(try await other.respond(to: try Self.request()).head.headerFields[.eTag] != tag)
    }

    @Test("HEAD has no body, and other methods are refused")
    func methods() async throws {
        let handler = KeySetHandler(maxAge: 600) { JWKSet([]) }
        let head = try await handler.respond(to: try Self.request(.head))
        #expect(head.status == .ok)
        #expect(try await head.body.collect() == [])
        let post = try await handler.respond(to: try Self.request(.post))
        #expect(post.status == .methodNotAllowed && post.head.headerFields[.allow] == "GET, HEAD")
    }

    @Test("A store's keys are published, and what it signs verifies with them")
    func store() async throws {
        let keys = try SigningKeyStore(
            InMemoryRecordStore(), policy: KeyRotationPolicy(),
            sealedBy: SymmetricKey([UInt8](repeating: 1, count: 32)), ambient: ManualClock().ambient)
        let response = try await KeySetHandler(keys).respond(to: try Self.request())
        let set = VerificationKeySet(try JWKSet(json: try await response.body.collect()))
        let token = try await keys.signer().signedToken(Array("{}".utf8))
        #expect(try set.verify(token, algorithms: [.rs256]).payload == Array("{}".utf8))
        #expect(response.head.headerFields[.cacheControl] == "public, max-age=86400")
    }

    @Test("A ring's published keys are served for as long as its policy reckons with, and a cache of ours reads them")
    func ring() async throws {
        let policy = try KeyRotationPolicy(consumerCache: .seconds(7_200))
        var ring = KeyRing(policy: policy)
        try ring.publish("a", at: NumericDate(0))
        try ring.publish("b", at: NumericDate(0))
        let state = ring
        let handler = KeySetHandler(policy: policy, ring: { state }) { id in
            id == "a" ? JWK(TestPlatform.keys[0].material, keyID: "a") : nil
        }
        let response = try await handler.respond(to: try Self.request())
        #expect(response.head.headerFields[.cacheControl] == "public, max-age=7200")
        let cache = KeySetCache(InProcessTransport(handler), ambient: ManualClock().ambient)
        let set = try await cache.keys(at: try Endpoint("https://lms.example.edu/jwks"), for: "a")
        #expect(set.hasKey("a") && !set.hasKey("b"))
    }
}
