#if SQLite
    import Canonical
    import GRDB
    import GRDBSQLite
    import RosterReconciliation

    /// The rows of one provenance's ledger, within one access to the database.
    struct LedgerTable {
        private let db: Database
        private let scope: Int64

        /// `nil` where nothing was ever stored for the provenance.
        init?(reading scope: Provenance, on db: Database) throws {
            guard let number = try ScopeTable(db: db).number(of: scope) else { return nil }
            self.db = db
            self.scope = number
        }

        /// Only within a transaction that writes.
        init(writing scope: Provenance, on db: Database) throws {
            self.db = db
            self.scope = try ScopeTable(db: db).numberForWriting(scope)
        }

        func value(of key: LedgerKey) throws -> [UInt8]? {
            let statement = try prepare("SELECT value FROM ledger WHERE scope = ?1 AND shelf = ?2 AND name = ?3")
            defer { statement.reset() }
            try statement.bind(key)
            return try statement.step() ? statement.bytes(0) : nil
        }

        /// Rows whose names are not less than `from` and less than `to`, where there is such an end.
        func rows(on shelf: LedgerShelf, from: [UInt8], to: [UInt8]?, limit: Int) throws -> [LedgerRow] {
            let end = to == nil ? "" : "AND name < ?4"
            let statement = try prepare(
                """
                SELECT name, value FROM ledger WHERE scope = ?1 AND shelf = ?2 AND name >= ?3 \(end)
                ORDER BY name LIMIT \(to == nil ? "?4" : "?5")
                """)
            defer { statement.reset() }
            try statement.bind(LedgerKey(shelf, from))
            if let to { try statement.bind(4, to) }
            try statement.bind(to == nil ? 4 : 5, Int64(limit))
            var rows: [LedgerRow] = []
            while try statement.step() { rows.append(LedgerRow(name: statement.bytes(0), value: statement.bytes(1))) }
            return rows
        }

        /// Makes the changes in their order.
        /// - Throws: `LedgerConflict` where an insert finds its name taken; the transaction must then be taken back.
        func make(_ changes: [LedgerChange]) throws {
            let insert = try prepare("INSERT INTO ledger (scope, shelf, name, value) VALUES (?1, ?2, ?3, ?4)")
            let put = try prepare(
                """
                INSERT INTO ledger (scope, shelf, name, value) VALUES (?1, ?2, ?3, ?4)
                ON CONFLICT (scope, shelf, name) DO UPDATE SET value = excluded.value
                """)
            let remove = try prepare("DELETE FROM ledger WHERE scope = ?1 AND shelf = ?2 AND name = ?3")
            for change in changes {
                switch change {
                case .insert(let key, let value): try self.insert(key, value, with: insert)
                case .put(let key, let value):
                    try put.bind(key)
                    try put.bind(4, value)
                    try put.run()
                case .remove(let key):
                    try remove.bind(key)
                    try remove.run()
                }
            }
        }

        private func insert(_ key: LedgerKey, _ value: [UInt8], with statement: Prepared) throws {
            try statement.bind(key)
            try statement.bind(4, value)
            do {
                try statement.run()
            } catch let error as CrosswalkDatabaseError where error.sqliteCode & 0xFF == SQLITE_CONSTRAINT {
                throw LedgerConflict(key: key)
            }
        }

        private func prepare(_ sql: String) throws -> Prepared {
            let statement = try Prepared(sql, on: db)
            try statement.bind(1, scope)
            return statement
        }
    }

    extension Prepared {
        /// Binds shelf and name, which are the second and the third parameter.
        fileprivate func bind(_ key: LedgerKey) throws {
            try bind(2, key.shelf.storedNumber)
            try bind(3, key.name)
        }
    }
#endif
