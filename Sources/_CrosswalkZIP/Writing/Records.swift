/// The numbers of one entry that its records repeat.
struct WrittenEntry {
    let name: [UInt8]
    let method: UInt16
    let flags: UInt16
    let timestamp: ZIPTimestamp
    /// Where its local header begins.
    let offset: UInt64
    var checksum = Checksum()
    var packedSize: UInt64 = 0
    var size: UInt64 = 0

    var crc32: UInt32 { checksum.value }

    /// Whether its sizes or place need eight bytes.
    var isWide: Bool { [packedSize, size, offset].contains { $0 >= 0xFFFF_FFFF } }
}

/// The records of an archive as bytes (APPNOTE 4.3).
struct Records {
    private(set) var bytes: [UInt8] = []

    /// The header before an entry's content. With a descriptor to come, sizes and checksum are 0.
    mutating func localHeader(_ entry: WrittenEntry, zip64: Bool) {
        let sizeIsKnown = entry.flags & Flag.descriptor == 0
        append32(Signature.localHeader)
        append16(zip64 ? 45 : 20)
        appendMethod(entry)
        append32(sizeIsKnown ? entry.crc32 : 0)
        append32(zip64 ? .max : UInt32(truncatingIfNeeded: sizeIsKnown ? entry.packedSize : 0))
        append32(zip64 ? .max : UInt32(truncatingIfNeeded: sizeIsKnown ? entry.size : 0))
        append16(UInt16(entry.name.count))
        append16(zip64 ? 20 : 0)
        bytes += entry.name
        if zip64 {
            append16(ExtraID.zip64)
            append16(16)
            append64(sizeIsKnown ? entry.size : 0)
            append64(sizeIsKnown ? entry.packedSize : 0)
        }
    }

    /// The sizes behind the content, eight bytes each where an entry is wide or its header has a Zip64 field.
    mutating func dataDescriptor(_ entry: WrittenEntry, zip64: Bool) {
        append32(Signature.dataDescriptor)
        append32(entry.crc32)
        for size in [entry.packedSize, entry.size] {
            if zip64 { append64(size) } else { append32(UInt32(truncatingIfNeeded: size)) }
        }
    }

    /// The entry's header in the central directory.
    mutating func directoryHeader(_ entry: WrittenEntry, zip64: Bool) {
        append32(Signature.directoryHeader)
        // Made on a Unix, so that the mode below counts.
        append16(3 << 8 | 45)
        append16(zip64 ? 45 : 20)
        appendMethod(entry)
        append32(entry.crc32)
        append32(zip64 ? .max : UInt32(truncatingIfNeeded: entry.packedSize))
        append32(zip64 ? .max : UInt32(truncatingIfNeeded: entry.size))
        append16(UInt16(entry.name.count))
        append16(zip64 ? 28 : 0)
        append16(0)  // comment
        append16(0)  // volume
        append16(0)  // internal attributes
        append32(0o100644 << 16)
        append32(zip64 ? .max : UInt32(truncatingIfNeeded: entry.offset))
        bytes += entry.name
        if zip64 {
            append16(ExtraID.zip64)
            append16(24)
            for number in [entry.size, entry.packedSize, entry.offset] { append64(number) }
        }
    }

    /// The records that end the archive.
    mutating func end(count: Int, directoryOffset: UInt64, directorySize: UInt64, zip64: Bool) {
        if zip64 {
            append32(Signature.endOfDirectory64)
            append64(44)
            append16(3 << 8 | 45)
            append16(45)
            append32(0)
            append32(0)
            for number in [UInt64(count), UInt64(count), directorySize, directoryOffset] { append64(number) }
            append32(Signature.endLocator64)
            append32(0)
            append64(directoryOffset + directorySize)
            append32(1)
        }
        append32(Signature.endOfDirectory)
        append16(0)
        append16(0)
        append16(zip64 ? .max : UInt16(truncatingIfNeeded: count))
        append16(zip64 ? .max : UInt16(truncatingIfNeeded: count))
        append32(zip64 ? .max : UInt32(truncatingIfNeeded: directorySize))
        append32(zip64 ? .max : UInt32(truncatingIfNeeded: directoryOffset))
        append16(0)
    }

    private mutating func appendMethod(_ entry: WrittenEntry) {
        append16(entry.flags)
        append16(entry.method)
        append16(entry.timestamp.time)
        append16(entry.timestamp.date)
    }

    private mutating func append16(_ value: UInt16) { append(UInt64(value), 2) }
    private mutating func append32(_ value: UInt32) { append(UInt64(value), 4) }
    private mutating func append64(_ value: UInt64) { append(value, 8) }
    private mutating func append(_ value: UInt64, _ width: Int) {
        for place in 0..<width { bytes.append(UInt8(truncatingIfNeeded: value >> (8 * UInt64(place)))) }
    }
}
