#if Hummingbird
    import CrosswalkRuntime
    import HTTPTypes
    import HummingbirdCore
    import NIOCore

    extension WebRequest {
        /// The request as Hummingbird received it.
        init(_ request: Request) {
            let length = request.head.headerFields[.contentLength].flatMap { Int($0) }
            let chunks = request.body.map { Array(buffer: $0) }
            self.init(request.head, body: HTTPBody(chunks: chunks).exactly(length))
        }
    }

    extension HTTPBody {
        /// The body where it has just so many bytes; its stream fails where it ends before or goes on beyond. Whoever is
        /// at the other end would take the one for the whole, and the other for the next message.
        func exactly(_ length: Int?) -> HTTPBody {
            guard let length else { return self }
            return HTTPBody(length: length, chunks: Measured(base: self, length: length))
        }

        private struct Measured: AsyncSequence, Sendable {
            let base: HTTPBody
            let length: Int

            struct AsyncIterator: AsyncIteratorProtocol {
                var base: HTTPBody.AsyncIterator
                var missing: Int

                mutating func next() async throws -> [UInt8]? {
                    let chunk = try await base.next()
                    guard missing == 0 || chunk != nil, (chunk?.count ?? 0) <= missing else {
                        throw TransportError(.connectionLost)
                    }
                    missing -= chunk?.count ?? 0
                    return chunk
                }
            }

            func makeAsyncIterator() -> AsyncIterator {
                AsyncIterator(base: base.makeAsyncIterator(), missing: length)
            }
        }
    }
#endif
