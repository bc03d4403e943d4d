import Canonical
import CrosswalkRuntime
import CrosswalkTesting
import Outbox
import Synchronization

extension OutboxWorld {
    /// The world of a test.
    init(_ world: VirtualWorld) {
        let ambient = world.ambient
        self.init(
            now: { Instant(millisecondsSinceEpoch: ambient.now().millisecondsSinceEpoch) }, sleep: ambient.sleep,
            draw: { Double(ambient.randomBytes(1).first ?? 0) / 256 })
    }
}

extension VirtualWorld {
    var instant: Instant { Instant(millisecondsSinceEpoch: now.millisecondsSinceEpoch) }
}

/// A destination that does what a test says, and writes down what it was asked.
final class ScriptedSink: OutboxSink {
    let limit: OutboxBatchLimit
    let holdsKeyOfDead: Bool
    private let answer: @Sendable ([OutboxItem], Int) async -> BatchOutcome
    private let log = Mutex<[[String]]>([])

    /// - Parameter answer: is given the items, and how many batches came before.
    init(
        limit: OutboxBatchLimit = OutboxBatchLimit(count: 1_000, bytes: 1 << 30), holdsKeyOfDead: Bool = false,
        _ answer: @escaping @Sendable ([OutboxItem], Int) async -> BatchOutcome
    ) {
        self.limit = limit
        self.holdsKeyOfDead = holdsKeyOfDead
        self.answer = answer
    }

    /// The ids of each batch.
    var batches: [[String]] { log.withLock { $0 } }

    func deliver(_ items: [OutboxItem]) async -> BatchOutcome {
        let number = log.withLock { log in
            log.append(items.map(\.id))
            return log.count - 1
        }
        return await answer(items, number)
    }
}

/// An outbox with one destination, and a worker for it.
struct Bench: Sendable {
    static let place = OutboxDestination(tenant: "t", name: "d")

    let world: VirtualWorld
    let store: any OutboxStore
    let sink: any OutboxSink
    var policy = OutboxPolicy()

    init(_ sink: any OutboxSink, store: any OutboxStore = InMemoryOutboxStore(), seed: UInt64 = 1) {
        world = VirtualWorld(seed: seed)
        self.store = store
        self.sink = sink
    }

    func worker(_ name: String = "worker") -> OutboxWorker {
        OutboxWorker(store, name: name, policy: policy, world: OutboxWorld(world)) { [sink] _ in sink }
    }

    func append(_ items: [OutboxItem], shards: Int = 1) async throws {
        try await Outbox(store).append(
            items.map { OutboxEntry($0, to: Self.place, shards: shards) }, at: world.instant)
    }

    func records(_ state: OutboxRecord.State? = nil) async throws -> [OutboxRecord] {
        try await store.records(OutboxQuery(state: state), behind: nil, limit: .max)
    }

    static func item(_ number: Int, key: String? = nil, bytes: Int = 10) -> OutboxItem {
        OutboxItem(id: "\(number)", orderingKey: key ?? "k\(number % 3)", bytes: Array(repeating: 7, count: bytes))
    }
}
