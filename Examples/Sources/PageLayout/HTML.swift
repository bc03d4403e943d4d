/// A piece of a page that is safe to put into one.
///
/// A string literal is markup as it stands; every text that is put into it by interpolation is escaped. Nothing else
/// makes a piece out of a text, so that a value from outside cannot become markup by accident:
///
/// ```swift
/// let name = "<script>alert(1)</script>"
/// let line: HTML = "<p title=\"\(name)\">\(name)</p>"  // harmless
/// ```
///
/// Attributes are always quoted. Texts from outside have no place in a style, a script or a link.
public struct HTML: Hashable, Sendable, ExpressibleByStringInterpolation {
    /// The markup.
    public let markup: String

    /// Takes a literal as markup.
    public init(stringLiteral value: StaticString) {
        markup = value.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
    }

    /// Takes an interpolation, whose values are escaped.
    public init(stringInterpolation: StringInterpolation) { markup = stringInterpolation.markup }

    /// Escapes a text.
    public init(text: String) { markup = Self.escaped(text) }

    /// Joins pieces.
    public init(_ pieces: some Sequence<HTML>) {
        var all = ""
        for piece in pieces { all += piece.markup }
        markup = all
    }

    /// Takes the style sheet of this module, which no value from outside enters.
    init(trusted markup: String) { self.markup = markup }

    /// Nothing.
    public static let empty: HTML = ""

    /// Puts one piece after another.
    public static func + (a: HTML, b: HTML) -> HTML { HTML([a, b]) }

    /// The markup between the literal's segments is trusted, the values are not.
    public struct StringInterpolation: StringInterpolationProtocol {
        var markup = ""

        /// Makes room.
        public init(literalCapacity: Int, interpolationCount: Int) {
            markup.reserveCapacity(literalCapacity + 16 * interpolationCount)
        }

        /// A segment of the literal.
        public mutating func appendLiteral(_ literal: StaticString) {
            literal.withUTF8Buffer { markup += String(decoding: $0, as: UTF8.self) }
        }

        /// A text, escaped.
        public mutating func appendInterpolation(_ text: String) { markup += HTML.escaped(text) }

        /// A whole number.
        public mutating func appendInterpolation(_ number: Int) { markup += String(number) }

        /// A piece, as it is.
        public mutating func appendInterpolation(_ piece: HTML) { markup += piece.markup }

        /// Pieces, one after the other.
        public mutating func appendInterpolation(_ pieces: [HTML]) {
            for piece in pieces { markup += piece.markup }
        }
    }

    /// Escapes what has a meaning in text or in a quoted attribute, and drops control characters, which HTML forbids.
    private static func escaped(_ text: String) -> String {
        var result = ""
        result.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            case _ where Self.isForbidden(scalar): result += "\u{FFFD}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// Control characters, and those that turn the direction of the text after them.
    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: false
        case 0x00..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
