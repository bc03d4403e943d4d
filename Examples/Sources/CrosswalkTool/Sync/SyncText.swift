import Foundation
import Canonical
import OneRosterCSV
import OneRosterREST
import OneRosterRESTCanonical
import RosterReconciliation

/// The report of a run for a terminal: what happened, the numbers, what waits and why, what to fix, what to do next.
struct SyncText {
    private let report: NightReport

    init(_ report: NightReport) { self.report = report }

    var text: String {
        let parts =
            report.isRefused
            ? [headline, refusal, report.validation.map { ValidationText($0, name: report.name).text } ?? ""]
            : [headline, sentence, numbers, holds, findings, bundle, lists, next, names]
        return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
    }

    private var headline: String {
        "\(report.name), tenant \(report.store.tenant): \(report.isRefused ? "refused" : report.state.word)"
    }

    private var refusal: String {
        "Nothing was changed: the bundle has \(report.errorCount.of("error")). Have them fixed, or run again "
            + "with --lenient\nto take in what can be taken in."
    }

    private var sentence: String { report.summary.map { Self.sentence($0) } ?? "" }

    static func sentence(_ summary: RunSummary) -> String {
        let total = summary.total
        let waiting = "\(total.held.of("change")) \(total.held == 1 ? "waits" : "wait") for a decision."
        switch summary.state {
        case .dryRun where total.held > 0:
            return "\(total.applied.of("change")) would be applied, \(total.held.grouped) would be held. "
                + "Nothing was changed."
        case .dryRun: return "\(total.applied.of("change")) would be applied. Nothing was changed."
        case .applied:
            return total.applied == 0 ? "Nothing was to be changed." : "\(total.applied.of("change")) applied."
        case .held: return total.held > 0 ? "Nothing was changed; \(waiting)" : "Nothing was changed."
        case .partial: return "\(total.applied.of("change")) applied; \(waiting)"
        }
    }

    private var numbers: String { report.summary.map { Self.numbers($0) } ?? "" }

    /// A line a type that has any number.
    static func numbers(_ summary: RunSummary) -> String {
        let columns = ["new", "changed", "removed", "back", "unchanged", "waiting"]
        let head = "".padded(to: 16) + columns.map { $0.alignedRight(in: 11) }.joined()
        let lines = NounKind.inOrder.filter { summary.counts[$0] != nil }.map { kind -> String in
            let numbers = summary.numbers(of: kind)
            let cells = [
                numbers.create, numbers.update, numbers.delete, numbers.restore, numbers.unchanged, numbers.held,
            ]
            return kind.typeName.padded(to: 16) + cells.map { $0.grouped.alignedRight(in: 11) }.joined()
        }
        return lines.isEmpty ? "" : ([head] + lines).joined(separator: "\n")
    }

    private var holds: String {
        Self.holds(
            report.holds.map { ($0, $0.held) }, organizations: report.organizations,
            completeness: report.plan?.completeness ?? [:])
    }

    /// Each hold in words, with the number of changes that wait because of it.
    static func holds(
        _ holds: [(hold: Hold, waiting: Int)], organizations: [String: Organization],
        completeness: [NounKind: Completeness]
    ) -> String {
        guard !holds.isEmpty else { return "" }
        let lines = holds.flatMap { hold, count -> [String] in
            let words = HoldWords(hold, organizations: organizations, completeness: completeness)
            let waiting = count > 0 ? ", \(count.of("change")) \(count == 1 ? "waits" : "wait")" : ""
            return ["  \(words.event) \(words.advice)", "    \(hold.code.rawValue)\(waiting)"]
        }
        return (["Held, and why:"] + lines).joined(separator: "\n")
    }

    private var findings: String {
        let lines = (report.summary?.findings ?? []).map { finding -> String in
            let detail = finding.detail.map { " (\($0))" } ?? ""
            return
                "  \(finding.severity.word) \(finding.code.rawValue)\(detail): \(finding.kind.counted(finding.count))"
        }
        return lines.isEmpty ? "" : (["Found while comparing:"] + lines).joined(separator: "\n")
    }

    private var bundle: String {
        guard let validation = report.validation, !validation.counts.isEmpty else { return "" }
        return ValidationText(validation, name: report.name).text.trimmedEnd
    }

    /// How each list of a service came.
    private var lists: String {
        guard let reading = report.reading else { return "" }
        let lines = reading.reports.map { list, report in
            "  \(list.padded(to: 18))\(report.statistics.rows.grouped.alignedRight(in: 9)) rows, "
                + "\(report.statistics.allRequests.of("request")): \(report.verdict.words)"
        }
        return (["What the service gave:"] + lines).joined(separator: "\n")
    }

    private var next: String {
        guard let summary = report.summary, summary.total.held > 0, !report.isDryRun else { return "" }
        let store = report.store.arguments
        return """
            What to do next:
              see what waits   crosswalk review list \(store)
              let it through   crosswalk review approve \(summary.plan.shortName) \(store) --by NAME --reason TEXT
              turn it down     crosswalk review reject \(summary.plan.shortName) \(store) --by NAME --reason TEXT
            """
    }

    private var names: String {
        guard let summary = report.summary else { return "" }
        let run = summary.run.map { "Run \($0.shortName), plan" } ?? "Plan"
        let digest = report.digest.map { ", source digest \($0.prefix(ShortName.length))" } ?? ""
        return "\(run) \(summary.plan.shortName)\(digest)"
    }
}

extension RunSummary.State {
    /// The state as reports say it.
    var word: String {
        switch self {
        case .applied: "applied"
        case .partial: "applied in part"
        case .held: "held"
        case .dryRun: "a preview"
        }
    }
}

extension StoreOptions {
    /// The options as they are to be typed again.
    var arguments: String {
        "--store \(store.shellQuoted)" + (tenant == "default" ? "" : " --tenant \(tenant.shellQuoted)")
    }
}

extension String {
    /// The text as one word of a shell.
    var shellQuoted: String {
        let isPlain =
            !isEmpty
            && utf8.allSatisfy { byte in
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                    || Array("._-/@%+=:,".utf8).contains(byte)
            }
        return isPlain ? self : "'" + replacingOccurrences(of: "'", with: "'\\''") + "'"
    }

    /// Without line feeds at its end.
    var trimmedEnd: String {
        var text = self
        while text.hasSuffix("\n") { text.removeLast() }
        return text
    }
}
