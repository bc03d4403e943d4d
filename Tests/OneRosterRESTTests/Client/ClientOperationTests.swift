import CrosswalkRuntime
import CrosswalkTesting
import OneRosterModel
import OneRosterREST
import OneRosterTesting
import Testing

@Suite("The client has every operation of the standard")
struct ClientOperationTests {
    @Test("Each is asked once and answered, in both versions", arguments: [OneRosterVersion.v1_2, .v1_1])
    func all(version: OneRosterVersion) async throws {
        let clock = ManualClock(WallTime(secondsSinceEpoch: 1_790_000_000))
        let token = Secret("token")
        let provider = OneRosterProvider(
            store: InMemoryOneRosterStore(SampleDistrict.records), bearers: [OneRosterProviderBearer(token)],
            ambient: clock.ambient)
        let client = OneRosterClient(
            try OneRosterSite("https://sis.example.org"), version: version, credentials: .tokens(StaticToken(token)),
            transport: InProcessTransport(provider), ambient: clock.ambient)
        var tour = OperationTour(client)
        try await tour.run()
        #expect(tour.missing == [], "\(tour.failed)")
        let wanted = Set(OneRosterOperation.all(in: version).map(\.name))
        print("client of \(version): asked \(tour.done.intersection(wanted).count)/\(wanted.count)")
    }
}
