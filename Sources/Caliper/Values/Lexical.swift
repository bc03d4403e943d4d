/// The lexical forms of Caliper's data types (section 2), on bytes.
enum Lexical {
    /// `scheme:rest` in the characters that an IRI may have (RFC 3987), which are those of RFC 3986 and everything beyond
    /// ASCII.
    static func isIRI(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard let first = bytes.first, isLetter(first) else { return false }
        var at = 1
        while at < bytes.count, isOfScheme(bytes[at]) { at += 1 }
        guard at + 1 < bytes.count, bytes[at] == 0x3A else { return false }
        at += 1
        while at < bytes.count {
            guard isOfRest(bytes[at]) else { return false }
            at += 1
        }
        return true
    }

    /// An IRI, or a blank node `_:name`.
    @inline(__always)
    static func isIdentity(_ bytes: UnsafeRawBufferPointer) -> Bool {
        bytes.first == 0x5F
            ? bytes.count > 2 && bytes[1] == 0x3A && bytes.dropFirst(2).allSatisfy(isOfRest) : isIRI(bytes)
    }

    /// `urn:uuid:` and 8-4-4-4-12 hexadecimal digits.
    static func isEventIdentity(_ bytes: UnsafeRawBufferPointer) -> Bool {
        let prefix: StaticString = "urn:uuid:"
        guard bytes.count == 45 else { return false }
        for index in 0..<9 where bytes[index] | 0x20 != prefix.utf8Start[index] | 0x20 { return false }
        for index in 9..<45 {
            let isHyphen = index == 17 || index == 22 || index == 27 || index == 32
            guard isHyphen ? bytes[index] == 0x2D : isHexadecimal(bytes[index]) else { return false }
        }
        return true
    }

    /// `P` with years, months, weeks and days, then `T` with hours, minutes and seconds, which alone may have a fraction; at
    /// least one of all. The W3C form with a leading minus is no length of time and is refused.
    static func isDuration(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard bytes.count >= 3, bytes[0] == 0x50 else { return false }
        var at = 1
        var order = 0
        var isInTime = false
        var parts = 0
        while at < bytes.count {
            if bytes[at] == 0x54 {
                guard !isInTime, at + 1 < bytes.count else { return false }
                isInTime = true
                order = 0
                at += 1
                continue
            }
            guard let (end, hasFraction) = number(bytes, from: at), end < bytes.count,
                let place = place(of: bytes[end], isInTime: isInTime), place > order,
                !hasFraction || isInTime && bytes[end] == 0x53
            else { return false }
            order = place
            parts += 1
            at = end + 1
        }
        return parts > 0
    }

    /// Where the digits from a place end, and whether they have a fraction.
    private static func number(_ bytes: UnsafeRawBufferPointer, from start: Int) -> (end: Int, hasFraction: Bool)? {
        var at = start
        while at < bytes.count, isDigit(bytes[at]) { at += 1 }
        guard at > start else { return nil }
        guard at < bytes.count, bytes[at] == 0x2E || bytes[at] == 0x2C else { return (at, false) }
        let fraction = at + 1
        at = fraction
        while at < bytes.count, isDigit(bytes[at]) { at += 1 }
        return at > fraction ? (at, true) : nil
    }

    /// Units come from the largest to the smallest.
    private static func place(of unit: UInt8, isInTime: Bool) -> Int? {
        switch (unit, isInTime) {
        case (0x59, false), (0x48, true): 1
        case (0x4D, _): 2
        case (0x57, false), (0x53, true): 3
        case (0x44, false): 4
        default: nil
        }
    }

    /// A number with a fraction part.
    static func isDecimal(_ lexeme: UnsafeRawBufferPointer) -> Bool { lexeme.contains(0x2E) }

    /// A number without fraction and exponent.
    static func isInteger(_ lexeme: UnsafeRawBufferPointer) -> Bool {
        lexeme.allSatisfy { isDigit($0) || $0 == 0x2D }
    }

    @inline(__always) private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    @inline(__always) private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

    private static func isHexadecimal(_ byte: UInt8) -> Bool { isDigit(byte) || (byte | 0x20) &- 0x61 < 6 }

    @inline(__always)
    private static func isOfScheme(_ byte: UInt8) -> Bool {
        isLetter(byte) || isDigit(byte) || byte == 0x2B || byte == 0x2D || byte == 0x2E
    }

    /// No control character, no space, no quote and no bracket but the round and square ones, among others (RFC 3986).
    @inline(__always)
    private static func isOfRest(_ byte: UInt8) -> Bool {
        let word = byte < 0x40 ? low : high
        return byte >= 0x80 || word &>> UInt64(byte & 0x3F) & 1 == 1
    }

    /// A bit for each byte below 64.
    private static let low: UInt64 = 0xAFFF_FFFA_0000_0000
    /// A bit for each byte from 64 to 127.
    private static let high: UInt64 = 0x47FF_FFFE_AFFF_FFFF
}
