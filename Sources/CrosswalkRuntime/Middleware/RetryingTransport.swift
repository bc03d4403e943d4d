import HTTPTypes

/// Sends again what failed for the moment.
///
/// A request that may have arrived is repeated only where that does no harm, see ``RetryPolicy``; one that never left,
/// and one that the server refused to work on for the moment (429 and 503), is repeated in any case that its body allows.
public struct RetryingTransport: Transport {
    private let base: any Transport
    private let policy: RetryPolicy
    private let ambient: Ambient

    /// Puts retries before a transport.
    public init(_ base: some Transport, policy: RetryPolicy = .standard, ambient: Ambient) {
        self.base = base
        self.policy = policy
        self.ambient = ambient
    }

    /// Sends until there is an answer to hand on, or the attempts are used up: then the last answer or error comes out.
    public func send(_ request: WebRequest) async throws -> WebResponse {
        var attempt = 1
        while true {
            let wait: Duration
            do {
                let response = try await base.send(request)
                guard let delay = delay(after: response, to: request, attempt) else { return response }
                wait = delay
            } catch let error as TransportError {
                guard let delay = delay(after: error, to: request, attempt) else { throw error }
                wait = delay
            }
            try await ambient.sleep(wait)
            attempt += 1
        }
    }

    private func delay(after response: WebResponse, to request: WebRequest, _ attempt: Int) -> Duration? {
        let status = response.status.code
        guard attempt < policy.attempts, policy.statuses.contains(status), request.body.bytes != nil,
            status == 429 || status == 503 || policy.isRepeatable(request)
        else { return nil }
        let ours = policy.delay(after: attempt, fraction: ambient.fraction())
        guard let asked = RetryAfter.delay(response, at: ambient.now()) else { return ours }
        // Coming back before the time is held against a client; waiting for ever helps nobody.
        return asked <= policy.longestDelay ? max(asked, ours) : nil
    }

    private func delay(after error: TransportError, to request: WebRequest, _ attempt: Int) -> Duration? {
        guard attempt < policy.attempts, error.reason != .unsupported, error.reason != .forbidden,
            request.body.bytes != nil, error.isBeforeSending || policy.isRepeatable(request)
        else { return nil }
        return policy.delay(after: attempt, fraction: ambient.fraction())
    }
}
