#if AsyncHTTPClient && Hummingbird
    import CrosswalkRuntime
    import LearningEventTesting
    import Testing
    import XAPI

    @Suite("The Learning Record Store on a socket")
    struct LearningRecordStoreTests {
        @Test("Every scenario holds over HTTP", arguments: Way.sockets)
        func scenarios(way: Way) async throws {
            let store = SimulatedLRS.store(username: "u", password: Secret("p"), ambient: .system)
            let held = try await way.lead(to: store) { transport, origin in
                var held = 0
                for (scenario, version) in LRSConformance.runs {
                    let session = LRSSession(
                        transport, at: try Endpoint(origin.origin + "/xapi"), username: "u", password: "p",
                        version: version, name: scenario.description)
                    do {
                        try await scenario.run(session)
                        held += 1
                    } catch {
                        Issue.record("\(version.rawValue) \(scenario): \(error)")
                    }
                }
                return held
            }
            print("xAPI LRS scenarios, over HTTP by \(way): held \(held)/\(LRSConformance.runs.count)")
            #expect(held == LRSConformance.runs.count)
        }
    }
#endif
