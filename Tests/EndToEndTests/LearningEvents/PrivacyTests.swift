import Caliper
import CaliperCanonical
import Canonical
import CrosswalkCrypto
import CrosswalkRuntime
import CrosswalkTesting
import LearningEventBus
import LearningEventTesting
import Outbox
import Synchronization
import Testing
import XAPI
import XAPICanonical

@Suite("Through the bus and both forms nothing goes that may not")
struct PrivacyTests {
    private static let naming = IdentityNaming(tenant: "north", base: "https://id.example.org/north")
    private let clock = ManualClock(seed: 4)
    private let caliper = CaliperEventTranslator(naming: naming)

    private func sinks() throws -> [(name: String, sink: any LearningEventSink)] {
        let endpoint = SimulatedCaliperEndpoint(token: Secret("t"), ambient: clock.ambient)
        let client = CaliperClient(
            try Endpoint("https://example.org/caliper"), tokens: StaticToken(Secret("t")),
            transport: InProcessTransport(endpoint), ambient: clock.ambient)
        let store = SimulatedLRS.store(username: "u", password: Secret("p"), ambient: clock.ambient)
        let lrs = XAPIClient(
            try Endpoint("https://lrs.example.org/xapi"), username: "u", password: Secret("p"), version: .v2_0,
            transport: InProcessTransport(store))
        return [
            ("caliper", CaliperEventSink(client, sensor: "urn:s", translator: caliper, ambient: clock.ambient)),
            (
                "lrs",
                XAPIEventSink(lrs, translator: XAPIStatementTranslator(naming: Self.naming), ambient: clock.ambient)
            ),
        ]
    }

    private func bus(_ store: any OutboxStore, _ change: (inout EventSubscriber) throws -> Void) throws
        -> LearningEventBus
    {
        let marks = try SubjectMarks(key: SymmetricKey(Array(repeating: 1, count: 32)))
        let subscribers = try sinks().map { name, sink in
            var subscriber = EventSubscriber(name, sink: sink)
            try change(&subscriber)
            return subscriber
        }
        return LearningEventBus(outbox: Outbox(store), marks: { _ in marks }, subscribers: { _ in subscribers })
    }

