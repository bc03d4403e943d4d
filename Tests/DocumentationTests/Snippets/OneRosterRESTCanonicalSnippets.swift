import Canonical
import CrosswalkRuntime
import OneRosterModel
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

func send(
    _ grade: Grade, with client: OneRosterClient, of district: Provenance, _ records: some RecordStore,
    _ titles: [String: String], _ classID: SourcedID<OneRosterClass>
) async -> DeliveryOutcome {
    let destination = OneRosterGradeDestination(client, people: district, store: records) { item in
        GradedWork(title: titles[item.value] ?? item.value, classID: classID)
    }
    let outcome = await destination.deliver(grade)
    return outcome
}
