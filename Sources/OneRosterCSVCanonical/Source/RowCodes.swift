import OneRosterCSV

/// Why rows were quarantined, as the validation found.
struct RowCodes: Sendable {
    private struct Place: Hashable {
        let file: String
        let row: Int
    }

    private var codes: [Place: String] = [:]

    init(_ report: ValidationReport) {
        for finding in report.findings where finding.severity == .error {
            guard let file = finding.file, let row = finding.row else { continue }
            let place = Place(file: file, row: row)
            if codes[place] == nil { codes[place] = finding.code.rawValue }
        }
    }

    /// The first error of a row; `row.quarantined` where the report kept no finding of it.
    func code(of file: OneRosterFile, row: Int) -> String {
        codes[Place(file: file.fileName, row: row)] ?? "row.quarantined"
    }
}
