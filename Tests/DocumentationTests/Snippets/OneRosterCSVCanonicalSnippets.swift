import Canonical
import OneRosterCSV
import OneRosterCSVCanonical
import RosterReconciliation

// The code of the catalog of OneRosterCSVCanonical.

func plan(
    _ path: String, of district: Provenance, with reconciler: RosterReconciler, at now: Instant
) async throws -> RosterPlan {
    let report = BundleValidator().validate(path: path)
    let source = try BundleRosterSource(path: path, report: report, provenance: district)
    let plan = try await reconciler.plan(from: source, at: now)
    return plan
}

func validateDelta(_ path: String, _ schools: Set<String>, _ people: Set<String>) -> ValidationReport {
    let known = KnownRosterIDs([.organization: schools, .person: people])
    let report = BundleValidator(options: ValidationOptions(baseline: known)).validate(path: path)
    return report
}
