/// Bytes in memory, to be read in order or from any place.
package struct MemorySource: ByteStream, RandomAccessSource {
    private let bytes: [UInt8]
    private let piece: Int
    private var position = 0

    /// - Parameters:
    ///   - bytes: What is read.
    ///   - piece: The most bytes that one sequential read gives; at least 1. Tests set it to move the cuts.
    package init(_ bytes: [UInt8], piece: Int = .max) {
        self.bytes = bytes
        self.piece = max(piece, 1)
    }

    package var size: UInt64 { UInt64(bytes.count) }

    package mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let count = copy(from: position, into: buffer, atMost: piece)
        position += count
        return count
    }

    package func read(into buffer: UnsafeMutableRawBufferPointer, at offset: UInt64) -> Int {
        guard offset < size else { return 0 }
        return copy(from: Int(offset), into: buffer, atMost: .max)
    }

    private func copy(from start: Int, into buffer: UnsafeMutableRawBufferPointer, atMost most: Int) -> Int {
        let count = min(buffer.count, bytes.count - start, most)
        guard count > 0 else { return 0 }
        bytes.withUnsafeBytes { source in
            buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: source[start..<(start + count)]))
        }
        return count
    }
}

/// Collects what is written.
package struct MemorySink: ByteSink {
    /// All bytes so far.
    package private(set) var bytes: [UInt8] = []

    package init() {}

    package mutating func write(_ bytes: UnsafeRawBufferPointer) {
        self.bytes.append(contentsOf: bytes)
    }
}
