import Canonical
import OneRosterCSV
import OneRosterCSVCanonical
import OneRosterREST
import OneRosterRESTCanonical
import PageLayout
import RosterReconciliation

/// What to fix, and the small print.
extension SyncPage {
    /// What is wrong in the files.
    var fixes: PageSection? {
        guard let validation = report.validation else { return lists }
        let groups = FindingGroup.groups(of: validation)
        guard !groups.isEmpty else { return nil }
        return PageSection("What to fix in the files, and where", HTML(groups.map { FindingBlock($0).html }))
    }

    /// How each list of a service came.
    private var lists: PageSection? {
        guard let reading = report.reading else { return nil }
        let blocks = reading.reports.map { list, report -> HTML in
            .box(
                report.verdict.isDoubtful ? .bad : .plain,
                """
                <h3>\(list)</h3>
                <p>\(report.statistics.rows.of("row")), \(report.statistics.allRequests.of("request")): \
                \(report.verdict.words).</p>

                """)
        }
        return PageSection("What the service gave", HTML(blocks))
    }

    /// What was found while comparing with the store.
    var remarks: PageSection? {
        let findings = report.summary?.findings ?? []
        guard !findings.isEmpty else { return nil }
        return PageSection("Worth knowing", HTML(findings.map(remark)))
    }

    private func remark(_ finding: RosterReconciliation.Finding) -> HTML {
        let tone: Status.Tone = finding.severity == .error ? .bad : finding.severity == .warning ? .waiting : .plain
        let examples: HTML =
            finding.samples.isEmpty
            ? .empty
            : .disclosure("Which ones", .ids(finding.samples, total: finding.count, limit: Self.exampleLimit))
        return .box(
            tone,
            """
            <h3>\(Status(finding.severity.word, tone).html) \(finding.kind.counted(finding.count))</h3>
            <p>\(finding.meaning)</p>
            \(examples)<p class="code"><code>\(finding.code.rawValue)</code>\(detail(finding))</p>

            """)
    }

    private func detail(_ finding: RosterReconciliation.Finding) -> HTML {
        finding.detail.map { " · <code>\($0)</code>" } ?? .empty
    }

    /// Where all of it can be found again.
    var details: PageSection? {
        var pairs: [(String, HTML)] = [
            ("Tenant", HTML(text: report.store.tenant)), ("Source", HTML(text: report.source)),
        ]
        if let summary = report.summary {
            if let run = summary.run { pairs.append(("Run", .code(run.hexadecimal))) }
            pairs.append(("Plan", .code(summary.plan.hexadecimal)))
        }
        if let digest = report.digest { pairs.append(("Source digest (SHA-256)", .code(digest))) }
        pairs.append(("Store", HTML(text: report.store.store)))
        return PageSection("About this run", .box(.plain, .pairs(pairs) + completeness))
    }

    private var completeness: HTML {
        guard let plan = report.plan else { return .empty }
        let lines = NounKind.inOrder.map { kind -> HTML in
            let verdict = plan.completeness[kind] ?? .absent
            return "\(kind.oneRosterFile.fileName): \(verdict.words)"
        }
        return .disclosure("How complete each file was", .list(lines))
    }
}

extension Completeness {
    /// The verdict in words.
    var words: String {
        switch self {
        case .complete: "complete"
        case .incomplete(let reason): "not complete (\(reason)), so nothing is removed for being absent from it"
        case .absent: "not sent"
        case .delta: "changes alone"
        }
    }
}

extension RosterReconciliation.Finding {
    /// What it means, in words.
    var meaning: String {
        switch code {
        case .repeatedKey: "Sent twice with the same content; once was taken."
        case .contradiction: "Sent twice with different content; what is stored stays until that is mended."
        case .unknownRemoval: "To be removed, and not there."
        case .quarantined: "Could not be read. What is stored stays, and what is new waits until the row is mended."
        case .incomplete: "The file did not arrive whole. Nothing was removed for being absent from it."
        case .absenceDenied: "Not sent, and the source says that they are still there. They stay."
        case .notRestored: "Sent again after they had gone, and not taken back into use."
        case .unreadable: "Stored in a form that could not be read; written anew."
        case .touched: "Only the time of the last change differs."
        case .orphanedReference: "Refer to a record that is not there."
        case .sectionWithoutTeacher: "Have no teacher."
        case .emptySection: "Have nobody enrolled."
        default: "See the code."
        }
    }
}
