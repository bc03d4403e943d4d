/// A JSON number as it was written.
///
/// `1`, `1.0` and `10e-1` are one number and three texts; what is read and written again keeps its text (its *lexeme*).
/// No number is too large to be read: whether a type can hold it is asked of ``integer``, ``unsignedInteger``,
/// ``double`` or ``decimal``.
///
/// Equality is that of the lexemes. To compare values, use ``hasSameValue(as:)``.
public struct JSONNumber: Hashable, Sendable {
    /// The number as written, in the form of RFC 8259 §6.
    public let lexeme: String

    /// Takes a lexeme that was checked.
    init(checked lexeme: String) { self.lexeme = lexeme }

    /// Takes a text of the form of RFC 8259 §6, of at most 1,024 bytes; `nil` for any other, such as `01`, `+1`, `.5`,
    /// `NaN` or ` 1`.
    public init?(_ lexeme: String) {
        let bytes = Array(lexeme.utf8)
        // The error says only that it is none.
        guard let number = try? JSONReader.read(bytes, mode: .strict, { json throws(JSONError) in try json.number() })
        else { return nil }
        // White space around it is no part of a number.
        guard number.lexeme.utf8.count == bytes.count else { return nil }
        self = number
    }

    /// Writes a whole number.
    public init(_ value: some BinaryInteger) { lexeme = String(value) }

    /// Writes a number in the fewest digits that give the same `Double` again; `nil` where it is not finite.
    public init?(_ value: Double) {
        guard value.isFinite else { return nil }
        lexeme = value.description
    }
}

extension JSONNumber: ExpressibleByIntegerLiteral {
    /// Writes a whole number.
    public init(integerLiteral value: Int) { self.init(value) }
}

extension JSONNumber: CustomStringConvertible {
    /// The number as written.
    public var description: String { lexeme }
}
