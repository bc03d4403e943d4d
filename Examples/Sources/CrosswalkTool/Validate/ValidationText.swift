import OneRosterCSV
import OneRosterModel

/// The report of a validation for a terminal: the verdict, then what to fix, then the files.
struct ValidationText {
    private let report: ValidationReport
    private let name: String

    init(_ report: ValidationReport, name: String) {
        self.report = report
        self.name = name
    }

    var text: String {
        ([headline] + groups + files).joined(separator: "\n") + "\n"
    }

    private var headline: String {
        let version = report.version.map { "OneRoster \($0)" } ?? "version not known"
        return "\(name): \(report.verdictText) (\(version), \(report.mode.rawValue) reading; \(report.tally))"
    }

    private var groups: [String] {
        FindingGroup.groups(of: report).flatMap { group -> [String] in
            ["", "\(group.severity.rawValue) \(group.code), \(group.count.of("time"))", "  \(group.code.hint)"]
                + places(of: group)
                + (group.repairs.isEmpty
                    ? [] : ["  Lenient reading: " + group.repairs.map(\.rawValue).joined(separator: ", ")])
        }
    }

    private func places(of group: FindingGroup) -> [String] {
        let limit = 10
        let shown = group.places.prefix(limit).map { place -> String in
            let rows = place.rowText.isEmpty ? "" : ": \(place.rowText)"
            let detail = place.detail.map { " (\($0))" } ?? ""
            return "  - \(place.name)\(rows)\(detail)"
        }
        let more = group.places.count - shown.count
        return shown + (more > 0 ? ["  - and \(more.of("more place", "more places"))"] : [])
    }

    private var files: [String] {
        guard !report.files.isEmpty else { return [] }
        let width = report.files.map { $0.file.fileName.count }.max() ?? 0
        let heading = "File".padded(to: width) + "  sent as" + "records".alignedRight(in: 12)
        return ["", heading + "left out".alignedRight(in: 10)]
            + report.files.map { file in
                file.file.fileName.padded(to: width) + "  " + file.mode.rawValue.padded(to: 7)
                    + file.records.grouped.alignedRight(in: 12) + file.quarantined.grouped.alignedRight(in: 10)
                    + (file.isReadable ? "" : "  could not be read to its end")
            }
    }
}

extension ValidationReport {
    /// The verdict, in words.
    var verdictText: String {
        guard isAccepted else { return "not accepted" }
        return mode == .lenient && errorCount > 0 ? "accepted in part" : "accepted"
    }
}
