import Canonical
import PageLayout
import RosterReconciliation

/// What waits, and why.
extension SyncPage {
    /// The most examples that a group lists, and the most holds that are shown one by one.
    static let exampleLimit = 200
    /// The most bytes of examples on the page, so that it stays light when very much is held.
    private static let exampleBytes = 400_000

    var decisions: PageSection? {
        guard let plan = report.plan, !report.holds.isEmpty else { return nil }
        let shown = Set(report.holds)
        let numbers = plan.holds.indices.filter { shown.contains(plan.holds[$0]) }
        let examples = HeldExamples(plan, groupLimit: Self.exampleLimit, byteLimit: Self.exampleBytes)
        let blocks = numbers.prefix(Self.exampleLimit).map { block(plan.holds[$0], examples: examples.html(of: $0)) }
        let more = numbers.count - blocks.count
        return PageSection(
            report.isDryRun ? "What would wait for a decision" : "What waits for a decision",
            HTML(blocks) + (more > 0 ? .paragraph("and \(more.of("more reason"))") : .empty)
                + (report.isDryRun ? .empty : commands))
    }

    private func block(_ hold: Hold, examples: HTML) -> HTML {
        let words = HoldWords(
            hold, organizations: organizations, completeness: report.plan?.completeness ?? [:])
        let tone: Status.Tone = hold.isEnforced ? .waiting : .plain
        return .box(
            tone,
            """
            <h3>\(Status(hold.isEnforced ? "held" : "reported", tone).html) <span class="muted">\(waiting(hold))</span></h3>
            <p>\(words.event) \(words.advice)</p>
            \(chart(hold, words))\(examples)<p class="code"><code>\(hold.code.rawValue)</code></p>

            """)
    }

    private func waiting(_ hold: Hold) -> String {
        guard hold.held > 0 else { return "its changes wait for a reason above" }
        return hold.held.of("change") + (hold.held == 1 ? " waits" : " wait")
    }

    /// The share against its limit, where the rule has one.
    private func chart(_ hold: Hold, _ words: HoldWords) -> HTML {
        guard case .percent(let limit) = hold.limit, let text = words.threshold else { return .empty }
        return Chart.threshold(
            share: Double(hold.percent.hundredths) / 100, limit: Double(limit.hundredths) / 100, words: text)
    }

    private var commands: HTML {
        guard let summary = report.summary, summary.total.held > 0 else { return .empty }
        let store = report.store.arguments
        let plan = summary.plan.shortName
        return .disclosure(
            "How to decide on the command line",
            .paragraph("Add --type, --school, --hold or --action to decide on a part of it.")
                + .command("crosswalk review list \(store)")
                + .command("crosswalk review approve \(plan) \(store) --by NAME --reason TEXT")
                + .command("crosswalk review reject \(plan) \(store) --by NAME --reason TEXT"))
    }
}
