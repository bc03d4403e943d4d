/// A finding that a case must produce.
///
/// Codes are those of digest §10. Where the digest leaves open which of two codes names a fault, both are listed; what is
/// `nil` is not looked at.
struct ExpectedFinding: Hashable, Sendable {
    /// Any of these codes will do. A code that ends in `.` stands for its whole family.
    var codes: [String]
    /// Full names, as in `users.csv`; any of them will do, none listed means any file.
    var files: [String] = []
    var row: Int?
    var column: String?
    var severity: ExpectedSeverity = .error

    init(
        _ codes: String..., file: String? = nil, row: Int? = nil, column: String? = nil,
        severity: ExpectedSeverity = .error
    ) {
        self.codes = codes
        self.files = file.map { [$0 + ".csv"] } ?? []
        self.row = row
        self.column = column
        self.severity = severity
    }

    /// The same expectation with several files allowed.
    func inAny(of names: String...) -> ExpectedFinding {
        var copy = self
        copy.files = names.map { $0 + ".csv" }
        return copy
    }

    func matches(_ finding: ObservedFinding) -> Bool {
        codes.contains { $0.hasSuffix(".") ? finding.code.hasPrefix($0) : finding.code == $0 }
            && severity.allows(finding.severity)
            && (files.isEmpty || files.contains(finding.file ?? ""))
            && (row == nil || finding.row == row)
            && (column == nil || finding.column == column)
    }

    /// For messages about failing cases.
    var description: String {
        let place = [files.joined(separator: "|"), row.map { "row \($0)" } ?? "", column ?? ""]
        return ([codes.joined(separator: "|"), "\(severity)"] + place).filter { !$0.isEmpty }.joined(separator: " ")
    }
}

/// How severe a finding must be.
enum ExpectedSeverity: String, Hashable, Sendable {
    case notice
    case warning
    case error
    /// A notice or a warning: the digest says that the thing is tolerated and not how loudly.
    case tolerated
    /// The digest says only that there is a diagnostic.
    case any

    func allows(_ severity: String) -> Bool {
        switch self {
        case .notice, .warning, .error: severity == rawValue
        case .tolerated: severity != "error"
        case .any: true
        }
    }
}

/// What a case must come to.
struct Expectation: Sendable {
    enum Verdict: String, Sendable { case accept, reject }

    let verdict: Verdict
    /// Each of these must be found.
    var findings: [ExpectedFinding] = []
    /// Whether errors other than ``findings`` are a consequence of the same fault, and so no fault of the validator.
    var allowsFurtherErrors = false

    /// Accepted without an error.
    static let accept = Expectation(verdict: .accept)

    /// Accepted, with these findings.
    static func accept(with findings: ExpectedFinding...) -> Expectation {
        Expectation(verdict: .accept, findings: findings)
    }

    /// Rejected for exactly these reasons: any other error is a false one.
    static func reject(_ findings: ExpectedFinding...) -> Expectation {
        Expectation(verdict: .reject, findings: findings)
    }

    /// Rejected for these reasons at least.
    static func rejectAtLeast(_ findings: ExpectedFinding...) -> Expectation {
        Expectation(verdict: .reject, findings: findings, allowsFurtherErrors: true)
    }

    static func rejectAtLeast(_ findings: [ExpectedFinding]) -> Expectation {
        Expectation(verdict: .reject, findings: findings, allowsFurtherErrors: true)
    }
}
