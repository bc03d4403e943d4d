/// Text for HTML: the one place where it is escaped.
package enum HTMLText {
    /// The text as it can stand between tags and within an attribute's double quotes. What a browser would not show as
    /// itself (control characters, those that turn the direction of text round) becomes a replacement character.
    package static func escaped(_ text: String) -> String {
        var result = ""
        result.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            case "\n", "\t": result.unicodeScalars.append(scalar)
            case "\u{0}"..<"\u{20}", "\u{7F}"..."\u{9F}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}":
                result += "\u{FFFD}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// Hidden fields of a form.
    package static func hidden(_ name: String, _ value: String) -> String {
        "<input type=\"hidden\" name=\"\(exact(name))\" value=\"\(exact(value))\">"
    }

    /// The text within an attribute's double quotes, such that it is sent as it is: line ends as references, which no
    /// reader of HTML changes.
    private static func exact(_ text: String) -> String {
        var result = ""
        result.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            case "\r": result += "&#13;"
            case "\n": result += "&#10;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
