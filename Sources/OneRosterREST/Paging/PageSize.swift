/// How many records a page is asked for: grows while that pays, shrinks where the server cannot bear it.
struct PageSize: Sendable {
    /// What the next page is asked for.
    private(set) var current: Int
    /// What is never exceeded: the profile's cap, a clamp that was seen, a size that was refused.
    private(set) var largest: Int
    /// Whether it is settled: further pages will be asked for as many.
    private(set) var isSettled = false
    /// What the server gave where it was asked for more; one sighting may be an accident.
    private var clampSeen: Int?
    private var rate: Double?

    /// Below it a page is not made smaller because the server fails.
    static let smallest = 50

    init(first: Int, largest: Int) {
        self.largest = max(1, largest)
        current = min(max(1, first), self.largest)
    }

    /// A page came.
    ///
    /// - Parameters:
    ///   - received: How many records it had.
    ///   - asked: How many it was asked for.
    ///   - hasMore: Whether there are more behind it.
    ///   - latency: How long it took.
    ///   - budgetRows: How many records fit into the memory that pages may take.
    mutating func received(_ received: Int, of asked: Int, hasMore: Bool, after latency: Duration, budgetRows: Int) {
        guard received > 0, asked == current, !isSettled || received > current else { return }
        if received < asked {
            guard hasMore else { return }
            noteClamp(received)
            return
        }
        clampSeen = nil
        grow(Double(received) / max(latency.inMilliseconds, 0.01), latency, budgetRows)
    }

    private mutating func noteClamp(_ received: Int) {
        // The second page of that size shows that it was no accident.
        if clampSeen == received {
            largest = received
            current = received
            isSettled = true
        } else {
            clampSeen = max(clampSeen ?? 0, received)
        }
    }

    private mutating func grow(_ rate: Double, _ latency: Duration, _ budgetRows: Int) {
        let pays = self.rate.map { rate >= 1.15 * $0 } ?? true
        self.rate = rate
        let next = min(current * 2, largest, max(Self.smallest, budgetRows))
        guard pays, latency < .milliseconds(2_500), next > current else {
            isSettled = true
            return
        }
        current = next
    }

    /// The server answers so slowly that less is better.
    mutating func isSlow() {
        current = max(Self.smallest, current / 2)
        isSettled = true
    }

    /// A size was refused, or failed again and again.
    mutating func refused(_ size: Int) {
        guard size <= current || size <= largest else { return }
        largest = max(min(Self.smallest, largest), min(largest, size) / 2)
        current = min(current, largest)
        clampSeen = nil
        rate = nil
    }

    /// The size that an earlier reading ended up with.
    mutating func resume(_ size: Int) {
        current = min(max(1, size), largest)
        isSettled = true
    }
}
