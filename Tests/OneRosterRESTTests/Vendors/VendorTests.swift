import CrosswalkJSON
import CrosswalkRuntime
import CrosswalkTesting
import OneRosterModel
import OneRosterTesting
import Testing

@testable import OneRosterREST

@Suite("Vendors' servers")
struct VendorTests {
    @Test("The table is read, has no code twice, and knows servers by their addresses")
    func table() throws {
        let table = VendorProfileTable.builtIn
        #expect(table.profiles.count == 9 && Set(table.profiles.map(\.code)).count == 9)
        #expect(table["infinite-campus"]?.peakConcurrency == 1 && table["infinite-campus"]?.concurrency == 5)
        func code(_ address: String) throws -> String { table.profile(for: try OneRosterSite(address)).code }
        #expect(try code("https://d.example/campus/api/ims/oneroster/rostering/v1p2") == "infinite-campus")
        #expect(try code("https://d.example/aeries/ims/oneroster/v1p1") == "aeries")
        #expect(try code("https://oneroster-proxy.classlink.io/abc/ims/oneroster/v1p1") == "classlink-proxy")
        #expect(try code("https://sis.example.org") == "generic")
    }

    @Test(
        "A table with a name that the form does not have, or a value that is none, is refused",
        arguments: [
            #"{}"#, #"{"profiles":[{"name":"x"}]}"#, #"{"profiles":[{"code":"x","name":"x","largestPage":5}]}"#,
            #"{"profiles":[{"code":"x","name":"x","concurrency":0}]}"#,
            #"{"profiles":[{"code":"x","name":"x","authentication":["password"]}]}"#,
            #"{"profiles":[{"code":"x","name":"x","notes":[1]}]}"#,
        ])
    func refused(document: String) {
        #expect(throws: JSONError.self) { try VendorProfileTable(json: Array(document.utf8)) }
    }

    private func probe(
        _ behaviour: ServerBehaviour, versions: [OneRosterVersion] = [.v1_2, .v1_1]
    ) async throws -> ServerCapabilities {
        let clock = ManualClock(WallTime(secondsSinceEpoch: 1_790_000_000))
        var settings = OneRosterProviderSettings()
        settings.versions = versions
        let provider = OneRosterProvider(
            store: InMemoryOneRosterStore(SampleDistrict.records), bearers: [OneRosterProviderBearer(Secret("t"))],
            settings: settings, ambient: clock.ambient)
        let server = SimulatedOneRosterServer(provider, behaviour: behaviour, ambient: clock.ambient)
        let site = try OneRosterSite("https://sis.example.org")
        let found = try await CapabilityProbe(site) { version in
            OneRosterClient(
                site, version: version, credentials: .tokens(StaticToken(Secret("t"))),
                transport: InProcessTransport(server), policy: RetryPolicy(attempts: 1), ambient: clock.ambient)
        }.run()
        #expect(await server.requests == found.requests && found.requests <= CapabilityProbe.mostRequests)
        return found
    }

    @Test("A probe finds out what a server can do, in at most twelve requests")
    func full() async throws {
        let found = try await probe(ServerBehaviour())
        #expect(found.version == .v1_2 && found.hasDiscovery == true && found.countsRecords == true)
        #expect(found.sorts == true && found.filters == true && found.refusesBadFilters == true)
        #expect(found.filtersChanges == true && found.hasSingleRecords == true && found.tellsTime == true)
        #expect(found.hasDemographics == true && found.hasResources == true && found.hasGradebook == true)
    }

    @Test("And what it cannot")
    func poor() async throws {
        var behaviour = ServerBehaviour()
        behaviour.showsTotal = false
        behaviour.showsDate = false
        behaviour.sort = .ignores
        behaviour.changedFilter = .ignores
        let found = try await probe(behaviour, versions: [.v1_1])
        #expect(found.version == .v1_1 && found.countsRecords == false && found.tellsTime == false)
        #expect(found.sorts == false && found.filtersChanges == false)
        let profile = found.applied(to: .generic)
        #expect(!profile.supportsSort && profile.supportsDelta == false)
    }
}
