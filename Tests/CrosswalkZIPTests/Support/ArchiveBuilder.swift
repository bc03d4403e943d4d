/// One entry of a test archive; whatever is not set follows from the content.
struct RawEntry {
    var name: [UInt8]
    var content: [UInt8]
    var method: UInt16 = 0
    var flags: UInt16 = 0
    var attributes: UInt32 = 0
    var madeBy: UInt16 = 3 << 8 | 20
    var disk: UInt16 = 0
    /// The bytes between the local header and what follows; packed by `method` when `nil`.
    var packed: [UInt8]?
    /// What follows the packed bytes.
    var descriptor: [UInt8] = []
    /// Bytes before the local header that belong to nobody.
    var gap: [UInt8] = []

    // The numbers both headers state.
    var crc32: UInt32?
    var size: UInt32?
    var packedSize: UInt32?
    var extra: [UInt8] = []
    // What only the local header states.
    var localName: [UInt8]?
    var localMethod: UInt16?
    var localFlags: UInt16?
    var localCRC32: UInt32?
    var localSize: UInt32?
    var localPackedSize: UInt32?
    var localExtra: [UInt8]?
    var localSignature: UInt32 = 0x0403_4B50
    /// What only the directory states.
    var offset: UInt32?

    init(_ name: String, _ content: String = "propertyName,value\r\n") {
        self.name = Array(name.utf8)
        self.content = Array(content.utf8)
    }

    init(_ name: String, bytes: [UInt8], method: UInt16 = 0) {
        self.name = Array(name.utf8)
        content = bytes
        self.method = method
    }

    /// The same entry with some numbers changed.
    func with(_ change: (inout RawEntry) -> Void) -> RawEntry {
        var copy = self
        change(&copy)
        return copy
    }

    var packedBytes: [UInt8] { packed ?? (method == 8 ? deflated(content) : content) }
    var statedCRC32: UInt32 { crc32 ?? plainCRC32(content) }
    var statedSize: UInt32 { size ?? UInt32(content.count) }
    var statedPackedSize: UInt32 { packedSize ?? UInt32(packedBytes.count) }

    /// Sizes after the content: flag bit 3, and a local header with zeros.
    func streaming(signature: Bool = true, wide: Bool = false) -> RawEntry {
        with {
            $0.flags |= 8
            $0.localCRC32 = 0
            $0.localSize = 0
            $0.localPackedSize = 0
            var bytes = Bytes()
            if signature { bytes.u32(0x0807_4B50) }
            bytes.u32(statedCRC32)
            for size in [statedPackedSize, statedSize] {
                if wide { bytes.u64(UInt64(size)) } else { bytes.u32(size) }
            }
            $0.descriptor = bytes.bytes
        }
    }
}

/// An archive put together byte by byte, so that each of its statements can be wrong.
struct RawArchive {
    var entries: [RawEntry]
    var prefix: [UInt8] = []
    var betweenDirectoryAndEnd: [UInt8] = []
    var insideDirectory: [UInt8] = []
    var comment: [UInt8] = []
    var suffix: [UInt8] = []
    /// Whether offsets count from the archive's own beginning rather than from the file's.
    var countsFromPrefix = false

    var disk: UInt16 = 0
    var directoryDisk: UInt16 = 0
    var countHere: UInt16?
    var count: UInt16?
    var directorySize: UInt32?
    var directoryOffset: UInt32?
    var commentLength: UInt16?
    /// The Zip64 records, made from the true numbers.
    var zip64: Zip64End?

    init(_ entries: RawEntry...) { self.entries = entries }
    init(_ entries: [RawEntry]) { self.entries = entries }

    func with(_ change: (inout RawArchive) -> Void) -> RawArchive {
        var copy = self
        change(&copy)
        return copy
    }

    var bytes: [UInt8] {
        var out = Bytes(prefix)
        let base = countsFromPrefix ? prefix.count : 0
        var offsets: [UInt32] = []
        for entry in entries {
            out.raw(entry.gap)
            offsets.append(UInt32(out.bytes.count - base))
            appendLocal(entry, to: &out)
        }
        let start = out.bytes.count
        for (entry, offset) in zip(entries, offsets) { appendDirectory(entry, offset, to: &out) }
        out.raw(insideDirectory)
        let size = out.bytes.count - start
        out.raw(betweenDirectoryAndEnd)
        zip64?.append(to: &out, count: entries.count, size: size, offset: start - base, base: base)
        appendEnd(start: start - base, size: size, to: &out)
        out.raw(suffix)
        return out.bytes
    }

