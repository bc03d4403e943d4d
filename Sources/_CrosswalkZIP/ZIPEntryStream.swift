import _CrosswalkSupport

/// The content of one entry, inflated as it is read, in memory that does not depend on the entry.
///
/// Nothing beyond the promised size is ever given out. The piece that ends the content is given out only after size
/// and CRC-32 have proved right, so content that fits into one read is never seen unproved. Earlier pieces of longer
/// content are: what was read is good only when the end was reached without a throw.
package final class ZIPEntryStream: ByteStream {
    private let entry: ZIPEntry
    private let source: any RandomAccessSource
    /// `nil` for stored content.
    private let inflater: Inflater?
    private var packedOffset: UInt64
    private var packedLeft: UInt64
    private var left: UInt64
    private var checksum = Checksum()
    private var isFinished = false
    private var failure: (any Error)?

    init(entry: ZIPEntry, source: any RandomAccessSource, inputBytes: Int = 65_536) throws {
        self.entry = entry
        self.source = source
        inflater = entry.method == .stored ? nil : try Inflater(inputBytes: inputBytes)
        packedOffset = entry.dataOffset
        packedLeft = entry.packedSize
        left = entry.size
    }

    /// Gives the next bytes, as many as fit unless the content ends.
    ///
    /// - Throws: ``ZIPRefusal`` (`corrupt`, `crcMismatch`) or ``FileError``; the same again when asked again.
    package func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        if let failure { throw failure }
        if isFinished || buffer.isEmpty { return 0 }
        do {
            let count = try inflater.map { try inflate($0, into: buffer) } ?? copy(into: buffer)
            if isFinished { try prove() }
            return count
        } catch {
            failure = error
            throw error
        }
    }

    private func copy(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        let room = UnsafeMutableRawBufferPointer(rebasing: buffer[..<Int(min(left, UInt64(buffer.count)))])
        let count = try source.read(into: room, at: packedOffset)
        guard count == room.count else { throw ZIPRefusal(.corrupt, "content that runs out of the file") }
        packedOffset += UInt64(count)
        packedLeft -= UInt64(count)
        took(room)
        isFinished = left == 0
        return count
    }

    private func inflate(_ inflater: Inflater, into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        var filled = 0
        // Once all promised bytes are there, the packed content must end without giving another one.
        while !isFinished, left == 0 || filled < buffer.count {
            if inflater.unused == 0, packedLeft > 0 { try refill(inflater) }
            if left == 0 {
                try expectEnd(inflater)
            } else {
                let count = Int(min(left, UInt64(buffer.count - filled)))
                let room = UnsafeMutableRawBufferPointer(rebasing: buffer[filled..<(filled + count)])
                let step = try advance(inflater, into: room)
                took(UnsafeMutableRawBufferPointer(rebasing: room[..<step.produced]))
                filled += step.produced
            }
        }
        return filled
    }

    private func expectEnd(_ inflater: Inflater) throws {
        var spare: UInt8 = 0
        let step = try withUnsafeMutableBytes(of: &spare) { try advance(inflater, into: $0) }
        if step.produced > 0 { throw ZIPRefusal(.corrupt, "content that is longer than promised") }
    }

    private func advance(_ inflater: Inflater, into room: UnsafeMutableRawBufferPointer) throws -> Inflater.Step {
        let step = try inflater.step(into: room)
        isFinished = step.ended
        let isStuck = step.consumed == 0 && step.produced == 0 && !step.ended
        if isStuck, inflater.unused > 0 || packedLeft == 0 {
            throw ZIPRefusal(.corrupt, "content that breaks off")
        }
        return step
    }

    private func refill(_ inflater: Inflater) throws {
        let count = try inflater.refill(source, at: packedOffset, atMost: packedLeft)
        guard count > 0 else { throw ZIPRefusal(.corrupt, "content that runs out of the file") }
        packedOffset += UInt64(count)
        packedLeft -= UInt64(count)
    }

    /// Counts bytes that go out.
    private func took(_ bytes: UnsafeMutableRawBufferPointer) {
        left -= UInt64(bytes.count)
        checksum.update(UnsafeRawBufferPointer(bytes))
    }

    private func prove() throws {
        guard left == 0 else { throw ZIPRefusal(.corrupt, "content that is shorter than promised") }
        guard packedLeft == 0, inflater?.unused ?? 0 == 0 else {
            throw ZIPRefusal(.corrupt, "packed bytes behind the end of the content")
        }
        guard checksum.value == entry.crc32 else { throw ZIPRefusal(.crcMismatch, "the checksum is another") }
    }
}
