import Canonical
import RosterReconciliation

/// What a run did that a person asked for: an approval, an undoing.
struct RunOutcome {
    private let summary: RunSummary
    private let title: String

    init(_ summary: RunSummary, title: String) {
        self.summary = summary
        self.title = title
    }

    /// Writes it to standard output. The JSON form is that of `sync`.
    func write(as format: ReportFormat) throws {
        switch format {
        case .json: try StandardOutput.write(try JSONText.pretty(SyncJSON(summary)) + "\n")
        case .text: try StandardOutput.write(text)
        }
    }

    private var text: String {
        let parts = [
            "\(title): \(summary.state.word)", SyncText.sentence(summary), SyncText.numbers(summary), conflicts,
            summary.run.map { "Run \($0.shortName)" } ?? "",
        ]
        return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
    }

    private var conflicts: String {
        let counts = summary.counts.values
        let conflicts = counts.reduce(0) { $0 + $1.conflicts }
        let refused = counts.reduce(0) { $0 + $1.refused }
        var lines: [String] = []
        if conflicts > 0 {
            lines.append(
                "\(conflicts.of("change")) not made: the record is not what it was when the plan was drawn up.")
        }
        if refused > 0 { lines.append("\(refused.of("change")) refused by the store.") }
        return lines.joined(separator: "\n")
    }
}

extension RunSummary {
    /// Whether changes met something else than they expected, or were refused.
    var hasConflicts: Bool { counts.values.contains { $0.conflicts + $0.refused > 0 } }
}