    private func appendLocal(_ entry: RawEntry, to out: inout Bytes) {
        let name = entry.localName ?? entry.name
        let extra = entry.localExtra ?? entry.extra
        out.u32(entry.localSignature)
        out.u16(20)
        out.u16(entry.localFlags ?? entry.flags)
        out.u16(entry.localMethod ?? entry.method)
        out.u32(0x0021_0000)
        out.u32(entry.localCRC32 ?? entry.statedCRC32)
        out.u32(entry.localPackedSize ?? entry.statedPackedSize)
        out.u32(entry.localSize ?? entry.statedSize)
        out.u16(UInt16(name.count))
        out.u16(UInt16(extra.count))
        out.raw(name + extra + entry.packedBytes + entry.descriptor)
    }

    private func appendDirectory(_ entry: RawEntry, _ offset: UInt32, to out: inout Bytes) {
        out.u32(0x0201_4B50)
        out.u16(entry.madeBy)
        out.u16(20)
        out.u16(entry.flags)
        out.u16(entry.method)
        out.u32(0x0021_0000)
        out.u32(entry.statedCRC32)
        out.u32(entry.statedPackedSize)
        out.u32(entry.statedSize)
        out.u16(UInt16(entry.name.count))
        out.u16(UInt16(entry.extra.count))
        out.u16(0)
        out.u16(entry.disk)
        out.u16(0)
        out.u32(entry.attributes)
        out.u32(entry.offset ?? offset)
        out.raw(entry.name + entry.extra)
    }

    private func appendEnd(start: Int, size: Int, to out: inout Bytes) {
        out.u32(0x0605_4B50)
        out.u16(disk)
        out.u16(directoryDisk)
        out.u16(countHere ?? count ?? UInt16(entries.count))
        out.u16(count ?? UInt16(entries.count))
        out.u32(directorySize ?? UInt32(size))
        out.u32(directoryOffset ?? UInt32(start))
        out.u16(commentLength ?? UInt16(comment.count))
        out.raw(comment)
    }
}

/// The Zip64 end record and its locator; what is not set is true.
struct Zip64End {
    var disk: UInt32 = 0
    var count: UInt64?
    var countHere: UInt64?
    var directorySize: UInt64?
    var directoryOffset: UInt64?
    var recordOffset: UInt64?
    var recordSize: UInt64 = 44
    var disks: UInt32 = 1
    var locatorDisk: UInt32 = 0
    var hasRecord = true

    func append(to out: inout Bytes, count: Int, size: Int, offset: Int, base: Int) {
        let place = out.bytes.count - base
        if hasRecord {
            out.u32(0x0606_4B50)
            out.u64(recordSize)
            out.u16(45)
            out.u16(45)
            out.u32(disk)
            out.u32(disk)
            out.u64(self.countHere ?? self.count ?? UInt64(count))
            out.u64(self.count ?? UInt64(count))
            out.u64(directorySize ?? UInt64(size))
            out.u64(directoryOffset ?? UInt64(offset))
        }
        out.u32(0x0706_4B50)
        out.u32(locatorDisk)
        out.u64(recordOffset ?? UInt64(place))
        out.u32(disks)
    }
}

/// Numbers as bytes, least significant first.
struct Bytes {
    private(set) var bytes: [UInt8]

    init(_ bytes: [UInt8] = []) { self.bytes = bytes }

    mutating func u16(_ value: UInt16) { append(UInt64(value), 2) }
    mutating func u32(_ value: UInt32) { append(UInt64(value), 4) }
    mutating func u64(_ value: UInt64) { append(value, 8) }
    mutating func raw(_ bytes: [UInt8]) { self.bytes += bytes }

    private mutating func append(_ value: UInt64, _ width: UInt64) {
        for place in 0..<width { bytes.append(UInt8(truncatingIfNeeded: value >> (8 * place))) }
    }

    /// A Zip64 extra field with these numbers.
    static func zip64Extra(_ numbers: UInt64...) -> [UInt8] {
        var out = Bytes()
        out.u16(1)
        out.u16(UInt16(8 * numbers.count))
        for number in numbers { out.u64(number) }
        return out.bytes
    }
}
