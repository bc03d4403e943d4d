import Canonical
import CrosswalkCrypto
import LearningEventBus
import Outbox
import Testing

@Suite("The code of LearningEventBus's catalog does what the text says")
struct LearningEventBusSnippets {
    private static let now = Instant(millisecondsSinceEpoch: 1_790_000_000_000)
    private let now = Self.now
    private let markKey = SymmetricKey(Array(repeating: 1, count: 32))
    private let researchKey = SymmetricKey(Array(repeating: 2, count: 32))
    private let ann = SourceIdentity(
        provenance: Provenance(tenant: "north", sourceSystem: "lms"), scheme: "userID", value: "7")

    private struct Texts: LearningEventSink {
        func render(_ event: LearningEvent) throws -> RenderedEvent {
            RenderedEvent(id: event.id, bytes: Array(event.actor.identity.value.utf8), orderingKey: "")
        }

        func deliver(_ batch: [RenderedEvent]) async -> BatchOutcome { .all(.delivered) }
    }

    private func subscribers(_ caliper: any LearningEventSink, _ statements: any LearningEventSink) throws
        -> [EventSubscriber]
    {
        var warehouse = EventSubscriber("warehouse", sink: caliper)
        warehouse.filter = EventFilter(kinds: ["AssessmentEvent", "GradeEvent"])

        var research = EventSubscriber("research", sink: statements)
        research.actors = .pseudonymous(try EventPseudonyms(key: researchKey))
        research.fields = .standard.removing(["referrer.id", "result.responses"])
        return [warehouse, research]
    }

    private func handIn(
        _ event: LearningEvent, for warehouse: EventSubscriber, _ research: EventSubscriber, _ store: any OutboxStore
    ) async throws -> LearningEventBus {
        let markKey = markKey
        let bus = LearningEventBus(
            outbox: Outbox(store), marks: { _ in try SubjectMarks(key: markKey) },
            subscribers: { tenant in tenant == "north" ? [warehouse, research] : [] })
        let receipt = try await bus.append([event], at: now)
        for line in receipt.lines {
            if case .notExpressible(let code) = line.outcome { print(line.destination.name, code) }
        }
        #expect(receipt.lines.map(\.outcome) == [.accepted, .accepted])
        return bus
    }

    private func deliver(
        _ bus: LearningEventBus, _ store: any OutboxStore, name: String, world: OutboxWorld,
        report: @escaping @Sendable (any Error) -> Void
    ) async throws {
        let worker = OutboxWorker(store, name: name, world: world, sink: bus.sinks { report($0) })
        try await worker.run()
    }

    private func forget(_ bus: LearningEventBus) async throws -> OutboxErasure {
        let erasure = try await bus.forget([ann])
        print("\(erasure.removed) removed, \(erasure.underway) on their way, \(erasure.delivered) delivered before")
        return erasure
    }

    @Test("Both subscribers get the event, and its person is forgotten")
    func way() async throws {
        var event = LearningEvent(
            id: "5a1d0000-0000-4000-8000-000000000001", time: now, actor: .init(ann), action: "Submitted",
            object: .init(id: "https://lms.example/quizzes/1"))
        event.kind = "AssessmentEvent"
        let both = try subscribers(Texts(), Texts())
        #expect(both[1].view(of: event).actor.identity.value != "7")
        let store = InMemoryOutboxStore()
        let bus = try await handIn(event, for: both[0], both[1], store)
        let world = OutboxWorld(now: { Self.now }, sleep: { _ in throw CancellationError() }, draw: { 0 })
        // The worker stops as soon as it would wait.
        await #expect(throws: CancellationError.self) {
            try await deliver(bus, store, name: "w", world: world) { Issue.record($0) }
        }
        let erasure = try await forget(bus)
        #expect(erasure.removed + erasure.underway + erasure.delivered == 2)
    }
}
