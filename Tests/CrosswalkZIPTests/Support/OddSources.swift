import Synchronization
import _CrosswalkSupport

/// Ends earlier than its size says, once told to.
final class ShrinkingSource: RandomAccessSource {
    private let bytes: MemorySource
    private let isShrinking = Mutex(false)

    init(_ bytes: [UInt8]) { self.bytes = MemorySource(bytes) }

    var size: UInt64 { bytes.size }

    func startShrinking() { isShrinking.withLock { $0 = true } }

    func read(into buffer: UnsafeMutableRawBufferPointer, at offset: UInt64) throws(FileError) -> Int {
        let count = bytes.read(into: buffer, at: offset)
        return isShrinking.withLock { $0 } ? count / 2 : count
    }
}

/// Fails where more than a header is asked for.
struct FailingSource: RandomAccessSource {
    private let bytes: MemorySource

    init(_ bytes: [UInt8]) { self.bytes = MemorySource(bytes) }

    var size: UInt64 { bytes.size }

    func read(into buffer: UnsafeMutableRawBufferPointer, at offset: UInt64) throws(FileError) -> Int {
        if buffer.count > 3_000, offset > 0, offset < 100 { throw FileError(.read, reason: .other, code: 5) }
        return bytes.read(into: buffer, at: offset)
    }
}

/// Takes so many bytes and then fails.
struct FullSink: ByteSink {
    var left: Int

    mutating func write(_ bytes: UnsafeRawBufferPointer) throws(FileError) {
        guard bytes.count <= left else { throw FileError(.write, reason: .other, code: 28) }
        left -= bytes.count
    }
}
