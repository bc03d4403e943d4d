public import CrosswalkRuntime
import Synchronization

/// A clock that moves when a test says so, and when somebody sleeps: a sleep takes no time, and the clock is later after
/// it. What was slept is noted.
public final class ManualClock: Sendable {
    private struct State {
        var now: WallTime
        var sleeps: [Duration] = []
        var random: SeededGenerator
    }

    private let state: Mutex<State>

    /// Makes a clock.
    ///
    /// - Parameters:
    ///   - start: Where it stands; the first second of 2026 by default.
    ///   - seed: The seed of the random bytes that ``ambient`` gives.
    public init(_ start: WallTime = WallTime(secondsSinceEpoch: 1_767_225_600), seed: UInt64 = 1) {
        state = Mutex(State(now: start, random: SeededGenerator(seed: seed)))
    }

    /// Where the clock stands.
    public var now: WallTime { state.withLock { $0.now } }

    /// Everything that was slept, in order.
    public var sleeps: [Duration] { state.withLock { $0.sleeps } }

    /// Moves the clock.
    public func advance(by duration: Duration) { state.withLock { $0.now = $0.now.advanced(by: duration) } }

    /// The world with this clock, and random bytes of the seed.
    public var ambient: Ambient {
        Ambient(
            now: { self.now },
            sleep: { duration in
                try Task.checkCancellation()
                self.state.withLock { state in
                    state.sleeps.append(duration)
                    state.now = state.now.advanced(by: max(.zero, duration))
                }
                await Task.yield()
            },
            randomBytes: { count in
                self.state.withLock { state in
                    (0..<max(0, count)).map { _ in UInt8(truncatingIfNeeded: state.random.next()) }
                }
            })
    }
}
