/// A substitution variable of LTI: `$Person.sourcedId` (Core 1.3, appendix B).
///
/// A platform that does not know a variable, or may not fill it, passes its name on as it stands; a variable that it
/// knows and that has no value becomes the empty text. Names are compared without regard to case, as the standard's own
/// examples change it.
public struct LaunchVariable: Sendable {
    /// The name without its `$`, such as `Person.sourcedId`.
    public let name: String

    /// The variable of this name, with or without `$`.
    public init(_ name: String) { self.name = name.first == "$" ? String(name.dropFirst()) : name }

    /// The text that asks a platform for it, such as `$Person.sourcedId`.
    public var placeholder: String { "$" + name }

    /// Whether the standard or a companion of it describes the variable; others are a vendor's own.
    public var isStandard: Bool { Self.standardNames.contains(Self.folded(name)) }

    /// The variable whose name a text is, or `nil` where it is any other text.
    public static func unresolved(_ text: String) -> LaunchVariable? {
        isUnresolved(text) ? LaunchVariable(text) : nil
    }

    /// Whether a text is the name of a variable and not a value: `$`, letters, and at least one further part behind a
    /// dot, of letters, digits, `_` and `*`. A price such as `$5.00` is none.
    public static func isUnresolved(_ text: String) -> Bool {
        var bytes = text.utf8.makeIterator()
        guard bytes.next() == 0x24 else { return false }
        var parts = 0
        var length = 0
        while let byte = bytes.next() {
            if byte == 0x2E {
                guard length > 0 else { return false }
                (parts, length) = (parts + 1, 0)
            } else {
                guard isLetter(byte) || (parts > 0 && isMark(byte)) else { return false }
                length += 1
            }
        }
        return parts > 0 && length > 0
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

    private static func isMark(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 || byte == 0x5F || byte == 0x2A }

    /// Letters of ASCII in lower case.
    static func folded(_ name: String) -> [UInt8] {
        name.utf8.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    }
}

extension LaunchVariable: Hashable {
    /// Whether the names are the same but for the case of their letters.
    public static func == (a: Self, b: Self) -> Bool { folded(a.name) == folded(b.name) }

    /// Agrees with equality.
    public func hash(into hasher: inout Hasher) { hasher.combine(Self.folded(name)) }
}
