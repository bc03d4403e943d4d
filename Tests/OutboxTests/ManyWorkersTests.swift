import Canonical
import CrosswalkRuntime
import CrosswalkTesting
import Outbox
import Synchronization
import Testing

/// A destination that loses requests and answers, and keeps everything that ever arrived.
final class Endpoint: Sendable {
    private struct State {
        /// The ids in the order of their first acceptance, and how often each came.
        var accepted: [String] = []
        var arrivals: [String: Int] = [:]
        var random: SeededGenerator
    }

    private let state: Mutex<State>
    let poison: Set<String>

    init(poison: Set<String>, random: SeededGenerator) {
        self.poison = poison
        state = Mutex(State(random: random))
    }

    var accepted: [String] { state.withLock { $0.accepted } }
    var arrivals: [String: Int] { state.withLock { $0.arrivals } }

    /// Whether something happens that happens once in so many times.
    func happens(oneIn count: Int) -> Bool { state.withLock { $0.random.chance(1, in: count) } }
    func number(below count: Int) -> Int { state.withLock { $0.random.number(below: count) } }

    func take(_ items: [OutboxItem]) {
        state.withLock { state in
            for item in items {
                if state.arrivals[item.id] == nil { state.accepted.append(item.id) }
                state.arrivals[item.id, default: 0] += 1
            }
        }
    }
}

/// A store whose workers can be stopped: who is, renews nothing.
final class StoppingStore: OutboxStore {
    private let store: InMemoryOutboxStore
    private let state = Mutex<(stopped: Set<String>, takenOver: Int)>(([], 0))

    init(_ store: InMemoryOutboxStore) { self.store = store }

    /// How many turns were refused.
    var takenOver: Int { state.withLock { $0.takenOver } }

    func stop(_ holder: String) { state.withLock { _ = $0.stopped.insert(holder) } }
    func go(_ holder: String) { state.withLock { _ = $0.stopped.remove(holder) } }

    func renew(_ lease: OutboxLease, until end: Instant, at now: Instant) throws {
        guard !state.withLock({ $0.stopped.contains(lease.holder) }) else { return }
        try store.renew(lease, until: end, at: now)
    }

    func turn(
        _ lease: OutboxLease, settling settlements: [OutboxSettlement], health: OutboxHealth?,
        claiming limit: OutboxBatchLimit?, until end: Instant, at now: Instant
    ) throws -> OutboxTurn {
        do {
            return try store.turn(
                lease, settling: settlements, health: health, claiming: limit, until: end, at: now)
        } catch {
            state.withLock { $0.takenOver += 1 }
            throw error
        }
    }

    func append(_ entries: [OutboxEntry], at now: Instant) -> [OutboxAcceptance] { store.append(entries, at: now) }
    func work(at now: Instant, limit: Int) -> [OutboxShard] { store.work(at: now, limit: limit) }
    func acquire(_ shard: OutboxShard, by holder: String, until end: Instant, at now: Instant) -> OutboxLease? {
        store.acquire(shard, by: holder, until: end, at: now)
    }
    func release(_ lease: OutboxLease) { store.release(lease) }
    func status(of tenant: String?, at now: Instant) -> [OutboxStatus] { store.status(of: tenant, at: now) }
    func records(_ query: OutboxQuery, behind sequence: Int64?, limit: Int) -> [OutboxRecord] {
        store.records(query, behind: sequence, limit: limit)
    }
    func redrive(_ destination: OutboxDestination, ids: [String]?, at now: Instant) -> Int {
        store.redrive(destination, ids: ids, at: now)
    }
    func resume(_ destination: OutboxDestination) { store.resume(destination) }
    func erase(_ subjects: [String], of tenant: String) -> OutboxErasure { store.erase(subjects, of: tenant) }
    func sweep(deliveredBefore time: Instant, limit: Int) -> Int { store.sweep(deliveredBefore: time, limit: limit) }
}

/// The way there: requests and answers get lost, whole batches are refused, and now and then a worker stands still past its
/// lease, before or after it has sent.
private struct RoughSink: OutboxSink {
    let endpoint: Endpoint
    let world: VirtualWorld
    let worker: String
    let store: StoppingStore

    var limit: OutboxBatchLimit { OutboxBatchLimit(count: 1 + endpoint.number(below: 20), bytes: 1 << 20) }

    func deliver(_ items: [OutboxItem]) async -> BatchOutcome {
        await pause(.milliseconds(endpoint.number(below: 200)))
        if endpoint.happens(oneIn: 40) { await stop() }
        if endpoint.happens(oneIn: 12) { return .all(.retry(nil)) }
        if items.contains(where: { endpoint.poison.contains($0.id) }) {
            return items.count == 1 ? .each([.refused("bad")]) : .batchRefused
        }
        endpoint.take(items)
        if endpoint.happens(oneIn: 12) { return .all(.retry(nil)) }
        if endpoint.happens(oneIn: 40) { await stop() }
        return .all(endpoint.happens(oneIn: 2) ? .delivered : .duplicate)
    }

