import CrosswalkRuntime
import Synchronization

/// A way to a handler that is there later: tool and platform know each other.
final class Way: Transport {
    private let handler = Mutex<(any Handler)?>(nil)

    func lead(to handler: some Handler) { self.handler.withLock { $0 = handler } }

    func send(_ request: WebRequest) async throws -> WebResponse {
        guard let handler = handler.withLock({ $0 }) else { throw TransportError(.notConnected) }
        var request = request
        request.body = HTTPBody(try await request.body.collect())
        return try await InProcessTransport(AnyHandler(handler)).send(request)
    }

    private struct AnyHandler: Handler {
        let base: any Handler
        init(_ base: any Handler) { self.base = base }
        func respond(to request: WebRequest) async throws -> WebResponse { try await base.respond(to: request) }
    }
}
