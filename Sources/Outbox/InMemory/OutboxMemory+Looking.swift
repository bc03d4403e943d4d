internal import Canonical
internal import _CrosswalkSupport

extension OutboxMemory {
    func work(at now: Instant, limit: Int) -> [OutboxShard] {
        var found: [(shard: OutboxShard, oldest: Int64)] = []
        for (shard, sequences) in waiting where !(places[shard.destination]?.health.rests(at: now) ?? false) {
            let first = sequences.first { sequence in
                rows[sequence].map { $0.fence == nil && $0.time <= now } ?? false
            }
            if let first { found.append((shard, first)) }
        }
        return found.sorted { $0.oldest < $1.oldest }.prefix(max(0, limit)).map(\.shard)
    }

    func status(of tenant: String?) -> [OutboxStatus] {
        var all = places.keys.reduce(into: [OutboxDestination: OutboxStatus]()) { $0[$1] = OutboxStatus($1) }
        for row in rows.values {
            var status = all[row.destination] ?? OutboxStatus(row.destination)
            switch row.state {
            case .waiting:
                status.waiting += 1
                if row.fence != nil { status.underway += 1 }
                status.oldest = min(status.oldest ?? row.accepted, row.accepted)
            case .delivered: status.delivered += 1
            case .dead: status.dead += 1
            case .superseded: break
            }
            all[row.destination] = status
        }
        return all.values.filter { status in
            tenant.map { ExactText($0) == ExactText(status.destination.tenant) } ?? true
        }
        .map { status in
            var status = status
            status.health = places[status.destination]?.health ?? OutboxHealth()
            return status
        }
        .sorted {
            (ExactText($0.destination.tenant), ExactText($0.destination.name))
                < (ExactText($1.destination.tenant), ExactText($1.destination.name))
        }
    }

    func records(_ query: OutboxQuery, behind sequence: Int64?, limit: Int) -> [OutboxRecord] {
        let numbers = query.newestFirst ? rows.keys.sorted(by: >) : rows.keys.sorted()
        var found: [OutboxRecord] = []
        for number in numbers where found.count < limit {
            if let sequence, query.newestFirst ? number >= sequence : number <= sequence { continue }
            guard let row = rows[number], !row.isForgotten, Self.matches(row, query) else { continue }
            found.append(
                OutboxRecord(
                    sequence: number, destination: row.destination, id: row.item.id, state: row.state,
                    attempts: row.attempts, accepted: row.accepted, time: row.time, reason: row.reason,
                    size: row.bytes?.count ?? 0))
        }
        return found
    }

    private static func matches(_ row: Row, _ query: OutboxQuery) -> Bool {
        func fits(_ wanted: String?, _ text: String) -> Bool { wanted.map { ExactText($0) == ExactText(text) } ?? true }
        return fits(query.tenant, row.destination.tenant) && fits(query.name, row.destination.name)
            && fits(query.id, row.item.id) && (query.state.map { $0 == row.state } ?? true)
    }

    mutating func redrive(_ destination: OutboxDestination, ids: [String]?, at now: Instant) -> Int {
        let wanted = ids.map { Set($0.map { ExactText($0) }) }
        var count = 0
        for (sequence, row) in rows where row.state == .dead && row.destination == destination {
            guard wanted?.contains(ExactText(row.item.id)) ?? true else { continue }
            leave(row, sequence)
            var again = row
            again.state = .waiting
            again.attempts = 0
            again.time = now
            again.reason = nil
            again.holdsKey = false
            // The destination may be divided otherwise by now.
            let shards = places[destination]?.shards ?? 1
            again.shard = OutboxShard(destination, OutboxEntry.shard(of: row.item.orderingKey, among: shards))
            rows[sequence] = again
            wait(sequence, in: again.shard)
            count += 1
        }
        return count
    }

    mutating func erase(_ marks: [String], of tenant: String) -> OutboxErasure {
        var (removed, underway, delivered) = (0, 0, 0)
        for sequence in sequences(of: marks, in: tenant) {
            guard let row = rows[sequence] else { continue }
            switch row.state {
            case .delivered, .superseded: delivered += 1
            case .waiting where row.fence != nil:
                underway += 1
                rows[sequence]?.isForgotten = true
                rows[sequence]?.bytes = nil
            case .waiting, .dead:
                removed += 1
                remove(sequence)
            }
        }
        return OutboxErasure(removed: removed, underway: underway, delivered: delivered)
    }

    mutating func sweep(deliveredBefore time: Instant, limit: Int) -> Int {
        let old = rows.filter {
            ($0.value.state == .delivered || $0.value.state == .superseded) && $0.value.time < time
        }
        let gone = old.keys.sorted().prefix(max(0, limit))
        for sequence in gone { remove(sequence) }
        return gone.count
    }
}
