#if SQLite
    import CrosswalkSQLite
    import GRDB

    /// The tables of the provider's records, and the version of all tables of this module. They lie in the same file as those of `CrosswalkSQLite`.
    ///
    /// What clients compare most has a column and an index; references and lists of words have a row a value in
    /// `oneroster_value`. Texts are stored as bytes, so that their order is that of UTF-8.
    enum ProviderTables {
        /// A step that was released never changes: later ones are added behind it.
        private static let steps = [
            """
            CREATE TABLE oneroster_tenant (
                id INTEGER PRIMARY KEY,
                name BLOB NOT NULL UNIQUE,
                revision INTEGER NOT NULL
            );
            CREATE TABLE oneroster_shelf (
                tenant INTEGER NOT NULL,
                type TEXT NOT NULL,
                revision INTEGER NOT NULL,
                PRIMARY KEY (tenant, type)
            ) WITHOUT ROWID;
            CREATE TABLE oneroster_record (
                rid INTEGER PRIMARY KEY,
                tenant INTEGER NOT NULL,
                type TEXT NOT NULL,
                id BLOB NOT NULL,
                status BLOB,
                modified INTEGER,
                username BLOB,
                login BLOB,
                email BLOB,
                content BLOB NOT NULL,
                UNIQUE (tenant, type, id)
            );
            CREATE INDEX oneroster_status ON oneroster_record (tenant, type, status, id);
            CREATE INDEX oneroster_modified ON oneroster_record (tenant, type, modified, id);
            CREATE INDEX oneroster_username ON oneroster_record (tenant, type, username, id) WHERE username IS NOT NULL;
            CREATE INDEX oneroster_login ON oneroster_record (tenant, type, login, id) WHERE login IS NOT NULL;
            CREATE INDEX oneroster_email ON oneroster_record (tenant, type, email, id) WHERE email IS NOT NULL;
            CREATE TABLE oneroster_value (
                tenant INTEGER NOT NULL,
                type TEXT NOT NULL,
                name TEXT NOT NULL,
                value BLOB NOT NULL,
                rid INTEGER NOT NULL,
                PRIMARY KEY (tenant, type, name, value, rid)
            ) WITHOUT ROWID;
            CREATE INDEX oneroster_value_rid ON oneroster_value (rid);
            """,
            StageTables.step,
            StageTables.completeTimeStep,
        ]

        /// Makes the tables where they are not there yet. Only within a transaction that writes.
        static func bringUpToDate(_ db: Database) throws {
            try db.execute(sql: "CREATE TABLE IF NOT EXISTS oneroster_version (version INTEGER NOT NULL)")
            let found = try Int.fetchOne(db, sql: "SELECT version FROM oneroster_version") ?? 0
            guard found <= steps.count else { throw CrosswalkDatabaseError(.newerVersion) }
            guard found < steps.count else { return }
            for step in steps[found...] { try db.execute(sql: step) }
            try db.execute(sql: "DELETE FROM oneroster_version")
            try db.execute(sql: "INSERT INTO oneroster_version VALUES (\(steps.count))")
        }

        /// The number of a tenant, made where it has none. Only within a transaction that writes.
        static func number(of tenant: String, _ db: Database) throws -> Int64 {
            let name = Array(tenant.utf8)
            let add = try Prepared("INSERT OR IGNORE INTO oneroster_tenant (name, revision) VALUES (?1, 0)", on: db)
            try add.bind(1, name)
            try add.run()
            let find = try Prepared("SELECT id FROM oneroster_tenant WHERE name = ?1", on: db)
            defer { find.reset() }
            try find.bind(1, name)
            guard try find.step() else { throw CrosswalkDatabaseError(.damaged) }
            return find.integer(0)
        }
    }
#endif
