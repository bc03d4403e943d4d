#if SQLite
    import CrosswalkSQLite
    import GRDB
    import OneRosterModel
    import OneRosterREST

    /// The rows of one list, within one access to the database.
    struct StagedRows<Record: RESTRecord>: Sendable {
        let stage: Int64
        let version: OneRosterVersion

        /// How things stand with a list.
        struct State: Sendable {
            var claim: Int64
            var staged: Int64
            var known: Int64
            var checkpoint: [UInt8]?
            var revision: String?
            var time: String?
            var completeTime: String?
        }

        // MARK: Reading

        func state(_ db: Database) throws -> State {
            let statement = try Prepared(
                """
                SELECT claim, staged, known, checkpoint, revision, time, complete_time FROM oneroster_stage WHERE id = ?1
                """, on: db)
            defer { statement.reset() }
            try statement.bind(1, stage)
            guard try statement.step() else { throw CrosswalkDatabaseError(.damaged) }
            return State(
                claim: statement.integer(0), staged: statement.integer(1), known: statement.integer(2),
                checkpoint: statement.isNull(3) ? nil : statement.bytes(3),
                revision: statement.isNull(4) ? nil : try statement.text(4),
                time: statement.isNull(5) ? nil : try statement.text(5),
                completeTime: statement.isNull(6) ? nil : try statement.text(6))
        }

        /// Places run from 0 without gaps, so that a row's place is the number of those before it.
        func page(of reading: Int64, from place: Int, limit: Int, _ db: Database) throws -> [RESTPage<Record>.Row] {
            guard limit > 0 else { return [] }
            let statement = try Prepared(Self.selection, on: db)
            defer { statement.reset() }
            try statement.bind(1, stage)
            try statement.bind(2, reading)
            try statement.bind(3, Int64(max(0, place)))
            try statement.bind(4, Int64(limit))
            var rows: [RESTPage<Record>.Row] = []
            while try statement.step() { rows.append(try row(statement)) }
            return rows
        }

        private static var selection: String {
            """
            SELECT place, id, hash_high, hash_low, modified, content, codes FROM oneroster_staged
            WHERE stage = ?1 AND reading = ?2 AND place >= ?3 ORDER BY place LIMIT ?4
            """
        }

        /// How SQLite goes about a page, a line a step.
        func explanation(_ db: Database) throws -> [String] {
            let statement = try Prepared("EXPLAIN QUERY PLAN " + Self.selection, on: db)
            defer { statement.reset() }
            var lines: [String] = []
            while try statement.step() { lines.append(try statement.text(3)) }
            return lines
        }

        private func row(_ statement: Prepared) throws -> RESTPage<Record>.Row {
            let stored = StoredRow(
                id: statement.isNull(1) ? nil : try statement.text(1),
                hash: RESTContentHash(
                    low: UInt64(bitPattern: statement.integer(3)), high: UInt64(bitPattern: statement.integer(2))),
                changed: statement.isNull(4) ? nil : statement.integer(4),
                record: statement.isNull(5) ? nil : statement.bytes(5), codes: try statement.text(6))
            do {
                return try stored.row(Record.self, at: Int(clamping: statement.integer(0)), version)
            } catch {
                // A content that we did not write is damage, like any other.
                throw CrosswalkDatabaseError(.damaged)
            }
        }

        // MARK: Writing; only within a transaction that writes

        /// Takes the list over: whoever had it before writes no more.
        func takeClaim(_ db: Database) throws -> Int64 {
            try run("UPDATE oneroster_stage SET claim = claim + 1 WHERE id = ?1", db)
            return try state(db).claim
        }

        func require(_ claim: Int64?, _ db: Database) throws {
            guard let claim, try state(db).claim == claim else {
                throw CrosswalkDatabaseError(.busy, detail: "Another pull reads this list now. Let it end.")
            }
        }

        /// Discards whatever is not known, and gives the reading that begins a number.
        func begin(_ checkpoint: [UInt8], _ db: Database) throws {
            try discard(db)
            try run("UPDATE oneroster_stage SET last = last + 1, staged = last + 1 WHERE id = ?1", db)
            try keep(checkpoint, db)
        }

        func keep(_ checkpoint: [UInt8]?, _ db: Database) throws {
            let statement = try Prepared("UPDATE oneroster_stage SET checkpoint = ?2 WHERE id = ?1", on: db)
            try statement.bind(1, stage)
            try statement.bind(2, checkpoint)
            try statement.run()
        }

        /// Adds rows to what is staged; one whose id is there takes its place.
        func add(_ rows: [StoredRow], _ db: Database) throws {
            let reading = try state(db).staged
            let statement = try Prepared(
                """
                INSERT INTO oneroster_staged (stage, reading, place, id, hash_high, hash_low, modified, content, codes)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
                ON CONFLICT (stage, reading, id) DO UPDATE SET hash_high = excluded.hash_high,
                hash_low = excluded.hash_low, modified = excluded.modified, content = excluded.content,
                codes = excluded.codes RETURNING place
                """, on: db)
            defer { statement.reset() }
            var place = try end(of: reading, db)
            for row in rows {
                try bind(row, at: place, of: reading, to: statement)
                guard try statement.step() else { throw CrosswalkDatabaseError(.damaged) }
                if statement.integer(0) == place { place += 1 }
                while try statement.step() {}
            }
        }

        private func bind(_ row: StoredRow, at place: Int64, of reading: Int64, to statement: Prepared) throws {
            try statement.bind(1, stage)
            try statement.bind(2, reading)
            try statement.bind(3, place)
            try statement.bind(4, row.id.map { Array($0.utf8) })
            try statement.bind(5, Int64(bitPattern: row.hash.high))
            try statement.bind(6, Int64(bitPattern: row.hash.low))
            try statement.bind(7, row.changed)
            try statement.bind(8, row.record)
            try statement.bind(9, row.codes)
        }

        /// The place behind the last row of a reading.
        func end(of reading: Int64, _ db: Database) throws -> Int64 {
            let statement = try Prepared(
                "SELECT max(place) FROM oneroster_staged WHERE stage = ?1 AND reading = ?2", on: db)
            defer { statement.reset() }
            try statement.bind(1, stage)
            try statement.bind(2, reading)
            return try statement.step() && !statement.isNull(0) ? statement.integer(0) + 1 : 0
        }

        /// Removes the rows of all readings but the known one, without touching that one's.
        func discard(_ db: Database) throws {
            let known = try state(db).known
            for side in ["<", ">"] {
                let statement = try Prepared(
                    "DELETE FROM oneroster_staged WHERE stage = ?1 AND reading \(side) ?2", on: db)
                try statement.bind(1, stage)
                try statement.bind(2, known)
                try statement.run()
            }
        }

        func run(_ sql: String, _ db: Database) throws {
            let statement = try Prepared(sql, on: db)
            try statement.bind(1, stage)
            try statement.run()
        }
    }
#endif
