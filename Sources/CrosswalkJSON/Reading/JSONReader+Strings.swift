extension JSONReader {
    /// The next value, which must be a string.
    @usableFromInline package mutating func string() throws(JSONError) -> String {
        guard byteAfterSpace() == 0x22 else { throw mismatch("a string") }
        if let plain = plainString() { return shared?.string(plain) ?? String(plain) }
        let (start, end) = try scanString()
        return String(unsafeUninitializedCapacity: end - start) { resolve(start, end, into: $0) }
    }

    /// The next value, which must be a string, without making a `String`: to be compared with literals.
    package mutating func text() throws(JSONError) -> JSONText {
        guard byteAfterSpace() == 0x22 else { throw mismatch("a string") }
        return try textAtQuote()
    }

    /// The string whose quote is at ``at``.
    @inline(__always)
    mutating func textAtQuote() throws(JSONError) -> JSONText {
        if let plain = plainString() { return plain }
        return try resolvedText()
    }

    /// Passes over the string whose quote is at ``at``.
    @inline(__always)
    mutating func skipString() throws(JSONError) {
        if plainString() == nil { _ = try scanString() }
    }

    /// Reads the string whose quote is at ``at`` if it has no escapes, as nearly all have none, and nothing is wrong.
    @inline(__always)
    private mutating func plainString() -> JSONText? {
        let start = at + 1
        let quote = StringScan.firstSpecial(bytes, start, end)
        guard quote < end, bytes[quote] == 0x22, quote - start <= limits.stringBytes else { return nil }
        at = quote + 1
        expectation = .commaOrEnd
        return JSONText(start: bytes + start, count: quote - start)
    }

    @inline(never)
    private mutating func resolvedText() throws(JSONError) -> JSONText {
        let (start, end) = try scanString()
        let block = resolved.block(end - start)
        let count = resolve(start, end, into: block)
        // A block is never empty.
        return JSONText(start: UnsafePointer(block.baseAddress ?? UnsafeMutablePointer(mutating: bytes)), count: count)
    }

    /// Checks the string whose quote is at ``at`` and moves behind it.
    ///
    /// - Returns: The bytes between the quotes.
    @inline(never)
    private mutating func scanString() throws(JSONError) -> (start: Int, end: Int) {
        let start = at + 1
        var here = StringScan.firstSpecial(bytes, start, end)
        while here < end, bytes[here] != 0x22 {
            guard bytes[here] == 0x5C else { throw JSONError(.controlCharacter, at: here) }
            here = StringScan.firstSpecial(bytes, try checkEscape(at: here), end)
        }
        guard here < end else { throw JSONError(.unexpectedEnd, at: end, expected: "a closing quote") }
        guard here - start <= limits.stringBytes else { throw JSONError(.stringTooLong, at: start - 1) }
        at = here + 1
        expectation = .commaOrEnd
        return (start, here)
    }

    /// Checks the escape whose backslash is at `offset`.
    ///
    /// - Returns: The place behind it, or behind both halves of a surrogate pair.
    private mutating func checkEscape(at offset: Int) throws(JSONError) -> Int {
        guard offset + 1 < end else { throw JSONError(.unexpectedEnd, at: end, expected: "an escape") }
        switch bytes[offset + 1] {
        case 0x22, 0x5C, 0x2F, 0x62, 0x66, 0x6E, 0x72, 0x74:
            return offset + 2
        case 0x75:
            break
        default:
            throw JSONError(.invalidEscape, at: offset)
        }
        guard let unit = hexadecimal(offset + 2) else { throw brokenUnit(at: offset) }
        if unit & 0xF800 != 0xD800 { return offset + 6 }
        if unit < 0xDC00, isEscapedUnit(at: offset + 6), let low = hexadecimal(offset + 8), low & 0xFC00 == 0xDC00 {
            return offset + 12
        }
        try tolerate(.loneSurrogate, at: offset)
        return offset + 6
    }

    private func brokenUnit(at offset: Int) -> JSONError {
        for index in (offset + 2)..<(offset + 6) {
            if index >= end { return JSONError(.unexpectedEnd, at: end, expected: "four hexadecimal digits") }
            if Self.digit(bytes[index]) == nil { break }
        }
        return JSONError(.invalidEscape, at: offset)
    }

    private func isEscapedUnit(at offset: Int) -> Bool {
        offset + 1 < end && bytes[offset] == 0x5C && bytes[offset + 1] == 0x75
    }

    /// The value of four hexadecimal digits, or `nil`.
    private func hexadecimal(_ offset: Int) -> UInt32? {
        guard offset + 4 <= end else { return nil }
        var value: UInt32 = 0
        for index in offset..<(offset + 4) {
            guard let digit = Self.digit(bytes[index]) else { return nil }
            value = value << 4 | digit
        }
        return value
    }

    private static func digit(_ byte: UInt8) -> UInt32? {
        switch byte {
        case 0x30...0x39: UInt32(byte - 0x30)
        case 0x41...0x46: UInt32(byte - 0x41 + 10)
        case 0x61...0x66: UInt32(byte - 0x61 + 10)
        default: nil
        }
    }

    /// Writes what a checked string means: never more bytes than it has.
    ///
    /// - Returns: How many bytes were written.
    private func resolve(_ start: Int, _ end: Int, into buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
        guard let target = buffer.baseAddress else { return 0 }
        var from = start
        var to = 0
        while from < end {
            let special = StringScan.firstSpecial(bytes, from, end)
            (target + to).update(from: bytes + from, count: special - from)
            to += special - from
            from = special
            if from < end { from = resolveEscape(from, target, &to) }
        }
        return to
    }

    /// Writes one checked escape and returns the place behind it.
    private func resolveEscape(_ offset: Int, _ target: UnsafeMutablePointer<UInt8>, _ to: inout Int) -> Int {
        guard bytes[offset + 1] == 0x75 else {
            target[to] = Self.meaning(ofEscape: bytes[offset + 1])
            to += 1
            return offset + 2
        }
        let unit = hexadecimal(offset + 2) ?? 0xFFFD
        var scalar = unit
        var next = offset + 6
        if unit & 0xF800 == 0xD800 {
            scalar = 0xFFFD
            if unit < 0xDC00, isEscapedUnit(at: next), let low = hexadecimal(next + 2), low & 0xFC00 == 0xDC00 {
                scalar = 0x1_0000 + (unit & 0x3FF) << 10 + (low & 0x3FF)
                next += 6
            }
        }
        for byte in UTF8.encode(Unicode.Scalar(scalar) ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter {
            target[to] = byte
            to += 1
        }
        return next
    }

    private static func meaning(ofEscape letter: UInt8) -> UInt8 {
        switch letter {
        case 0x62: 0x08
        case 0x66: 0x0C
        case 0x6E: 0x0A
        case 0x72: 0x0D
        case 0x74: 0x09
        default: letter
        }
    }
}
