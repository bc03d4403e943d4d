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
    ///
    /// In words, the last of which may overlap the one before. Beside a literal the length is a constant, so that
    /// nothing of this is a loop.
    @inlinable
    @inline(__always)
    func hasBytes(_ other: UnsafePointer<UInt8>) -> Bool {
        guard count >= 8 else { return Self.word(start, count) == Self.word(other, count) }
        let (a, b) = (UnsafeRawPointer(start), UnsafeRawPointer(other))
        var at = 0
        while count - at > 8 {
            guard Self.isSameWord(a, b, at) else { return false }
            at += 8
        }
        return Self.isSameWord(a, b, count - 8)
    }

    @inlinable
    @inline(__always)
    static func isSameWord(_ a: UnsafeRawPointer, _ b: UnsafeRawPointer, _ offset: Int) -> Bool {
        a.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            == b.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    }

    /// Fewer than eight bytes as a word: texts of one length that differ give words that differ.
    @inlinable
    @inline(__always)
    static func word(_ start: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
        let raw = UnsafeRawPointer(start)
        if count >= 4 {
            let head = UInt64(raw.loadUnaligned(as: UInt32.self))
            return head << 32 | UInt64(raw.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
        }
        guard count > 0 else { return 0 }
        return UInt64(start[0]) << 16 | UInt64(start[count / 2]) << 8 | UInt64(start[count - 1])
    }
}

extension String {
    /// The text as a value of its own.
    @usableFromInline package init(_ text: JSONText) {
        self.init(decoding: text.bytes, as: UTF8.self)
    }
}
