/// Values that are fetched when they are missing, kept until they expire, and fetched once however many ask.
///
/// A caller that is cancelled while it waits leaves; the fetch goes on for the others.
public actor SingleFlightCache<Key: Hashable & Sendable, Value: Sendable> {
    /// What a fetch gives: the value, and when it must be fetched again.
    public struct Fetched: Sendable {
        /// The value.
        public let value: Value
        /// From then on it is not handed out any more.
        public let end: WallTime

        /// Puts a result together.
        public init(_ value: Value, until end: WallTime) {
            self.value = value
            self.end = end
        }
    }

    private struct Flight {
        let number: Int
        let task: Task<Fetched, any Error>
    }

    private var kept: [Key: Fetched] = [:]
    private var flights: [Key: Flight] = [:]
    private var lastFlight = 0
    private let capacity: Int

    /// Makes an empty cache.
    /// - Parameter capacity: The most values that are kept; what ends first goes first.
    public init(capacity: Int = 10_000) { self.capacity = max(1, capacity) }

    /// The value of a key: the kept one while it lasts, else what `fetch` gives.
    /// - Throws: What `fetch` throws: to all who waited for that fetch, and nothing is kept.
    public func value(
        for key: Key, at now: WallTime, fetch: @escaping @Sendable () async throws -> Fetched
    ) async throws -> Value {
        if let known = kept[key], now < known.end { return known.value }
        if let flight = flights[key] { return try await flight.task.value.value }
        lastFlight += 1
        let flight = Flight(number: lastFlight, task: Task { try await fetch() })
        flights[key] = flight
        defer { if flights[key]?.number == flight.number { flights[key] = nil } }
        let fetched = try await flight.task.value
        // Whoever removed the key meanwhile does not want this value either.
        if flights[key]?.number == flight.number { keep(fetched, for: key, now) }
        return fetched.value
    }

    /// Forgets a key; what is being fetched for it is not kept.
    public func remove(_ key: Key) {
        kept[key] = nil
        flights[key] = nil
    }

    private func keep(_ fetched: Fetched, for key: Key, _ now: WallTime) {
        if kept[key] == nil, kept.count >= capacity {
            kept = kept.filter { now < $0.value.end }
            if kept.count >= capacity, let first = kept.min(by: { $0.value.end < $1.value.end }) {
                kept[first.key] = nil
            }
        }
        kept[key] = fetched
    }
}
