public import Canonical
import Synchronization

/// An outbox in memory, for tests and for what may be lost with the process.
public final class InMemoryOutboxStore: OutboxStore {
    private let memory = Mutex(OutboxMemory())

    /// An empty outbox.
    public init() {}

    /// Accepts items, as the port says.
    public func append(_ entries: [OutboxEntry], at now: Instant) -> [OutboxAcceptance] {
        memory.withLock { memory in entries.map { memory.append($0, at: now) } }
    }

    /// The parts with something to send.
    public func work(at now: Instant, limit: Int) -> [OutboxShard] {
        memory.withLock { $0.work(at: now, limit: limit) }
    }

    /// Gives a lease, as the port says. Nobody here dies without the others.
    public func acquire(
        _ shard: OutboxShard, by holder: String, until end: Instant, at now: Instant
    ) -> OutboxLease? {
        memory.withLock { $0.acquire(shard, by: holder, until: end, at: now) }
    }

    /// Lets a lease last longer.
    public func renew(_ lease: OutboxLease, until end: Instant, at now: Instant) throws {
        try memory.withLock { try $0.renew(lease, until: end) }
    }

    /// Writes down and takes, as the port says.
    public func turn(
        _ lease: OutboxLease, settling settlements: [OutboxSettlement], health: OutboxHealth?,
        claiming limit: OutboxBatchLimit?, until end: Instant, at now: Instant
    ) throws -> OutboxTurn {
        try memory.withLock { memory in
            try memory.renew(lease, until: end)
            for settlement in settlements { memory.settle(settlement, lease, at: now) }
            if let health { memory.note(health, of: lease.shard.destination) }
            return memory.claim(limit, lease, at: now)
        }
    }

    /// Gives a lease back.
    public func release(_ lease: OutboxLease) { memory.withLock { $0.release(lease) } }

    /// How things stand.
    public func status(of tenant: String?, at now: Instant) -> [OutboxStatus] {
        memory.withLock { $0.status(of: tenant) }
    }

    /// Items with their states.
    public func records(_ query: OutboxQuery, behind sequence: Int64?, limit: Int) -> [OutboxRecord] {
        memory.withLock { $0.records(query, behind: sequence, limit: limit) }
    }

    /// Lets given up items wait again.
    public func redrive(_ destination: OutboxDestination, ids: [String]?, at now: Instant) -> Int {
        memory.withLock { $0.redrive(destination, ids: ids, at: now) }
    }

    /// Ends a destination's rest.
    public func resume(_ destination: OutboxDestination) {
        memory.withLock { $0.note(OutboxHealth(), of: destination) }
    }

    /// Forgets people.
    public func erase(_ subjects: [String], of tenant: String) -> OutboxErasure {
        memory.withLock { $0.erase(subjects, of: tenant) }
    }

    /// Removes the ids of what was delivered.
    public func sweep(deliveredBefore time: Instant, limit: Int) -> Int {
        memory.withLock { $0.sweep(deliveredBefore: time, limit: limit) }
    }
}
