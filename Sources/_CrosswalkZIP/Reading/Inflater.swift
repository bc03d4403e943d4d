import CZlib
import _CrosswalkSupport

/// The box round one raw-deflate decoder of zlib.
final class Inflater {
    /// zlib keeps the address of this structure.
    private let stream: UnsafeMutablePointer<z_stream>
    private let input: UnsafeMutableRawBufferPointer

    /// One step's outcome.
    struct Step {
        let consumed: Int
        let produced: Int
        /// The packed content says that it ends here.
        let ended: Bool
    }

    /// - Parameter inputBytes: The size of the buffer for packed bytes.
    init(inputBytes: Int) throws(FileError) {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        input = .allocate(byteCount: inputBytes, alignment: 16)
        // Negative window bits: neither header nor checksum of zlib's own.
        let status = inflateInit2_(stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        if status != Z_OK { throw FileError.outOfMemory }
    }

    deinit {
        // Also right after a failed start: zlib then finds no state and does nothing.
        inflateEnd(stream)
        stream.deallocate()
        input.deallocate()
    }

    /// Packed bytes that are read in but not yet used.
    var unused: Int { Int(stream.pointee.avail_in) }

    /// Reads in packed bytes; only when none are unused.
    func refill(_ source: any RandomAccessSource, at offset: UInt64, atMost most: UInt64) throws -> Int {
        let part = UnsafeMutableRawBufferPointer(rebasing: input[..<Int(min(most, UInt64(input.count)))])
        let count = try source.read(into: part, at: offset)
        stream.pointee.next_in = input.baseAddress?.assumingMemoryBound(to: UInt8.self)
        stream.pointee.avail_in = uInt(count)
        return count
    }

    /// Inflates what is read in into `output`.
    func step(into output: UnsafeMutableRawBufferPointer) throws -> Step {
        let room = uInt(min(output.count, 1 << 30))
        let before = stream.pointee.avail_in
        stream.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
        stream.pointee.avail_out = room
        let status = inflate(stream, Z_NO_FLUSH)
        let consumed = Int(before - stream.pointee.avail_in)
        let produced = Int(room - stream.pointee.avail_out)
        switch status {
        // Z_BUF_ERROR only means that nothing could be done without more input.
        case Z_OK, Z_BUF_ERROR: return Step(consumed: consumed, produced: produced, ended: false)
        case Z_STREAM_END: return Step(consumed: consumed, produced: produced, ended: true)
        case Z_MEM_ERROR: throw FileError.outOfMemory
        default: throw ZIPRefusal(.corrupt, "content that does not inflate")
        }
    }
}

extension FileError {
    /// zlib found no memory for its window.
    static var outOfMemory: FileError { FileError(.read, reason: .other) }
}
