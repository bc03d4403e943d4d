#if AsyncHTTPClient && Hummingbird
    import CrosswalkRuntime
    import CrosswalkTesting
    import OneRosterModel
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

        @Test(
            "Every operation of the client is answered over HTTP", arguments: Way.sockets,
            [OneRosterVersion.v1_2, .v1_1])
        func operations(way: Way, version: OneRosterVersion) async throws {
            let clock = ManualClock(WallTime(secondsSinceEpoch: 1_790_000_000))
            let token = Secret("token")
            let provider = OneRosterProvider(
                store: InMemoryOneRosterStore(SampleDistrict.records), bearers: [OneRosterProviderBearer(token)],
                ambient: clock.ambient)
            let tour = try await way.lead(to: provider) { transport, origin in
                let client = OneRosterClient(
                    try OneRosterSite(origin.origin), version: version, credentials: .tokens(StaticToken(token)),
                    transport: transport, ambient: clock.ambient)
                var tour = OperationTour(client)
                try await tour.run()
                return tour
            }
            #expect(tour.missing == [], "\(tour.failed)")
            let wanted = Set(OneRosterOperation.all(in: version).map(\.name))
            print(
                "client of \(version), over HTTP by \(way): asked \(tour.done.intersection(wanted).count)/\(wanted.count)"
            )
        }
    }
#endif
