import HTTPTypes

/// Sends a request and gives the answer: the way out to the network, or straight into a handler.
///
/// An answer of any status is an answer. A transport throws where there is none, ``TransportError`` for what it knows of
/// the reason, and follows no redirect.
public protocol Transport: Sendable {
    /// Sends a request and waits for the head of the answer; its body may still be on its way.
    /// - Throws: ``TransportError``, or `CancellationError`.
    func send(_ request: WebRequest) async throws -> WebResponse
}

/// Takes a request and gives an answer: an endpoint of ours, or a simulator.
public protocol Handler: Sendable {
    /// Answers a request. What it throws becomes a plain 500 without a word of the reason.
    func respond(to request: WebRequest) async throws -> WebResponse
}

/// Why there was no answer.
public struct TransportError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What failed.
    public enum Reason: String, Hashable, Sendable {
        /// The request never left: no such host, no connection, no agreement on TLS.
        case notConnected
        /// It may have arrived, and no whole answer came in time.
        case timedOut
        /// It may have arrived, and the connection ended before a whole answer came.
        case connectionLost
        /// The request is one that the transport cannot send.
        case unsupported
        /// An endpoint policy forbids it.
        case forbidden
    }

    /// What failed.
    public let reason: Reason
    /// The host, where it is known. It is no secret and names no person.
    public let host: String?

    /// Notes a failure.
    public init(_ reason: Reason, host: String? = nil) {
        self.reason = reason
        self.host = host
    }

    /// Whether the other side cannot have seen the request.
    public var isBeforeSending: Bool { reason == .notConnected || reason == .unsupported || reason == .forbidden }

    /// In words.
    public var description: String {
        let place = host.map { " (\($0))" } ?? ""
        return switch reason {
        case .notConnected: "no connection to the server\(place)"
        case .timedOut: "the server did not answer in time\(place)"
        case .connectionLost: "the connection ended before the answer was complete\(place)"
        case .unsupported: "the request cannot be sent in this way\(place)"
        case .forbidden: "requests may not go there\(place)"
        }
    }
}

/// Calls a handler directly: no socket, no port, the same messages.
public struct InProcessTransport: Transport {
    private let handler: any Handler

    /// Leads every request to the handler, whatever its host.
    public init(_ handler: some Handler) { self.handler = handler }

    /// Calls the handler; an error of its own becomes a 500, as it would over a network.
    public func send(_ request: WebRequest) async throws -> WebResponse {
        try Task.checkCancellation()
        do {
            return try await handler.respond(to: request)
        } catch let error as TransportError {
            throw error
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            return WebResponse(.internalServerError)
        }
    }
}
