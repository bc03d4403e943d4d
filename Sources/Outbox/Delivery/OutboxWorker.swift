internal import Canonical

/// Delivers what waits in an outbox: in as many processes as one likes, over one store.
///
/// ```swift
/// let worker = OutboxWorker(store, name: "web-1 4711", world: world) { destination in sinks[destination] }
/// try await worker.run()
/// ```
///
/// What is delivered is delivered at least once: a process that dies between the answer and its note sends again, with the
/// same id and the same bytes, and the destination tells by the id that it has it already.
public struct OutboxWorker: Sendable {
    private let store: any OutboxStore
    private let name: String
    private let policy: OutboxPolicy
    private let world: OutboxWorld
    private let sink: @Sendable (OutboxDestination) async -> (any OutboxSink)?

    /// A worker.
    ///
    /// - Parameters:
    ///   - store: The store.
    ///   - name: A name that no other worker has, in any process, ever.
    ///   - policy: How often and how long is tried.
    ///   - world: The clock, and what else it needs of the world.
    ///   - sink: What takes the items of a destination; `nil` leaves them waiting.
    public init(
        _ store: any OutboxStore, name: String, policy: OutboxPolicy = OutboxPolicy(), world: OutboxWorld,
        sink: @escaping @Sendable (OutboxDestination) async -> (any OutboxSink)?
    ) {
        self.store = store
        self.name = name
        self.policy = policy
        self.world = world
        self.sink = sink
    }

    /// Delivers until it is cancelled. Each part of a destination has a task of its own, so that none waits for another.
    /// - Throws: What the store throws; `CancellationError`.
    public func run() async throws { try await work(untilIdle: false) }

    /// Delivers until nothing is left that may be sent now.
    /// - Throws: What the store throws; `CancellationError`.
    public func drain() async throws { try await work(untilIdle: true) }

    /// What a task of a worker tells when it is over.
    private enum Event: Sendable {
        case done(OutboxShard, didWork: Bool)
        case looked
    }

    private func work(untilIdle: Bool) async throws {
        try await withThrowingTaskGroup(of: Event.self) { group in
            var underway: Set<OutboxShard> = []
            var idle: Set<OutboxShard> = []
            while true {
                try Task.checkCancellation()
                let found = try await store.work(at: world.now(), limit: 4 * max(1, policy.shardsAtOnce))
                for shard in found where underway.count < policy.shardsAtOnce && !idle.contains(shard) {
                    guard underway.insert(shard).inserted else { continue }
                    group.addTask { .done(shard, didWork: try await deliver(shard)) }
                }
                if untilIdle, underway.isEmpty { return }
                if !untilIdle {
                    idle = []
                    group.addTask {
                        try await world.sleep(policy.pause)
                        return .looked
                    }
                }
                try await settle(&group, &underway, &idle, untilIdle: untilIdle)
            }
        }
    }

    /// Waits for a task to end, or for the time to look again.
    private func settle(
        _ group: inout ThrowingTaskGroup<Event, any Error>, _ underway: inout Set<OutboxShard>,
        _ idle: inout Set<OutboxShard>, untilIdle: Bool
    ) async throws {
        while let event = try await group.next() {
            guard case .done(let shard, let didWork) = event else { return }
            underway.remove(shard)
            // Who could do nothing there is not asked again at once: it is another's, or all of it is held.
            if !didWork { idle.insert(shard) }
            if untilIdle { return }
        }
    }

    // MARK: A part of a destination

    /// Delivers what waits in a part, batch by batch, as long as there is some.
    /// - Returns: Whether anything was sent.
    private func deliver(_ shard: OutboxShard) async throws -> Bool {
        guard let sink = await sink(shard.destination) else { return false }
        guard let lease = try await store.acquire(shard, by: name, until: leaseEnd, at: world.now()) else {
            return false
        }
        var didWork = false
        // A batch that was too large is not tried in that size again.
        var limit = sink.limit
        do {
            var turn = try await self.turn(lease, [], nil, limit.probing(lease.health, policy))
            while !turn.claims.isEmpty {
                didWork = true
                let sent = await send(turn, lease, to: sink)
                limit = OutboxBatchLimit(count: min(limit.count, max(sent.most, 1)), bytes: limit.bytes)
                turn = try await self.turn(
                    lease, sent.settlements, sent.health == turn.health ? nil : sent.health,
                    Task.isCancelled ? nil : limit.probing(sent.health, policy))
            }
            try await store.release(lease)
        } catch let error as OutboxError where error.code == .fenced {
            // Somebody else took over, and sends again what this one did not write down.
        }
        return didWork
    }

    /// A turn, also where the worker is told to stop: what was sent has to be written down.
    private func turn(
        _ lease: OutboxLease, _ settlements: [OutboxSettlement], _ health: OutboxHealth?, _ limit: OutboxBatchLimit?
    ) async throws -> OutboxTurn {
        @Sendable func turn() async throws -> OutboxTurn {
            try await store.turn(
                lease, settling: settlements, health: health, claiming: limit, until: leaseEnd, at: world.now())
        }
        return Task.isCancelled ? try await Task { try await turn() }.value : try await turn()
    }

    private var leaseEnd: Instant { world.now().advanced(by: policy.lease) }

    /// Sends while the lease is renewed beside it.
    private func send(_ turn: OutboxTurn, _ lease: OutboxLease, to sink: any OutboxSink) async -> Sent {
        await withTaskGroup(of: Sent?.self) { group in
            group.addTask {
                var delivery = BatchDelivery(
                    turn.claims, to: sink, health: turn.health, policy: policy, world: world)
                let (settlements, health) = await delivery.run()
                // One that could not begin to fill what may be sent has shown nothing about it.
                let most = delivery.most < turn.claims.count ? delivery.most : Int.max
                return Sent(settlements: settlements, health: health, most: most)
            }
            group.addTask {
                await keep(lease)
                return nil
            }
            while let result = await group.next() {
                guard let result else { continue }
                group.cancelAll()
                return result
            }
            // The first task always answers.
            return Sent(
                settlements: turn.claims.map { OutboxSettlement($0.sequence, .untried) }, health: turn.health,
                most: .max)
        }
    }

    /// What became of a batch.
    private struct Sent: Sendable {
        let settlements: [OutboxSettlement]
        let health: OutboxHealth
        /// The most items that may be sent at once from now on.
        let most: Int
    }

    /// Renews a lease until it is cancelled. A renewal that fails is seen by the next turn.
    private func keep(_ lease: OutboxLease) async {
        do {
            while true {
                try await world.sleep(policy.lease / 3)
                try await store.renew(lease, until: leaseEnd, at: world.now())
            }
        } catch {
            return
        }
    }
}

extension OutboxBatchLimit {
    /// Of a destination that failed several times one item alone is tried.
    fileprivate func probing(_ health: OutboxHealth, _ policy: OutboxPolicy) -> OutboxBatchLimit {
        health.failures >= max(1, policy.failuresUntilProbe) ? OutboxBatchLimit(count: 1, bytes: bytes) : self
    }
}
