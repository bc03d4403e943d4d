import CrosswalkRuntime
import Foundation
import HTTPTypes
import Synchronization

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// A session with the requests that are under way in it.
final class Exchanges: Sendable {
    private let session: URLSession
    private let listener = Listener()

    init(_ configuration: URLSessionConfiguration) {
        session = URLSession(configuration: configuration, delegate: listener, delegateQueue: nil)
    }

    // A session keeps its delegate until it is told that it is over.
    deinit { session.finishTasksAndInvalidate() }

    /// Sends a request and waits for the head of its answer.
    func answer(to request: URLRequest, limit: Int, host: String) async throws -> WebResponse {
        let parts = listener.begin(session.dataTask(with: request), limit: limit, host: host)
        do {
            for try await part in parts {
                guard case .head(let head) = part else { continue }
                return WebResponse(head, body: HTTPBody(chunks: AnswerChunks(parts: parts)))
            }
        } catch {
            // Cancelling ends the task, and which of the two is heard of first is a matter of luck.
            try Task.checkCancellation()
            throw error
        }
        try Task.checkCancellation()
        throw TransportError(.connectionLost, host: host)
    }
}

/// What comes of an answer, in order.
enum AnswerPart: Sendable {
    case head(HTTPResponse)
    case chunk([UInt8])
}

/// What comes of one answer, as it comes.
typealias AnswerParts = AsyncThrowingStream<AnswerPart, any Error>

/// The chunks of an answer's body.
private struct AnswerChunks: AsyncSequence, Sendable {
    let parts: AnswerParts

    struct AsyncIterator: AsyncIteratorProtocol {
        var base: AnswerParts.AsyncIterator

        mutating func next() async throws -> [UInt8]? {
            do {
                while let part = try await base.next() {
                    if case .chunk(let bytes) = part { return bytes }
                }
            } catch {
                try Task.checkCancellation()
                throw error
            }
            // Nobody may take a body for whole because its reader was cancelled.
            try Task.checkCancellation()
            return nil
        }
    }

    func makeAsyncIterator() -> AsyncIterator { AsyncIterator(base: parts.makeAsyncIterator()) }
}

/// Hears what a session has to tell of its requests, and hands it on to whom it concerns.
private final class Listener: NSObject, URLSessionDataDelegate {
    private struct Exchange {
        let parts: AnswerParts.Continuation
        let host: String
        let limit: Int
        var room: Int
        var hasHead = false
    }

    private let exchanges = Mutex<[Int: Exchange]>([:])

    /// Starts a task. It is cancelled where nobody waits for its answer any more.
    func begin(_ task: URLSessionDataTask, limit: Int, host: String) -> AnswerParts {
        let (parts, continuation) = AnswerParts.makeStream()
        continuation.onTermination = { reason in if case .cancelled = reason { task.cancel() } }
        exchanges.withLock {
            $0[task.taskIdentifier] = Exchange(parts: continuation, host: host, limit: limit, room: limit)
        }
        task.resume()
        return parts
    }

    func urlSession(
        _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
        completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
    ) {
        take(response, dataTask)
        completionHandler(.allow)
    }

    /// An answer that leads elsewhere is an answer: where it leads, the caller decides.
    func urlSession(
        _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) {
        take(response, task)
        completionHandler(nil)
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        exchanges.withLock { exchanges in
            guard let exchange = exchanges[dataTask.taskIdentifier], !data.isEmpty else { return }
            if data.count <= exchange.room {
                exchanges[dataTask.taskIdentifier]?.room -= data.count
                exchange.parts.yield(.chunk(Array(data)))
            } else {
                exchanges[dataTask.taskIdentifier] = nil
                exchange.parts.finish(throwing: HTTPBodyError.tooLarge(limit: exchange.limit))
                dataTask.cancel()
            }
        }
    }

    #if canImport(FoundationNetworking)
        /// Here a 401 becomes a challenge when all of it has come, and one that nobody answers never ends. It is an
        /// answer like any other.
        func urlSession(
            _ session: URLSession, task: URLSessionTask, didReceive challenge: URLAuthenticationChallenge,
            completionHandler: @escaping @Sendable (URLSession.AuthChallengeDisposition, URLCredential?) -> Void
        ) {
            end(task, nil)
            completionHandler(.cancelAuthenticationChallenge, nil)
        }
    #endif

    func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
        end(task, error)
    }

    private func end(_ task: URLSessionTask, _ error: (any Error)?) {
        guard let exchange = exchanges.withLock({ $0.removeValue(forKey: task.taskIdentifier) }) else { return }
        exchange.parts.finish(throwing: error.map { TransportError(URLFailure.reason($0), host: exchange.host) })
    }

    private func take(_ response: URLResponse, _ task: URLSessionTask) {
        // An interim answer (1xx) only says that the answer will come.
        guard let response = response as? HTTPURLResponse, response.statusCode >= 200 else { return }
        let head = response.head
        exchanges.withLock { exchanges in
            guard let exchange = exchanges[task.taskIdentifier], !exchange.hasHead else { return }
            exchanges[task.taskIdentifier]?.hasHead = true
            exchange.parts.yield(.head(head))
        }
    }
}
