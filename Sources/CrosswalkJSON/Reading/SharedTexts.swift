/// Texts of a large document that come again and again: a school's id and address in each of its users, a role, a date.
///
/// From the third time on such a text is the same `String` as before, which costs neither memory nor a copy. A text that
/// comes once leaves only its fingerprint. The table has a fixed size and forgets: it is never wrong, only of less use.
struct SharedTexts: ~Copyable {
    /// Documents of fewer bytes do without: making the table would take longer than it saves.
    static let leastBytes = 16_384

    private static let slots = 256

    /// The fingerprint seen last in each slot.
    private let prints: UnsafeMutablePointer<UInt64>
    /// What is shared in each slot, in the document and as a value.
    private let texts: UnsafeMutablePointer<(text: JSONText, string: String)>

    /// - Parameter bytes: Any address in the document.
    init(_ bytes: UnsafePointer<UInt8>) {
        prints = .allocate(capacity: Self.slots)
        prints.initialize(repeating: 0, count: Self.slots)
        texts = .allocate(capacity: Self.slots)
        texts.initialize(repeating: (JSONText(start: bytes, count: 0), ""), count: Self.slots)
    }

    deinit {
        texts.deinitialize(count: Self.slots)
        texts.deallocate()
        prints.deallocate()
    }

    /// The text as a value.
    @inline(__always)
    func string(_ text: JSONText) -> String {
        let print = text.fingerprint
        let slot = Int(truncatingIfNeeded: print >> 56)
        guard prints[slot] == print else {
            prints[slot] = print
            return String(text)
        }
        if texts[slot].text.count != text.count || !texts[slot].text.hasBytes(text.start) {
            texts[slot] = (text, String(text))
        }
        return texts[slot].string
    }
}
