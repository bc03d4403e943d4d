/// One header of the central directory (APPNOTE 4.3.12), as it stands.
struct DirectoryHeader {
    let madeBy: UInt16
    let flags: UInt16
    let method: UInt16
    let crc32: UInt32
    let nameBytes: [UInt8]
    let extra: ExtraFields
    let disk: UInt16
    let attributes: UInt32
    /// `nil` when the header refers to a Zip64 field that is not there.
    let extent: EntryExtent?
    /// The length of the whole header.
    let length: Int

    /// Reads the header at a place; `nil` when there is none or it breaks off.
    init?(_ directory: LittleEndianBytes, at place: Int) {
        guard let fixed = directory.part(place, 46), fixed.u32(0) == Signature.directoryHeader,
            let madeBy = fixed.u16(4), let flags = fixed.u16(8), let method = fixed.u16(10),
            let crc32 = fixed.u32(16), let packedSize = fixed.u32(20), let size = fixed.u32(24),
            let nameLength = fixed.u16(28), let extraLength = fixed.u16(30), let commentLength = fixed.u16(32),
            let disk = fixed.u16(34), let attributes = fixed.u32(38), let offset = fixed.u32(42),
            let name = directory.part(place + 46, Int(nameLength)),
            let extraBytes = directory.part(place + 46 + Int(nameLength), Int(extraLength))
        else { return nil }
        length = 46 + Int(nameLength) + Int(extraLength) + Int(commentLength)
        guard directory.part(place, length) != nil else { return nil }
        self.madeBy = madeBy
        self.flags = flags
        self.method = method
        self.crc32 = crc32
        self.disk = disk
        self.attributes = attributes
        nameBytes = Array(name.bytes)
        extra = ExtraFields(extraBytes)
        extent = EntryExtent(size: size, packedSize: packedSize, offset: offset, extra: extra)
    }

    /// What the name's writer says about the kind of file.
    enum Kind { case file, directory, link }

    var kind: Kind {
        // The upper half holds the mode where the maker is a Unix; a link is believed from any maker.
        let mode = attributes >> 16 & 0xF000
        let isUnix = [3, 19].contains(madeBy >> 8)
        if mode == 0xA000 { return .link }
        if mode == 0x4000 || attributes & 0x10 != 0 { return .directory }
        return isUnix && mode != 0 && mode != 0x8000 ? .link : .file
    }

    var isEncrypted: Bool {
        flags & (Flag.encrypted | Flag.strongEncryption | Flag.maskedHeader) != 0 || method == 99
            || extra.has(ExtraID.aesEncryption)
    }
}
