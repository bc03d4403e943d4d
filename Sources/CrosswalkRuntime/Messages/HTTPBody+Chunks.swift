extension HTTPBody: AsyncSequence {
    /// Reads a body chunk by chunk. It begins with the first call.
    public struct AsyncIterator: AsyncIteratorProtocol {
        private let body: HTTPBody
        private var reader: Next?

        init(_ body: HTTPBody) { self.body = body }

        /// The next chunk, never empty; `nil` at the end.
        /// - Throws: ``HTTPBodyError/alreadyRead``, and what the stream throws.
        public mutating func next() async throws -> [UInt8]? {
            if let reader { return try await reader() }
            let reader = try await body.makeReader()
            self.reader = reader
            return try await reader()
        }
    }

    /// The chunks, one after the other. A body made of a stream can be gone through once.
    public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(self) }

    /// A body of the chunks of a sequence, which is gone through once. Empty chunks are passed over.
    ///
    /// - Parameters:
    ///   - length: How many bytes there will be, where that is known.
    ///   - chunks: The chunks. Nothing is asked of them before somebody reads.
    public init<Chunks: AsyncSequence & Sendable>(length: Int? = nil, chunks: Chunks)
    where Chunks.Element == [UInt8] {
        let reader = SequenceReader(chunks)
        self.init(length: length) { try await reader.next() }
    }

    /// Goes through a sequence for one reader. Some sequences trap where two calls meet; here the second is refused.
    private actor SequenceReader<Chunks: AsyncSequence & Sendable> where Chunks.Element == [UInt8] {
        private let chunks: Chunks
        private var iterator: Chunks.AsyncIterator?
        private var isReading = false

        init(_ chunks: Chunks) { self.chunks = chunks }

        func next() async throws -> [UInt8]? {
            guard !isReading else { throw HTTPBodyError.alreadyRead }
            isReading = true
            var current = iterator ?? chunks.makeAsyncIterator()
            // Kept after a failure too: no sequence is begun twice.
            defer {
                iterator = current
                isReading = false
            }
            return try await current.next(isolation: self)
        }
    }
}
