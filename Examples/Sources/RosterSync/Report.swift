import Canonical
import OneRosterCSV
import OneRosterCSVCanonical
import RosterReconciliation

/// What a night came to, for the log.
struct Report {
    let tenant: String
    let plan: RosterPlan
    let summary: RunSummary

    /// The lists of which records may be missing, with the reason.
    private var partial: [(list: String, reason: String)] {
        plan.completeness.sorted { $0.key < $1.key }.compactMap { kind, verdict in
            guard case .incomplete(let reason) = verdict else { return nil }
            return (kind.oneRosterFile.rawValue, reason)
        }
    }

    /// Everything is applied, every list came whole, and no error was found.
    var isClean: Bool {
        summary.state == .applied && partial.isEmpty && !summary.findings.contains { $0.severity == .error }
    }

    var text: String {
        var lines = ["\(tenant): \(summary.state.rawValue)"]
        for (kind, numbers) in summary.counts.sorted(by: { $0.key < $1.key }) {
            let (list, done) = (kind.oneRosterFile.rawValue, numbers.actions)
            lines.append(
                "  \(list): \(done.create) new, \(done.update) changed, \(done.delete + done.purge) removed, "
                    + "\(done.restore) back, \(numbers.unchanged) unchanged, \(done.held) waiting")
        }
        lines += summary.holds.map { hold in
            let place = hold.kind.map { " of \($0.oneRosterFile.rawValue)" } ?? ""
            return "held: \(hold.code.rawValue), \(hold.held) changes\(place) wait for a decision"
        }
        lines += partial.map { "did not come whole, so that nothing was removed from it: \($0.list) (\($0.reason))" }
        return lines.joined(separator: "\n")
    }
}
