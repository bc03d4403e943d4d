#if SQLite
    import Canonical
    import GRDB
    import Outbox
    import _CrosswalkSupport

    /// Leases, and what their holders do. Only within a transaction that writes.
    extension OutboxRows {
        /// The lease of a part as it is written down.
        struct Lease {
            let holder: String
            let fence: Int64
            let end: Instant?
        }

        func lease(_ destination: StoredDestination, _ shard: Int) throws -> Lease? {
            let statement = try Prepared(
                "SELECT holder, fence, ends FROM outbox_lease WHERE destination = ?1 AND shard = ?2", on: db)
            defer { statement.reset() }
            try statement.bind(1, destination.id)
            try statement.bind(2, Int64(shard))
            guard try statement.step() else { return nil }
            return Lease(
                holder: try statement.name(0), fence: statement.integer(1),
                end: statement.isNull(2) ? nil : Instant(millisecondsSinceEpoch: statement.integer(2)))
        }

        /// Gives a part to a holder, whoever had it.
        func take(
            _ shard: OutboxShard, _ destination: StoredDestination, by holder: String, until end: Instant
        ) throws -> OutboxLease {
            let fence = (try lease(destination, shard.number)?.fence ?? 0) + 1
            try run(
                """
                INSERT INTO outbox_lease (destination, shard, holder, fence, ends) VALUES (?1, ?2, ?3, ?4, ?5)
                ON CONFLICT (destination, shard) DO UPDATE SET holder = ?3, fence = ?4, ends = ?5
                """
            ) {
                try $0.bind(1, destination.id)
                try $0.bind(2, Int64(shard.number))
                try $0.bindName(3, holder)
                try $0.bind(4, fence)
                try $0.bind(5, end.millisecondsSinceEpoch)
            }
            // Whoever had them may have sent them: that is an attempt.
            try comeBack(destination, shard.number, attempts: 1)
            return OutboxLease(shard, holder: holder, fence: fence, health: destination.health)
        }

        /// What was on its way waits again.
        private func comeBack(_ destination: StoredDestination, _ shard: Int, attempts: Int64) throws {
            func bind(_ statement: Prepared) throws {
                try statement.bind(1, destination.id)
                try statement.bind(2, Int64(shard))
            }
            let forgotten = try sequences(
                """
                SELECT sequence FROM outbox_item
                WHERE destination = ?1 AND shard = ?2 AND fence IS NOT NULL AND forgotten = 1
                """, bind)
            for sequence in forgotten { try remove(sequence) }
            try run(
                """
                UPDATE outbox_item SET fence = NULL, attempts = attempts + ?3
                WHERE destination = ?1 AND shard = ?2 AND fence IS NOT NULL
                """
            ) {
                try bind($0)
                try $0.bind(3, attempts)
            }
        }

        /// The destination of a lease, for as long as nobody else has it.
        func require(_ lease: OutboxLease) throws -> StoredDestination {
            guard let destination = try destination(lease.shard.destination),
                let current = try self.lease(destination, lease.shard.number), current.fence == lease.fence,
                current.end != nil
            else { throw OutboxError(.fenced) }
            return destination
        }

        func renew(_ lease: OutboxLease, until end: Instant?) throws {
            let destination = try require(lease)
            try run("UPDATE outbox_lease SET ends = ?3 WHERE destination = ?1 AND shard = ?2") {
                try $0.bind(1, destination.id)
                try $0.bind(2, Int64(lease.shard.number))
                try $0.bind(3, end?.millisecondsSinceEpoch)
            }
        }

        func release(_ lease: OutboxLease) throws {
            guard let destination = try destination(lease.shard.destination),
                try self.lease(destination, lease.shard.number)?.fence == lease.fence
            else { return }
            try renew(lease, until: nil)
            try comeBack(destination, lease.shard.number, attempts: 0)
        }

        // MARK: What became of items

        func settle(
            _ settlement: OutboxSettlement, _ lease: OutboxLease, _ destination: StoredDestination, at now: Instant
        ) throws {
            let sequence = settlement.sequence
            guard let isForgotten = try isForgotten(sequence, lease, destination) else { return }
            if isForgotten {
                guard settlement.result == .delivered || settlement.result == .superseded else {
                    return try remove(sequence)
                }
                try one("DELETE FROM outbox_subject WHERE sequence = ?1", sequence)
                try one("UPDATE outbox_item SET forgotten = 0 WHERE sequence = ?1", sequence)
            }
            switch settlement.result {
            case .delivered: try end(sequence, as: .delivered, at: now, reason: nil, attempts: 1)
            case .superseded:
                try end(sequence, as: .superseded, at: now, reason: "outbox.superseded", attempts: 1)
            case .dead(let reason, let holdsKey):
                try end(sequence, as: .dead, at: now, reason: reason, attempts: 1, holdsKey: holdsKey)
            case .untried: try one("UPDATE outbox_item SET fence = NULL WHERE sequence = ?1", sequence)
            case .retry(let due, let reason):
                try run(
                    """
                    UPDATE outbox_item SET fence = NULL, attempts = attempts + 1, time = ?2, reason = ?3
                    WHERE sequence = ?1
                    """
                ) {
                    try $0.bind(1, sequence)
                    try $0.bind(2, due.millisecondsSinceEpoch)
                    try $0.bind(3, reason)
                }
            }
        }

        /// Whether somebody in an item is to be forgotten; `nil` where the lease does not have it on its way.
        private func isForgotten(
            _ sequence: Int64, _ lease: OutboxLease, _ destination: StoredDestination
        ) throws -> Bool? {
            let statement = try Prepared(
                """
                SELECT forgotten FROM outbox_item
                WHERE sequence = ?1 AND state = 0 AND destination = ?2 AND shard = ?3 AND fence = ?4
                """, on: db)
            defer { statement.reset() }
            try statement.bind(1, sequence)
            try statement.bind(2, destination.id)
            try statement.bind(3, Int64(lease.shard.number))
            try statement.bind(4, lease.fence)
            return try statement.step() ? statement.integer(0) != 0 : nil
        }

        // MARK: What is sent next

        func claim(
            _ limit: OutboxBatchLimit, _ lease: OutboxLease, _ destination: StoredDestination, at now: Instant
        ) throws -> [OutboxClaim] {
            var held = try heldKeys(destination)
            var claims: [OutboxClaim] = []
            var bytes = 0
            let statement = try Prepared(Self.waiting, on: db)
            defer { statement.reset() }
            try statement.bind(1, destination.id)
            try statement.bind(2, Int64(lease.shard.number))
            while claims.count < limit.count, try statement.step() {
                let key = statement.bytes(1)
                guard !held.contains(key) else { continue }
                guard statement.isNull(3), statement.integer(2) <= now.millisecondsSinceEpoch else {
                    held.insert(key)
                    continue
                }
                let (sum, overflow) = bytes.addingReportingOverflow(Int(clamping: statement.integer(8)))
                if !claims.isEmpty, overflow || sum > limit.bytes { break }
                bytes = overflow ? .max : sum
                claims.append(try Self.claim(statement))
            }
            statement.reset()
            for claim in claims {
                try run("UPDATE outbox_item SET fence = ?2 WHERE sequence = ?1") {
                    try $0.bind(1, claim.sequence)
                    try $0.bind(2, lease.fence)
                }
            }
            return claims
        }

        /// The order of the index, so that a part is walked only as far as something is taken. Forgotten items have no
        /// content, and so do not come.
        private static let waiting = """
            SELECT i.sequence, i.key, i.time, i.fence, i.id, i.coalescing, i.attempts, i.accepted,
            length(c.content), c.content
            FROM outbox_item AS i INDEXED BY outbox_waiting JOIN outbox_content AS c ON c.sequence = i.sequence
            WHERE i.destination = ?1 AND i.shard = ?2 AND i.state = 0 ORDER BY i.sequence
            """

        private static func claim(_ statement: Prepared) throws -> OutboxClaim {
            OutboxClaim(
                sequence: statement.integer(0),
                item: OutboxItem(
                    id: try statement.name(4), orderingKey: try statement.name(1),
                    coalescingKey: statement.isNull(5) ? nil : try statement.name(5), bytes: statement.bytes(9)),
                attempts: Int(clamping: statement.integer(6)),
                accepted: Instant(millisecondsSinceEpoch: statement.integer(7)))
        }

        /// Keys that wait for an item that was given up.
        private func heldKeys(_ destination: StoredDestination) throws -> Set<[UInt8]> {
            let statement = try Prepared("SELECT key FROM outbox_item WHERE destination = ?1 AND holds = 1", on: db)
            defer { statement.reset() }
            try statement.bind(1, destination.id)
            var held: Set<[UInt8]> = []
            while try statement.step() { held.insert(statement.bytes(0)) }
            return held
        }
    }
#endif
