/// Writes one document without white space, members in the order in which they are given.
///
///     func write(to json: inout JSONWriter) {
///         json.object { json in
///             json.member("sourcedId", id)
///             json.member("email", email)      // an optional: left out where it is nil
///             json.member("roles", roles)
///         }
///     }
///
/// Texts are escaped no more than RFC 8259 §7 asks: quote, backslash and control characters. The caller gives exactly one
/// value, and to each name exactly one value.
@usableFromInline package struct JSONWriter: ~Copyable {
    private var bytes: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private var count = 0
    private var needsComma = false

    /// - Parameter capacity: How many bytes to expect; more are no error.
    @usableFromInline package init(capacity: Int = 1_024) {
        self.capacity = max(64, capacity)
        bytes = .allocate(capacity: self.capacity)
    }

    deinit { bytes.deallocate() }

    /// The document.
    @usableFromInline package consuming func finish() -> [UInt8] {
        Array(UnsafeBufferPointer(start: bytes, count: count))
    }

    // MARK: Structure

    /// Writes an object; the closure writes its members.
    @inlinable
    package mutating func object(_ members: (inout JSONWriter) -> Void) {
        open(0x7B)
        members(&self)
        close(0x7D)
    }

    /// Writes an array; the closure writes its elements.
    @inlinable
    package mutating func array(_ elements: (inout JSONWriter) -> Void) {
        open(0x5B)
        elements(&self)
        close(0x5D)
    }

    /// Begins an object where a closure would be in the way; its members follow, then ``endObject()``.
    package mutating func beginObject() { open(0x7B) }

    /// Ends the object begun last.
    package mutating func endObject() { close(0x7D) }

    /// Begins an array where a closure would be in the way; its elements follow, then ``endArray()``.
    package mutating func beginArray() { open(0x5B) }

    /// Ends the array begun last.
    package mutating func endArray() { close(0x5D) }

    @usableFromInline
    mutating func open(_ bracket: UInt8) {
        reserve(2)
        comma()
        append(bracket)
        needsComma = false
    }

    @usableFromInline
    mutating func close(_ bracket: UInt8) {
        reserve(1)
        append(bracket)
        needsComma = true
    }

    /// Writes a name; its value comes next.
    @usableFromInline package mutating func name(_ name: StaticString) {
        text(name.utf8Start, name.utf8CodeUnitCount)
        colon()
    }

    /// Writes a name that is not known beforehand; its value comes next.
    @usableFromInline package mutating func name(_ name: String) {
        value(name)
        colon()
    }

    private mutating func colon() {
        reserve(1)
        append(0x3A)
        needsComma = false
    }

    // MARK: Scalars

    @usableFromInline package mutating func value(_ value: String) {
        var value = value
        value.withUTF8 { utf8 in
            // An empty buffer may have no address; nothing is read from it.
            text(utf8.baseAddress ?? UnsafePointer(bytes), utf8.count)
        }
    }

    /// Writes a text that is known beforehand.
    package mutating func value(_ value: StaticString) { text(value.utf8Start, value.utf8CodeUnitCount) }

    @usableFromInline package mutating func value(_ value: Bool) {
        word(value ? "true" : "false")
    }

    @usableFromInline package mutating func value(_ value: Int) {
        reserve(21)
        comma()
        // Digits come out last first, from the magnitude: the smallest number has no positive counterpart.
        var rest = value.magnitude
        var digits = 1
        while rest >= 10 {
            rest /= 10
            digits += 1
        }
        if value < 0 { append(0x2D) }
        rest = value.magnitude
        for place in stride(from: count + digits - 1, through: count, by: -1) {
            bytes[place] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
        count += digits
        needsComma = true
    }

    @usableFromInline package mutating func value(_ value: JSONNumber) {
        var lexeme = value.lexeme
        lexeme.withUTF8 { verbatim($0) }
    }

    package mutating func null() { word("null") }

    /// Writes bytes that are a value, as they are.
    @usableFromInline package mutating func value(_ value: JSONRawValue) {
        value.json.withUnsafeBufferPointer { verbatim($0) }
    }

    private mutating func word(_ word: StaticString) {
        verbatim(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
    }

    private mutating func verbatim(_ value: UnsafeBufferPointer<UInt8>) {
        reserve(value.count + 1)
        comma()
        if let start = value.baseAddress { (bytes + count).update(from: start, count: value.count) }
        count += value.count
        needsComma = true
    }

    // MARK: Bytes

    private mutating func text(_ start: UnsafePointer<UInt8>, _ length: Int) {
        reserve(length + 3)
        comma()
        append(0x22)
        var from = 0
        while true {
            let special = StringScan.firstSpecial(start, from, length)
            (bytes + count).update(from: start + from, count: special - from)
            count += special - from
            if special == length { break }
            escape(start[special], rest: length - special)
            from = special + 1
        }
        append(0x22)
        needsComma = true
    }

    /// Writes an escape, and keeps room for what is left of the text and its quote.
    private mutating func escape(_ byte: UInt8, rest: Int) {
        reserve(rest + 7)
        append(0x5C)
        switch byte {
        case 0x22, 0x5C: append(byte)
        case 0x08: append(0x62)
        case 0x0C: append(0x66)
        case 0x0A: append(0x6E)
        case 0x0D: append(0x72)
        case 0x09: append(0x74)
        default:
            for digit in [0x75, 0x30, 0x30, 0x30 + (byte >> 4)] { append(digit) }
            append(byte & 15 < 10 ? 0x30 + (byte & 15) : 0x57 + (byte & 15))
        }
    }

    @inline(__always)
    private mutating func comma() {
        if needsComma { append(0x2C) }
    }

    @inline(__always)
    private mutating func append(_ byte: UInt8) {
        bytes[count] = byte
        count += 1
    }

    @inline(__always)
    private mutating func reserve(_ more: Int) {
        if capacity - count < more { grow(more) }
    }

    @inline(never)
    private mutating func grow(_ more: Int) {
        let wanted = max(capacity * 2, count + more)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: wanted)
        larger.update(from: bytes, count: count)
        bytes.deallocate()
        bytes = larger
        capacity = wanted
    }
}
