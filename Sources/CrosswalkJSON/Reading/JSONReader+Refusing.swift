extension JSONReader {
    /// The error for a value of another type than expected, or for what is no value at all.
    @inline(never)
    mutating func mismatch(_ expected: String) -> JSONError {
        switch byteAfterSpace() {
        case 0x22, 0x7B, 0x5B, 0x74, 0x66, 0x6E, 0x2D, 0x30...0x39:
            refusal(.wrongType, at: at, expected: expected)
        default:
            unexpected(expected)
        }
    }

    /// A refusal of the value of the member that is being read.
    @inline(never)
    func refusal(_ code: JSONError.Code, at offset: Int, expected: String) -> JSONError {
        JSONError(code, at: offset, expected: expected, member: containers.currentName.map { String($0) })
    }

    /// The error for a value of the right type that is none of the values allowed.
    ///
    /// - Parameters:
    ///   - expected: What would have been right, in fixed words.
    ///   - offset: Where the value stands; by default the end of what was read last.
    package func invalid(_ expected: StaticString, at offset: Int? = nil) -> JSONError {
        refusal(.invalidValue, at: offset ?? at, expected: "\(expected)")
    }

    /// The value of a member that the object which was left last must have.
    @inlinable
    package func required<Value>(_ value: Value?, _ name: StaticString) throws(JSONError) -> Value {
        guard let value else { throw missing(name) }
        return value
    }

    /// The error for a member that the object which was left last lacks.
    @inline(never)
    @usableFromInline
    package func missing(_ name: StaticString) -> JSONError {
        JSONError(.missingMember, at: containers.lastStart, expected: "the member \(name)", member: "\(name)")
    }

    /// Where the next value stands, in bytes from 0.
    package mutating func offset() -> Int {
        _ = byteAfterSpace()
        return at
    }

    /// Where the value that was read last ends, in bytes from 0.
    package var offsetBehind: Int { at }
}
