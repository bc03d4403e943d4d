import Canonical
import CrosswalkCrypto
import CrosswalkTesting
import LearningEventBus
import Outbox
import Testing

#if SQLite
    import CrosswalkSQLite
#endif

@Suite("Forgetting people")
struct ForgettingTests {
    enum Place: CaseIterable, Sendable {
        case memory
        #if SQLite
            case file
        #endif

        func store(in folder: TemporaryFolder) throws -> any OutboxStore {
            switch self {
            case .memory: return InMemoryOutboxStore()
            #if SQLite
                case .file:
                    let database = try CrosswalkDatabase.open(path: folder.path(of: "outbox.sqlite"), for: .outbox)
                    return SQLiteOutboxStore(database)
            #endif
            }
        }
    }

    private static let warehouse = OutboxDestination(tenant: "north", name: "warehouse")

    /// Takes items of the warehouse, writes down what became of them, and gives back the lease.
    private func take(
        _ count: Int, from store: any OutboxStore, _ results: [OutboxSettlement.Result]
    ) async throws -> (OutboxLease, [OutboxClaim]) {
        let end = Instant(millisecondsSinceEpoch: Sample.now.millisecondsSinceEpoch + 10_000)
        let lease = try #require(
            try await store.acquire(OutboxShard(Self.warehouse, 0), by: "w", until: end, at: Sample.now))
        let claims = try await store.turn(
            lease, settling: [], health: nil, claiming: OutboxBatchLimit(count: count, bytes: 1 << 20), until: end,
            at: Sample.now
        ).claims
        _ = try await store.turn(
            lease, settling: zip(claims, results).map { OutboxSettlement($0.sequence, $1) }, health: nil,
            claiming: nil, until: end, at: Sample.now)
        return (lease, claims)
    }

    @Test("What waits or was given up goes, with the grades; the rest is counted", arguments: Place.allCases)
    func states(_ place: Place) async throws {
        let folder = try TemporaryFolder()
        let store = try place.store(in: folder)
        // Each event has a key of its own, so that none holds another.
        let bus = Sample.bus(store, EventSubscriber("warehouse", sink: KeyedSink()))
        var graded = Sample.event(5, by: Sample.bob)
        graded.attempt.learner = Sample.ann
        let events = (1...4).map { Sample.event($0) } + [graded, Sample.event(6, by: Sample.bob)]
        try await bus.append(events, at: Sample.now)
        let marks = try SubjectMarks(key: Sample.key)
        for person in [Sample.ann, Sample.bob] {
            let grade = Grade(
                id: "grade-\(person.value)", person: person, lineItem: Sample.person("item"), score: "1", maximum: "2",
                time: Sample.now)
            try await bus.outbox.append(
                grade, to: OutboxDestination(tenant: "north", name: "grades"), subjects: [marks.mark(of: grade.person)],
                at: Sample.now)
        }
        let (lease, claims) = try await take(3, from: store, [.delivered, .dead("refused", holdsKey: false)])
        #expect(claims.map(\.item.id) == (1...3).map(Sample.uuid))

        // Dead: 2. Waiting: 4, and 5, which is about her and by somebody else; and her grade. On its way: 3. Delivered: 1.
        let erasure = try await bus.forget([Sample.ann])
        #expect(erasure == OutboxErasure(removed: 4, underway: 1, delivered: 1))

        _ = try await store.turn(
            lease, settling: [OutboxSettlement(claims[2].sequence, .retry(Sample.now, "again"))], health: nil,
            claiming: nil, until: Sample.now, at: Sample.now)
        let left = try await store.records(OutboxQuery(), behind: nil, limit: 99)
        #expect(left.map(\.id).sorted() == [Sample.uuid(1), Sample.uuid(6), "grade-998877"].sorted())
        #expect(try await bus.forget([Sample.ann]) == OutboxErasure(removed: 0, underway: 0, delivered: 1))
    }

    @Test(
        "Who is named beside actor and learner is found too, and marks of the form's own count",
        arguments: Place.allCases)
    func alsoAbout(_ place: Place) async throws {
        let folder = try TemporaryFolder()
        let store = try place.store(in: folder)
        let marks = try SubjectMarks(key: Sample.key)
        let cleo = Sample.person("cleo")
        let bus = Sample.bus(
            store, Sample.subscriber(), Sample.subscriber("own", RecordingSink(subjects: [marks.mark(of: cleo)])))
        try await bus.append([Sample.event(1)], alsoAbout: [Sample.bob], at: Sample.now)
        #expect(try await bus.forget([cleo]) == OutboxErasure(removed: 1, underway: 0, delivered: 0))
        #expect(try await bus.forget([Sample.bob]) == OutboxErasure(removed: 1, underway: 0, delivered: 0))
        #expect(try await bus.forget([Sample.ann]) == OutboxErasure(removed: 0, underway: 0, delivered: 0))
    }

    @Test("Software is nobody, and has no mark")
    func software() async throws {
        let bus = Sample.bus(InMemoryOutboxStore(), Sample.subscriber())
        var event = Sample.event()
        event.actor = .init(Sample.person("grader"), type: "SoftwareApplication")
        try await bus.append([event], at: Sample.now)
        #expect(try await bus.forget([Sample.person("grader")]).removed == 0)
        #expect(try await bus.forget([Sample.ann]).removed == 1)
    }

    @Test("People of several tenants are forgotten each at home, with its own key", arguments: Place.allCases)
    func tenants(_ place: Place) async throws {
        let folder = try TemporaryFolder()
        let store = try place.store(in: folder)
        let bus = LearningEventBus(
            outbox: Outbox(store),
            marks: { try SubjectMarks(key: .init(Array(repeating: $0 == "north" ? 1 : 2, count: 16))) },
            subscribers: { _ in [Sample.subscriber()] })
        let (south, east) = (Sample.person("554433", of: "south"), Sample.person("554433", of: "east"))
        try await bus.append(
            [Sample.event(1), Sample.event(1, by: south), Sample.event(1, by: east)], at: Sample.now)
        let erasure = try await bus.forget([Sample.ann, south, Sample.ann])
        #expect(erasure == OutboxErasure(removed: 2, underway: 0, delivered: 0))
        let left = try await store.records(OutboxQuery(), behind: nil, limit: 9)
        #expect(left.map(\.destination.tenant) == ["east"])
    }

    private struct KeyedSink: LearningEventSink {
        func render(_ event: LearningEvent) throws -> RenderedEvent {
            RenderedEvent(id: event.id, bytes: [1], orderingKey: event.id)
        }

        func deliver(_ batch: [RenderedEvent]) async -> BatchOutcome { .all(.delivered) }
    }
}
