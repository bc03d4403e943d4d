/// The types that a value can have.
@usableFromInline package enum JSONKind: Hashable, Sendable {
    case null, bool, number, string, array, object
}

extension JSONReader {
    /// The type of the value that comes next; nothing is read.
    @usableFromInline package mutating func kind() throws(JSONError) -> JSONKind {
        switch byteAfterSpace() {
        case 0x22: return .string
        case 0x7B: return .object
        case 0x5B: return .array
        case 0x74, 0x66: return .bool
        case 0x6E: return .null
        case 0x2D, 0x30...0x39: return .number
        default: throw unexpected("a value")
        }
    }

    /// Enters an object. ``nextMember()`` follows, until it returns `nil`.
    @usableFromInline package mutating func beginObject() throws(JSONError) {
        guard byteAfterSpace() == 0x7B else { throw mismatch("an object") }
        try enter(isObject: true)
    }

    /// Enters an array. ``nextElement()`` follows, until it returns `false`.
    @usableFromInline package mutating func beginArray() throws(JSONError) {
        guard byteAfterSpace() == 0x5B else { throw mismatch("an array") }
        try enter(isObject: false)
    }

    @inline(__always)
    private mutating func enter(isObject: Bool) throws(JSONError) {
        guard containers.depth < limits.depth else { throw JSONError(.tooDeep, at: at) }
        containers.push(start: at, isObject: isObject)
        at += 1
        expectation = .firstOrEnd
    }

    /// The name of the next member of the object entered last, or `nil` at its end, which is then left.
    ///
    /// The value of the member before is skipped where nobody read it.
    @usableFromInline package mutating func nextMember() throws(JSONError) -> JSONText? {
        if expectation == .value { try skip() }
        var byte = byteAfterSpace()
        if byte == 0x7D, containers.isInObject {
            leaveContainer()
            return nil
        }
        if expectation == .commaOrEnd {
            guard byte == 0x2C, containers.isInObject else { throw unexpected("a comma or the object's end") }
            at += 1
            byte = byteAfterSpace()
        }
        guard byte == 0x22, containers.isInObject else { throw unexpected("a name") }
        let start = at
        let name = try textAtQuote()
        guard byteAfterSpace() == 0x3A else { throw unexpected("a colon") }
        at += 1
        isDuplicate = !containers.insert(name)
        if isDuplicate { try tolerate(.duplicateMember, at: start) }
        try announceValue()
        return name
    }

    /// Whether the array entered last has another element, which is then the next value; at its end it is left.
    ///
    /// The element before is skipped where nobody read it.
    @usableFromInline package mutating func nextElement() throws(JSONError) -> Bool {
        if expectation == .value { try skip() }
        let byte = byteAfterSpace()
        if byte == 0x5D, containers.isInArray {
            leaveContainer()
            return false
        }
        if expectation == .commaOrEnd {
            guard byte == 0x2C, containers.isInArray else { throw unexpected("a comma or the array's end") }
            at += 1
        }
        try announceValue()
        return true
    }

    @inline(__always)
    private mutating func announceValue() throws(JSONError) {
        guard valuesLeft > 0 else { throw JSONError(.tooManyValues, at: at) }
        valuesLeft -= 1
        expectation = .value
    }

    @inline(__always)
    private mutating func leaveContainer() {
        containers.pop()
        at += 1
        expectation = .commaOrEnd
    }

    /// Reads on until no more than `depth` containers are open.
    mutating func leave(to depth: Int) throws(JSONError) {
        while containers.depth > depth {
            if containers.isInObject { _ = try nextMember() } else { _ = try nextElement() }
        }
    }

    /// Passes over the next value, whatever it is, and checks it.
    @usableFromInline package mutating func skip() throws(JSONError) {
        let depth = containers.depth
        repeat { try skipOneStep() } while try moveToValue(above: depth)
    }

    /// Passes over a scalar, or enters a container.
    private mutating func skipOneStep() throws(JSONError) {
        switch try kind() {
        case .object: try beginObject()
        case .array: try beginArray()
        case .string: try skipString()
        case .number: _ = try scanNumber()
        case .bool: _ = try bool()
        case .null: try null()
        }
    }

    /// Moves to the next value deeper than `depth`, over all ends on the way.
    ///
    /// - Returns: Whether there is one.
    private mutating func moveToValue(above depth: Int) throws(JSONError) -> Bool {
        while containers.depth > depth {
            if containers.isInObject {
                if try nextMember() != nil { return true }
            } else {
                if try nextElement() { return true }
            }
        }
        return false
    }

    /// The bytes of the next value exactly as they stand, checked.
    package mutating func raw() throws(JSONError) -> JSONRawValue {
        _ = byteAfterSpace()
        let start = at
        try skip()
        return JSONRawValue(checked: Array(UnsafeBufferPointer(start: bytes + start, count: at - start)))
    }
}
