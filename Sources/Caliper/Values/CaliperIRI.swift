/// The id of an entity: an absolute IRI, such as `https://example.edu/users/554433` or a URN, or a blank node `_:name`, which
/// means nothing outside its document (Caliper 1.2, section 2 and appendix of identifiers).
///
/// Any text can be held; one that is no such id is told when it is written or checked.
public struct CaliperIRI: RawRepresentable, Hashable, Sendable, ExpressibleByStringInterpolation {
    /// The id as it is written.
    public let rawValue: String

    /// Takes an id as it is.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Takes an id as it is.
    public init(_ text: String) { rawValue = text }

    /// Takes an id as it is.
    public init(stringLiteral value: String) { rawValue = value }

    /// Whether it is an absolute IRI or a blank node.
    public var isValid: Bool {
        var text = rawValue
        return text.withUTF8 { Lexical.isIdentity(UnsafeRawBufferPointer($0)) }
    }

    /// Whether it is a blank node.
    public var isBlankNode: Bool { rawValue.hasPrefix("_:") }
}
