import OneRosterCSV

@main
enum CSVOnly {
    /// Validates the bundle that the one argument names, and prints a line for each finding.
    static func main() {
        let report = BundleValidator().validate(path: CommandLine.arguments.last ?? "")
        for finding in report.findings {
            print(finding.severity, finding.code, finding.file ?? "-", finding.row ?? 0)
        }
        print("\(report.errorCount) errors, \(report.files.map(\.rows).reduce(0, +)) rows")
    }
}
