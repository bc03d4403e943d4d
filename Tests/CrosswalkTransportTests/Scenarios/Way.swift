#if AsyncHTTPClient && Hummingbird
    import AsyncHTTPClient
    import AsyncHTTPClientTransport
    import CrosswalkHummingbird
    import CrosswalkRuntime
    import Testing
    import URLSessionTransport

    /// The ways from a client to a handler: straight, and over a socket by each of the transports.
    enum Way: String, CaseIterable, CustomTestStringConvertible, Sendable {
        case inProcess, urlSession, asyncHTTPClient

        /// Those that have a socket between.
        static let sockets = [Way.urlSession, .asyncHTTPClient]

        var testDescription: String { rawValue }

        /// Serves a handler while a client talks to it.
        func lead<Result: Sendable>(
            to handler: some Handler, timeout: Duration = .seconds(20),
            _ client: @Sendable (_ transport: any Transport, _ origin: Endpoint) async throws -> Result
        ) async throws -> Result {
            guard self != .inProcess else {
                return try await client(InProcessTransport(handler), try Endpoint("http://127.0.0.1:1"))
            }
            return try await HandlerServer(handler).serve { origin in
                try await withTransport(timeout: timeout) { try await client($0, origin) }
            }
        }

        /// Makes a transport to a server that is there already.
        func withTransport<Result: Sendable>(
            timeout: Duration = .seconds(20), _ client: @Sendable (_ transport: any Transport) async throws -> Result
        ) async throws -> Result {
            guard self == .asyncHTTPClient else { return try await client(URLSessionTransport(timeout: timeout)) }
            let configuration = AsyncHTTPClientTransport.configuration(timeout: timeout)
            return try await HTTPClient.withHTTPClient(configuration: configuration) {
                try await client(AsyncHTTPClientTransport(client: $0))
            }
        }
    }

    /// A handler that is a closure.
    struct Answering: Handler {
        let answer: @Sendable (WebRequest) async throws -> WebResponse

        init(_ answer: @escaping @Sendable (WebRequest) async throws -> WebResponse) { self.answer = answer }

        func respond(to request: WebRequest) async throws -> WebResponse { try await answer(request) }
    }

    extension Transport {
        /// Sends a request and reads the whole answer.
        func exchange(_ request: WebRequest) async throws -> (response: WebResponse, body: [UInt8]) {
            let response = try await send(request)
            return (response, try await response.body.collect())
        }

        /// What stands in the way of an exchange; `nil` where nothing does.
        func failure(of request: WebRequest) async -> (any Error)? {
            do {
                _ = try await exchange(request)
                return nil
            } catch {
                return error
            }
        }
    }

    /// Something that is waited for until it happens.
    struct Gate: Sendable {
        private let stream: AsyncStream<Void>
        private let source: AsyncStream<Void>.Continuation

        init() { (stream, source) = AsyncStream.makeStream() }

        func open() { source.finish() }

        /// Waits until the gate is open, or the task cancelled.
        func wait() async { for await _ in stream {} }
    }
#endif
