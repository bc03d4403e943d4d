import CZlib

/// The CRC-32 that the format uses, computed by zlib over bytes that arrive in pieces.
struct Checksum {
    private(set) var value: UInt32 = 0

    mutating func update(_ bytes: UnsafeRawBufferPointer) {
        var start = 0
        while start < bytes.count, let base = bytes.baseAddress {
            let count = min(bytes.count - start, 1 << 30)
            let sum = crc32(UInt(value), (base + start).assumingMemoryBound(to: UInt8.self), uInt(count))
            value = UInt32(truncatingIfNeeded: sum)
            start += count
        }
    }
}
