#if SQLite
    import CrosswalkSQLite
    import GRDB
    import OneRosterREST

    /// What the end of a reading does. Only within a transaction that writes.
    extension StagedRows {
        /// What is staged is what is known from now on.
        func flip(revision: String?, time: String?, _ db: Database) throws {
            let statement = try Prepared(
                "UPDATE oneroster_stage SET known = staged, revision = ?2, complete_time = ?3 WHERE id = ?1", on: db)
            try statement.bind(1, stage)
            try statement.bind(2, revision.map { Array($0.utf8) })
            try statement.bind(3, time.map { Array($0.utf8) })
            try statement.run()
            try note(time, db)
            try discard(db)
        }

        /// What is staged is added to what is known: in the place of rows with the same id, or behind the others.
        func merge(time: String?, _ db: Database) throws {
            if try state(db).known == 0 {
                try run("UPDATE oneroster_stage SET last = last + 1, known = last + 1 WHERE id = ?1", db)
            }
            let state = try state(db)
            for sql in [Self.replace, Self.append] {
                let statement = try Prepared(sql, on: db)
                try statement.bind(1, stage)
                try statement.bind(2, state.staged)
                try statement.bind(3, state.known)
                if sql == Self.append { try statement.bind(4, try end(of: state.known, db)) }
                try statement.run()
            }
            try note(time, db)
        }

        private static var replace: String {
            """
            UPDATE oneroster_staged AS old
            SET (hash_high, hash_low, modified, content, codes) = (
                SELECT hash_high, hash_low, modified, content, codes FROM oneroster_staged
                WHERE stage = ?1 AND reading = ?2 AND id = old.id)
            WHERE stage = ?1 AND reading = ?3
            AND id IN (SELECT id FROM oneroster_staged WHERE stage = ?1 AND reading = ?2)
            """
        }

        private static var append: String {
            """
            INSERT INTO oneroster_staged (stage, reading, place, id, hash_high, hash_low, modified, content, codes)
            SELECT ?1, ?3, ?4 - 1 + row_number() OVER (ORDER BY place), id, hash_high, hash_low, modified, content, codes
            FROM oneroster_staged AS new WHERE stage = ?1 AND reading = ?2 AND NOT EXISTS (
                SELECT 1 FROM oneroster_staged WHERE stage = ?1 AND reading = ?3 AND id = new.id)
            """
        }

        /// Nothing changed: what is known stands for what would have been staged.
        func showKnown(_ db: Database) throws {
            try run("UPDATE oneroster_stage SET staged = known WHERE id = ?1", db)
        }

        /// Keeps the service's time, where it said one: without it the next delta would have to begin earlier.
        private func note(_ time: String?, _ db: Database) throws {
            guard let time else { return }
            let statement = try Prepared("UPDATE oneroster_stage SET time = ?2 WHERE id = ?1", on: db)
            try statement.bind(1, stage)
            try statement.bind(2, Array(time.utf8))
            try statement.run()
        }
    }
#endif
