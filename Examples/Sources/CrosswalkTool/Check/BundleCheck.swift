import OneRosterCSV

/// The question of `check oneroster-csv`.
struct BundleQuestion: Decodable, Sendable {
    let id: QuestionID
    let path: String
    let mode: Mode

    enum Mode: String, Decodable, Sendable {
        case strict, lenient
    }
}

/// Its answer.
struct BundleAnswer: CheckAnswer {
    enum Verdict: String, Encodable {
        case accept, reject
    }

    @OrNull var id: QuestionID?
    let verdict: Verdict
    let codes: [String]
    let findings: [FindingLine]
    let records: [String: Int]

    var hasErrors: Bool {
        verdict == .reject || findings.contains { $0.severity == Finding.Severity.error.rawValue }
    }

    static func malformed(id: QuestionID?) -> Self {
        BundleAnswer(
            id: id, verdict: .reject, codes: ["input.malformed"],
            findings: [FindingLine(code: "input.malformed", severity: .error)], records: [:])
    }
}

/// A finding as the check gives it: what is missing is `null`.
struct FindingLine: Encodable, Hashable {
    let code: String
    let severity: String
    @OrNull var file: String?
    @OrNull var row: Int?
    @OrNull var column: String?

    init(code: String, severity: Finding.Severity) {
        self.code = code
        self.severity = severity.rawValue
        file = nil
        row = nil
        column = nil
    }

    init(_ finding: Finding) {
        code = finding.code.rawValue
        severity = finding.severity.rawValue
        file = finding.file
        row = finding.row
        column = finding.column
    }
}

/// Checks one bundle.
enum BundleCheck {
    static func answer(_ question: BundleQuestion) -> BundleAnswer {
        let options = ValidationOptions(mode: question.mode == .strict ? .strict : .lenient)
        let report = BundleValidator(options: options).validate(path: question.path)
        return BundleAnswer(
            id: question.id, verdict: report.isAccepted ? .accept : .reject,
            codes: report.counts.keys.map(\.rawValue).sorted(), findings: report.findings.map(FindingLine.init),
            records: report.recordCounts)
    }
}

extension ValidationReport {
    /// The rows taken in, by the files' names with `.csv`.
    var recordCounts: [String: Int] {
        Dictionary(files.map { ($0.file.fileName, $0.records) }, uniquingKeysWith: { first, _ in first })
    }
}
