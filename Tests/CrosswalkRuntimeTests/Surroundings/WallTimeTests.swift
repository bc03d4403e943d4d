import CrosswalkRuntime
import CrosswalkTesting
import Testing

@Suite("Moments by the clock on the wall")
struct WallTimeTests {
    @Test("Moving beyond the range ends at its end")
    func range() {
        let first = WallTime(millisecondsSinceEpoch: .min)
        let last = WallTime(millisecondsSinceEpoch: .max)
        #expect(last.advanced(by: .seconds(1)) == last)
        #expect(first.advanced(by: .seconds(-1)) == first)
        #expect(last.duration(since: first) == .milliseconds(Int64.max))
        #expect(WallTime(secondsSinceEpoch: .max) == last)
        #expect(WallTime(secondsSinceEpoch: .min) == first)
        #expect(WallTime(secondsSinceEpoch: 0).advanced(by: .seconds(Int64.max)) == last)
    }

    @Test("Seconds are rounded down", arguments: [(1_999, 1), (0, 0), (-1, -1), (-1_000, -1), (-1_001, -2)])
    func seconds(milliseconds: Int64, seconds: Int64) {
        #expect(WallTime(millisecondsSinceEpoch: milliseconds).secondsSinceEpoch == seconds)
    }

    @Test("The system's clock runs, its sleep ends early where it is cancelled, and its bytes differ")
    func system() async throws {
        let ambient = Ambient.system
        #expect(ambient.now() > WallTime(secondsSinceEpoch: 1_700_000_000))
        #expect(ambient.randomBytes(16) != ambient.randomBytes(16))
        let sleeper = Task { try await ambient.sleep(.seconds(600)) }
        sleeper.cancel()
        await #expect(throws: CancellationError.self) { try await sleeper.value }
    }
}
