public import CrosswalkRuntime
import Dispatch
import Synchronization

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A world in which waiting takes no time, and many tasks can wait at once.
///
/// Everything that runs in it runs on one thread, one piece after the other. When nothing is left to do, the clock jumps
/// to the moment for which the first of the waiting tasks waits. So a server with latencies and a client with eight
/// requests under way take milliseconds, and the same seed gives the same run, piece by piece.
///
/// ```swift
/// let world = VirtualWorld(seed: 7)
/// let report = try await world.run { try await reading(world.ambient) }
/// print(world.elapsed)
/// ```
///
/// Only what keeps to structured concurrency keeps to the world: a `Task { }` of its own runs elsewhere, and is waited for.
public final class VirtualWorld: Sendable {
    private let executor: VirtualExecutor
    private let start: WallTime
    private let random: Mutex<SeededGenerator>

    /// Makes a world.
    ///
    /// - Parameters:
    ///   - start: Where its clock stands; the first second of 2026 by default.
    ///   - seed: The seed of its random bytes.
    public init(_ start: WallTime = WallTime(secondsSinceEpoch: 1_767_225_600), seed: UInt64 = 1) {
        self.start = start
        executor = VirtualExecutor(start)
        random = Mutex(SeededGenerator(seed: seed))
    }

    /// Where the clock stands.
    public var now: WallTime { executor.now }

    /// How much time has passed in the world.
    public var elapsed: Duration { now.duration(since: start) }

    /// Clock, sleep and randomness of the world.
    public var ambient: Ambient {
        Ambient(
            now: { self.now }, sleep: { try await self.executor.sleep($0) },
            randomBytes: { count in
                self.random.withLock { random in
                    (0..<max(0, count)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
                }
            })
    }

    /// Runs the closure and everything that it begins, and gives what it gives.
    /// - Throws: What the closure throws; ``Stuck`` where everything waits for something that will not come.
    public func run<Value: Sendable>(_ body: @escaping @Sendable () async throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            // A thread of its own: those on which tasks run are few, and what runs elsewhere needs them.
            DispatchQueue(label: "crosswalk.virtual-world").async {
                continuation.resume(with: Result { try self.drive(body) })
            }
        }
    }

    private func drive<Value: Sendable>(_ body: @escaping @Sendable () async throws -> Value) throws -> Value {
        let box = ResultBox<Value>()
        Task(executorPreference: executor) {
            do { box.set(.success(try await body())) } catch { box.set(.failure(error)) }
        }
        try executor.drive { box.value != nil }
        guard let result = box.value else { throw Stuck() }
        return try result.get()
    }

    /// Every task waits, and none of them for a time.
    public struct Stuck: Error, CustomStringConvertible {
        /// In words.
        public var description: String { "everything in the virtual world waits for something that will not come" }
    }

    private final class ResultBox<Value: Sendable>: Sendable {
        private let result = Mutex<Result<Value, any Error>?>(nil)
        var value: Result<Value, any Error>? { result.withLock { $0 } }
        func set(_ value: Result<Value, any Error>) { result.withLock { $0 = value } }
    }
}

/// Runs jobs on the thread that drives it, and wakes sleepers in the order of their times.
private final class VirtualExecutor: TaskExecutor {
    private struct Sleeper {
        let end: WallTime
        let number: Int
        let continuation: CheckedContinuation<Void, any Error>
    }

    private struct State {
        var now: WallTime
        var jobs: [UnownedJob] = []
        var firstJob = 0
        var sleepers: [Sleeper] = []
        var cancelled: Set<Int> = []
        var numbers = 0
    }

    private let state: Mutex<State>

    init(_ start: WallTime) { state = Mutex(State(now: start)) }

    var now: WallTime { state.withLock { $0.now } }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        state.withLock { $0.jobs.append(job) }
    }

    func sleep(_ duration: Duration) async throws {
        try Task.checkCancellation()
        guard duration > .zero else { return await Task.yield() }
        let number = state.withLock { state in
            state.numbers += 1
            return state.numbers
        }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let isCancelled = state.withLock { state in
                    if state.cancelled.remove(number) != nil { return true }
                    let end = state.now.advanced(by: duration)
                    let place = state.sleepers.firstIndex { $0.end > end } ?? state.sleepers.endIndex
                    state.sleepers.insert(Sleeper(end: end, number: number, continuation: continuation), at: place)
                    return false
                }
                if isCancelled { continuation.resume(throwing: CancellationError()) }
            }
        } onCancel: {
            let sleeper = state.withLock { state -> Sleeper? in
                guard let place = state.sleepers.firstIndex(where: { $0.number == number }) else {
                    state.cancelled.insert(number)
                    return nil
                }
                return state.sleepers.remove(at: place)
            }
            sleeper?.continuation.resume(throwing: CancellationError())
        }
    }

    /// Runs until it is done.
    func drive(until isDone: () -> Bool) throws {
        var idle = 0
        while !isDone() {
            if let job = nextJob() {
                idle = 0
                job.runSynchronously(on: asUnownedTaskExecutor())
            } else if let sleeper = wake() {
                idle = 0
                sleeper.resume()
            } else {
                // Something runs outside of the world, or nothing at all.
                idle += 1
                // Five minutes: on a busy machine what runs elsewhere may have to wait for long.
                guard idle < 300_000 else { throw VirtualWorld.Stuck() }
                usleep(idle < 1_000 ? 100 : 1_000)
            }
        }
        // What was cancelled at the end may still have something to tidy up.
        while let job = nextJob() { job.runSynchronously(on: asUnownedTaskExecutor()) }
    }

    private func nextJob() -> UnownedJob? {
        state.withLock { state in
            guard state.firstJob < state.jobs.count else {
                state.jobs.removeAll(keepingCapacity: true)
                state.firstJob = 0
                return nil
            }
            defer { state.firstJob += 1 }
            return state.jobs[state.firstJob]
        }
    }

    private func wake() -> CheckedContinuation<Void, any Error>? {
        state.withLock { state in
            guard !state.sleepers.isEmpty else { return nil }
            let sleeper = state.sleepers.removeFirst()
            state.now = max(state.now, sleeper.end)
            return sleeper.continuation
        }
    }
}
