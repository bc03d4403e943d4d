internal import Canonical
internal import _CrosswalkSupport

/// What an outbox in memory holds.
struct OutboxMemory {
    struct Row {
        let destination: OutboxDestination
        var shard: OutboxShard
        let item: OutboxItem
        let hash: Hash128
        let accepted: Instant
        var state = OutboxRecord.State.waiting
        /// The item's bytes as long as they are needed.
        var bytes: [UInt8]?
        var attempts = 0
        var time: Instant
        var reason: String?
        /// The fence under which it is on its way.
        var fence: Int64?
        /// Somebody in it is to be forgotten once it is known what became of it.
        var isForgotten = false
        var holdsKey = false
    }

    struct Place {
        var shards = 1
        var waiting = 0
        var health = OutboxHealth()
        /// Keys that wait for an item that was given up, and for how many.
        var heldKeys: [ExactText: Int] = [:]
    }

    struct Lease {
        var holder: String
        var fence: Int64
        var end: Instant?
    }

    /// A text of a destination: an id, a coalescing key.
    struct Name: Hashable {
        let destination: OutboxDestination
        let text: ExactText
    }

    /// A mark of a tenant's people.
    struct Subject: Hashable {
        let tenant: ExactText
        let mark: ExactText
    }

    var rows: [Int64: Row] = [:]
    var places: [OutboxDestination: Place] = [:]
    var leases: [OutboxShard: Lease] = [:]
    /// What waits in a part, ascending.
    var waiting: [OutboxShard: [Int64]] = [:]
    private var last: Int64 = 0
    private var ids: [Name: Int64] = [:]
    private var coalescing: [Name: Set<Int64>] = [:]
    private var subjects: [Subject: Set<Int64>] = [:]

    // MARK: Accepting

    mutating func append(_ entry: OutboxEntry, at now: Instant) -> OutboxAcceptance {
        let (destination, item) = (entry.destination, entry.item)
        let name = Name(destination: destination, text: ExactText(item.id))
        let hash = OutboxHash.of(item.bytes)
        if let known = ids[name].flatMap({ rows[$0] }) { return known.hash == hash ? .duplicate : .conflict }
        if places[destination, default: Place()].waiting == 0 {
            places[destination, default: Place()].shards = entry.shards
        }
        let shard = OutboxShard(
            destination, OutboxEntry.shard(of: item.orderingKey, among: places[destination]?.shards ?? 1))
        supersede(item.coalescingKey.map { Name(destination: destination, text: ExactText($0)) }, at: now)
        last += 1
        rows[last] = Row(
            destination: destination, shard: shard, item: item, hash: hash, accepted: now, bytes: item.bytes, time: now)
        ids[name] = last
        wait(last, in: shard)
        if let key = item.coalescingKey {
            coalescing[Name(destination: destination, text: ExactText(key)), default: []].insert(last)
        }
        for subject in item.subjects { subjects[mark(subject, destination), default: []].insert(last) }
        return .accepted
    }

    private func mark(_ subject: String, _ destination: OutboxDestination) -> Subject {
        Subject(tenant: ExactText(destination.tenant), mark: ExactText(subject))
    }

    /// What was given up is out of date as well once there is something newer.
    private mutating func supersede(_ name: Name?, at now: Instant) {
        guard let name else { return }
        for sequence in coalescing[name] ?? [] {
            guard let row = rows[sequence], row.fence == nil else { continue }
            end(sequence, as: .superseded, at: now, reason: "outbox.coalesced")
        }
    }

    // MARK: Waiting

    /// Puts an item where its number belongs: nearly always behind all others.
    mutating func wait(_ sequence: Int64, in shard: OutboxShard) {
        var low = 0
        var high = waiting[shard]?.count ?? 0
        if high > 0, let last = waiting[shard]?.last, last < sequence { low = high }
        while low < high {
            let middle = (low + high) / 2
            if (waiting[shard]?[middle] ?? .max) < sequence { low = middle + 1 } else { high = middle }
        }
        waiting[shard, default: []].insert(sequence, at: low)
        places[shard.destination, default: Place()].waiting += 1
    }

    private mutating func stopWaiting(_ sequence: Int64, in shard: OutboxShard) {
        guard let place = waiting[shard]?.firstIndex(of: sequence) else { return }
        waiting[shard]?.remove(at: place)
        places[shard.destination]?.waiting -= 1
    }

    // MARK: Ends

    /// Gives an item its end. Its bytes stay only where it was given up.
    mutating func end(
        _ sequence: Int64, as state: OutboxRecord.State, at now: Instant, reason: String? = nil, holdsKey: Bool = false
    ) {
        guard var row = rows[sequence] else { return }
        leave(row, sequence)
        row.state = state
        row.time = now
        row.reason = reason
        row.fence = nil
        row.holdsKey = holdsKey && state == .dead
        if state != .dead { row.bytes = nil }
        rows[sequence] = row
        if row.holdsKey { places[row.destination]?.heldKeys[ExactText(row.item.orderingKey), default: 0] += 1 }
        if state == .delivered || state == .superseded { forgetKey(row, sequence) }
        if state == .superseded { forgetSubjects(row, sequence) }
    }

    /// Takes an item out of the state in which it is.
    mutating func leave(_ row: Row, _ sequence: Int64) {
        if row.state == .waiting { stopWaiting(sequence, in: row.shard) }
        guard row.holdsKey else { return }
        let key = ExactText(row.item.orderingKey)
        let left = (places[row.destination]?.heldKeys[key] ?? 1) - 1
        places[row.destination]?.heldKeys[key] = left > 0 ? left : nil
    }

    /// Removes an item with all that is known of it.
    mutating func remove(_ sequence: Int64) {
        guard let row = rows[sequence] else { return }
        leave(row, sequence)
        forgetKey(row, sequence)
        forgetSubjects(row, sequence)
        ids[Name(destination: row.destination, text: ExactText(row.item.id))] = nil
        rows[sequence] = nil
    }

    private mutating func forgetKey(_ row: Row, _ sequence: Int64) {
        guard let key = row.item.coalescingKey else { return }
        let name = Name(destination: row.destination, text: ExactText(key))
        coalescing[name]?.remove(sequence)
        if coalescing[name]?.isEmpty == true { coalescing[name] = nil }
    }

    mutating func forgetSubjects(_ row: Row, _ sequence: Int64) {
        for subject in row.item.subjects {
            let mark = mark(subject, row.destination)
            subjects[mark]?.remove(sequence)
            if subjects[mark]?.isEmpty == true { subjects[mark] = nil }
        }
    }

    /// The items of people, each once.
    func sequences(of marks: [String], in tenant: String) -> Set<Int64> {
        marks.reduce(into: []) { all, mark in
            all.formUnion(subjects[Subject(tenant: ExactText(tenant), mark: ExactText(mark))] ?? [])
        }
    }
}
