#if AsyncHTTPClient
    import AsyncHTTPClient
    import CrosswalkRuntime
    import NIOCore
    import Synchronization

    /// A request's body on its way out. It notes what the body throws: that is the caller's own failure, not the
    /// connection's.
    final class Upload: Sendable {
        private let source: HTTPBody
        private let noted = Mutex<(any Error)?>(nil)

        init(_ source: HTTPBody) { self.source = source }

        /// What the body threw; `nil` where it did not.
        var failure: (any Error)? { noted.withLock { $0 } }

        /// The body as the client takes it; `nil` where there is none.
        var body: HTTPClientRequest.Body? {
            if let bytes = source.bytes { return bytes.isEmpty ? nil : .bytes(ByteBuffer(bytes: bytes)) }
            let chunks = source.map { ByteBuffer(bytes: $0) }
            let length = source.length.map { HTTPClientRequest.Body.Length.known(Int64($0)) } ?? .unknown
            return .stream(Noting(base: chunks, upload: self), length: length)
        }

        private func note(_ error: any Error) { noted.withLock { $0 = $0 ?? error } }

        /// The chunks; a failure among them is noted on its way.
        private struct Noting<Base: AsyncSequence & Sendable>: AsyncSequence, Sendable
        where Base.Element == ByteBuffer {
            let base: Base
            let upload: Upload

            struct AsyncIterator: AsyncIteratorProtocol {
                var base: Base.AsyncIterator
                let upload: Upload

                mutating func next() async throws -> ByteBuffer? {
                    do {
                        return try await base.next()
                    } catch {
                        upload.note(error)
                        throw error
                    }
                }
            }

            func makeAsyncIterator() -> AsyncIterator {
                AsyncIterator(base: base.makeAsyncIterator(), upload: upload)
            }
        }
    }
#endif
