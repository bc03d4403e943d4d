import OneRosterCSV
import OneRosterModel
import PageLayout

/// The report of a validation as a page for a data steward.
struct ValidationPage {
    private let report: ValidationReport
    private let name: String
    private let date: String

    init(_ report: ValidationReport, name: String, date: String) {
        self.report = report
        self.name = name
        self.date = date
    }

    var html: String {
        Page(
            title: "Check of \(name)", lead: lead, sections: [fixes, files].compactMap { $0 },
            footer: .paragraph("Made by crosswalk on \(date). This page holds no values of cells and no person's data.")
        ).html
    }

    private var lead: HTML {
        let tone: Status.Tone = !report.isAccepted ? .bad : report.errorCount > 0 ? .waiting : .good
        let version = report.version.map { "OneRoster \($0)" } ?? "a version that could not be told"
        let facts: [(String, Int)] = [
            ("Errors", report.errorCount), ("Warnings", report.warningCount), ("Notices", report.noticeCount),
            ("Records", report.files.map(\.records).reduce(0, +)),
        ]
        return """
            \(Status(report.verdictText, tone).html)
            <p class="lead">\(sentence) The files are \(version); the reading was \(report.mode.rawValue).</p>
            \(HTML.facts(facts))
            """
    }

    private var sentence: String {
        let problems = FindingGroup.groups(of: report).filter { $0.severity == .error }.count
        switch (report.isAccepted, report.errorCount) {
        case (true, 0): return "The bundle can be loaded."
        case (true, _):
            return "What can be read will be loaded; \(problems.of("problem leaves", "problems leave")) records out."
        case (false, _): return "The bundle cannot be loaded before \(problems.of("problem is", "problems are")) fixed."
        }
    }

    private var fixes: PageSection? {
        let groups = FindingGroup.groups(of: report)
        guard !groups.isEmpty else { return nil }
        return PageSection("What to fix, and where", HTML(groups.map { FindingBlock($0).html }))
    }

    private var files: PageSection? {
        guard !report.files.isEmpty else { return nil }
        let table = DataTable(
            caption: "The files of the bundle, and how many of their rows can be used",
            [
                .init("File", .heading), .init("Sent as", .text), .init("Records", .number),
                .init("Left out", .number),
            ],
            rows: report.files.map { file in
                [
                    .text(file.file.fileName), .text(file.isReadable ? file.mode.word : "could not be read to its end"),
                    .number(file.records), .number(file.quarantined),
                ]
            })
        return PageSection("Files", table.html)
    }
}

extension FileMode {
    /// The mode in words that need no knowledge of the standard.
    var word: String {
        switch self {
        case .absent: "not sent"
        case .bulk: "complete (bulk)"
        case .delta: "changes (delta)"
        }
    }
}

/// All findings of one code, as a block of a page.
struct FindingBlock {
    private let group: FindingGroup

    init(_ group: FindingGroup) { self.group = group }

    var html: HTML {
        let places = group.places.map(line)
        let first = HTML.list(Array(places.prefix(3)))
        let rest = places.dropFirst(3).prefix(200)
        let more = group.places.count - min(group.places.count, 3) - rest.count
        let further: HTML =
            rest.isEmpty
            ? .empty
            : .disclosure(
                "\(rest.count.of("more place", "more places"))",
                .list(Array(rest)) + (more > 0 ? .paragraph("and \(Wording.number(more)) more") : .empty))
        let repairs: HTML =
            group.repairs.isEmpty
            ? .empty
            : "<p class=\"code\">Lenient reading: \(group.repairs.map(\.rawValue).joined(separator: ", "))</p>\n"
        return .box(
            tone,
            """
            <h3>\(Status(group.severity.rawValue, tone).html) \(group.count.of("time"))</h3>
            <p>\(group.code.hint)</p>
            \(first)\(further)\(repairs)<p class="code"><code>\(group.code.rawValue)</code> · \(group.code.clause)</p>

            """)
    }

    private var tone: Status.Tone {
        switch group.severity {
        case .error: .bad
        case .warning: .waiting
        case .notice: .plain
        }
    }

    private func line(_ place: FindingGroup.Place) -> HTML {
        let rows: HTML = place.rowText.isEmpty ? .empty : ": \(place.rowText)"
        let detail: HTML = place.detail.map { " <span class=\"muted\">(\($0))</span>" } ?? .empty
        return "\(place.name)\(rows)\(detail)"
    }
}
