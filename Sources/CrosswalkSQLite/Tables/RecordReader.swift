#if SQLite
    import Canonical
    import GRDB
    import RosterReconciliation

    /// Reads records of one provenance and kind, within one access to the database.
    struct RecordReader {
        private let db: Database
        private let scope: Int64
        private let kind: NounKind

        /// `nil` where nothing was ever stored for the provenance.
        init?(_ kind: NounKind, in scope: Provenance, on db: Database) throws {
            guard let number = try ScopeTable(db: db).number(of: scope) else { return nil }
            self.db = db
            self.scope = number
            self.kind = kind
        }

        /// The next heads whose ids are not less than `from`, ascending.
        func heads(from: String, limit: Int) throws -> [StoredHead] {
            let statement = try scan(RecordColumns.head, from: from, limit: limit)
            defer { statement.reset() }
            var heads: [StoredHead] = []
            heads.reserveCapacity(limit)
            while try statement.step() { heads.append(try statement.head()) }
            return heads
        }

        /// The next records whose ids are not less than `from`, ascending: `limit` at most, and none after so many bytes.
        ///
        /// Empty only where there are no more.
        func records(from: String, limit: Int, bytes: Int) throws -> [StoredRecord] {
            let statement = try scan(RecordColumns.all, from: from, limit: limit)
            defer { statement.reset() }
            var records: [StoredRecord] = []
            var size = 0
            while size < bytes, try statement.step() {
                let record = try statement.record(kind)
                size += record.image.content.count + record.image.bookkeeping.count
                records.append(record)
            }
            return records
        }

        /// The records with these ids; those that are not there are left out.
        func records(ids: [String]) throws -> [StoredRecord] {
            let statement = try prepare(
                "SELECT \(RecordColumns.all) FROM record WHERE scope = ?1 AND kind = ?2 AND id = ?3")
            defer { statement.reset() }
            var records: [StoredRecord] = []
            for id in ids {
                statement.reset()
                try statement.bind(3, id)
                if try statement.step() { records.append(try statement.record(kind)) }
            }
            return records
        }

        private func scan(_ columns: String, from: String, limit: Int) throws -> Prepared {
            let statement = try prepare(
                "SELECT \(columns) FROM record WHERE scope = ?1 AND kind = ?2 AND id >= ?3 ORDER BY id LIMIT ?4")
            try statement.bind(3, from)
            try statement.bind(4, Int64(limit))
            return statement
        }

        private func prepare(_ sql: String) throws -> Prepared {
            let statement = try Prepared(sql, on: db)
            try statement.bind(1, scope)
            try statement.bind(2, kind.storedNumber)
            return statement
        }
    }
#endif
