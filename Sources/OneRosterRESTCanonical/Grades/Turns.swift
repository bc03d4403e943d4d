/// Lets those who want the same thing have it one after another, in the order in which they came.
actor Turns {
    private var waiting: [String: [CheckedContinuation<Void, Never>]] = [:]

    /// Runs the closure when nobody else who named the same key runs.
    func inTurn<Value: Sendable>(
        _ key: String, _ body: @Sendable () async throws -> Value
    ) async throws -> Value {
        if waiting[key] != nil {
            await withCheckedContinuation { waiting[key]?.append($0) }
        } else {
            waiting[key] = []
        }
        defer { pass(key) }
        return try await body()
    }

    private func pass(_ key: String) {
        guard var queue = waiting[key] else { return }
        if queue.isEmpty {
            waiting[key] = nil
        } else {
            let next = queue.removeFirst()
            waiting[key] = queue
            next.resume()
        }
    }
}