    /// A worker that stands still does not renew its lease either: the whole process is stopped.
    private func stop() async {
        store.stop(worker)
        await pause(.seconds(10 + endpoint.number(below: 30)))
        store.go(worker)
    }

    private func pause(_ duration: Duration) async {
        // A pause that is cancelled is over.
        do { try await world.ambient.sleep(duration) } catch { return }
    }
}

@Suite("Several workers on one outbox")
struct ManyWorkersTests {
    private static func policy(lease: Duration) -> OutboxPolicy {
        var policy = OutboxPolicy()
        policy.lease = lease
        return policy
    }

    @Test("Whatever is lost on the way, and whoever stands still: all arrives, in order by key, and nothing else")
    func all() async throws {
        var takenOver = 0
        try await PropertyTest.run(cases: 60, seed: 20_262) { generator in
            let seed = generator.next()
            var random = SeededGenerator(seed: seed)
            let count = 100 + random.number(below: 200)
            let poison = Set((0..<random.number(below: 4)).map { _ in "\(random.number(below: count))" })
            let endpoint = Endpoint(poison: poison, random: random.fork("endpoint"))
            let world = VirtualWorld(seed: seed)
            let store = InMemoryOutboxStore()
            let stopping = StoppingStore(store)
            let policy = Self.policy(lease: .seconds(random.chance(1, in: 2) ? 10 : 3))
            let shards = 1 + random.number(below: 4)
            let items = (0..<count).map { Bench.item($0, key: "k\($0 % 7)") }
            try await world.run {
                _ = store.append(
                    items.map { OutboxEntry($0, to: Bench.place, shards: shards) },
                    at: Instant(millisecondsSinceEpoch: world.now.millisecondsSinceEpoch))
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for number in 0..<3 {
                        let name = "w\(number)"
                        let sink = RoughSink(endpoint: endpoint, world: world, worker: name, store: stopping)
                        let worker = OutboxWorker(stopping, name: name, policy: policy, world: OutboxWorld(world)) {
                            _ in
                            sink
                        }
                        group.addTask {
                            do { try await worker.run() } catch is CancellationError {}
                        }
                    }
                    while !store.records(OutboxQuery(state: .waiting), behind: nil, limit: 1).isEmpty {
                        try await world.ambient.sleep(.seconds(5))
                    }
                    group.cancelAll()
                    try await group.waitForAll()
                }
            }
            takenOver += stopping.takenOver
            #expect(Set(endpoint.accepted) == Set(items.map(\.id)).subtracting(poison), "seed \(seed)")
            for key in Set(items.map(\.orderingKey)) {
                let own = items.filter { $0.orderingKey == key && !poison.contains($0.id) }.map(\.id)
                #expect(endpoint.accepted.filter { own.contains($0) } == own, "seed \(seed), \(key)")
            }
            let dead = store.records(OutboxQuery(state: .dead), behind: nil, limit: .max)
            #expect(Set(dead.map(\.id)) == poison && dead.allSatisfy { $0.reason == "bad" }, "seed \(seed)")
        }
        print("several workers: \(takenOver) turns refused, as somebody else had taken over")
        #expect(takenOver > 0)
    }

    @Test("A worker that is stopped while it sends writes down what arrived")
    func stopped() async throws {
        let endpoint = Endpoint(poison: [], random: SeededGenerator(seed: 1))
        let world = VirtualWorld()
        let store = InMemoryOutboxStore()
        let sink = ScriptedSink { items, _ in
            // Takes its time, also when it is told to stop.
            do { try await world.ambient.sleep(.seconds(1)) } catch {}
            endpoint.take(items)
            return .all(.delivered)
        }
        try await world.run {
            _ = store.append(
                (0..<5).map { OutboxEntry(Bench.item($0), to: Bench.place) },
                at: Instant(millisecondsSinceEpoch: world.now.millisecondsSinceEpoch))
            let worker = OutboxWorker(store, name: "w", world: OutboxWorld(world)) { _ in sink }
            await withTaskGroup(of: Void.self) { group in
                group.addTask {
                    do { try await worker.run() } catch {}
                }
                do { try await world.ambient.sleep(.milliseconds(500)) } catch {}
                group.cancelAll()
            }
        }
        #expect(store.records(OutboxQuery(state: .delivered), behind: nil, limit: 9).count == 5)
    }
}
