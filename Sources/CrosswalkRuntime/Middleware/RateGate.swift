import HTTPTypes

/// Lets through so many requests a time, and no more at once than a server bears.
///
/// A bucket of `burst` requests refills evenly; who comes to an empty one waits for its turn, in order.
public actor RateGate {
    private let interval: Duration
    private let burst: Int
    private let ambient: Ambient
    /// When the next request may go if the bucket is empty; it lags behind the present by what is in the bucket.
    private var next: WallTime?

    /// Makes a full bucket.
    ///
    /// - Parameters:
    ///   - perSecond: How many requests a second on average; at least one in a day.
    ///   - burst: How many may go at once after a rest; from 1 to 1,000,000.
    ///   - ambient: Clock and sleep.
    public init(perSecond: Double, burst: Int = 1, ambient: Ambient) {
        let rate = perSecond.isFinite ? max(perSecond, 1 / 86_400) : 1
        interval = .milliseconds(Int64((1_000 / rate).rounded(.up)))
        self.burst = min(max(1, burst), 1_000_000)
        self.ambient = ambient
    }

    /// Waits until a request may go.
    /// - Throws: `CancellationError` where the task is cancelled meanwhile; its turn is lost.
    public func enter() async throws {
        let now = ambient.now()
        let earliest = now.advanced(by: interval * -(burst - 1))
        let turn = max(next ?? earliest, earliest)
        next = turn.advanced(by: interval)
        let wait = turn.duration(since: now)
        if wait > .zero { try await ambient.sleep(wait) }
    }

    /// Lets nobody through before a moment: a server has said when it wants to hear from us again.
    public func hold(until moment: WallTime) { next = max(next ?? moment, moment) }
}

/// Sends through a rate gate, and holds the gate where a server asks for patience.
public struct GatedTransport: Transport {
    private let base: any Transport
    private let gate: RateGate
    private let ambient: Ambient

    /// Puts a gate before a transport. Transports to one server should share it.
    public init(_ base: some Transport, gate: RateGate, ambient: Ambient) {
        self.base = base
        self.gate = gate
        self.ambient = ambient
    }

    /// Waits for its turn, then sends.
    public func send(_ request: WebRequest) async throws -> WebResponse {
        try await gate.enter()
        let response = try await base.send(request)
        if response.status.code == 429 || response.status.code == 503,
            let delay = RetryAfter.delay(response, at: ambient.now())
        {
            await gate.hold(until: ambient.now().advanced(by: min(delay, .seconds(300))))
        }
        return response
    }
}