    /// What lies in the outbox, by subscriber and id.
    private func texts(of events: [LearningEvent], _ change: (inout EventSubscriber) throws -> Void) async throws
        -> [String]
    {
        let recorder = Recorder()
        let recording = try sinks().map { name, sink in
            var subscriber = EventSubscriber(name, sink: RecordingSink(sink: sink, recorder: recorder))
            try change(&subscriber)
            return subscriber
        }
        let marks = try SubjectMarks(key: SymmetricKey(Array(repeating: 1, count: 32)))
        let bus = LearningEventBus(
            outbox: Outbox(InMemoryOutboxStore()), marks: { _ in marks }, subscribers: { _ in recording })
        let receipt = try await bus.append(events, at: Instant(millisecondsSinceEpoch: 0))
        // Some official events share their ids.
        for line in receipt.lines { #expect([.accepted, .duplicate, .conflict].contains(line.outcome), "\(line)") }
        return recorder.texts
    }

    private func officialEvents() throws -> [LearningEvent] {
        try SharedData.documents(in: "caliper/fixtures/v1p2").flatMap { document -> [LearningEvent] in
            guard let input = try? CaliperInput(json: document.bytes) else { return [] }
            return try input.nodes.filter(\.isEvent).map { try caliper.event(of: $0) }
        }
    }

    @Test("No official event says who it was to a subscriber under pseudonyms", .enabled(if: SharedData.isThere))
    func pseudonyms() async throws {
        let events = try officialEvents()
        let key = SymmetricKey(Array(repeating: 2, count: 32))
        let texts = try await texts(of: events) { $0.actors = .pseudonymous(try EventPseudonyms(key: key)) }
        #expect(texts.count == 2 * events.count && events.count > 50)
        let found = texts.filter { $0.contains("554433") || $0.contains("Jane") || $0.contains("jane@") }
        print(
            "Official events under pseudonyms: \(texts.count - found.count)/\(texts.count) say nothing of their people")
        for text in found { Issue.record("\(text)") }
    }

    @Test("By default no official launch says a name, an address or a nonce", .enabled(if: SharedData.isThere))
    func launches() async throws {
        for text in try await texts(of: try officialEvents(), { _ in }) {
            for secret in ["Jane", "jane@example.edu", "nonce", "family_name"] { #expect(!text.contains(secret)) }
        }
    }

    @Test("What a form cannot express is told by the code of its rule, and the other subscriber has it")
    func notExpressible() async throws {
        let bus = try bus(InMemoryOutboxStore()) {
            $0.codeOfRefusal = $0.name == "caliper" ? CaliperEventSink.code : XAPIEventSink.code
        }
        var event = LearningEvent(
            id: "7d757c17-2f2f-4e39-9d50-fd83494f0001", time: Instant(millisecondsSinceEpoch: 0),
            actor: .init(Self.naming.identity(of: "https://id.example.org/north/sis/sourcedId/1")), action: "Viewed",
            object: .init(id: "page 7", type: "Page"))
        // Caliper needs an IRI; a statement gets one that is made of the name.
        let first = try await bus.append([event], at: Instant(millisecondsSinceEpoch: 0))
        #expect(first.lines.map(\.outcome) == [.notExpressible("caliper.invalid_iri"), .accepted])
        event.object.id = "https://example.org/7"
        event.residue["xapi:/context/registration"] = "7"
        let second = try await bus.append([event], at: Instant(millisecondsSinceEpoch: 0))
        // The residue does not go by default.
        #expect(second.lines.map(\.outcome) == [.accepted, .conflict])
    }

    @Test("Who is forgotten is gone from both, delivered events are counted, and others stay")
    func forgetting() async throws {
        func event(_ id: Int, _ person: String) -> LearningEvent {
            LearningEvent(
                id: "7d757c17-2f2f-4e39-9d50-fd83494f\(1_000 + id)", time: Instant(millisecondsSinceEpoch: 0),
                actor: .init(
                    SourceIdentity(
                        provenance: Provenance(tenant: "north", sourceSystem: "sis"), scheme: "sourcedId", value: person
                    )),
                action: "Viewed", object: .init(id: "https://example.org/1", type: "Page"))
        }
        let key = SymmetricKey(Array(repeating: 2, count: 32))
        let store = InMemoryOutboxStore()
        let bus = try bus(store) { if $0.name == "lrs" { $0.actors = .pseudonymous(try EventPseudonyms(key: key)) } }
        _ = try await bus.append([event(1, "ann"), event(2, "bo")], at: Instant(millisecondsSinceEpoch: 0))
        _ = try await empty(store, clock, to: bus.sinks { Issue.record($0) })
        _ = try await bus.append([event(3, "ann"), event(4, "bo")], at: Instant(millisecondsSinceEpoch: 0))
        let erasure = try await bus.forget([event(0, "ann").actor.identity])
        #expect(erasure == OutboxErasure(removed: 2, underway: 0, delivered: 2))
        let status = store.status(of: "north", at: Instant(millisecondsSinceEpoch: 0))
        #expect(status.map(\.waiting) == [1, 1])
    }
}

/// What was rendered.
private final class Recorder: Sendable {
    private let all = Mutex<[String]>([])
    var texts: [String] { all.withLock { $0 } }
    func add(_ bytes: [UInt8]) { all.withLock { $0.append(String(decoding: bytes, as: UTF8.self)) } }
}

private struct RecordingSink: LearningEventSink {
    let sink: any LearningEventSink
    let recorder: Recorder

    func render(_ event: LearningEvent) throws -> RenderedEvent {
        let rendered = try sink.render(event)
        recorder.add(rendered.bytes)
        return rendered
    }

    func deliver(_ batch: [RenderedEvent]) async -> BatchOutcome { await sink.deliver(batch) }
}
