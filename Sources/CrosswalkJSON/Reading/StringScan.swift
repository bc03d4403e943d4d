/// Finds what ends or interrupts a string, eight bytes at a time.
enum StringScan {
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let high: UInt64 = 0x8080_8080_8080_8080

    /// The first quote, backslash or control character from `start` on, or `end`.
    @inline(__always)
    static func firstSpecial(_ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Int {
        var at = start
        while end - at >= 8 {
            let word = UnsafeRawPointer(bytes).loadUnaligned(fromByteOffset: at, as: UInt64.self)
            let marks = specials(UInt64(littleEndian: word))
            if marks != 0 { return at + marks.trailingZeroBitCount / 8 }
            at += 8
        }
        while at < end, !isSpecial(bytes[at]) { at += 1 }
        return at
    }

    @inline(__always)
    static func isSpecial(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 0x22 || byte == 0x5C }

    /// The high bit of each special byte. A mark above the lowest one may be wrong, because subtraction borrows.
    @inline(__always)
    static func specials(_ word: UInt64) -> UInt64 {
        let quote = word ^ (ones &* 0x22)
        let backslash = word ^ (ones &* 0x5C)
        let isQuote = (quote &- ones) & ~quote
        let isBackslash = (backslash &- ones) & ~backslash
        let isControl = (word &- ones &* 0x20) & ~word
        return (isQuote | isBackslash | isControl) & high
    }
}
