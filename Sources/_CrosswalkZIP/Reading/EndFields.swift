import _CrosswalkSupport

/// The fields of the end record, taken from its Zip64 companion where it refers there.
struct EndFields {
    private(set) var entryCount: UInt64
    private(set) var directorySize: UInt64
    private(set) var directoryOffset: UInt64
    /// Where the directory must have ended: the place of the first end record.
    private(set) var directoryEnd: UInt64

    /// - Parameters:
    ///   - record: The 22 bytes of the end record.
    ///   - position: Where the record is in the file.
    init(_ record: LittleEndianBytes, position: UInt64, source: any RandomAccessSource) throws {
        guard
            let disk = record.u16(4), let directoryDisk = record.u16(6),
            let onThisDisk = record.u16(8), let inAll = record.u16(10),
            let size = record.u32(12), let offset = record.u32(16)
        else { throw ZIPRefusal(.corrupt, "the end record breaks off") }
        entryCount = UInt64(inAll)
        directorySize = UInt64(size)
        directoryOffset = UInt64(offset)
        directoryEnd = position

        guard let companion = try Self.companion(of: position, source) else {
            if size == .max || offset == .max { throw ZIPRefusal(.corrupt, "the Zip64 end record is missing") }
            guard disk == 0, directoryDisk == 0, onThisDisk == inAll else { throw Self.split }
            return
        }
        guard disk == 0 || disk == .max, directoryDisk == 0 || directoryDisk == .max else { throw Self.split }
        let before = self
        try read(companion.record, position: companion.position)
        // Readers that look at one record only would see another archive.
        let agrees =
            (inAll == .max || before.entryCount == entryCount) && (onThisDisk == .max || onThisDisk == inAll)
            && (size == .max || before.directorySize == directorySize)
            && (offset == .max || before.directoryOffset == directoryOffset)
        guard agrees else { throw ZIPRefusal(.corrupt, "the end record and the Zip64 end record disagree") }
    }

    private static var split: ZIPRefusal { ZIPRefusal(.corrupt, "an archive split over several volumes") }

    /// The Zip64 end record, when a locator stands right before the end record.
    private static func companion(
        of position: UInt64, _ source: any RandomAccessSource
    ) throws -> (record: LittleEndianBytes, position: UInt64)? {
        guard position >= 20 else { return nil }
        let locator = LittleEndianBytes(try source.bytes(at: position - 20, count: 20))
        guard locator.u32(0) == Signature.endLocator64 else { return nil }
        guard let disk = locator.u32(4), let offset = locator.u64(8), let disks = locator.u32(16) else { return nil }
        guard disk == 0, disks <= 1 else { throw split }
        // The record ends where the locator begins. Its stated place is off when bytes stand before the archive.
        let end = position - 20
        for place in [offset, end >= 56 ? end - 56 : offset] where place < end {
            let record = LittleEndianBytes(try source.bytes(at: place, count: 56))
            guard record.u32(0) == Signature.endOfDirectory64, let size = record.u64(4) else { continue }
            if size >= 44, size <= end, place + 12 + size == end { return (record, place) }
        }
        throw ZIPRefusal(.corrupt, "the Zip64 locator leads to no Zip64 end record")
    }

    private mutating func read(_ record: LittleEndianBytes, position: UInt64) throws {
        guard
            let disk = record.u32(16), let directoryDisk = record.u32(20),
            let onThisDisk = record.u64(24), let inAll = record.u64(32),
            let size = record.u64(40), let offset = record.u64(48)
        else { throw ZIPRefusal(.corrupt, "the Zip64 end record breaks off") }
        guard disk == 0, directoryDisk == 0, onThisDisk == inAll else { throw Self.split }
        entryCount = inAll
        directorySize = size
        directoryOffset = offset
        directoryEnd = position
    }
}
