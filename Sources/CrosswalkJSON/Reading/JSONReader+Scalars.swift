internal import _CrosswalkSupport

extension JSONReader {
    /// The next value, which must be `true` or `false`.
    @usableFromInline package mutating func bool() throws(JSONError) -> Bool {
        switch byteAfterSpace() {
        case 0x74:
            try literal("true")
            return true
        case 0x66:
            try literal("false")
            return false
        default:
            throw mismatch("a boolean")
        }
    }

    /// The next value, which must be `null`.
    package mutating func null() throws(JSONError) {
        guard byteAfterSpace() == 0x6E else { throw mismatch("null") }
        try literal("null")
    }

    /// Reads the next value if it is `null`.
    ///
    /// - Returns: Whether it was.
    @usableFromInline package mutating func takeNull() throws(JSONError) -> Bool {
        guard byteAfterSpace() == 0x6E else { return false }
        try literal("null")
        return true
    }

    private mutating func literal(_ word: StaticString) throws(JSONError) {
        let letters = word.utf8Start
        for index in 0..<word.utf8CodeUnitCount {
            guard at < end, bytes[at] == letters[index] else { throw unexpected("a value") }
            at += 1
        }
        expectation = .commaOrEnd
    }

    /// The next value, which must be a string of the form `YYYY-MM-DD`, as days since 1970-01-01.
    package mutating func day() throws(JSONError) -> Int {
        let start = offset()
        guard let day = DateScanner.day(try text().bytes) else { throw invalid("a day", at: start) }
        return day
    }

    /// The next value, which must be a string of the form `YYYY-MM-DDTHH:MM:SS.sssZ`, as milliseconds since 1970.
    package mutating func millisecond() throws(JSONError) -> Int64 {
        let start = offset()
        guard let instant = DateScanner.millisecond(try text().bytes) else { throw invalid("a date-time", at: start) }
        return instant
    }
}
