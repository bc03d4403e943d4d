/// `scheme:rest` in the characters of RFC 3986.
enum AbsoluteURI {
    static func isOne(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { isOne(UnsafeRawBufferPointer($0)) }
    }

    static func isOne(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard let first = bytes.first, isLetter(first) else { return false }
        var place = 1
        while place < bytes.count, isOfScheme(bytes[place]) { place += 1 }
        guard place + 1 < bytes.count, bytes[place] == 0x3A else { return false }
        var isPlain = true
        for byte in bytes[(place + 1)...] { isPlain = isPlain && isOfRest(byte) }
        return isPlain
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }

    private static func isOfScheme(_ byte: UInt8) -> Bool {
        isLetter(byte) || (0x30...0x39).contains(byte) || byte == 0x2B || byte == 0x2D || byte == 0x2E
    }

    /// Printable ASCII without the space and without `"<>\^`{|}`.
    @inline(__always)
    private static func isOfRest(_ byte: UInt8) -> Bool {
        let word = byte < 0x40 ? low : high
        return byte < 0x80 && word &>> UInt64(byte & 0x3F) & 1 == 1
    }

    /// A bit for each byte below 64.
    private static let low: UInt64 = 0xAFFF_FFFA_0000_0000
    /// A bit for each byte from 64 to 127.
    private static let high: UInt64 = 0x47FF_FFFE_AFFF_FFFF
}
