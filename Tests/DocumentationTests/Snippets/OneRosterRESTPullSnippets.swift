import CrosswalkRuntime
import OneRosterModel
import OneRosterREST
import URLSessionTransport

/// Everybody that a service has, and whether that is everybody.
func everybody(at address: String, _ tokens: some TokenSource) async throws -> (people: [RESTUser], isComplete: Bool) {
    let client = OneRosterClient(
        try OneRosterSite(address), version: .v1_2, credentials: .tokens(tokens),
        transport: URLSessionTransport(timeout: .seconds(60)), ambient: .system)
    let stage = InMemoryStage<RESTUser>()
    let report = try await CollectionPull(.users, with: client).run(into: stage)
    return (await stage.records, report.verdict.isComplete)
}
