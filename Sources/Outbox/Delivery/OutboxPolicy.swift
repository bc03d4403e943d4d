public import Canonical

/// How often and how long is tried, and how long a lease lasts.
public struct OutboxPolicy: Hashable, Sendable {
    /// The wait after the first failure; it doubles with each further one. A second unless said otherwise.
    public var firstWait = Duration.seconds(1)
    /// The longest wait. Five minutes unless said otherwise.
    public var longestWait = Duration.seconds(300)
    /// After so many failed batches one item alone is tried, until one arrives.
    public var failuresUntilProbe = 5
    /// How long a destination rests at least once it refused the credentials: nothing gets better by asking sooner.
    public var restWithoutCredentials = Duration.seconds(60)
    /// An item that was tried and is older than this is given up. Two weeks unless said otherwise.
    public var patience = Duration.seconds(14 * 86_400)
    /// How long a lease lasts that is not renewed; it is renewed after a third. Ten seconds unless said otherwise.
    public var lease = Duration.seconds(10)
    /// How often a worker looks for work.
    public var pause = Duration.milliseconds(250)
    /// How many parts of destinations a worker delivers at once.
    public var shardsAtOnce = 16

    /// The settings by default.
    public init() {}

    /// How long to wait after so many failures: doubling, between half of it and all of it by a random number below 1.
    package func wait(after failures: Int, random: Double) -> Duration {
        let doublings = min(max(failures - 1, 0), 30)
        let whole = min(firstWait * (1 << doublings), longestWait)
        return whole * (0.5 + 0.5 * min(max(random, 0), 1))
    }

    func isWornOut(_ claim: OutboxClaim, at now: Instant) -> Bool {
        claim.accepted.advanced(by: patience) < now
    }
}

/// What a worker needs of the world.
public struct OutboxWorld: Sendable {
    /// The present.
    public let now: @Sendable () -> Instant
    /// Waits.
    public let sleep: @Sendable (Duration) async throws -> Void
    /// A random number from 0 to below 1, for waits that do not meet.
    public let draw: @Sendable () -> Double

    /// Makes a world.
    public init(
        now: @escaping @Sendable () -> Instant, sleep: @escaping @Sendable (Duration) async throws -> Void,
        draw: @escaping @Sendable () -> Double
    ) {
        self.now = now
        self.sleep = sleep
        self.draw = draw
    }
}

extension Instant {
    /// The instant so much later; the last or first one there is where it would lie outside.
    package func advanced(by duration: Duration) -> Instant {
        let (seconds, attoseconds) = duration.components
        let (high, first) = seconds.multipliedReportingOverflow(by: 1_000)
        let (sum, second) = high.addingReportingOverflow(attoseconds / 1_000_000_000_000_000)
        let (end, third) = millisecondsSinceEpoch.addingReportingOverflow(sum)
        if first || second || third {
            return Instant(millisecondsSinceEpoch: seconds < 0 ? .min : .max)
        }
        return Instant(millisecondsSinceEpoch: end)
    }
}
