import CrosswalkJSON

extension RehearsalReport: CustomStringConvertible {
    /// A table in plain text: number, outcome, code and what was tried out, the detail of what failed below its row, and a
    /// last line that counts.
    public var description: String {
        let width = rows.map(\.code.count).max() ?? 0
        var lines: [String] = []
        var area: Area?
        for row in rows {
            if row.area != area { lines.append("-- \(row.area.rawValue)") }
            area = row.area
            let number = String(row.number)
            let place = String(repeating: " ", count: max(0, 4 - number.count)) + number
            let code = row.code + String(repeating: " ", count: width - row.code.count)
            lines.append("\(place)  \(row.outcome.word)  \(code)  \(row.title)")
            if row.outcome == .failed { lines.append("            expected \(row.expectation); got \(row.detail)") }
        }
        return (lines + [summary]).joined(separator: "\n")
    }

    private var summary: String {
        let counts = "passed \(count(of: .passed)), failed \(count(of: .failed)), not offered \(count(of: .notOffered))"
        return "\(isPassed ? "PASSED" : "FAILED"): \(rows.count) rows, \(counts)"
    }

    /// The report as JSON: `{"passed": …, "rows": [{"number", "code", "area", "title", "expectation", "outcome",
    /// "detail"}]}`.
    public var json: [UInt8] {
        let rows = rows.map { row -> JSONValue in
            [
                "number": .number(JSONNumber(row.number)), "code": .string(row.code),
                "area": .string(row.area.rawValue), "title": .string(row.title),
                "expectation": .string(row.expectation), "outcome": .string(row.outcome.rawValue),
                "detail": .string(row.detail),
            ]
        }
        return JSONValue.object(["passed": .bool(isPassed), "rows": .array(rows)]).json
    }
}

extension RehearsalReport.Outcome {
    /// Of the same width, so that the table is one.
    fileprivate var word: String {
        switch self {
        case .passed: "ok  "
        case .failed: "FAIL"
        case .notOffered: "-   "
        }
    }
}
