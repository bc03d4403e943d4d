#if SQLite
    import Canonical
    import GRDB
    import Outbox
    import _CrosswalkSupport

    /// The outbox within one access to the file.
    struct OutboxRows {
        let db: Database

        func run(_ sql: String, _ bind: (Prepared) throws -> Void) throws {
            let statement = try Prepared(sql, on: db)
            try bind(statement)
            try statement.run()
        }

        // MARK: Destinations

        func destination(_ destination: OutboxDestination) throws -> StoredDestination? {
            let statement = try Prepared(
                "SELECT id, shards, failures, rests, reason FROM outbox_destination WHERE tenant = ?1 AND name = ?2",
                on: db)
            defer { statement.reset() }
            try statement.bindName(1, destination.tenant)
            try statement.bindName(2, destination.name)
            guard try statement.step() else { return nil }
            return StoredDestination(
                id: statement.integer(0), shards: Int(clamping: statement.integer(1)),
                health: try Self.health(statement, 2))
        }

        /// Failures, rest and reason, from a column on.
        static func health(_ statement: Prepared, _ column: Int32) throws -> OutboxHealth {
            OutboxHealth(
                failures: Int(clamping: statement.integer(column)),
                restsUntil: statement.isNull(column + 1)
                    ? nil : Instant(millisecondsSinceEpoch: statement.integer(column + 1)),
                reason: statement.isNull(column + 2) ? nil : try statement.text(column + 2))
        }

        /// The destination, made where it is not there. How many parts it has changes only while nothing waits in it.
        func destination(_ destination: OutboxDestination, shards: Int) throws -> StoredDestination {
            if let known = try self.destination(destination) {
                guard known.shards != shards, try !hasWaiting(known) else { return known }
                try run("UPDATE outbox_destination SET shards = ?2 WHERE id = ?1") {
                    try $0.bind(1, known.id)
                    try $0.bind(2, Int64(shards))
                }
                return StoredDestination(id: known.id, shards: shards, health: known.health)
            }
            try run("INSERT INTO outbox_destination (tenant, name, shards, failures) VALUES (?1, ?2, ?3, 0)") {
                try $0.bindName(1, destination.tenant)
                try $0.bindName(2, destination.name)
                try $0.bind(3, Int64(shards))
            }
            return StoredDestination(id: db.lastInsertedRowID, shards: shards, health: OutboxHealth())
        }

        private func hasWaiting(_ destination: StoredDestination) throws -> Bool {
            let statement = try Prepared(
                "SELECT 1 FROM outbox_item WHERE destination = ?1 AND state = 0 LIMIT 1", on: db)
            defer { statement.reset() }
            try statement.bind(1, destination.id)
            return try statement.step()
        }

        func note(_ health: OutboxHealth, of destination: OutboxDestination) throws {
            try run(
                "UPDATE outbox_destination SET failures = ?3, rests = ?4, reason = ?5 WHERE tenant = ?1 AND name = ?2"
            ) {
                try $0.bindName(1, destination.tenant)
                try $0.bindName(2, destination.name)
                try $0.bind(3, Int64(health.failures))
                try $0.bind(4, health.restsUntil?.millisecondsSinceEpoch)
                try $0.bind(5, health.reason)
            }
        }

        // MARK: Ends

        /// Gives an item its end. Its content stays only where it was given up.
        func end(
            _ sequence: Int64, as state: OutboxRecord.State, at now: Instant, reason: String?, attempts: Int64,
            holdsKey: Bool = false
        ) throws {
            try run(
                """
                UPDATE outbox_item SET state = ?2, time = ?3, reason = ?4, attempts = attempts + ?5, holds = ?6,
                fence = NULL WHERE sequence = ?1
                """
            ) {
                try $0.bind(1, sequence)
                try $0.bind(2, state.stored)
                try $0.bind(3, now.millisecondsSinceEpoch)
                try $0.bind(4, reason)
                try $0.bind(5, attempts)
                try $0.bind(6, holdsKey ? 1 : 0)
            }
            if state != .dead { try one("DELETE FROM outbox_content WHERE sequence = ?1", sequence) }
            if state == .superseded { try one("DELETE FROM outbox_subject WHERE sequence = ?1", sequence) }
        }

        /// Removes an item with all that is known of it.
        func remove(_ sequence: Int64) throws {
            try one("DELETE FROM outbox_content WHERE sequence = ?1", sequence)
            try one("DELETE FROM outbox_subject WHERE sequence = ?1", sequence)
            try one("DELETE FROM outbox_item WHERE sequence = ?1", sequence)
        }

        func one(_ sql: String, _ sequence: Int64) throws { try run(sql) { try $0.bind(1, sequence) } }

        /// The numbers that a statement gives in its first column.
        func sequences(_ sql: String, _ bind: (Prepared) throws -> Void) throws -> [Int64] {
            let statement = try Prepared(sql, on: db)
            defer { statement.reset() }
            try bind(statement)
            var found: [Int64] = []
            while try statement.step() { found.append(statement.integer(0)) }
            return found
        }
    }
#endif
