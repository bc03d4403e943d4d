/// Numbers out of bytes, least significant first. What lies outside reads as `nil`.
struct LittleEndianBytes {
    let bytes: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }
    init(_ bytes: [UInt8]) { self.bytes = bytes[...] }

    var count: Int { bytes.count }

    /// A part of the bytes, numbered from 0 again.
    func part(_ offset: Int, _ count: Int) -> LittleEndianBytes? {
        guard offset >= 0, count >= 0, offset <= self.count, count <= self.count - offset else { return nil }
        let start = bytes.startIndex + offset
        return LittleEndianBytes(bytes[start..<(start + count)])
    }

    func u16(_ offset: Int) -> UInt16? { number(offset, 2).map(UInt16.init(truncatingIfNeeded:)) }
    func u32(_ offset: Int) -> UInt32? { number(offset, 4).map(UInt32.init(truncatingIfNeeded:)) }
    func u64(_ offset: Int) -> UInt64? { number(offset, 8) }

    private func number(_ offset: Int, _ width: Int) -> UInt64? {
        guard let part = part(offset, width) else { return nil }
        return part.bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
}
