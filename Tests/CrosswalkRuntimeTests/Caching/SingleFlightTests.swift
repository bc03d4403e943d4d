import CrosswalkRuntime
import CrosswalkTesting
import Synchronization
import Testing

@Suite("A cache that fetches once")
struct SingleFlightTests {
    private final class Counter: Sendable {
        private let count = Mutex(0)
        func next() -> Int {
            count.withLock {
                $0 += 1; return $0
            }
        }
        var value: Int { count.withLock { $0 } }
    }

    @Test("Values last until their end and are fetched anew from then on")
    func expiry() async throws {
        let (clock, counter) = (ManualClock(), Counter())
        let cache = SingleFlightCache<String, Int>()
        func value() async throws -> Int {
            try await cache.value(for: "k", at: clock.now) {
                .init(counter.next(), until: clock.now.advanced(by: .seconds(10)))
            }
        }
        #expect(try await value() == 1)
        clock.advance(by: .milliseconds(9_999))
        #expect(try await value() == 1)
        clock.advance(by: .milliseconds(1))
        #expect(try await value() == 2)
        await cache.remove("k")
        #expect(try await value() == 3)
    }

    @Test("A failure reaches all who waited and is not kept")
    func failure() async throws {
        struct Broken: Error {}
        let (clock, counter) = (ManualClock(), Counter())
        let cache = SingleFlightCache<String, Int>()
        let failures = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<20 {
                group.addTask {
                    do {
                        _ = try await cache.value(for: "k", at: clock.now) {
                            _ = counter.next()
                            for _ in 0..<20 { await Task.yield() }
                            throw Broken()
                        }
                        return false
                    } catch { return error is Broken }
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(failures == 20)
        #expect(counter.value < 20)
        let end = clock.now.advanced(by: .seconds(1))
        #expect(try await cache.value(for: "k", at: clock.now) { .init(7, until: end) } == 7)
    }

    @Test("No more is kept than there is room for; what ends first goes first")
    func capacity() async throws {
        let (clock, counter) = (ManualClock(), Counter())
        let cache = SingleFlightCache<Int, Int>(capacity: 2)
        func fetch(_ key: Int) async throws {
            _ = try await cache.value(for: key, at: clock.now) {
                _ = counter.next()
                return .init(key, until: clock.now.advanced(by: .seconds(Int64(100 - key))))
            }
        }
        for key in [1, 2, 3, 1, 3] { try await fetch(key) }
        #expect(counter.value == 3)
        try await fetch(2)
        #expect(counter.value == 4)
    }
}
