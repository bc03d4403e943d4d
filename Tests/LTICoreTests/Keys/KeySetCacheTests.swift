import CrosswalkCrypto
import CrosswalkJOSE
import CrosswalkRuntime
import CrosswalkTesting
import HTTPTypes
import LTICore
import Synchronization
import Testing

@Suite("Key sets are fetched when they are needed, and no more often than a platform bears")
struct KeySetCacheTests {
    private let clock = ManualClock()

    /// A platform whose published keys are a function of the time.
    private final class Platform: Transport {
        private let times = Mutex<[WallTime]>([])
        private let clock: ManualClock
        private let answer: @Sendable (WallTime) throws -> WebResponse

        init(_ clock: ManualClock, _ answer: @escaping @Sendable (WallTime) throws -> WebResponse) {
            self.clock = clock
            self.answer = answer
        }

        var fetches: [WallTime] { times.withLock { $0 } }

        func send(_ request: WebRequest) async throws -> WebResponse {
            times.withLock { $0.append(clock.now) }
            for _ in 0..<5 { await Task.yield() }
            return try answer(clock.now)
        }
    }

    private static let material: KeyMaterial? = try? .ecPublic(ECPrivateKey.generate(.p256).publicKey)

    private static func set(_ names: [String], cacheControl: String? = nil) throws -> WebResponse {
        let material = try #require(material)
        let json = JWKSet(names.map { JWK(material, keyID: $0) }).publicJSON()
        var response = WebResponse(.ok, HTTPBody(json))
        response.head.headerFields[.cacheControl] = cacheControl
        return response
    }

    private static let lives: [(String?, Int64)] = [
        (nil, 3_600), ("max-age=600", 600), ("public, MAX-AGE=\"900\"", 900), ("max-age=1", 300),
        ("max-age=99999999999", 86_400), ("no-store, max-age=9000", 300), ("max-age=soon", 3_600),
    ]

    private let address: Endpoint

    init() throws { address = try Endpoint("https://lms.example.edu/jwks") }

    @Test(
        "A set lasts as long as the platform says, from five minutes to a day",
        arguments: Self.lives)
    func life(field: String?, seconds: Int64) async throws {
        let platform = Platform(clock) { _ in try Self.set(["a"], cacheControl: field) }
        let cache = KeySetCache(platform, ambient: clock.ambient)
        _ = try await cache.keys(at: address, for: "a")
        clock.advance(by: .seconds(seconds) - .milliseconds(1))
        _ = try await cache.keys(at: address, for: "a")
        #expect(platform.fetches.count == 1)
        clock.advance(by: .milliseconds(1))
        _ = try await cache.keys(at: address, for: "a")
        #expect(platform.fetches.count == 2)
    }

    @Test("A thousand who come at once share one request")
    func singleFlight() async throws {
        let platform = Platform(clock) { _ in try Self.set(["a"]) }
        let cache = KeySetCache(platform, ambient: clock.ambient)
        let address = address
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<1_000 { group.addTask { try await cache.keys(at: address, for: "a").hasKey("a") } }
            for try await found in group { #expect(found) }
        }
        #expect(platform.fetches.count == 1)
    }

    @Test("What fails is no news: the set stays in use until it is too old, and the platform is not hammered")
    func stale() async throws {
        let start = clock.now
        let platform = Platform(clock) { now in
            guard now == start else { return WebResponse(.badGateway) }
            return try Self.set(["a"])
        }
        let cache = KeySetCache(platform, ambient: clock.ambient)
        _ = try await cache.keys(at: address, for: "a")
        clock.advance(by: .seconds(4_000))
        for _ in 0..<20 { #expect(try await cache.keys(at: address, for: "a").hasKey("a")) }
        #expect(platform.fetches.count == 2)
        clock.advance(by: .seconds(259_200))
        let error = await #expect(throws: KeySetError.self) { _ = try await cache.keys(at: address, for: "a") }
        #expect(error?.reason == .refused && error?.status == 502)
        let again = await #expect(throws: KeySetError.self) { _ = try await cache.keys(at: address, for: "a") }
        #expect(again?.reason == .askedRecently)
    }

    @Test(
        "What is no key set is told apart, and never shown",
        arguments: [
            (HTTPBody("<html>CANARY</html>"), 200, KeySetError.Reason.illegible), (HTTPBody("{}"), 200, .illegible),
            (HTTPBody([UInt8](repeating: 0x20, count: 1 << 20 | 1)), 200, .illegible),
            (HTTPBody("CANARY"), 302, .refused),
            (HTTPBody("CANARY"), 404, .refused),
        ])
    func bad(body: HTTPBody, status: Int, reason: KeySetError.Reason) async throws {
        let platform = Platform(clock) { _ in WebResponse(HTTPResponse.Status(code: status), body) }
        let cache = KeySetCache(platform, ambient: clock.ambient)
        let address = address
        let error = await #expect(throws: KeySetError.self) { _ = try await cache.keys(at: address, for: "a") }
        #expect(error?.reason == reason)
        #expect(error.map { "\($0)".contains("CANARY") } == false)
    }

    @Test("A shared secret in a set verifies nothing")
    func secrets() async throws {
        let json = #"{"keys":[{"kty":"oct","kid":"a","k":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"}]}"#
        let platform = Platform(clock) { _ in WebResponse(.ok, HTTPBody(json)) }
        let set = try await KeySetCache(platform, ambient: clock.ambient).keys(at: address, for: nil)
        #expect(!set.hasKey("a"))
    }

    @Test("A key that was taken out is dropped after its grace")
    func grace() async throws {
        let start = clock.now
        let platform = Platform(clock) { now in try Self.set(now == start ? ["a", "b"] : ["b", "c"]) }
        let cache = KeySetCache(platform, ambient: clock.ambient)
        _ = try await cache.keys(at: address, for: "a")
        clock.advance(by: .seconds(40))
        let after = try await cache.keys(at: address, for: "c")
        #expect(after.hasKey("a") && after.hasKey("b") && after.hasKey("c"))
        clock.advance(by: .seconds(60))
        let later = try await cache.keys(at: address, for: "b")
        #expect(!later.hasKey("a") && later.hasKey("b") && later.hasKey("c"))
    }

    @Test("Against a platform that rotates hourly, under a flood of made-up keys, ten thousand launches find theirs")
    func rotation() async throws {
        // The next key is published 60 seconds before it signs, the last one stays for an hour.
        let platform = Platform(clock) { now in
            let hour = now.secondsSinceEpoch / 3_600
            let isNextOut = (hour + 1) * 3_600 - now.secondsSinceEpoch <= 60
            return try Self.set((hour - 1...hour + (isNextOut ? 1 : 0)).map { "k\($0)" }, cacheControl: "max-age=86400")
        }
        let cache = KeySetCache(platform, ambient: clock.ambient)
        var random = SeededGenerator(seed: 5)
        var failed = 0
        for _ in 0..<10_000 {
            clock.advance(by: .milliseconds(Int64(random.number(below: 20_000))))
            for _ in 0..<3 { _ = try await cache.keys(at: address, for: "made-up-\(random.next())") }
            let signing = "k\(clock.now.secondsSinceEpoch / 3_600)"
            if try await !cache.keys(at: address, for: signing).hasKey(signing) { failed += 1 }
        }
        #expect(failed == 0)
        let fetches = platform.fetches
        let gaps = zip(fetches, fetches.dropFirst()).map { $1.duration(since: $0) }
        #expect(gaps.allSatisfy { $0 >= .seconds(30) })
        print("10,000 launches, \(failed) failed, \(fetches.count) fetches")
    }
}
