internal import Canonical
internal import _CrosswalkSupport

extension OutboxMemory {
    // MARK: Leases

    mutating func acquire(
        _ shard: OutboxShard, by holder: String, until end: Instant, at now: Instant
    ) -> OutboxLease? {
        guard places[shard.destination] != nil else { return nil }
        if let lease = leases[shard], lease.holder != holder, let until = lease.end, now < until { return nil }
        let fence = (leases[shard]?.fence ?? 0) + 1
        leases[shard] = Lease(holder: holder, fence: fence, end: end)
        // Whoever had them may have sent them: that is an attempt.
        comeBack(shard, isAttempt: true)
        return OutboxLease(
            shard, holder: holder, fence: fence, health: places[shard.destination]?.health ?? OutboxHealth())
    }

    mutating func renew(_ lease: OutboxLease, until end: Instant) throws {
        guard let current = leases[lease.shard], current.fence == lease.fence, current.end != nil else {
            throw OutboxError(.fenced)
        }
        leases[lease.shard]?.end = end
    }

    mutating func release(_ lease: OutboxLease) {
        guard leases[lease.shard]?.fence == lease.fence else { return }
        leases[lease.shard]?.end = nil
        comeBack(lease.shard, isAttempt: false)
    }

    private mutating func comeBack(_ shard: OutboxShard, isAttempt: Bool) {
        for sequence in waiting[shard] ?? [] {
            guard let row = rows[sequence], row.fence != nil else { continue }
            if row.isForgotten {
                remove(sequence)
            } else {
                rows[sequence]?.fence = nil
                if isAttempt { rows[sequence]?.attempts += 1 }
            }
        }
    }

    // MARK: Turns

    mutating func note(_ health: OutboxHealth, of destination: OutboxDestination) {
        places[destination, default: Place()].health = health
    }

    mutating func settle(_ settlement: OutboxSettlement, _ lease: OutboxLease, at now: Instant) {
        let sequence = settlement.sequence
        guard let row = rows[sequence], row.shard == lease.shard, row.fence == lease.fence else { return }
        if row.isForgotten {
            guard settlement.result == .delivered || settlement.result == .superseded else { return remove(sequence) }
            forgetSubjects(row, sequence)
            rows[sequence]?.isForgotten = false
        }
        if settlement.result != .untried { rows[sequence]?.attempts += 1 }
        switch settlement.result {
        case .delivered: end(sequence, as: .delivered, at: now)
        case .superseded: end(sequence, as: .superseded, at: now, reason: "outbox.superseded")
        case .dead(let reason, let holdsKey):
            end(sequence, as: .dead, at: now, reason: reason, holdsKey: holdsKey)
        case .untried: rows[sequence]?.fence = nil
        case .retry(let due, let reason):
            rows[sequence]?.fence = nil
            rows[sequence]?.time = due
            rows[sequence]?.reason = reason
        }
    }

    mutating func claim(_ limit: OutboxBatchLimit?, _ lease: OutboxLease, at now: Instant) -> OutboxTurn {
        let place = places[lease.shard.destination] ?? Place()
        guard let limit, !place.health.rests(at: now) else { return OutboxTurn(claims: [], health: place.health) }
        var held = Set(place.heldKeys.keys)
        var claims: [OutboxClaim] = []
        var bytes = 0
        for sequence in waiting[lease.shard] ?? [] {
            guard let row = rows[sequence], let content = row.bytes else { continue }
            let key = ExactText(row.item.orderingKey)
            guard !held.contains(key) else { continue }
            guard row.fence == nil, row.time <= now else {
                held.insert(key)
                continue
            }
            let (sum, overflow) = bytes.addingReportingOverflow(content.count)
            if !claims.isEmpty, overflow || sum > limit.bytes { break }
            bytes = overflow ? .max : sum
            rows[sequence]?.fence = lease.fence
            claims.append(
                OutboxClaim(
                    sequence: sequence, item: row.item.withoutSubjects, attempts: row.attempts, accepted: row.accepted))
            if claims.count == limit.count { break }
        }
        return OutboxTurn(claims: claims, health: place.health)
    }
}

extension OutboxItem {
    fileprivate var withoutSubjects: OutboxItem {
        OutboxItem(id: id, orderingKey: orderingKey, coalescingKey: coalescingKey, bytes: bytes)
    }
}
