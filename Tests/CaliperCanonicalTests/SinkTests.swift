import Caliper
import CaliperCanonical
import Canonical
import CrosswalkRuntime
import CrosswalkTesting
import HTTPTypes
import LearningEventTesting
import Testing

@Suite("Events reach a Caliper endpoint")
struct SinkTests {
    private let clock = ManualClock(seed: 5)

    private func client(_ handler: some Handler) throws -> CaliperClient {
        CaliperClient(
            try Endpoint("https://example.org/caliper"), tokens: StaticToken(Secret("t")),
            transport: InProcessTransport(handler), ambient: clock.ambient)
    }

    private func sink(_ client: CaliperClient, _ version: CaliperVersion = .v1_2) -> CaliperEventSink {
        CaliperEventSink(
            client, sensor: "https://example.org/sensor", translator: CaliperEventTranslator(naming: Samples.naming),
            version: version, ambient: clock.ambient)
    }

    private func events(_ count: Int) -> [LearningEvent] {
        (1...count).map { Samples.event("Viewed", on: "Page", id: "7d757c17-2f2f-4e39-9d50-fd83494f\(1_000 + $0)") }
    }

    @Test("They are taken in one envelope", arguments: [CaliperVersion.v1_1, .v1_2])
    func taken(version: CaliperVersion) async throws {
        let endpoint = SimulatedCaliperEndpoint(token: Secret("t"), ambient: clock.ambient)
        let sink = sink(try client(endpoint), version)
        let batch = try events(3).map(sink.render)
        #expect(await sink.deliver(batch) == .all(.delivered))
        #expect(await endpoint.receiver.events.map(\.id) == batch.map(\.id))
        #expect(await endpoint.requests == 1)
        #expect(batch[0].losses.map(\.field) == (version == .v1_1 ? ["ViewEvent.profile"] : []))
    }

    @Test("An endpoint that has given a version up gets what is stored in the newest that both know")
    func renegotiated() async throws {
        let endpoint = SimulatedCaliperEndpoint(
            CaliperEndpointConfiguration(versions: [.v1_1]), token: Secret("t"), ambient: clock.ambient)
        let sink = sink(try client(endpoint))
        let batch = try events(2).map(sink.render)
        #expect(await sink.deliver(batch) == .all(.delivered))
        #expect(await endpoint.receiver.events.map(\.id) == batch.map(\.id))
    }

    @Test(
        "Statuses mean what they mean for events",
        arguments: [
            (202, 2, BatchOutcome.all(.delivered)), (400, 2, .batchRefused),
            (400, 1, .each([.refused("caliper.refused")])), (401, 2, .all(.reauthorise)), (404, 2, .all(.retry(nil))),
            (409, 2, .batchRefused), (409, 1, .each([.duplicate])), (413, 2, .tooLarge),
            (413, 1, .each([.refused("caliper.too_large")])), (415, 1, .all(.retry(nil))),
            (422, 1, .all(.retry(nil))), (503, 2, .all(.retry(nil))),
        ])
    func statuses(status: Int, count: Int, expected: BatchOutcome) async throws {
        let sink = sink(try client(ClosureHandler { _ in WebResponse(.init(code: status)) }))
        #expect(await sink.deliver(try events(count).map(sink.render)) == expected)
    }

    @Test("An endpoint that asks for a rest gets it, and silence is no refusal")
    func waits() async throws {
        let busy = sink(
            try client(ClosureHandler { _ in WebResponse(.tooManyRequests, fields: [.retryAfter: "30"]) }))
        let due = Instant(millisecondsSinceEpoch: clock.ambient.now().millisecondsSinceEpoch + 30_000)
        #expect(await busy.deliver(try events(1).map(busy.render)) == .all(.retry(due)))
        let silent = sink(try client(ClosureHandler { _ in throw TransportError(.connectionLost) }))
        #expect(await silent.deliver(try events(2).map(silent.render)) == .all(.retry(nil)))
    }

    @Test("What is larger than the endpoint takes is halved before it is sent, and alone it is refused")
    func tooLarge() async throws {
        let configuration = CaliperEndpointConfiguration(maximumPayloadSize: 1, versions: [.v1_2])
        let endpoint = SimulatedCaliperEndpoint(configuration, token: Secret("t"), ambient: clock.ambient)
        let client = try client(endpoint)
        await client.negotiate()
        let sink = sink(client)
        #expect(await sink.deliver(try events(3).map(sink.render)) == .tooLarge)
        #expect(await sink.deliver(try events(1).map(sink.render)) == .all(.delivered))
        var large = events(1)[0]
        large.object.name = String(repeating: "x", count: 2_000)
        #expect(await sink.deliver([try sink.render(large)]) == .each([.refused("caliper.too_large")]))
    }
}
