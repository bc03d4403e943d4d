import HTTPTypes

/// When a request is sent again, and how long to wait before.
public struct RetryPolicy: Hashable, Sendable {
    /// How often a request is sent at most, the first time included.
    public var attempts: Int
    /// The longest wait before the second attempt; it doubles from attempt to attempt.
    public var firstDelay: Duration
    /// The longest wait of all, also where the server asks for more: then the answer is handed on.
    public var longestDelay: Duration
    /// The statuses after which a request is sent again.
    public var statuses: Set<Int>

    /// Sets the policy. The defaults: 4 attempts, at most 0.5, 1 and 2 s apart, never more than 60 s, after 429, 502, 503
    /// and 504. No wait is longer than a day.
    public init(
        attempts: Int = 4, firstDelay: Duration = .milliseconds(500), longestDelay: Duration = .seconds(60),
        statuses: Set<Int> = [429, 502, 503, 504]
    ) {
        self.attempts = max(1, attempts)
        // A day is more than anybody waits, and keeps the doubling within what a duration holds.
        self.firstDelay = min(max(.zero, firstDelay), .seconds(86_400))
        self.longestDelay = min(max(.zero, longestDelay), .seconds(86_400))
        self.statuses = statuses
    }

    /// The policy by default.
    public static let standard = RetryPolicy()

    /// Whether a request may be sent again when it may have arrived: reading and whole replacement may (RFC 9110
    /// §9.2.2), and a POST only where it carries a key that makes it so.
    func isRepeatable(_ request: WebRequest) -> Bool {
        guard request.body.bytes != nil else { return false }
        // draft-ietf-httpapi-idempotency-key-header
        if request.head.headerFields.contains(where: { $0.name.canonicalName == "idempotency-key" }) { return true }
        return [.get, .head, .put, .delete, .options].contains(request.head.method)
    }

    /// The wait before the attempt after `attempt` (from 1): anything up to the limit, so that many clients that failed
    /// together do not come back together.
    func delay(after attempt: Int, fraction: Double) -> Duration {
        let doubling = 1 << min(max(0, attempt - 1), 20)
        let limit = min(firstDelay * doubling, longestDelay)
        return .milliseconds(Int64(Double(limit.wholeMilliseconds) * min(max(0, fraction), 1)))
    }
}
