/// One kind of error in a certification report: how often it was found, and where first.
public struct CertificationRemark: Hashable, Sendable {
    /// What is wrong.
    public let code: FindingCode
    /// How often it was found.
    public let count: Int
    /// The first place; its row and column are `nil` where a whole file is meant.
    public let first: Finding

    /// Whether the error is one of meaning, of references and rules across records, and not of form.
    public var isSemantic: Bool { code.rawValue.hasPrefix("ref.") || code.rawValue.hasPrefix("semantic.") }

    /// The error in words: code, number, first place, what was expected, what to do.
    public var sentence: String {
        let times = count == 1 ? "once" : "\(count) times"
        let detail = first.detail.map { " (\($0))" } ?? ""
        return "\(code) \(times), \(count == 1 ? "" : "first ")in \(place)\(detail): \(code.hint)"
    }

    private var place: String {
        var parts = [first.file ?? "the package"]
        if let row = first.row { parts.append("row \(row)") }
        if let column = first.column { parts.append("column \(column)") }
        return parts.joined(separator: ", ")
    }

    /// One remark for each code of severity error, by code.
    static func remarks(on report: ValidationReport) -> [CertificationRemark] {
        var first: [FindingCode: Finding] = [:]
        for finding in report.findings where finding.severity == .error && first[finding.code] == nil {
            first[finding.code] = finding
        }
        return first.map { code, finding in
            CertificationRemark(code: code, count: report.counts[code] ?? 1, first: finding)
        }.sorted { $0.code.rawValue < $1.code.rawValue }
    }
}
