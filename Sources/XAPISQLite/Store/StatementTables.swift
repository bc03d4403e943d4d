#if SQLite
    import CrosswalkSQLite
    import GRDB

    /// The tables of statements. They lie in the same file as those of `CrosswalkSQLite`.
    ///
    /// Texts are stored as bytes, so that they are compared as such. An actor's key and an Activity's IRI are searched in
    /// `xapi_term`; a statement's place in the order of storing is its row number.
    enum StatementTables {
        /// A step that was released never changes: later ones are added behind it.
        private static let steps = [
            """
            CREATE TABLE xapi_statement (
                seq INTEGER PRIMARY KEY AUTOINCREMENT,
                id BLOB NOT NULL UNIQUE,
                stored INTEGER NOT NULL,
                verb BLOB NOT NULL,
                registration BLOB,
                target BLOB,
                voiding INTEGER NOT NULL,
                content BLOB NOT NULL
            );
            CREATE INDEX xapi_stored ON xapi_statement (stored);
            CREATE INDEX xapi_verb ON xapi_statement (verb);
            CREATE INDEX xapi_registration ON xapi_statement (registration) WHERE registration IS NOT NULL;
            CREATE INDEX xapi_target ON xapi_statement (target, voiding) WHERE target IS NOT NULL;
            CREATE TABLE xapi_term (
                kind INTEGER NOT NULL,
                value BLOB NOT NULL,
                seq INTEGER NOT NULL,
                PRIMARY KEY (kind, value, seq)
            ) WITHOUT ROWID;
            CREATE TABLE xapi_file (
                sha2 TEXT PRIMARY KEY,
                type TEXT NOT NULL,
                content BLOB NOT NULL
            );
            CREATE TABLE xapi_activity (
                id BLOB PRIMARY KEY,
                definition BLOB NOT NULL
            ) WITHOUT ROWID;
            """
        ]

        /// Makes the tables where they are not there yet. Only within a transaction that writes.
        static func bringUpToDate(_ db: Database) throws {
            try db.execute(sql: "CREATE TABLE IF NOT EXISTS xapi_version (version INTEGER NOT NULL)")
            let found = try Int.fetchOne(db, sql: "SELECT version FROM xapi_version") ?? 0
            guard found <= steps.count else { throw CrosswalkDatabaseError(.newerVersion) }
            guard found < steps.count else { return }
            for step in steps[found...] { try db.execute(sql: step) }
            try db.execute(sql: "DELETE FROM xapi_version")
            try db.execute(sql: "INSERT INTO xapi_version VALUES (\(steps.count))")
        }
    }
#endif
