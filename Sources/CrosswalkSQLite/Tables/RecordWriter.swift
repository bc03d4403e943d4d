#if SQLite
    import Canonical
    import GRDB
    import RosterReconciliation

    /// Carries out actions on the records of one provenance, within one transaction.
    struct RecordWriter {
        private let lookup: Prepared
        private let insert: Prepared
        private let update: Prepared
        private let delete: Prepared

        init(in scope: Provenance, on db: Database) throws {
            let number = try ScopeTable(db: db).numberForWriting(scope)
            let key = "scope = ?1 AND kind = ?2 AND id = ?3"
            lookup = try Prepared("SELECT \(RecordColumns.all) FROM record WHERE \(key)", on: db)
            insert = try Prepared(
                """
                INSERT INTO record (scope, kind, \(RecordColumns.all))
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
                """, on: db)
            update = try Prepared(
                """
                UPDATE record SET hash_version = ?4, hash_high = ?5, hash_low = ?6, inactive_since = ?7, inactive_as = ?8,
                bookkeeping_mark = ?9, last_action = ?10, content = ?11, bookkeeping = ?12 WHERE \(key)
                """, on: db)
            delete = try Prepared("DELETE FROM record WHERE \(key)", on: db)
            for statement in [lookup, insert, update, delete] { try statement.bind(1, number) }
        }

        /// Does what the action itself decides from what is there now.
        func carryOut(_ action: RosterAction) throws -> ActionResult {
            let current = try version(of: action.record)
            switch action.step(from: current) {
            case .put(let record):
                let statement = current == nil ? insert : update
                try statement.bind(record)
                try statement.run()
            case .remove:
                try delete.bind(2, action.record.kind.storedNumber)
                try delete.bind(3, action.record.id)
                try delete.run()
            case .keep(let result):
                return result
            }
            return .applied
        }

        private func version(of key: RecordKey) throws -> StoredVersion? {
            defer { lookup.reset() }
            try lookup.bind(2, key.kind.storedNumber)
            try lookup.bind(3, key.id)
            return try lookup.step() ? try lookup.version() : nil
        }
    }
#endif
