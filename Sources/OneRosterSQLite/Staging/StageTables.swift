#if SQLite
    import CrosswalkSQLite
    import GRDB

    /// The tables of what is read from services.
    ///
    /// A list has a row in `oneroster_stage`; its records are in `oneroster_staged`, under the number of the reading that
    /// brought them. Which reading is the known one is a column, so that a whole list takes the place of another at once.
    enum StageTables {
        /// The step that makes them; it never changes.
        static let step = """
            CREATE TABLE oneroster_stage (
                id INTEGER PRIMARY KEY,
                tenant BLOB NOT NULL,
                source BLOB NOT NULL,
                version TEXT NOT NULL,
                list BLOB NOT NULL,
                claim INTEGER NOT NULL,
                last INTEGER NOT NULL,
                staged INTEGER NOT NULL,
                known INTEGER NOT NULL,
                checkpoint BLOB,
                revision BLOB,
                time BLOB,
                UNIQUE (tenant, source, version, list)
            );
            CREATE TABLE oneroster_staged (
                stage INTEGER NOT NULL,
                reading INTEGER NOT NULL,
                place INTEGER NOT NULL,
                id BLOB,
                hash_high INTEGER NOT NULL,
                hash_low INTEGER NOT NULL,
                modified INTEGER,
                content BLOB,
                codes TEXT NOT NULL,
                PRIMARY KEY (stage, reading, place)
            ) WITHOUT ROWID;
            CREATE UNIQUE INDEX oneroster_staged_id ON oneroster_staged (stage, reading, id);
            """

        /// The step that keeps apart when a list was last read whole and when something was last added to it.
        static let completeTimeStep = "ALTER TABLE oneroster_stage ADD COLUMN complete_time BLOB"

        /// The number of a list, made where it has none. Only within a transaction that writes.
        static func number(_ list: StagedList, _ db: Database) throws -> Int64 {
            let add = try Prepared(
                """
                INSERT OR IGNORE INTO oneroster_stage
                (tenant, source, version, list, claim, last, staged, known) VALUES (?1, ?2, ?3, ?4, 0, 0, 0, 0)
                """, on: db)
            try list.bind(to: add)
            try add.run()
            let find = try Prepared(
                "SELECT id FROM oneroster_stage WHERE tenant = ?1 AND source = ?2 AND version = ?3 AND list = ?4",
                on: db)
            defer { find.reset() }
            try list.bind(to: find)
            guard try find.step() else { throw CrosswalkDatabaseError(.damaged) }
            return find.integer(0)
        }
    }

    /// What tells a list from all others.
    struct StagedList: Sendable {
        let tenant: String
        let source: String
        let version: String
        let name: String

        fileprivate func bind(to statement: Prepared) throws {
            try statement.bind(1, Array(tenant.utf8))
            try statement.bind(2, Array(source.utf8))
            try statement.bind(3, version)
            try statement.bind(4, Array(name.utf8))
        }
    }
#endif
