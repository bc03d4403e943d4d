#if SQLite
    import Canonical
    import GRDB
    import Outbox
    import _CrosswalkSupport

    /// Accepting items. Only within a transaction that writes.
    extension OutboxRows {
        func append(_ entries: [OutboxEntry], at now: Instant) throws -> [OutboxAcceptance] {
            var known: [OutboxDestination: StoredDestination] = [:]
            return try entries.map { entry in
                let destination =
                    try known[entry.destination] ?? self.destination(entry.destination, shards: entry.shards)
                known[entry.destination] = destination
                return try append(entry, to: destination, at: now)
            }
        }

        private func append(
            _ entry: OutboxEntry, to destination: StoredDestination, at now: Instant
        ) throws -> OutboxAcceptance {
            let item = entry.item
            let hash = OutboxHash.of(item.bytes)
            guard try insert(entry, destination, hash, at: now) else {
                return try self.hash(of: item.id, destination) == hash ? .duplicate : .conflict
            }
            let sequence = db.lastInsertedRowID
            try run("INSERT INTO outbox_content (sequence, content) VALUES (?1, ?2)") {
                try $0.bind(1, sequence)
                try $0.bind(2, item.bytes)
            }
            for subject in Set(item.subjects.map { Array($0.utf8) }) {
                try run("INSERT INTO outbox_subject (sequence, mark) VALUES (?1, ?2)") {
                    try $0.bind(1, sequence)
                    try $0.bind(2, subject)
                }
            }
            if let key = item.coalescingKey { try supersede(key, before: sequence, destination, at: now) }
            return .accepted
        }

        /// - Returns: `false` where the id is there already.
        private func insert(
            _ entry: OutboxEntry, _ destination: StoredDestination, _ hash: Hash128, at now: Instant
        ) throws -> Bool {
            let item = entry.item
            try run(
                """
                INSERT INTO outbox_item (destination, shard, id, key, coalescing, hash_high, hash_low, accepted, state,
                attempts, time, forgotten, holds) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 0, 0, ?8, 0, 0)
                ON CONFLICT (destination, id) DO NOTHING
                """
            ) {
                try $0.bind(1, destination.id)
                try $0.bind(2, Int64(OutboxEntry.shard(of: item.orderingKey, among: destination.shards)))
                try $0.bindName(3, item.id)
                try $0.bindName(4, item.orderingKey)
                try $0.bind(5, item.coalescingKey.map { Array($0.utf8) })
                try $0.bind(6, Int64(bitPattern: hash.high))
                try $0.bind(7, Int64(bitPattern: hash.low))
                try $0.bind(8, now.millisecondsSinceEpoch)
            }
            return db.changesCount == 1
        }

        private func hash(of id: String, _ destination: StoredDestination) throws -> Hash128? {
            let statement = try Prepared(
                "SELECT hash_high, hash_low FROM outbox_item WHERE destination = ?1 AND id = ?2", on: db)
            defer { statement.reset() }
            try statement.bind(1, destination.id)
            try statement.bindName(2, id)
            guard try statement.step() else { return nil }
            return Hash128(
                low: UInt64(bitPattern: statement.integer(1)), high: UInt64(bitPattern: statement.integer(0)))
        }

        /// What was given up is out of date as well once there is something newer.
        private func supersede(
            _ key: String, before sequence: Int64, _ destination: StoredDestination, at now: Instant
        ) throws {
            let older = try sequences(
                """
                SELECT sequence FROM outbox_item WHERE destination = ?1 AND coalescing = ?2 AND state IN (0, 3)
                AND coalescing IS NOT NULL AND fence IS NULL AND sequence < ?3
                """
            ) {
                try $0.bind(1, destination.id)
                try $0.bindName(2, key)
                try $0.bind(3, sequence)
            }
            for sequence in older {
                try end(sequence, as: .superseded, at: now, reason: "outbox.coalesced", attempts: 0)
            }
        }
    }
#endif
