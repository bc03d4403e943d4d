extension CertificationReport {
    /// The report as plain text, one field a line, in the order in which 1EdTech asks for them. Ends in a line feed.
    public var text: String {
        func list(_ files: [String]) -> String { files.isEmpty ? "none" : files.joined(separator: ", ") }
        let fields = [
            ("Identifier", identifier), ("Date", date), ("Result", result),
            ("CSV files imported", list(filesImported)), ("CSV files rejected", list(filesRejected)),
            ("Comment", comment),
        ]
        return fields.map { "\($0): \($1.onOneLine)\n" }.joined()
    }

    /// The report as one JSON object (RFC 8259) with the members `identifier`, `date`, `result` (`Success` or `Fail`),
    /// `filesImported`, `filesRejected` and `comment`. Ends in a line feed.
    public var json: String {
        func list(_ files: [String]) -> String { "[" + files.map(\.jsonString).joined(separator: ", ") + "]" }
        let members = [
            ("identifier", identifier.jsonString), ("date", date.jsonString), ("result", result.jsonString),
            ("filesImported", list(filesImported)), ("filesRejected", list(filesRejected)),
            ("comment", comment.jsonString),
        ]
        return "{\n" + members.map { "  \($0.jsonString): \($1)" }.joined(separator: ",\n") + "\n}\n"
    }

    private var result: String { isSuccess ? "Success" : "Fail" }
}

extension String {
    /// A field of the text form is one line, whatever the caller names the bundle.
    fileprivate var onOneLine: String {
        String(String.UnicodeScalarView(unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }))
    }

    /// The text as a JSON string: quotes, backslashes and control characters escaped. RFC 8259, section 7.
    fileprivate var jsonString: String {
        var result = "\""
        for scalar in unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
