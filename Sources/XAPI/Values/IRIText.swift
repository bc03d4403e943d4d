/// The forms of identifiers: as far as they can be told without asking anybody.
enum IRIText {
    /// `scheme:rest` (RFC 3987): a scheme of letters, digits, `+`, `-` and `.`, and behind it something without spaces,
    /// control characters and ``excluded``.
    static func isAbsolute(_ bytes: UnsafeRawBufferPointer, isASCII: Bool = false) -> Bool {
        guard let colon = endOfScheme(bytes), colon + 1 < bytes.count else { return false }
        for at in (colon + 1)..<bytes.count where isOutside(bytes[at], isASCII) { return false }
        return true
    }

    /// `mailto:local@domain`.
    static func isMailto(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard bytes.count > 9, endOfScheme(bytes) == 6, hasScheme(bytes, "mailto") else { return false }
        var mark = 0
        for at in 7..<bytes.count {
            if isOutside(bytes[at], false) { return false }
            if bytes[at] == 0x40 {
                guard mark == 0 else { return false }
                mark = at
            }
        }
        return mark > 7 && mark < bytes.count - 1
    }

    private static func hasScheme(_ bytes: UnsafeRawBufferPointer, _ scheme: StaticString) -> Bool {
        for at in 0..<scheme.utf8CodeUnitCount where bytes[at] | 0x20 != scheme.utf8Start[at] { return false }
        return true
    }

    /// Where the colon behind the scheme is.
    private static func endOfScheme(_ bytes: UnsafeRawBufferPointer) -> Int? {
        guard let first = bytes.first, isLetter(first) else { return nil }
        var at = 1
        while at < bytes.count, isOfScheme(bytes[at]) { at += 1 }
        return at < bytes.count && bytes[at] == 0x3A ? at : nil
    }

    @inline(__always)
    private static func isLetter(_ byte: UInt8) -> Bool { (byte & 0xDF) &- 0x41 < 26 }

    @inline(__always)
    private static func isOfScheme(_ byte: UInt8) -> Bool {
        isLetter(byte) || byte &- 0x30 < 10 || byte == 0x2B || byte == 0x2D || byte == 0x2E
    }

    @inline(__always)
    private static func isOutside(_ byte: UInt8, _ isASCII: Bool) -> Bool {
        if byte >= 0x80 { return isASCII }
        let word = byte < 0x40 ? excluded.0 : excluded.1
        return word &>> UInt64(byte & 0x3F) & 1 == 1
    }

    /// A bit for each byte of ASCII that may not stand in an IRI: control characters, space, `"<>\^`{|}`, delete.
    private static let excluded: (UInt64, UInt64) = (0x5000_0005_FFFF_FFFF, 0xB800_0001_5000_0000)
}

/// `type/subtype` with parameters (RFC 9110 §8.3.1).
enum MediaTypeText {
    static func isOne(_ bytes: UnsafeRawBufferPointer) -> Bool {
        let type = token(bytes, 0)
        guard type > 0, type < bytes.count, bytes[type] == 0x2F else { return false }
        let end = token(bytes, type + 1)
        guard end > type + 1 else { return false }
        guard end < bytes.count else { return true }
        return (bytes[end] == 0x3B || bytes[end] == 0x20) && bytes[end...].allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    }

    private static func token(_ bytes: UnsafeRawBufferPointer, _ start: Int) -> Int {
        var at = start
        while at < bytes.count, isOfToken(bytes[at]) { at += 1 }
        return at
    }

    private static func isOfToken(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x21, 0x23...0x27, 0x2A, 0x2B, 0x2D, 0x2E, 0x5E...0x60, 0x7C, 0x7E:
            true
        default: false
        }
    }
}
