import CrosswalkRuntime

/// The form of a page that posts itself, as a browser reads it: enough of HTML for pages that platforms and tools write.
struct PostedForm {
    let action: String
    let fields: FormFields

    /// The first form of a page that is posted; `nil` where there is none.
    init?(_ html: String) {
        guard
            let form = Self.elements("form", in: html[...]).first(where: {
                $0.attributes["method"]?.lowercased() == "post"
            }),
            let action = form.attributes["action"]
        else { return nil }
        let rest = html[form.end...]
        let content = rest.firstRange(of: "</form").map { rest[..<$0.lowerBound] } ?? rest
        self.action = action
        var fields = FormFields()
        for input in Self.elements("input", in: content) {
            if let name = input.attributes["name"] { fields.append(name, input.attributes["value"] ?? "") }
        }
        self.fields = fields
    }

    private static func elements(
        _ name: String, in html: Substring
    ) -> [(attributes: [String: String], end: String.Index)] {
        var found: [(attributes: [String: String], end: String.Index)] = []
        var rest = html
        while let start = rest.firstRange(of: "<\(name) ") {
            rest = rest[start.upperBound...]
            let (attributes, end) = self.attributes(rest)
            found.append((attributes, end))
            rest = rest[end...]
        }
        return found
    }

    /// The attributes up to the end of the element, and where that is.
    private static func attributes(_ text: Substring) -> ([String: String], String.Index) {
        var attributes: [String: String] = [:]
        var rest = text
        while let first = rest.first(where: { $0 != " " && $0 != "\n" && $0 != "\t" }), first != ">" {
            rest = rest.drop { $0 == " " || $0 == "\n" || $0 == "\t" }
            let name = rest.prefix { $0 != "=" && $0 != ">" && $0 != " " && $0 != "\n" }
            rest = rest[name.endIndex...]
            guard rest.first == "=" else {
                attributes[name.lowercased()] = ""
                if name.isEmpty { break }
                continue
            }
            rest = rest.dropFirst()
            let quote: Character? = rest.first == "\"" || rest.first == "'" ? rest.first : nil
            if quote != nil { rest = rest.dropFirst() }
            let value = rest.prefix { character in
                quote.map { character != $0 } ?? (character != " " && character != ">")
            }
            attributes[name.lowercased()] = unescaped(value)
            rest = rest[value.endIndex...].dropFirst(quote == nil ? 0 : 1)
        }
        return (attributes, rest.startIndex)
    }

    private static let names: [Substring: String] = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]

    private static func unescaped(_ text: Substring) -> String {
        var result = ""
        var rest = text
        while let mark = rest.firstIndex(of: "&") {
            result += rest[..<mark]
            let name = rest[rest.index(after: mark)...].prefix { $0 != ";" && $0 != "&" }
            let decoded = names[name] ?? number(name)
            result += decoded ?? "&" + name
            rest = rest[name.endIndex...]
            if rest.first == ";" { rest = rest.dropFirst() }
        }
        return result + rest
    }

    private static func number(_ name: Substring) -> String? {
        guard name.hasPrefix("#") else { return nil }
        let digits = name.dropFirst()
        let code = digits.lowercased().hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return code.flatMap(Unicode.Scalar.init).map { String($0) }
    }
}
