import Canonical
import OneRosterREST
import OneRosterRESTCanonical
import RosterReconciliation

// The code of the catalog of OneRosterRESTCanonical.

func plan(
    _ client: OneRosterClient, of district: Provenance, with reconciler: RosterReconciler, at now: Instant
) async throws -> RosterPlan {
    let source = RESTRosterSource(provenance: district, client: client)
    let plan = try await reconciler.plan(from: source, at: now)
    return plan
}
