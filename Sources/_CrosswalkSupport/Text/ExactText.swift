/// A text as a key, compared byte for byte: texts that only look alike are different ids.
package struct ExactText: Hashable, Sendable, Comparable {
    package let text: String

    package init(_ text: String) { self.text = text }

    package static func == (a: Self, b: Self) -> Bool { a.text.hasSameBytes(as: b.text) }

    package func hash(into hasher: inout Hasher) { text.hashBytes(into: &hasher) }

    /// By the bytes of UTF-8, which is the order of Unicode's scalars.
    package static func < (a: Self, b: Self) -> Bool {
        a.text.withBytes { left in b.text.withBytes { left.lexicographicallyPrecedes($0) } }
    }
}
