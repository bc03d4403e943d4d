/// The body of a message: byte chunks that come one after the other.
///
/// A body made of bytes can be read any number of times. One made of a stream can be read once; who reads it again gets
/// ``HTTPBodyError/alreadyRead``.
public struct HTTPBody: Sendable {
    /// The next chunk, never empty; `nil` at the end.
    public typealias Next = @Sendable () async throws -> [UInt8]?

    private enum Source: Sendable {
        case bytes([UInt8])
        case stream(SingleUse)
    }

    private let source: Source
    /// How many bytes there are, where that is known beforehand.
    public let length: Int?

    /// No bytes at all.
    public static let empty = HTTPBody([])

    /// A body of these bytes.
    public init(_ bytes: [UInt8]) {
        source = .bytes(bytes)
        length = bytes.count
    }

    /// A body of a text's UTF-8.
    public init(_ text: String) { self.init(Array(text.utf8)) }

    /// A body that comes piece by piece.
    ///
    /// - Parameters:
    ///   - length: How many bytes there will be, where that is known.
    ///   - next: Gives the next piece; `nil` at the end. Empty pieces are passed over.
    public init(length: Int? = nil, next: @escaping Next) {
        source = .stream(SingleUse(next))
        self.length = length
    }

    /// The bytes, where the body was made of bytes: such a body can be sent again.
    public var bytes: [UInt8]? { if case .bytes(let bytes) = source { bytes } else { nil } }

    /// Begins to read. The closure gives the next chunk at every call, and `nil` at the end.
    /// - Throws: ``HTTPBodyError/alreadyRead`` where the body can be read once and was.
    public func makeReader() async throws -> Next {
        switch source {
        case .bytes(let bytes):
            let rest = Remainder(bytes)
            return { await rest.take() }
        case .stream(let single):
            return try await single.take()
        }
    }

    /// Reads all of it.
    ///
    /// - Parameter limit: The most bytes that are kept; 16 MiB by default.
    /// - Throws: ``HTTPBodyError/tooLarge(limit:)``, ``HTTPBodyError/alreadyRead``, and what the stream throws.
    public func collect(upTo limit: Int = 16 << 20) async throws -> [UInt8] {
        if let bytes {
            guard bytes.count <= limit else { throw HTTPBodyError.tooLarge(limit: limit) }
            return bytes
        }
        if let length, length > limit { throw HTTPBodyError.tooLarge(limit: limit) }
        let next = try await makeReader()
        var bytes: [UInt8] = []
        while let chunk = try await next() {
            guard chunk.count <= limit - bytes.count else { throw HTTPBodyError.tooLarge(limit: limit) }
            bytes += chunk
        }
        return bytes
    }

    /// Hands out a stream once.
    private actor SingleUse {
        private var next: Next?

        init(_ next: @escaping Next) { self.next = next }

        func take() throws(HTTPBodyError) -> Next {
            guard let taken = next else { throw .alreadyRead }
            next = nil
            return {
                while let chunk = try await taken() {
                    if !chunk.isEmpty { return chunk }
                }
                return nil
            }
        }
    }

    private actor Remainder {
        private var bytes: [UInt8]

        init(_ bytes: [UInt8]) { self.bytes = bytes }

        func take() -> [UInt8]? {
            defer { bytes = [] }
            return bytes.isEmpty ? nil : bytes
        }
    }
}

/// What can be wrong with reading a body.
public enum HTTPBodyError: Error, Hashable, Sendable {
    /// There are more bytes than whoever reads wants to keep.
    case tooLarge(limit: Int)
    /// The body comes from a stream that was read already.
    case alreadyRead
}
