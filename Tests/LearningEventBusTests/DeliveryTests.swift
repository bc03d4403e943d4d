import Canonical
import LearningEventBus
import Outbox
import Testing

@Suite("From the bus to the subscriber")
struct DeliveryTests {
    private func deliver(_ bus: LearningEventBus) async throws {
        let world = OutboxWorld(now: { Sample.now }, sleep: { _ in throw CancellationError() }, draw: { 0 })
        let worker = OutboxWorker(bus.outbox.store, name: "w", world: world) { destination in
            do {
                return try await bus.sink(for: destination)
            } catch {
                Issue.record(error)
                return nil
            }
        }
        try await worker.drain()
    }

    @Test("A worker brings each subscriber what was rendered for it, in batches of its size")
    func delivery() async throws {
        let (one, two) = (RecordingSink(), RecordingSink())
        let store = InMemoryOutboxStore()
        let bus = Sample.bus(
            store, Sample.subscriber("one", one) { $0.limit = OutboxBatchLimit(count: 2, bytes: 1 << 20) },
            Sample.subscriber("two", two) { $0.fields = .standard.adding(["note"]) })
        let events = (1...5).map { Sample.event($0) }
        try await bus.append(events, at: Sample.now)
        try await deliver(bus)
        #expect(one.sent.map { $0.map(\.id) } == [[1, 2], [3, 4], [5]].map { $0.map(Sample.uuid) })
        #expect(two.sent.map(\.count) == [5])
        let texts = [one, two].map { $0.sent.joined().map { String(decoding: $0.bytes, as: UTF8.self) } }
        #expect(texts[0].allSatisfy { !$0.contains("note") } && texts[1].allSatisfy { $0.contains("note for 554433") })
        #expect(one.sent.joined().allSatisfy { $0.orderingKey == "554433" && $0.subjects.isEmpty })
        #expect(store.status(of: nil, at: Sample.now).map(\.delivered) == [5, 5])
        #expect(try await bus.append(events, at: Sample.now).lines.allSatisfy { $0.outcome == .duplicate })
    }

    @Test("Bytes limit a batch as well")
    func bytes() async throws {
        let sink = RecordingSink()
        let bus = Sample.bus(
            InMemoryOutboxStore(), Sample.subscriber("one", sink) { $0.limit = OutboxBatchLimit(count: 9, bytes: 1) })
        try await bus.append([Sample.event(1), Sample.event(2)], at: Sample.now)
        try await deliver(bus)
        #expect(sink.sent.map(\.count) == [1, 1])
    }

    @Test("What is for nobody waits")
    func nobody() async throws {
        let store = InMemoryOutboxStore()
        try await Sample.bus(store, Sample.subscriber("gone")).append([Sample.event()], at: Sample.now)
        try await deliver(Sample.bus(store, Sample.subscriber("other")))
        #expect(store.status(of: nil, at: Sample.now).map(\.waiting) == [1])
        let sink = RecordingSink()
        try await deliver(Sample.bus(store, Sample.subscriber("gone", sink)))
        #expect(sink.sent.count == 1)
    }

    @Test("The sink has what its subscriber says, with the outbox's own where it says nothing")
    func settings() async throws {
        struct Plain: OutboxSink {
            func deliver(_ items: [OutboxItem]) async -> BatchOutcome { .all(.delivered) }
        }
        let bus = Sample.bus(
            InMemoryOutboxStore(), Sample.subscriber("plain"),
            Sample.subscriber("set") {
                $0.limit = OutboxBatchLimit(count: 3, bytes: 4)
                $0.holdsKeyOfDead = true
            })
        let plain = try await bus.sink(for: OutboxDestination(tenant: "north", name: "plain"))
        let set = try await bus.sink(for: OutboxDestination(tenant: "north", name: "set"))
        #expect(plain?.limit == Plain().limit && plain?.holdsKeyOfDead == Plain().holdsKeyOfDead)
        #expect(set?.limit == OutboxBatchLimit(count: 3, bytes: 4) && set?.holdsKeyOfDead == true)
        #expect(try await bus.sink(for: OutboxDestination(tenant: "north", name: "Set")) == nil)
    }

    @Test("A destination is divided as its subscriber says")
    func shards() async throws {
        let store = InMemoryOutboxStore()
        let bus = Sample.bus(store, Sample.subscriber("one") { $0.shards = 4 })
        let events = (0..<40).map { Sample.event($0, by: Sample.person("\($0)")) }
        try await bus.append(events, at: Sample.now)
        #expect(Set(store.work(at: Sample.now, limit: 99).map(\.number)) == [0, 1, 2, 3])
    }
}
