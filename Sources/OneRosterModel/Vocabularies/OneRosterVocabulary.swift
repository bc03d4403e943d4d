/// A field of words. The standard gives a list, sources add their own, and both survive a round trip.
public protocol OneRosterVocabulary: RawRepresentable, Hashable, Sendable, CustomStringConvertible
where RawValue == String {
    /// The standard's values, in its order.
    static var standard: [Self] { get }
    /// Whether the standard also allows `ext:` values.
    static var allowsExtensions: Bool { get }
    /// `true` for a value that is the source's own and keeps to the form that the standard gives such values.
    var isExtension: Bool { get }
    /// Takes any value.
    init(rawValue: String)
}

extension OneRosterVocabulary {
    /// `true` for a value of the standard's list; the comparison is case-sensitive.
    public var isStandard: Bool { Self.standard.contains(self) }

    /// `true` for `ext:` and at least one of `A-Z a-z 0-9 . _ -`, where the vocabulary allows extensions.
    public var isExtension: Bool {
        guard Self.allowsExtensions, rawValue.hasPrefix("ext:") else { return false }
        let name = rawValue.utf8.dropFirst(4)
        return !name.isEmpty && name.allSatisfy(isExtensionByte)
    }

    /// The value as written.
    public var description: String { rawValue }
}

/// Whether a byte may stand in the name of an `ext:` value.
private func isExtensionByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
        true
    default: false
    }
}
