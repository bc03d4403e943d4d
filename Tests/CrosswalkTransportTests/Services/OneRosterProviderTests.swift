#if AsyncHTTPClient && Hummingbird
    import CrosswalkRuntime
    import CrosswalkTesting
    import OneRosterREST
    import OneRosterTesting
    import Testing

    @Suite("The OneRoster provider on a socket")
    struct OneRosterProviderTests {
        @Test("Every case of the table holds over HTTP", arguments: Way.sockets)
        func table(way: Way) async throws {
            let clock = ManualClock()
            let provider = ProviderConformance.provider(
                over: InMemoryOneRosterStore(SampleDistrict.records), ambient: clock.ambient)
            let held = try await way.lead(to: provider) { transport, origin in
                var held = 0
                for sample in ProviderConformance.cases {
                    if let failure = try await ProviderConformance.failure(of: sample, over: transport, at: origin) {
                        Issue.record("\(sample): \(failure)")
                    } else {
                        held += 1
                    }
                }
                return held
            }
            print("OneRoster provider, over HTTP by \(way): held \(held)/\(ProviderConformance.cases.count)")
            #expect(held == ProviderConformance.cases.count)
        }
    }
#endif
