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
        return isOfRest(UnsafeRawBufferPointer(rebasing: bytes[(place + 1)...]))
    }

    /// Eight bytes at a time: a page has some addresses for each of its records.
    private static func isOfRest(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var at = 0
        while bytes.count - at >= 8 {
            let word = bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)
            if mayBeOutside(word) {
                for index in at..<(at + 8) where !isOfRest(bytes[index]) { return false }
            }
            at += 8
        }
        while at < bytes.count {
            guard isOfRest(bytes[at]) else { return false }
            at += 1
        }
        return true
    }

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highBits: UInt64 = 0x8080_8080_8080_8080

    /// Whether one of eight bytes is none of printable ASCII without the space and without `"<>\^`{|}`; `!` and `~`, which
    /// are rare, are taken for such a one too.
    @inline(__always)
    private static func mayBeOutside(_ word: UInt64) -> Bool {
        // `<`, `>`, `\`, `^`, `|` and `~` differ in three bits.
        let folded = word & ~(ones &* 0x62)
        let zeros = zeroBytes(folded ^ ones &* 0x1C) | zeroBytes(word ^ ones &* 0x60)
        let isLow = (word &- ones &* 0x23) & ~word
        let isHigh = word | (word &+ ones &* 5)
        return (zeros | isLow | isHigh) & highBits != 0
    }

    /// Has a high bit set where a byte is zero, and only then one at all.
    @inline(__always)
    private static func zeroBytes(_ word: UInt64) -> UInt64 { (word &- ones) & ~word }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }

    private static func isOfScheme(_ byte: UInt8) -> Bool {
        isLetter(byte) || (0x30...0x39).contains(byte) || byte == 0x2B || byte == 0x2D || byte == 0x2E
    }

    /// The same for one byte.
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
