/// Text for HTML: the one place where it is escaped.
package enum HTMLText {
    /// The text as it can stand between tags and within an attribute's double quotes. What a browser would not show as
    /// itself (control characters, those that turn the direction of text round) becomes a replacement character.
    package static func escaped(_ text: String) -> String {
        replacing(text) { scalar in
            switch scalar {
            case "\n", "\t": nil
            case "\u{0}"..<"\u{20}", "\u{7F}"..."\u{9F}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": "\u{FFFD}"
            default: nil
            }
        }
    }

    /// Hidden fields of a form. Their values are sent as they are: line ends stand as references, which no reader of HTML
    /// changes.
    package static func hidden(_ name: String, _ value: String) -> String {
        func exact(_ text: String) -> String { replacing(text) { ["\r": "&#13;", "\n": "&#10;"][$0] } }
        return "<input type=\"hidden\" name=\"\(exact(name))\" value=\"\(exact(value))\">"
    }

    /// The text without what has a meaning in HTML, and with other characters replaced where the closure says by what.
    private static func replacing(_ text: String, _ other: (Unicode.Scalar) -> String?) -> String {
        var result = ""
        result.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default:
                if let replacement = other(scalar) {
                    result += replacement
                } else {
                    result.unicodeScalars.append(scalar)
                }
            }
        }
        return result
    }
}
