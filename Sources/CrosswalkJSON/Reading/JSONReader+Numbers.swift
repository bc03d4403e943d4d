extension JSONReader {
    /// The next value, which must be a number, as written.
    package mutating func number() throws(JSONError) -> JSONNumber {
        let scan = try scanNumber()
        return JSONNumber(checked: String(decoding: scan.bytes, as: UTF8.self))
    }

    /// The next value, which must be a number, as the bytes that it is written with; they hold as long as the reader.
    package mutating func lexeme() throws(JSONError) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(try scanNumber().bytes)
    }

    /// The next value, which must be a number and whole: `5`, and `5.0` and `50e-1` as well.
    ///
    /// - Throws: ``JSONError/Code/numberOutOfRange`` where `Int` cannot hold it exactly.
    @usableFromInline package mutating func integer() throws(JSONError) -> Int {
        let scan = try scanNumber()
        if let short = scan.short { return Int(short) }
        let number = JSONNumber(checked: String(decoding: scan.bytes, as: UTF8.self))
        guard let value = number.integer else {
            throw refusal(.numberOutOfRange, at: scan.start, expected: "a whole number of 64 bits")
        }
        return value
    }

    /// The next value, which must be a number, as the `Double` nearest to it.
    ///
    /// - Throws: ``JSONError/Code/numberOutOfRange`` where every finite `Double` is too small.
    @usableFromInline package mutating func double() throws(JSONError) -> Double {
        let start = offset()
        guard let value = try nearestDouble() else {
            throw refusal(.numberOutOfRange, at: start, expected: "a number that a Double can hold")
        }
        return value
    }

    /// The next value, which must be a number, as the `Double` nearest to it; `nil` where every finite one is too small.
    package mutating func nearestDouble() throws(JSONError) -> Double? {
        let scan = try scanNumber()
        // Up to 2^53 every whole number is a Double.
        if let short = scan.short, short.magnitude <= 1 << 53 { return Double(short) }
        return JSONNumber(checked: String(decoding: scan.bytes, as: UTF8.self)).double
    }

    /// A number that was checked.
    struct NumberScan {
        let start: Int
        let bytes: UnsafeBufferPointer<UInt8>
        /// Its value, where it is written as a whole number of at most 18 digits.
        let short: Int?
    }

    /// Checks the number at ``at`` (RFC 8259 §6) and moves behind it.
    mutating func scanNumber() throws(JSONError) -> NumberScan {
        let first = byteAfterSpace()
        guard first == 0x2D || first &- 0x30 < 10 else { throw mismatch("a number") }
        let start = at
        if first == 0x2D { at += 1 }
        let digits = at
        var short = try wholePart()
        let isShort = at - digits <= 18
        let endOfWhole = at
        try fraction()
        try exponent()
        if at < end, Self.continuesNumber(bytes[at]) { throw JSONError(.invalidNumber, at: at) }
        guard at - start <= limits.numberBytes else { throw JSONError(.numberTooLong, at: start) }
        // Of more than 18 digits it is any number, the one without a positive counterpart among them.
        if first == 0x2D { short = 0 &- short }
        expectation = .commaOrEnd
        return NumberScan(
            start: start, bytes: UnsafeBufferPointer(start: bytes + start, count: at - start),
            short: isShort && at == endOfWhole ? short : nil)
    }

    /// Passes over `0` or digits that begin with another one; the value is right for 18 digits at most.
    private mutating func wholePart() throws(JSONError) -> Int {
        let start = at
        var value = 0
        while at < end, bytes[at] &- 0x30 < 10 {
            value = value &* 10 &+ Int(bytes[at] &- 0x30)
            at += 1
        }
        try requireDigits(from: start)
        if bytes[start] == 0x30, at - start > 1 { throw JSONError(.invalidNumber, at: start + 1) }
        return value
    }

    private mutating func fraction() throws(JSONError) {
        guard at < end, bytes[at] == 0x2E else { return }
        at += 1
        try digits()
    }

    private mutating func exponent() throws(JSONError) {
        guard at < end, bytes[at] | 0x20 == 0x65 else { return }
        at += 1
        if at < end, bytes[at] == 0x2B || bytes[at] == 0x2D { at += 1 }
        try digits()
    }

    private mutating func digits() throws(JSONError) {
        let start = at
        while at < end, bytes[at] &- 0x30 < 10 { at += 1 }
        try requireDigits(from: start)
    }

    private func requireDigits(from start: Int) throws(JSONError) {
        if at > start { return }
        throw JSONError(at < end ? .invalidNumber : .unexpectedEnd, at: at, expected: "a digit")
    }

    /// Bytes that a reader of the document would take for a part of the number before them.
    private static func continuesNumber(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x2E, 0x5F: true
        default: false
        }
    }
}
