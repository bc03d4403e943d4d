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
            let (held, unsendable) = try await way.lead(to: provider) { transport, origin in
                var (held, unsendable) = (0, 0)
                for sample in ProviderConformance.cases {
                    do {
                        if let failure = try await ProviderConformance.failure(of: sample, over: transport, at: origin)
                        {
                            Issue.record("\(sample): \(failure)")
                        } else {
                            held += 1
                        }
                    } catch let error as TransportError where error.reason == .unsupported {
                        // Our transports send no address that is none, and none of more than 8 KiB.
                        let isNone = sample.path.hasSuffix("%") || sample.path.contains("%zz")
                        #expect(isNone || sample.path.utf8.count > 8 << 10)
                        unsendable += 1
                    }
                }
                return (held, unsendable)
            }
            let count = ProviderConformance.cases.count
            print(
                "OneRoster provider, over HTTP by \(way): held \(held)/\(count - unsendable), \(unsendable) not sendable"
            )
            #expect(held + unsendable == count && unsendable <= 3)
        }
    }
#endif
