import Canonical
import OneRosterCSV
import PageLayout
import RosterReconciliation

/// The report of a run as a page for a district's data steward.
///
/// It names records by the ids of the district's system and fields by their names; it holds no value of a record but
/// the names of schools.
struct SyncPage {
    let report: NightReport
    /// The organizations by id: the store's, and those that the night would add.
    let organizations: [String: Organization]

    init(_ report: NightReport) {
        self.report = report
        var organizations = report.organizations
        for planned in report.plan?.actions ?? [] where planned.record.kind == .organization {
            // An image that cannot be read costs a name on a page and nothing else.
            if let record = try? planned.action.after?.record(planned.record) {
                organizations[planned.record.id] = record.organization
            }
        }
        self.organizations = organizations
    }

    var html: String {
        Page(
            title: "Roster night of \(report.name)", lead: lead,
            sections: [decisions, changes, schools, fields, fixes, remarks, details].compactMap { $0 },
            footer: .paragraph(
                """
                Made by crosswalk at \(report.instant.text). Records are named by the ids of the district's system; \
                the page holds no names of people and no values. Treat the ids as confidential all the same.
                """)
        ).html
    }

    // MARK: The first screen

    private var lead: HTML {
        let total = report.summary?.total ?? TypeNumbers()
        return """
            \(status.html)
            <p class="lead">\(sentence)</p>
            \(HTML.facts([
                (report.isDryRun ? "Would be applied" : "Applied", total.applied),
                (report.isDryRun ? "Would wait" : "Waiting", total.held),
                ("Unchanged", total.unchanged),
                (report.validation == nil ? "Lists that did not come whole" : "Errors in the files", report.errorCount),
            ]))
            """
    }

    private var status: Status {
        if report.isRefused { return Status("refused", .bad) }
        switch report.state {
        case .applied: return Status("applied", .good)
        case .partial: return Status("applied in part, needs a decision", .waiting)
        case .held: return Status("held, needs a decision", .waiting)
        case .dryRun: return Status("a preview, nothing was changed", .plain)
        }
    }

    private var sentence: String {
        guard let summary = report.summary, !report.isRefused else {
            return "Nothing was changed: the files have \(report.errorCount.of("error")). Have the district "
                + "mend what is listed below and send the files again."
        }
        let todo =
            switch summary.state {
            case .applied where report.isClean: "There is nothing to do."
            case .applied: "Have a look at what is to be fixed below."
            case .partial, .held: "Look at what waits, ask the district where in doubt, then approve or reject it."
            case .dryRun: "Run it without --dry-run to apply it."
            }
        return SyncText.sentence(summary) + " " + todo
    }
}
