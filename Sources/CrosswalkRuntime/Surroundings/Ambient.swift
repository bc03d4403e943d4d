/// What code takes from the world around it: the time, the way to wait, and random bytes.
///
/// Everything that talks to a network takes one as a parameter, so that tests can hold the clock still and a run can be
/// repeated exactly.
public struct Ambient: Sendable {
    /// The present by the clock on the wall.
    public var now: @Sendable () -> WallTime
    /// Waits; throws `CancellationError` where the task is cancelled meanwhile.
    public var sleep: @Sendable (Duration) async throws -> Void
    /// So many bytes that nobody can guess.
    public var randomBytes: @Sendable (Int) -> [UInt8]

    /// Puts the parts together.
    ///
    /// - Parameters:
    ///   - now: The present.
    ///   - sleep: Waits so long.
    ///   - randomBytes: Gives so many bytes that nobody can guess.
    public init(
        now: @escaping @Sendable () -> WallTime, sleep: @escaping @Sendable (Duration) async throws -> Void,
        randomBytes: @escaping @Sendable (Int) -> [UInt8]
    ) {
        self.now = now
        self.sleep = sleep
        self.randomBytes = randomBytes
    }

    /// A fraction of 1, evenly spread: from 0 and below 1.
    func fraction() -> Double {
        let word = randomBytes(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return Double(word >> 11) / Double(1 << 53)
    }
}
