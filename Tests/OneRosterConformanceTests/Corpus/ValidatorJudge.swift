import OneRosterCSV

/// The product under test.
struct ValidatorJudge: BundleJudge {
    func judge(path: String, mode: CorpusMode) -> ObservedReport {
        let options = ValidationOptions(mode: mode == .strict ? .strict : .lenient)
        let report = BundleValidator(options: options).validate(path: path)
        let findings = report.findings.map { finding in
            ObservedFinding(
                code: finding.code.rawValue, severity: finding.severity.rawValue, file: finding.file, row: finding.row,
                column: finding.column, namesRepair: finding.repair != nil)
        }
        let records = report.files.map { ("\($0.file.rawValue).csv", $0.records) }
        return ObservedReport(
            isAccepted: report.isAccepted, findings: findings,
            records: Dictionary(records, uniquingKeysWith: { first, _ in first }))
    }
}
