#if SQLite
    import CrosswalkRuntime
    import GRDB

    /// The keyed records, within one access to the database. Keys are stored as bytes, so that their order is that of
    /// their bytes.
    struct KeyedTable {
        let db: Database

        func value(of name: RecordName, at now: WallTime) throws -> StoredValue? {
            let statement = try Prepared("SELECT value, version, ends FROM keyed WHERE space = ?1 AND key = ?2", on: db)
            defer { statement.reset() }
            try statement.bind(name)
            guard try statement.step() else { return nil }
            let value = Self.value(statement, from: 0)
            return value.isPresent(at: now) ? value : nil
        }

        /// Only within a transaction that writes.
        func put(_ name: RecordName, _ bytes: [UInt8], until end: WallTime?) throws -> RecordVersion {
            let version = try nextVersion()
            let statement = try Prepared(
                """
                INSERT INTO keyed (space, key, value, version, ends) VALUES (?1, ?2, ?3, ?4, ?5)
                ON CONFLICT (space, key) DO UPDATE
                SET value = excluded.value, version = excluded.version, ends = excluded.ends
                """, on: db)
            try statement.bind(name)
            try statement.bind(3, bytes)
            try statement.bind(4, version.number)
            try statement.bind(5, end?.millisecondsSinceEpoch)
            try statement.run()
            return version
        }

        private func nextVersion() throws -> RecordVersion {
            let statement = try Prepared("UPDATE keyed_version SET last = last + 1 RETURNING last", on: db)
            defer { statement.reset() }
            guard try statement.step() else { throw CrosswalkDatabaseError(.damaged) }
            let version = RecordVersion(statement.integer(0))
            // A statement that returns rows is done only when it was stepped to its end.
            while try statement.step() {}
            return version
        }

        func remove(_ name: RecordName) throws {
            let statement = try Prepared("DELETE FROM keyed WHERE space = ?1 AND key = ?2", on: db)
            try statement.bind(name)
            try statement.run()
        }

        func page(
            of space: String, prefix: [UInt8], after: [UInt8]?, limit: Int, at now: WallTime
        ) throws -> [(key: RecordName, value: StoredValue)] {
            var from = prefix
            // Nothing lies between a key and the same key with a zero behind it.
            if let after, !after.lexicographicallyPrecedes(prefix) { from = after + [0] }
            let statement = try Prepared(
                """
                SELECT key, value, version, ends FROM keyed
                WHERE space = ?1 AND key >= ?2 AND substr(key, 1, ?3) = ?4 AND (ends IS NULL OR ends > ?5)
                ORDER BY key LIMIT ?6
                """, on: db)
            defer { statement.reset() }
            try statement.bind(1, space)
            try statement.bind(2, from)
            try statement.bind(3, Int64(prefix.count))
            try statement.bind(4, prefix)
            try statement.bind(5, now.millisecondsSinceEpoch)
            try statement.bind(6, Int64(limit))
            var page: [(key: RecordName, value: StoredValue)] = []
            while try statement.step() {
                guard let key = String(validating: statement.bytes(0), as: UTF8.self) else {
                    throw CrosswalkDatabaseError(.damaged)
                }
                page.append((key: RecordName(space, key), value: Self.value(statement, from: 1)))
            }
            return page
        }

        func sweep(limit: Int, at now: WallTime) throws -> Int {
            let statement = try Prepared(
                """
                DELETE FROM keyed WHERE (space, key) IN
                (SELECT space, key FROM keyed WHERE ends IS NOT NULL AND ends <= ?1 LIMIT ?2)
                """, on: db)
            try statement.bind(1, now.millisecondsSinceEpoch)
            try statement.bind(2, Int64(limit))
            try statement.run()
            return db.changesCount
        }

        /// Value, version and end, from a column on.
        private static func value(_ statement: Prepared, from column: Int32) -> StoredValue {
            let end =
                statement.isNull(column + 2)
                ? nil : WallTime(millisecondsSinceEpoch: statement.integer(column + 2))
            return StoredValue(
                bytes: statement.bytes(column), version: RecordVersion(statement.integer(column + 1)), end: end)
        }
    }

    extension Prepared {
        /// Binds space and key, which are the first and the second parameter.
        fileprivate func bind(_ name: RecordName) throws {
            try bind(1, name.space)
            try bind(2, Array(name.key.utf8))
        }
    }
#endif
