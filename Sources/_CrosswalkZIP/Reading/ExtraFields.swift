/// The extra fields of a header (APPNOTE 4.5), split by id.
struct ExtraFields {
    /// In the order found.
    let fields: [(id: UInt16, data: LittleEndianBytes)]
    /// `false` when a field claims more bytes than there are.
    let isWellFormed: Bool

    init(_ bytes: LittleEndianBytes) {
        var fields: [(id: UInt16, data: LittleEndianBytes)] = []
        var place = 0
        while let id = bytes.u16(place), let length = bytes.u16(place + 2),
            let data = bytes.part(place + 4, Int(length))
        {
            fields.append((id, data))
            place += 4 + Int(length)
        }
        self.fields = fields
        // Up to three bytes of padding are common.
        isWellFormed = bytes.count - place < 4
    }

    /// Whether there is a field with this id.
    func has(_ id: UInt16) -> Bool { fields.contains { $0.id == id } }

    /// The only field with this id.
    func only(_ id: UInt16) -> LittleEndianBytes? {
        let found = fields.filter { $0.id == id }
        return found.count == 1 ? found.first?.data : nil
    }
}

/// Sizes and place of an entry, as 32-bit fields that may refer to the Zip64 extra field (APPNOTE 4.5.3).
struct EntryExtent {
    var size: UInt64
    var packedSize: UInt64
    /// `nil` in a local header, which has no such field.
    var offset: UInt64?

    /// Takes the fields that say "see Zip64" from there, in their fixed order; `nil` when they are not there.
    init?(size: UInt32, packedSize: UInt32, offset: UInt32?, extra: ExtraFields) {
        self.size = UInt64(size)
        self.packedSize = UInt64(packedSize)
        self.offset = offset.map(UInt64.init)
        guard size == .max || packedSize == .max || offset == .max else { return }
        guard let wide = extra.only(ExtraID.zip64) else { return nil }
        var place = 0
        func next() -> UInt64? {
            defer { place += 8 }
            return wide.u64(place)
        }
        if size == .max {
            guard let value = next() else { return nil }
            self.size = value
        }
        if packedSize == .max {
            guard let value = next() else { return nil }
            self.packedSize = value
        }
        if offset == .max {
            guard let value = next() else { return nil }
            self.offset = value
        }
    }
}
