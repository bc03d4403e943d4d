import CrosswalkRuntime
import Synchronization

/// Waits for something no longer than so long, also for what pays no heed to cancellation.
struct TimeLimit: Sendable {
    /// The time is over.
    struct Passed: Error {}

    private let limit: Duration
    private let ambient: Ambient

    init(_ limit: Duration, _ ambient: Ambient) {
        self.limit = limit
        self.ambient = ambient
    }

    /// Runs the closure. Where time is up first, it is cancelled, and left behind if it does not care.
    func run<Value: Sendable>(_ body: @escaping @Sendable () async throws -> Value) async throws -> Value {
        let race = Race<Value>()
        // Both are cancelled below, as soon as one is there: a task group would wait for a body that hangs.
        let work = Task {
            do { race.finish(.success(try await body())) } catch { race.finish(.failure(error)) }
        }
        let clock = Task {
            // Cancelled: the body is there.
            guard (try? await ambient.sleep(limit)) != nil else { return }
            race.finish(.failure(Passed()))
        }
        defer {
            work.cancel()
            clock.cancel()
        }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { race.wait($0) }
        } onCancel: {
            race.finish(.failure(CancellationError()))
        }
    }

    /// Hands over whichever result comes first.
    private final class Race<Value: Sendable>: Sendable {
        private struct State {
            var result: Result<Value, any Error>?
            var waiter: CheckedContinuation<Value, any Error>?
        }

        private let state = Mutex(State())

        func finish(_ result: Result<Value, any Error>) {
            let waiter = state.withLock { state -> CheckedContinuation<Value, any Error>? in
                guard state.result == nil else { return nil }
                state.result = result
                defer { state.waiter = nil }
                return state.waiter
            }
            waiter?.resume(with: result)
        }

        func wait(_ continuation: CheckedContinuation<Value, any Error>) {
            let result = state.withLock { state -> Result<Value, any Error>? in
                if state.result == nil { state.waiter = continuation }
                return state.result
            }
            if let result { continuation.resume(with: result) }
        }
    }
}
