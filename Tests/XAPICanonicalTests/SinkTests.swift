import Canonical
import CrosswalkRuntime
import CrosswalkTesting
import HTTPTypes
import LearningEventTesting
import Testing
import XAPI
import XAPICanonical

@Suite("Events reach a Learning Record Store")
struct SinkTests {
    private let clock = ManualClock(seed: 5)

    private func sink(_ handler: some Handler, _ version: XAPIVersion = .v2_0) throws -> XAPIEventSink {
        let client = XAPIClient(
            try Endpoint("https://lrs.example.org/xapi"), username: "u", password: Secret("p"), version: version,
            transport: InProcessTransport(handler))
        return XAPIEventSink(
            client, translator: XAPIStatementTranslator(naming: Samples.naming), ambient: clock.ambient)
    }

    private var store: LearningRecordStore {
        SimulatedLRS.store(username: "u", password: Secret("p"), ambient: clock.ambient)
    }

    private func events(_ count: Int) -> [LearningEvent] {
        (1...count).map { Samples.event("Viewed", on: "Page", id: "7d757c17-2f2f-4e39-9d50-fd83494f\(1_000 + $0)") }
    }

    @Test("They are stored, and a repetition changes nothing", arguments: XAPIVersion.allCases)
    func stored(version: XAPIVersion) async throws {
        let sink = try sink(store, version)
        let batch = try events(3).map(sink.render)
        #expect(await sink.deliver(batch) == .each([.delivered, .delivered, .delivered]))
        #expect(await sink.deliver(batch) == .each([.delivered, .delivered, .delivered]))
        #expect(Set(batch.map(\.orderingKey)).count == 1 && !batch[0].orderingKey.contains("17"))
    }

    @Test("Where the store has another statement of an id, only that one is refused")
    func conflict() async throws {
        let sink = try sink(store)
        var other = events(2)[1]
        other.result.duration = "PT1S"
        #expect(await sink.deliver([try sink.render(other)]) == .each([.delivered]))
        let batch = try events(3).map(sink.render)
        #expect(await sink.deliver(batch) == .each([.delivered, .refused("xapi.conflict"), .delivered]))
    }

    @Test(
        "Statuses mean what they mean for statements",
        arguments: [
            (400, 2, BatchOutcome.batchRefused), (400, 1, .each([.refused("xapi.refused")])),
            (401, 2, .all(.reauthorise)), (403, 1, .all(.reauthorise)), (404, 2, .all(.retry(nil))),
            (500, 2, .all(.retry(nil))), (503, 1, .all(.retry(nil))), (413, 1, .each([.refused("xapi.refused")])),
        ])
    func statuses(status: Int, count: Int, expected: BatchOutcome) async throws {
        let sink = try sink(ClosureHandler { _ in WebResponse(.init(code: status)) })
        #expect(await sink.deliver(try events(count).map(sink.render)) == expected)
    }

    @Test("A store that asks for a rest gets it, and silence is no refusal")
    func waits() async throws {
        let busy = try sink(ClosureHandler { _ in WebResponse(.tooManyRequests, fields: [.retryAfter: "30"]) })
        let due = Instant(millisecondsSinceEpoch: clock.ambient.now().millisecondsSinceEpoch + 30_000)
        #expect(await busy.deliver(try events(1).map(busy.render)) == .all(.retry(due)))
        let silent = try sink(ClosureHandler { _ in throw TransportError(.connectionLost) })
        #expect(await silent.deliver(try events(2).map(silent.render)) == .all(.retry(nil)))
    }
}
