import Canonical
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
}
