public import CrosswalkRuntime
import Synchronization

/// A transport that answers from a list, in order, and notes what was sent.
public final class ScriptedTransport: Transport {
    /// What one request meets.
    public enum Turn: Sendable {
        /// An answer.
        case answer(WebResponse)
        /// No answer.
        case failure(TransportError)
        /// Whatever the closure makes of the request.
        case reply(@Sendable (WebRequest) async throws -> WebResponse)
    }

    private struct State {
        var turns: [Turn]
        var sent: [WebRequest] = []
    }

    private let state: Mutex<State>

    /// Takes the turns. A request beyond the last of them fails as `TransportError` of the reason `unsupported`.
    public init(_ turns: [Turn]) { state = Mutex(State(turns: turns)) }

    /// All requests so far, in order.
    public var sent: [WebRequest] { state.withLock { $0.sent } }

    /// Takes the next turn.
    public func send(_ request: WebRequest) async throws -> WebResponse {
        let turn = state.withLock { state -> Turn? in
            state.sent.append(request)
            return state.turns.isEmpty ? nil : state.turns.removeFirst()
        }
        switch turn {
        case .answer(let response): return response
        case .failure(let error): throw error
        case .reply(let make): return try await make(request)
        case nil: throw TransportError(.unsupported)
        }
    }
}
