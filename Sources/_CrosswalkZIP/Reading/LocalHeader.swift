import _CrosswalkSupport

/// The header right before an entry's content (APPNOTE 4.3.7).
struct LocalHeader {
    private let flags: UInt16
    private let method: UInt16
    private let crc32: UInt32
    private let nameBytes: [UInt8]
    /// `nil` when the header refers to a Zip64 field that is not there.
    private let extent: EntryExtent?
    /// Bytes up to the content.
    let length: Int

    /// Sizes and checksum follow the content.
    var hasDescriptor: Bool { flags & Flag.descriptor != 0 }

    /// Reads the header at a place; `nil` when there is none or it breaks off.
    init?(_ source: any RandomAccessSource, at offset: UInt64) throws {
        // Names and extra fields are short but for hostile ones, which cost a second read.
        var bytes = LittleEndianBytes(try source.bytes(at: offset, count: 512))
        guard let fixed = bytes.part(0, 30), fixed.u32(0) == Signature.localHeader,
            let flags = fixed.u16(6), let method = fixed.u16(8), let crc32 = fixed.u32(14),
            let packedSize = fixed.u32(18), let size = fixed.u32(22),
            let nameLength = fixed.u16(26), let extraLength = fixed.u16(28)
        else { return nil }
        length = 30 + Int(nameLength) + Int(extraLength)
        if length > bytes.count { bytes = LittleEndianBytes(try source.bytes(at: offset, count: length)) }
        guard let name = bytes.part(30, Int(nameLength)),
            let extra = bytes.part(30 + Int(nameLength), Int(extraLength))
        else { return nil }
        self.flags = flags
        self.method = method
        self.crc32 = crc32
        nameBytes = Array(name.bytes)
        extent = EntryExtent(size: size, packedSize: packedSize, offset: nil, extra: ExtraFields(extra))
    }

    /// Where the header tells another entry than the directory does, so that two readers would see two archives.
    func contradiction(to header: DirectoryHeader, _ stated: EntryExtent) -> String? {
        if nameBytes != header.nameBytes { return "another name in the entry's own header" }
        if method != header.method { return "another method in the entry's own header" }
        let telling = Flag.encrypted | Flag.strongEncryption | Flag.patched
        if flags & telling != header.flags & telling { return "other flags in the entry's own header" }
        guard let extent else { return "the Zip64 field of the entry's own sizes is missing" }
        func agrees<Number: FixedWidthInteger>(_ own: Number, _ stated: Number) -> Bool {
            own == stated || (hasDescriptor && own == 0)
        }
        if !agrees(extent.size, stated.size) || !agrees(extent.packedSize, stated.packedSize) {
            return "other sizes in the entry's own header"
        }
        return agrees(crc32, header.crc32) ? nil : "another checksum in the entry's own header"
    }
}
