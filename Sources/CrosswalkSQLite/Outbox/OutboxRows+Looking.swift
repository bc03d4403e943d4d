#if SQLite
    import Canonical
    import GRDB
    import Outbox

    /// How things stand, and what an operator does about it.
    extension OutboxRows {
        /// The parts with something to send, by the number of the item that waits longest there.
        func work(at now: Instant, limit: Int) throws -> [OutboxShard] {
            var found: [(shard: OutboxShard, first: Int64)] = []
            for (place, destination) in try destinations(of: nil) where !place.health.rests(at: now) {
                for number in 0..<max(1, place.shards) {
                    guard let first = try first(place, number, at: now) else { continue }
                    found.append((OutboxShard(destination, number), first))
                }
            }
            return found.sorted { $0.first < $1.first }.prefix(max(0, limit)).map(\.shard)
        }

        private func first(_ destination: StoredDestination, _ shard: Int, at now: Instant) throws -> Int64? {
            let statement = try Prepared(
                """
                SELECT sequence FROM outbox_item INDEXED BY outbox_waiting
                WHERE destination = ?1 AND shard = ?2 AND state = 0 AND fence IS NULL AND time <= ?3
                ORDER BY sequence LIMIT 1
                """, on: db)
            defer { statement.reset() }
            try statement.bind(1, destination.id)
            try statement.bind(2, Int64(shard))
            try statement.bind(3, now.millisecondsSinceEpoch)
            return try statement.step() ? statement.integer(0) : nil
        }

        func destinations(of tenant: String?) throws -> [(StoredDestination, OutboxDestination)] {
            let statement = try Prepared(
                """
                SELECT id, shards, tenant, name, failures, rests, reason FROM outbox_destination
                WHERE ?1 IS NULL OR tenant = ?1 ORDER BY tenant, name
                """, on: db)
            defer { statement.reset() }
            try statement.bind(1, tenant.map { Array($0.utf8) })
            var found: [(StoredDestination, OutboxDestination)] = []
            while try statement.step() {
                found.append(
                    (
                        StoredDestination(
                            id: statement.integer(0), shards: Int(clamping: statement.integer(1)),
                            health: try Self.health(statement, 4)),
                        OutboxDestination(tenant: try statement.name(2), name: try statement.name(3))
                    ))
            }
            return found
        }

        func status(of tenant: String?) throws -> [OutboxStatus] {
            try destinations(of: tenant).map { place, destination in
                var status = OutboxStatus(destination)
                status.health = place.health
                let statement = try Prepared(
                    """
                    SELECT state, count(*), count(fence), min(accepted) FROM outbox_item
                    WHERE destination = ?1 GROUP BY state
                    """, on: db)
                defer { statement.reset() }
                try statement.bind(1, place.id)
                while try statement.step() {
                    let count = Int(clamping: statement.integer(1))
                    switch try OutboxRecord.State.stored(statement.integer(0)) {
                    case .waiting:
                        status.waiting = count
                        status.underway = Int(clamping: statement.integer(2))
                        status.oldest = Instant(millisecondsSinceEpoch: statement.integer(3))
                    case .delivered: status.delivered = count
                    case .dead: status.dead = count
                    case .superseded: break
                    }
                }
                return status
            }
        }

        func records(_ query: OutboxQuery, behind sequence: Int64?, limit: Int) throws -> [OutboxRecord] {
            let (side, order) = query.newestFirst ? ("<", "DESC") : (">", "ASC")
            let statement = try Prepared(
                """
                SELECT i.sequence, d.tenant, d.name, i.id, i.state, i.attempts, i.accepted, i.time, i.reason,
                length(c.content)
                FROM outbox_item AS i JOIN outbox_destination AS d ON d.id = i.destination
                LEFT JOIN outbox_content AS c ON c.sequence = i.sequence
                WHERE (?1 IS NULL OR d.tenant = ?1) AND (?2 IS NULL OR d.name = ?2) AND (?3 IS NULL OR i.state = ?3)
                AND (?4 IS NULL OR i.id = ?4) AND (?5 IS NULL OR i.sequence \(side) ?5) AND i.forgotten = 0
                ORDER BY i.sequence \(order) LIMIT ?6
                """, on: db)
            defer { statement.reset() }
            try statement.bind(1, query.tenant.map { Array($0.utf8) })
            try statement.bind(2, query.name.map { Array($0.utf8) })
            try statement.bind(3, query.state?.stored)
            try statement.bind(4, query.id.map { Array($0.utf8) })
            try statement.bind(5, sequence)
            try statement.bind(6, Int64(max(0, limit)))
            var found: [OutboxRecord] = []
            while try statement.step() { found.append(try Self.record(statement)) }
            return found
        }

        private static func record(_ statement: Prepared) throws -> OutboxRecord {
            OutboxRecord(
                sequence: statement.integer(0),
                destination: OutboxDestination(tenant: try statement.name(1), name: try statement.name(2)),
                id: try statement.name(3), state: try .stored(statement.integer(4)),
                attempts: Int(clamping: statement.integer(5)),
                accepted: Instant(millisecondsSinceEpoch: statement.integer(6)),
                time: Instant(millisecondsSinceEpoch: statement.integer(7)),
                reason: statement.isNull(8) ? nil : try statement.text(8),
                size: statement.isNull(9) ? 0 : Int(clamping: statement.integer(9)))
        }

        // MARK: Changes. Only within a transaction that writes

        func redrive(_ destination: OutboxDestination, ids: [String]?, at now: Instant) throws -> Int {
            guard let place = try self.destination(destination) else { return 0 }
            let wanted = ids.map { Set($0.map { Array($0.utf8) }) }
            let statement = try Prepared(
                "SELECT sequence, id, key FROM outbox_item WHERE destination = ?1 AND state = 3", on: db)
            try statement.bind(1, place.id)
            var chosen: [(sequence: Int64, shard: Int)] = []
            while try statement.step() {
                guard wanted?.contains(statement.bytes(1)) ?? true else { continue }
                // The destination may be divided otherwise by now.
                let shard = OutboxEntry.shard(of: try statement.name(2), among: place.shards)
                chosen.append((statement.integer(0), shard))
            }
            for (sequence, shard) in chosen {
                try run(
                    """
                    UPDATE outbox_item SET state = 0, attempts = 0, time = ?2, reason = NULL, holds = 0, shard = ?3
                    WHERE sequence = ?1
                    """
                ) {
                    try $0.bind(1, sequence)
                    try $0.bind(2, now.millisecondsSinceEpoch)
                    try $0.bind(3, Int64(shard))
                }
            }
            return chosen.count
        }

        func erase(_ subjects: [String], of tenant: String) throws -> OutboxErasure {
            var seen: Set<Int64> = []
            for subject in subjects {
                seen.formUnion(
                    try sequences(
                        """
                        SELECT s.sequence FROM outbox_subject AS s JOIN outbox_item AS i ON i.sequence = s.sequence
                        JOIN outbox_destination AS d ON d.id = i.destination WHERE s.mark = ?2 AND d.tenant = ?1
                        """
                    ) {
                        try $0.bindName(1, tenant)
                        try $0.bindName(2, subject)
                    })
            }
            var (removed, underway, delivered) = (0, 0, 0)
            for sequence in seen.sorted() {
                guard let (state, isUnderway) = try stateOf(sequence) else { continue }
                switch state {
                case .delivered, .superseded: delivered += 1
                case .waiting where isUnderway:
                    underway += 1
                    try one("UPDATE outbox_item SET forgotten = 1 WHERE sequence = ?1", sequence)
                    try one("DELETE FROM outbox_content WHERE sequence = ?1", sequence)
                case .waiting, .dead:
                    removed += 1
                    try remove(sequence)
                }
            }
            return OutboxErasure(removed: removed, underway: underway, delivered: delivered)
        }

        private func stateOf(_ sequence: Int64) throws -> (OutboxRecord.State, isUnderway: Bool)? {
            let statement = try Prepared("SELECT state, fence IS NOT NULL FROM outbox_item WHERE sequence = ?1", on: db)
            defer { statement.reset() }
            try statement.bind(1, sequence)
            guard try statement.step() else { return nil }
            return (try .stored(statement.integer(0)), statement.integer(1) != 0)
        }

        func sweep(deliveredBefore time: Instant, limit: Int) throws -> Int {
            let gone = try sequences(
                """
                SELECT sequence FROM outbox_item INDEXED BY outbox_ended WHERE state IN (1, 2) AND time < ?1
                ORDER BY time LIMIT ?2
                """
            ) {
                try $0.bind(1, time.millisecondsSinceEpoch)
                try $0.bind(2, Int64(max(0, limit)))
            }
            for sequence in gone { try remove(sequence) }
            return gone.count
        }
    }
#endif
