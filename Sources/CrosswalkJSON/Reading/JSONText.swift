/// The bytes of a name or a string of the document that is being read, escapes resolved: a text that costs nothing
/// until somebody wants it as `String`.
///
/// It holds as long as the reader that gave it, and must not leave the closure that has the reader. In a `switch` it is
/// compared with literals byte by byte:
///
///     switch name {
///     case "sourcedId": …
///     case "status": …
///     default: …
///     }
@usableFromInline package struct JSONText {
    @usableFromInline let start: UnsafePointer<UInt8>
    /// How many bytes of UTF-8 it has.
    @usableFromInline package let count: Int

    @inlinable
    init(start: UnsafePointer<UInt8>, count: Int) {
        self.start = start
        self.count = count
    }

    /// The bytes.
    @inlinable package var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: start, count: count) }

    /// Whether the bytes are those of the literal.
    @inlinable
    @inline(__always)
    package static func ~= (literal: StaticString, text: JSONText) -> Bool {
        text.count == literal.utf8CodeUnitCount && text.hasBytes(literal.utf8Start)
    }

    @inlinable
    @inline(__always)
    package static func == (text: JSONText, literal: StaticString) -> Bool { literal ~= text }

    /// Whether the first ``count`` bytes at `other` are the same.
    @inlinable
    @inline(__always)
    func hasBytes(_ other: UnsafePointer<UInt8>) -> Bool {
        // In words as long as they last: the length is a constant at nearly every call, so that nothing of this is a loop.
        var at = 0
        let (a, b) = (UnsafeRawPointer(start), UnsafeRawPointer(other))
        while count - at >= 8 {
            guard
                a.loadUnaligned(fromByteOffset: at, as: UInt64.self)
                    == b.loadUnaligned(fromByteOffset: at, as: UInt64.self)
            else { return false }
            at += 8
        }
        while at < count {
            guard start[at] == other[at] else { return false }
            at += 1
        }
        return true
    }
}

extension String {
    /// The text as a value of its own.
    package init(_ text: JSONText) {
        self.init(decoding: text.bytes, as: UTF8.self)
    }
}
