import Canonical
import Outbox

/// A store that can be made to refuse what is handed in.
actor FailingStore: OutboxStore {
    struct Failure: Error {}

    nonisolated let inner = InMemoryOutboxStore()
    private var isFailing = false
    /// How many items each call brought.
    private(set) var calls: [Int] = []

    func fail(_ isFailing: Bool) { self.isFailing = isFailing }

    func append(_ entries: [OutboxEntry], at now: Instant) throws -> [OutboxAcceptance] {
        calls.append(entries.count)
        if isFailing { throw Failure() }
        return inner.append(entries, at: now)
    }

    func work(at now: Instant, limit: Int) -> [OutboxShard] { inner.work(at: now, limit: limit) }

    func acquire(_ shard: OutboxShard, by holder: String, until end: Instant, at now: Instant) -> OutboxLease? {
        inner.acquire(shard, by: holder, until: end, at: now)
    }

    func renew(_ lease: OutboxLease, until end: Instant, at now: Instant) throws {
        try inner.renew(lease, until: end, at: now)
    }

    func turn(
        _ lease: OutboxLease, settling settlements: [OutboxSettlement], health: OutboxHealth?,
        claiming limit: OutboxBatchLimit?, until end: Instant, at now: Instant
    ) throws -> OutboxTurn {
        try inner.turn(lease, settling: settlements, health: health, claiming: limit, until: end, at: now)
    }

    func release(_ lease: OutboxLease) { inner.release(lease) }

    func status(of tenant: String?, at now: Instant) -> [OutboxStatus] { inner.status(of: tenant, at: now) }

    func records(_ query: OutboxQuery, behind sequence: Int64?, limit: Int) -> [OutboxRecord] {
        inner.records(query, behind: sequence, limit: limit)
    }

    func redrive(_ destination: OutboxDestination, ids: [String]?, at now: Instant) -> Int {
        inner.redrive(destination, ids: ids, at: now)
    }

    func resume(_ destination: OutboxDestination) { inner.resume(destination) }

    func erase(_ subjects: [String], of tenant: String) -> OutboxErasure { inner.erase(subjects, of: tenant) }

    func sweep(deliveredBefore time: Instant, limit: Int) -> Int {
        inner.sweep(deliveredBefore: time, limit: limit)
    }
}
