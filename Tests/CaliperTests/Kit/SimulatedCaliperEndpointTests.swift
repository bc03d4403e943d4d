import Caliper
import CrosswalkRuntime
import CrosswalkTesting
import LearningEventTesting
import Testing

@Suite("The simulated endpoint goes wrong by its script")
struct SimulatedCaliperEndpointTests {
    private let clock = ManualClock()

    private func run(
        _ script: String, sends: Int = 3
    ) async throws -> (outcomes: [CaliperDelivery], endpoint: SimulatedCaliperEndpoint) {
        let endpoint = SimulatedCaliperEndpoint(
            token: Secret("t"), faults: try FaultScript(json: Array(script.utf8)), ambient: clock.ambient)
        let client = CaliperClient(
            try Endpoint("https://example.org/"), tokens: StaticToken(Secret("t")),
            transport: InProcessTransport(endpoint), ambient: clock.ambient)
        var outcomes: [CaliperDelivery] = []
        for _ in 0..<sends {
            let envelope = CaliperEnvelope(
                sensor: "urn:sensor:1", sendTime: Samples.time, data: [Samples.viewed(1), Samples.viewed(2)])
            outcomes.append(try await client.send(envelope))
        }
        return (outcomes, endpoint)
    }

    @Test("Without a script it takes everything, each event once")
    func plain() async throws {
        let (outcomes, endpoint) = try await run("[]")
        #expect(outcomes == [.accepted, .accepted, .accepted])
        #expect(await endpoint.receiver.events.count == 2)
        #expect(await endpoint.receiver.repetitions == 4)
        #expect(await endpoint.requests == 3)
    }

    @Test(
        "Each fault is what its name says, and nothing is lost or doubled by it",
        arguments: [
            (#"[{"when":{"nth":1},"do":{"kind":"storeThen503"}}]"#, CaliperDelivery.retry(after: nil), 2),
            (#"[{"when":{"nth":1},"do":{"drop":"after"}}]"#, .retry(after: nil), 2),
            (#"[{"when":{"nth":1},"do":{"drop":"before"}}]"#, .retry(after: nil), 0),
            (#"[{"when":{"nth":1},"do":{"status":429,"headers":{"Retry-After":"7"}}}]"#, .retry(after: .seconds(7)), 0),
            (#"[{"when":{"nth":1},"do":{"kind":"emptyRefusal"}}]"#, .refused(status: 400), 0),
        ])
    func faults(script: String, first: CaliperDelivery, stored: Int) async throws {
        let (one, early) = try await run(script, sends: 1)
        #expect(one == [first])
        #expect(await early.receiver.events.count == stored)
        let (all, endpoint) = try await run(script)
        #expect(all == [first, .accepted, .accepted])
        #expect(await endpoint.receiver.events.map(\.id) == [Samples.id(1).text, Samples.id(2).text])
        #expect(await endpoint.receiver.conflicts == 0)
        #expect(await endpoint.faults == 1)
    }

    @Test("A receiver of one's own takes the events, and says what came again")
    func ownReceiver() async throws {
        let own = InMemoryCaliperReceiver()
        let endpoint = SimulatedCaliperEndpoint(
            receiver: own, repetitions: { await own.repetitions }, token: Secret("t"),
            faults: try FaultScript(json: #"[{"do":{"kind":"conflict409"}}]"#.utf8), ambient: clock.ambient)
        let client = CaliperClient(
            try Endpoint("https://example.org/"), tokens: StaticToken(Secret("t")),
            transport: InProcessTransport(endpoint), ambient: clock.ambient)
        let envelope = CaliperEnvelope(sensor: "urn:sensor:1", sendTime: Samples.time, data: [Samples.viewed(1)])
        #expect(try await client.send(envelope) == .accepted)
        #expect(try await client.send(envelope) == .refused(status: 409))
        #expect(await own.events.count == 1)
        #expect(await endpoint.receiver.events.isEmpty)
    }

    @Test("What is there already can be a conflict")
    func conflict() async throws {
        let (outcomes, endpoint) = try await run(#"[{"do":{"kind":"conflict409"}}]"#)
        #expect(outcomes == [.accepted, .refused(status: 409), .refused(status: 409)])
        #expect(await endpoint.receiver.events.count == 2)
    }

    @Test("A token that is forgotten for good needs somebody")
    func token() async throws {
        let (outcomes, _) = try await run(#"[{"do":{"kind":"forgetToken"}}]"#, sends: 1)
        #expect(outcomes == [.reauthorise])
    }
}
