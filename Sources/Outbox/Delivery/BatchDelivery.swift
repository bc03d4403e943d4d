internal import Canonical

/// Brings the items that were taken to their ends: sends them, and halves what is refused as a whole until the item is found
/// for which it was refused.
///
/// A batch is sent as its first part; what lies behind stays where it is. So the order holds, and an item that is refused
/// among `n` costs at most ⌈log2 n⌉ + 2 further requests: the halves, the item alone, and what was behind it.
struct BatchDelivery {
    let sink: any OutboxSink
    let policy: OutboxPolicy
    let world: OutboxWorld
    /// What is not settled yet, in order.
    private var left: ArraySlice<OutboxClaim>
    /// So many of the first ones are known to have one among them that is refused; 0 where nothing is known.
    private var suspects = 0
    /// The most items that are sent at once: fewer once a batch was too large.
    private(set) var most: Int
    private var health: OutboxHealth
    private var settled: [OutboxSettlement] = []
    /// Keys of which an earlier item has not come to its end.
    private var heldKeys: Set<[UInt8]> = []

    init(
        _ claims: [OutboxClaim], to sink: any OutboxSink, health: OutboxHealth, policy: OutboxPolicy,
        world: OutboxWorld
    ) {
        self.sink = sink
        self.policy = policy
        self.world = world
        self.health = health
        left = claims[...]
        most = max(1, claims.count)
    }

    /// What became of the items, and how the destination is now.
    mutating func run() async -> (settlements: [OutboxSettlement], health: OutboxHealth) {
        while !left.isEmpty, !Task.isCancelled {
            let count = min(most, suspects > 1 ? (suspects + 1) / 2 : suspects == 1 ? 1 : left.count)
            let batch = left.prefix(count)
            guard await take(sink.deliver(batch.map(\.item)), of: batch) else { break }
            giveBackHeld()
        }
        settled += left.map { OutboxSettlement($0.sequence, .untried) }
        return (settled, health)
    }

    /// - Returns: Whether there may be sent more.
    private mutating func take(_ outcome: BatchOutcome, of batch: ArraySlice<OutboxClaim>) -> Bool {
        switch outcome {
        case .batchRefused where batch.count > 1: suspects = batch.count
        case .tooLarge where batch.count > 1: most = batch.count / 2
        case .batchRefused: arrive(batch, [.refused("outbox.refused")])
        case .tooLarge: arrive(batch, [.refused("outbox.too_large")])
        case .all(let one):
            if case .retry(let due) = one { return rest("outbox.unreachable", until: due) }
            if one == .reauthorise { return restWithoutCredentials() }
            arrive(batch, Array(repeating: one, count: batch.count))
        case .each(let outcomes):
            // A sink that does not answer for each item has not said what became of any.
            guard outcomes.count == batch.count else { return rest("outbox.sink_answer", until: nil) }
            if outcomes.contains(.reauthorise) {
                arrive(batch, outcomes.map { $0 == .reauthorise ? .retry(nil) : $0 })
                return restWithoutCredentials()
            }
            arrive(batch, outcomes)
        }
        return true
    }

    /// Settles a batch that was answered item by item.
    private mutating func arrive(_ batch: ArraySlice<OutboxClaim>, _ outcomes: [DeliveryOutcome]) {
        for (claim, outcome) in zip(batch, outcomes) { settle(claim, outcome) }
        left = left.dropFirst(batch.count)
        suspects = max(0, suspects - batch.count)
        health = OutboxHealth()
    }

    private mutating func settle(_ claim: OutboxClaim, _ outcome: DeliveryOutcome) {
        let result: OutboxSettlement.Result =
            switch outcome {
            case .delivered, .duplicate: .delivered
            case .superseded: .superseded
            case .refused(let code): .dead(code, holdsKey: sink.holdsKeyOfDead)
            case .retry(let due): later(claim, due)
            case .reauthorise: later(claim, nil)
            }
        switch result {
        case .retry: heldKeys.insert(Array(claim.item.orderingKey.utf8))
        case .dead where sink.holdsKeyOfDead: heldKeys.insert(Array(claim.item.orderingKey.utf8))
        default: break
        }
        settled.append(OutboxSettlement(claim.sequence, result))
    }

    /// An item for which the destination has no time: it waits, or is given up once it has waited for too long.
    private func later(_ claim: OutboxClaim, _ due: Instant?) -> OutboxSettlement.Result {
        let now = world.now()
        guard !policy.isWornOut(claim, at: now) else {
            return .dead("outbox.gave_up", holdsKey: sink.holdsKeyOfDead)
        }
        let own = now.advanced(by: policy.wait(after: claim.attempts + 1, random: world.draw()))
        return .retry(max(own, due ?? own), "outbox.retry")
    }

    /// Takes out of the rest what must wait for an earlier item of its key.
    private mutating func giveBackHeld() {
        guard !heldKeys.isEmpty else { return }
        var free: [OutboxClaim] = []
        for claim in left {
            if heldKeys.contains(Array(claim.item.orderingKey.utf8)) {
                settled.append(OutboxSettlement(claim.sequence, .untried))
            } else {
                free.append(claim)
            }
        }
        // It may be one of the suspects that is gone.
        if free.count < left.count { suspects = 0 }
        left = free[...]
    }

    // MARK: The destination as a whole

    /// Nothing more is sent for a while: nobody knows what became of the batch, or the destination asked for a rest.
    private mutating func rest(_ reason: String, until due: Instant?) -> Bool {
        health.failures = min(health.failures, .max - 1) + 1
        let now = world.now()
        let own = now.advanced(by: policy.wait(after: health.failures, random: world.draw()))
        health.restsUntil = max(own, due ?? own)
        health.reason = reason
        // Who has waited for too long is given up here as well: a destination that never answers keeps nothing for ever.
        for claim in left where policy.isWornOut(claim, at: now) {
            settled.append(OutboxSettlement(claim.sequence, .dead("outbox.gave_up", holdsKey: sink.holdsKeyOfDead)))
        }
        left = left.filter { !policy.isWornOut($0, at: now) }[...]
        return false
    }

    private mutating func restWithoutCredentials() -> Bool {
        _ = rest("outbox.credentials", until: world.now().advanced(by: policy.restWithoutCredentials))
        return false
    }
}
