extension Int {
    /// With commas between thousands, as the reports write numbers: `1,204`.
    var grouped: String {
        let digits = String(magnitude)
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
            text.append(digit)
        }
        return self < 0 ? "-" + text : text
    }

    /// A number and its noun: `1 error`, `2 errors`.
    func of(_ singular: String, _ plural: String? = nil) -> String {
        grouped + " " + (self == 1 ? singular : plural ?? singular + "s")
    }
}

extension String {
    /// The last component of a path; the path itself where it has none.
    var lastPathComponent: String {
        let parts = split(separator: "/")
        return parts.last.map(String.init) ?? self
    }

    /// The text, cut off behind so many characters: names from outside can be very long.
    func shortened(to length: Int) -> String {
        utf8.count <= length || count <= length ? self : prefix(length) + "…"
    }

    /// Filled with spaces up to a width.
    func padded(to width: Int) -> String { self + String(repeating: " ", count: Swift.max(0, width - count)) }

    /// Filled with spaces in front up to a width.
    func alignedRight(in width: Int) -> String { String(repeating: " ", count: Swift.max(0, width - count)) + self }
}
