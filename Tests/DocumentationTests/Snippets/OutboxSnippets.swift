import Canonical
import CrosswalkCrypto
import Outbox
import Testing

@Suite("The code of Outbox's catalog does what the text says")
struct OutboxSnippets {
    private let warehouse = OutboxDestination(tenant: "north", name: "warehouse")
    private let now = Instant(millisecondsSinceEpoch: 1_790_000_000_000)

    private func handIn(
        _ event: RenderedEvent, of learner: String, marked mark: String, to store: any OutboxStore
    ) async throws -> [OutboxAcceptance] {
        let outbox = Outbox(store)
        let item = OutboxItem(id: event.id, orderingKey: learner, bytes: event.bytes, subjects: [mark])
        let answers = try await outbox.append([OutboxEntry(item, to: warehouse)], at: now)
        return answers
    }

    private func deliver(_ store: any OutboxStore, name: String, world: OutboxWorld, _ sink: any OutboxSink)
        async throws
    {
        let worker = OutboxWorker(store, name: name, world: world) { destination in
            destination == warehouse ? sink : nil
        }
        try await worker.run()
    }

    private struct Taking: OutboxSink {
        func deliver(_ items: [OutboxItem]) async -> BatchOutcome { .all(.delivered) }
    }

    @Test("What is handed in is delivered")
    func way() async throws {
        let store = InMemoryOutboxStore()
        let event = RenderedEvent(id: "e", bytes: [1], orderingKey: "k", subjects: [])
        #expect(try await handIn(event, of: "ann", marked: "m", to: store) == [.accepted])
        let now = now
        let world = OutboxWorld(now: { now }, sleep: { _ in throw CancellationError() }, draw: { 0 })
        // The worker stops as soon as it would wait.
        await #expect(throws: CancellationError.self) { try await deliver(store, name: "w", world: world, Taking()) }
        let status = store.status(of: "north", at: now)
        #expect(status.map(\.delivered) == [1] || status.map(\.waiting) == [1])
    }

    @Test("A grade is found by the mark of its person, and forgotten")
    func people() async throws {
        let (outbox, gradebook) = (Outbox(InMemoryOutboxStore()), OutboxDestination(tenant: "north", name: "grades"))
        let key = SymmetricKey(Array(repeating: 1, count: 32))
        let person = SourceIdentity(
            provenance: Provenance(tenant: "north", sourceSystem: "lms"), scheme: "userID", value: "7")
        let grade = Grade(id: "g", person: person, lineItem: person, score: "1", maximum: "2", time: now)
        let marks = try SubjectMarks(key: key)
        let mark = marks.mark(of: grade.person)
        try await outbox.append(grade, to: gradebook, subjects: [mark], at: now)
        let erasure = try await outbox.forget([grade.person], marks: marks)
        #expect(erasure == OutboxErasure(removed: 1, underway: 0, delivered: 0))
    }
}
