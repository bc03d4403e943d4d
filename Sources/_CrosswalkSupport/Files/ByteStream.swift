/// Bytes that arrive in order: a file, an entry of an archive, an array.
package protocol ByteStream {
    /// Fills the beginning of `buffer` with the next bytes.
    ///
    /// - Returns: How many bytes were stored. It may be less than the buffer holds; 0 for a buffer that is not empty
    ///   means the end, also when asked again.
    /// - Throws: ``FileError`` from a file; a refusal from an archive. Nothing can be read after a throw.
    mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int
}

extension ByteStream {
    /// Reads until the buffer is full or the bytes end.
    ///
    /// - Returns: How many bytes were stored; less than the buffer holds only at the end.
    package mutating func fill(_ buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        var filled = 0
        while filled < buffer.count {
            let count = try read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]))
            if count == 0 { break }
            filled += count
        }
        return filled
    }

    /// All remaining bytes, for content that is known to be small.
    ///
    /// - Parameter limit: The most bytes that are taken.
    /// - Returns: The bytes, or `nil` when there are more than `limit`.
    package mutating func collect(upTo limit: Int) throws -> [UInt8]? {
        var result: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 16_384)
        while true {
            let count = try piece.withUnsafeMutableBytes { try read(into: $0) }
            if count == 0 { return result }
            guard count <= limit - result.count else { return nil }
            result.append(contentsOf: piece[..<count])
        }
    }
}

/// Bytes of a known number that can be read from any place.
package protocol RandomAccessSource: Sendable {
    /// The number of bytes when the source was opened.
    var size: UInt64 { get }

    /// Fills `buffer` with the bytes from `offset` on.
    ///
    /// - Returns: How many bytes were stored; less than the buffer holds only where the source ends.
    func read(into buffer: UnsafeMutableRawBufferPointer, at offset: UInt64) throws(FileError) -> Int
}

extension RandomAccessSource {
    /// The bytes from `offset` on; fewer than `count` only where the source ends.
    package func bytes(at offset: UInt64, count: Int) throws(FileError) -> [UInt8] {
        guard offset < size, count > 0 else { return [] }
        let count = Int(min(UInt64(count), size - offset))
        var result = [UInt8](repeating: 0, count: count)
        // The standard library's closure forgets the error's type.
        let stored: Result<Int, FileError> = result.withUnsafeMutableBytes { buffer in
            do throws(FileError) { return .success(try read(into: buffer, at: offset)) } catch {
                return .failure(error)
            }
        }
        result.removeLast(count - (try stored.get()))
        return result
    }
}

/// A place that takes bytes in order.
package protocol ByteSink {
    /// Takes all of `bytes`.
    mutating func write(_ bytes: UnsafeRawBufferPointer) throws(FileError)
}

extension ByteSink {
    /// Takes all of an array.
    package mutating func write(_ bytes: [UInt8]) throws(FileError) {
        let done: Result<Void, FileError> = bytes.withUnsafeBytes { buffer in
            do throws(FileError) { return .success(try write(buffer)) } catch { return .failure(error) }
        }
        try done.get()
    }
}
