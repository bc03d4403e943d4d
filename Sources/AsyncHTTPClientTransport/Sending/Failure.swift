#if AsyncHTTPClient
    import AsyncHTTPClient
    import CrosswalkRuntime
    import NIOCore
    import NIOPosix
    import NIOSSL

    #if canImport(Darwin)
        import Darwin
    #elseif canImport(Musl)
        import Musl
    #else
        import Glibc
    #endif

    /// What the client's errors mean to a caller. Where nothing is known, the request may have arrived.
    enum Failure {
        /// An error before the head of the answer came.
        static func error(_ error: any Error, host: String) -> any Error {
            if Task.isCancelled || error is CancellationError { return CancellationError() }
            return TransportError(reason(error), host: host)
        }

        /// The body with its errors translated: after the head of an answer the request did arrive.
        static func translating(_ body: HTTPBody, host: String) -> HTTPBody {
            HTTPBody(length: body.length, chunks: Translated(base: body, host: host))
        }

        private static func reason(_ error: any Error) -> TransportError.Reason {
            switch error {
            case let error as HTTPClientError: reason(error)
            case is NIOConnectionError: .notConnected
            case ChannelError.connectTimeout: .notConnected
            // Before the handshake is over nothing of a request is written.
            case NIOSSLError.handshakeFailed: .notConnected
            case is NIOSSLExtraError: .notConnected
            // Only an attempt to connect is refused; a connection that there was is reset.
            case let error as IOError where error.errnoCode == ECONNREFUSED: .notConnected
            default: .connectionLost
            }
        }

        private static func reason(_ error: HTTPClientError) -> TransportError.Reason {
            switch error {
            case .readTimeout, .writeTimeout, .deadlineExceeded: .timedOut
            case .connectTimeout, .tlsHandshakeTimeout, .socksHandshakeTimeout, .httpProxyHandshakeTimeout,
                .getConnectionFromPoolTimeout, .invalidProxyResponse, .proxyAuthenticationRequired:
                .notConnected
            case .invalidURL, .emptyHost, .emptyScheme, .alreadyShutdown, .traceRequestWithBody: .unsupported
            default: .connectionLost
            }
        }

        private struct Translated: AsyncSequence, Sendable {
            let base: HTTPBody
            let host: String

            struct AsyncIterator: AsyncIteratorProtocol {
                var base: HTTPBody.AsyncIterator
                let host: String

                mutating func next() async throws -> [UInt8]? {
                    do {
                        return try await base.next()
                    } catch let error as HTTPBodyError {
                        throw error
                    } catch {
                        if Task.isCancelled || error is CancellationError { throw CancellationError() }
                        throw TransportError(reason(error) == .timedOut ? .timedOut : .connectionLost, host: host)
                    }
                }
            }

            func makeAsyncIterator() -> AsyncIterator {
                AsyncIterator(base: base.makeAsyncIterator(), host: host)
            }
        }
    }
#endif
