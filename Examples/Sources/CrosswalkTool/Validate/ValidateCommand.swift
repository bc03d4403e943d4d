import ArgumentParser
import Foundation
import OneRosterCSV

/// `crosswalk validate PATH`: is this bundle right, and if not, what is there to do?
struct ValidateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: "Checks a OneRoster bundle, a folder or a ZIP archive, against the standard.",
        discussion: """
            Strict by default: every departure from the CSV binding is an error. With --lenient what can be taken in \
            is taken in, and the report says what was repaired. Reports never hold the values of cells.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, certification, html
    }

    @Argument(help: "The bundle: a folder, or a ZIP archive.")
    var path: String

    @Flag(help: "Take in what can be taken in, and say what was repaired.")
    var lenient = false

    @Option(help: "How the report is written: text, json, certification or html.")
    var format: Format = .text

    @OptionGroup var output: ReportOutput

    func run() throws {
        let report = validate()
        try output.write(try rendered(report))
        if report.isUnreadable { throw ExitStatus.couldNotRun.exitCode }
        if report.errorCount > 0 || !report.isAccepted { throw ExitStatus.findings.exitCode }
    }

    private func validate() -> ValidationReport {
        let progress = ProgressLine()
        defer { progress.clear() }
        let options = ValidationOptions(mode: lenient ? .lenient : .strict, onProgress: { progress.show($0) })
        return BundleValidator(options: options).validate(path: path)
    }

    private func rendered(_ report: ValidationReport) throws -> String {
        let name = path.lastPathComponent
        switch format {
        case .text: return ValidationText(report, name: name).text
        case .json: return try JSONText.pretty(ValidationJSON(report))
        case .html: return ValidationPage(report, name: name, date: Today.text).html
        case .certification:
            return CertificationReport(report, identifier: name, date: Today.text).text
        }
    }
}

extension ValidationReport {
    /// Nothing of the bundle could be looked at: the path leads nowhere, or may not be read.
    var isUnreadable: Bool { manifest == nil && counts[.packageUnreadable] != nil }
}

/// The day on which a report is written, in UTC.
enum Today {
    static var text: String { Date.now.formatted(.iso8601.year().month().day()) }

    /// The calendar year.
    static var year: Int {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        return calendar.component(.year, from: .now)
    }
}
