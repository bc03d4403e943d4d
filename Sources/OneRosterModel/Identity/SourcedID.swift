/// A record's `sourcedId`, or a reference to it, typed by the kind of record.
///
/// The type keeps a user's id and a class's apart. Ids are compared byte for byte, as OneRoster asks: `A1` and `a1`
/// are two. An empty id stands for a reference that the standard requires and the source left out.
public struct SourcedID<Entity>: RawRepresentable, Hashable, Sendable {
    /// The id as the source writes it: 1 to 255 characters of `0-9 A-Z a-z . - _ / @` where the standard is kept.
    public let rawValue: String

    /// Takes any text; whether it keeps to the standard's characters is for a validator to say.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Takes any text.
    public init(_ rawValue: String) { self.rawValue = rawValue }

    /// `true` where the source gave no id.
    public var isEmpty: Bool { rawValue.isEmpty }

    /// Equal where every byte is. `String` alone also takes differently composed characters for equal.
    public static func == (a: Self, b: Self) -> Bool {
        let (a, b) = (a.rawValue.utf8, b.rawValue.utf8)
        let same: Bool?? = a.withContiguousStorageIfAvailable { a in
            b.withContiguousStorageIfAvailable { b in a.count == b.count && a.elementsEqual(b) }
        }
        return (same ?? nil) ?? a.elementsEqual(b)
    }

    /// Hashes the bytes, in step with ``==(_:_:)``.
    public func hash(into hasher: inout Hasher) {
        var text = rawValue
        text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        hasher.combine(0xFF as UInt8)
    }
}

extension SourcedID: CustomStringConvertible {
    /// The id itself.
    public var description: String { rawValue }
}

extension SourcedID: ExpressibleByStringLiteral {
    /// Takes the text, for ids that stand in code, such as those of tests.
    public init(stringLiteral value: String) { self.init(value) }
}
