import CZlib

/// The box round one raw-deflate encoder of zlib.
final class Deflater {
    /// zlib keeps the address of this structure.
    private let stream: UnsafeMutablePointer<z_stream>
    private let output: UnsafeMutableRawBufferPointer

    init(level: Int) throws(ZIPWriteFailure) {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        output = .allocate(byteCount: 65_536, alignment: 16)
        let status = deflateInit2_(
            stream, Int32(min(max(level, 0), 9)), Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size))
        if status != Z_OK { throw .outOfMemory }
    }

    deinit {
        // Also right after a failed start: zlib then finds no state and does nothing.
        deflateEnd(stream)
        stream.deallocate()
        output.deallocate()
    }

    /// Makes ready for other content.
    func reset() { deflateReset(stream) }

    /// Packs bytes and hands on what is ready.
    ///
    /// - Parameter isLast: Whether the content ends with these bytes; then everything is handed on.
    func pack(
        _ bytes: UnsafeRawBufferPointer, isLast: Bool, handOn: (UnsafeRawBufferPointer) throws -> Void
    ) throws {
        var rest = bytes
        repeat {
            let part = UnsafeRawBufferPointer(rebasing: rest[..<min(rest.count, 1 << 30)])
            rest = UnsafeRawBufferPointer(rebasing: rest[part.count...])
            try packPart(part, flush: isLast && rest.isEmpty ? Z_FINISH : Z_NO_FLUSH, handOn: handOn)
        } while !rest.isEmpty
    }

    private func packPart(
        _ part: UnsafeRawBufferPointer, flush: Int32, handOn: (UnsafeRawBufferPointer) throws -> Void
    ) throws {
        // zlib only reads through this pointer; its C type lacks the const.
        stream.pointee.next_in = UnsafeMutablePointer(
            mutating: part.baseAddress?.assumingMemoryBound(to: UInt8.self))
        stream.pointee.avail_in = uInt(part.count)
        var isFull = true
        while isFull {
            stream.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
            stream.pointee.avail_out = uInt(output.count)
            deflate(stream, flush)
            isFull = stream.pointee.avail_out == 0
            let count = output.count - Int(stream.pointee.avail_out)
            if count > 0 { try handOn(UnsafeRawBufferPointer(rebasing: output[..<count])) }
        }
    }
}
