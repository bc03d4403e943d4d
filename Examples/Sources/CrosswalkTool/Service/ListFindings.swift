import OneRosterREST
import OneRosterRESTCanonical

extension NightReport {
    /// What was found about the lists of a service: those that are not offered or did not
    /// come whole, and records that could not be read.
    var listFindings: [FindingJSON] {
        (reading?.reports ?? []).flatMap { list, report -> [FindingJSON] in
            var findings: [FindingJSON] = []
            if case .absent(let error) = report.verdict {
                findings.append(
                    FindingJSON("rest.absent", severity: "warning", list: list, detail: error.code.rawValue, count: 1))
            }
            if case .incomplete(let doubt) = report.verdict {
                let detail = doubt.error?.code.rawValue
                findings.append(
                    FindingJSON(doubt.code.rawValue, severity: "error", list: list, detail: detail, count: 1))
            }
            if report.statistics.quarantined > 0 {
                findings.append(
                    FindingJSON(
                        "rest.quarantined", severity: "warning", list: list, detail: nil,
                        count: report.statistics.quarantined))
            }
            return findings
        }
    }
}

extension PullStatistics {
    /// All requests, those of the closing check among them.
    var allRequests: Int { requests + closingRequests }
}

extension PullVerdict {
    /// Whether records may be missing.
    var isDoubtful: Bool { if case .incomplete = self { true } else { false } }
}
