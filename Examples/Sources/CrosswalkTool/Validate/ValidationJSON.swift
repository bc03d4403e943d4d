import OneRosterCSV
import OneRosterModel

/// The report of a validation for machines.
struct ValidationJSON: Encodable {
    struct File: Encodable {
        let mode: String
        let rows: Int
        let records: Int
        let quarantined: Int
        let isReadable: Bool
    }

    struct Entry: Encodable {
        let code: String
        let severity: String
        @OrNull var file: String?
        @OrNull var row: Int?
        @OrNull var column: String?
        @OrNull var detail: String?
        @OrNull var repair: String?
        let clause: String
        let hint: String
    }

    let verdict: String
    let mode: String
    @OrNull var version: String?
    let errors: Int
    let warnings: Int
    let notices: Int
    let codes: [String: Int]
    let files: [String: File]
    let findings: [Entry]
    /// Whether `findings` leaves some out that `codes` counts.
    let abridged: Bool

    init(_ report: ValidationReport) {
        verdict = report.isAccepted ? "accept" : "reject"
        mode = report.mode.rawValue
        version = report.version?.rawValue
        errors = report.errorCount
        warnings = report.warningCount
        notices = report.noticeCount
        codes = Dictionary(
            report.counts.map { ($0.key.rawValue, $0.value) }, uniquingKeysWith: { first, _ in first })
        files = Dictionary(
            report.files.map { ($0.file.fileName, File($0)) }, uniquingKeysWith: { first, _ in first })
        findings = report.findings.map(Entry.init)
        abridged = report.isAbridged
    }
}

extension ValidationJSON.File {
    init(_ file: FileReport) {
        mode = file.mode.rawValue
        rows = file.rows
        records = file.records
        quarantined = file.quarantined
        isReadable = file.isReadable
    }
}

extension ValidationJSON.Entry {
    init(_ finding: Finding) {
        code = finding.code.rawValue
        severity = finding.severity.rawValue
        file = finding.file
        row = finding.row
        column = finding.column
        detail = finding.detail
        repair = finding.repair?.rawValue
        clause = finding.clause
        hint = finding.hint
    }
}
