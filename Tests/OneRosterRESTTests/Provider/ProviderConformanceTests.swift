import CrosswalkRuntime
import CrosswalkTesting
import OneRosterREST
import OneRosterTesting
import Testing

@Suite("The provider against the table of cases")
struct ProviderConformanceTests {
    @Test("Every case holds in the process")
    func table() async throws {
        let store = InMemoryOneRosterStore(SampleDistrict.records)
        let transport = InProcessTransport(
            ProviderConformance.provider(over: store, ambient: ProviderWorld.clock.ambient))
        let origin = try Endpoint("https://sis.example.org")
        var held = 0
        for sample in ProviderConformance.cases {
            if let failure = try await ProviderConformance.failure(of: sample, over: transport, at: origin) {
                Issue.record("\(sample): \(failure)")
            } else {
                held += 1
            }
        }
        print("OneRoster provider, in process: held \(held)/\(ProviderConformance.cases.count)")
        #expect(held >= 150)
    }

    @Test("No case is there twice")
    func distinct() {
        let names = ProviderConformance.cases.map(\.description)
        #expect(Set(names).count == names.count)
    }
}
