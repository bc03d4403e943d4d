/// A name that is equal to another where the bytes are: the standard library's own equality takes `é` in one scalar and
/// in two for the same, RFC 8259 §8.3 does not.
struct ExactName: Hashable, Sendable {
    let name: String

    init(_ name: String) { self.name = name }

    static func == (a: Self, b: Self) -> Bool { a.name.hasSameBytes(as: b.name) }

    func hash(into hasher: inout Hasher) { name.hashBytes(into: &hasher) }
}

extension String {
    /// Whether both have the same UTF-8.
    @inline(__always)
    func hasSameBytes(as other: String) -> Bool {
        // Equality of the same bytes is quick; only where it says yes can it be wrong.
        self == other && utf8.elementsEqual(other.utf8)
    }

    /// Hashes the UTF-8 and its length.
    func hashBytes(into hasher: inout Hasher) {
        var copy = self
        copy.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        hasher.combine(utf8.count)
    }
}
