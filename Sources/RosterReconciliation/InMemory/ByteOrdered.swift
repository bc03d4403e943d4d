/// A text that is equal, hashed and ordered by its UTF-8 bytes.
///
/// `String` itself holds two spellings of one accented letter for equal; ids are compared byte for byte.
struct ByteOrdered: Hashable, Comparable, Sendable {
    let text: String

    init(_ text: String) { self.text = text }

    static func == (a: Self, b: Self) -> Bool { a.isEqual(b) }

    static func < (a: Self, b: Self) -> Bool { a.text.utf8.lexicographicallyPrecedes(b.text.utf8) }

    private func isEqual(_ other: Self) -> Bool {
        // Texts that differ for the standard library differ in their bytes.
        text == other.text && text.utf8.count == other.text.utf8.count && text.utf8.elementsEqual(other.text.utf8)
    }

    func hash(into hasher: inout Hasher) {
        var text = text
        text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        hasher.combine(0xFF as UInt8)
    }
}
