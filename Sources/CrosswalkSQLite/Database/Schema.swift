#if SQLite
    import GRDB

    /// What is in the file, by version.
    ///
    /// The header of the file says whose it is (`application_id`) and which version it has (`user_version`). Both change
    /// in the transaction that makes or changes the tables, so a crash leaves the one version or the other.
    enum Schema {
        /// The letters `CWLK`.
        static let applicationID: Int64 = 0x4357_4C4B

        /// The version that this library writes.
        static var version: Int { steps.count }

        /// One step a version; a step that was released never changes.
        private static let steps: [String] = [
            """
            CREATE TABLE scope (
                id INTEGER PRIMARY KEY,
                tenant TEXT NOT NULL,
                source TEXT NOT NULL,
                UNIQUE (tenant, source)
            );
            CREATE TABLE record (
                scope INTEGER NOT NULL,
                kind INTEGER NOT NULL,
                id TEXT NOT NULL,
                hash_version INTEGER NOT NULL,
                hash_high INTEGER NOT NULL,
                hash_low INTEGER NOT NULL,
                bookkeeping_mark INTEGER NOT NULL,
                inactive_since INTEGER,
                inactive_as TEXT,
                last_action BLOB,
                content BLOB NOT NULL,
                bookkeeping BLOB NOT NULL,
                PRIMARY KEY (scope, kind, id)
            ) WITHOUT ROWID;
            CREATE TABLE ledger (
                scope INTEGER NOT NULL,
                shelf INTEGER NOT NULL,
                name BLOB NOT NULL,
                value BLOB NOT NULL,
                PRIMARY KEY (scope, shelf, name)
            ) WITHOUT ROWID;
            """,
            // Keyed records; the counter gives versions that never come again.
            """
            CREATE TABLE keyed (
                space TEXT NOT NULL,
                key BLOB NOT NULL,
                value BLOB NOT NULL,
                version INTEGER NOT NULL,
                ends INTEGER,
                PRIMARY KEY (space, key)
            ) WITHOUT ROWID;
            CREATE INDEX keyed_ends ON keyed (ends) WHERE ends IS NOT NULL;
            CREATE TABLE keyed_version (
                last INTEGER NOT NULL
            );
            INSERT INTO keyed_version VALUES (0);
            """,
            OutboxTables.step,
        ]

        /// Lets only stores of this family pass, and new files. Changes nothing.
        /// - Returns: `true` for a new file, which holds nothing.
        static func checkIdentity(_ db: Database) throws -> Bool {
            var isNew = false
            // One transaction, so that a file that another process is just making is new or made, not half of each.
            try db.inTransaction(.deferred) {
                isNew = try isNewOrOurs(db)
                return .commit
            }
            return isNew
        }

        /// Only within a transaction.
        private static func isNewOrOurs(_ db: Database) throws -> Bool {
            let application = try Int64.fetchOne(db, sql: "PRAGMA application_id") ?? 0
            let found = try versionFound(db)
            guard application == applicationID else {
                let isEmpty = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") == 0
                guard application == 0, found == 0, isEmpty else { throw CrosswalkDatabaseError(.foreign) }
                return true
            }
            guard found <= version else { throw CrosswalkDatabaseError(.newerVersion) }
            // Number and owner are written in one transaction, so one is never without the other.
            guard found > 0 else { throw CrosswalkDatabaseError(.damaged) }
            return false
        }

        /// Takes the steps that the file has not taken yet, all in one transaction.
        static func bringUpToDate(_ db: Database) throws {
            guard try versionFound(db) < version else { return }
            try db.inTransaction(.immediate) {
                // Another process may have been faster.
                _ = try isNewOrOurs(db)
                let found = try versionFound(db)
                guard found < version else { return .commit }
                for step in steps[found...] { try db.execute(sql: step) }
                try db.execute(sql: "PRAGMA application_id = \(applicationID)")
                try db.execute(sql: "PRAGMA user_version = \(version)")
                return .commit
            }
        }

        private static func versionFound(_ db: Database) throws -> Int {
            try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        }
    }
#endif
