import Canonical
import CrosswalkJSON
import CrosswalkRuntime
import CrosswalkTesting
import OneRosterModel
import OneRosterREST
import OneRosterRESTCanonical
import OneRosterTesting
import RosterReconciliation
import Testing

@Suite("A night on which nothing changed")
struct UnchangedNightTests {
    @Test("A plan that was not carried out is made again, though the service has nothing new")
    func again() async throws {
        let records = ServedRoster(try District(DistrictOptions(students: 40, seed: 3)).bulk()).records
        let world = VirtualWorld()
        let provider = OneRosterProvider(
            store: InMemoryOneRosterStore(records), bearers: [OneRosterProviderBearer(Secret(RandomService.token))],
            ambient: world.ambient)
        let client = OneRosterClient(
            try OneRosterSite("https://sis.example.org"), version: .v1_2,
            credentials: .tokens(StaticToken(Secret(RandomService.token))), transport: InProcessTransport(provider),
            ambient: world.ambient)
        let read = Box<RESTRosterSource.Summary>()
        let source = RESTRosterSource(
            provenance: Provenance(tenant: "t", sourceSystem: "sis"), client: client, stages: InMemoryStages(),
            report: { read.set($0) })
        try await world.run {
            let reconciler = RosterReconciler(
                store: InMemoryRosterStore(), ledger: InMemoryLedger(), policy: .permissive)
            let first = try await reconciler.plan(from: source, at: Instant(millisecondsSinceEpoch: 1_767_225_600_000))
            #expect(first.actions.count > 40)
            let second = try await reconciler.plan(from: source, at: Instant(millisecondsSinceEpoch: 1_767_312_000_000))
            let verdicts = read.value?.reports.map(\.report) ?? []
            #expect(!verdicts.isEmpty)
            #expect(verdicts.allSatisfy { $0.verdict == .unchanged && $0.statistics.requests == 1 })
            #expect(second.actions.map(\.record) == first.actions.map(\.record))
            _ = try await reconciler.apply(second, by: "test", at: Instant(millisecondsSinceEpoch: 1_767_312_000_000))
            let third = try await reconciler.plan(from: source, at: Instant(millisecondsSinceEpoch: 1_767_398_400_000))
            #expect(third.actions.isEmpty)
        }
    }
}
