import Canonical
import OneRosterCSV
import OneRosterCSVCanonical
import RosterReconciliation

/// One night: a bundle that breaks the standard changes nothing; what looks like an accident waits for a person.
func night(_ path: String, of district: Provenance, with reconciler: RosterReconciler, at now: Instant) async throws {
    let report = BundleValidator().validate(path: path)
    for finding in report.findings where finding.severity == .error {
        print(finding.file ?? path, finding.row ?? 1, finding.column ?? "", finding.code, finding.hint)
    }
    let source = try BundleRosterSource(path: path, report: report, provenance: district)
    try await reconciler.resume(in: district)
    let plan = try await reconciler.plan(from: source, at: now)
    let summary = try await reconciler.apply(plan, by: "nightly", at: now)
    for hold in summary.holds {
        print("\(hold.held) changes wait (\(hold.code.rawValue)): \(hold.count) of \(hold.base)")
    }
}
