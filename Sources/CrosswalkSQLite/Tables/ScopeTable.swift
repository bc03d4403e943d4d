#if SQLite
    import Canonical
    import GRDB

    /// Small numbers for provenances, so that a key of a row begins with one byte. A number once given stays for ever.
    struct ScopeTable {
        let db: Database

        /// The provenance's number; `nil` where nothing was ever stored for it.
        func number(of scope: Provenance) throws -> Int64? {
            let statement = try Prepared("SELECT id FROM scope WHERE tenant = ?1 AND source = ?2", on: db)
            defer { statement.reset() }
            try statement.bind(1, scope.tenant)
            try statement.bind(2, scope.sourceSystem)
            return try statement.step() ? statement.integer(0) : nil
        }

        /// The provenance's number, given now where it has none. Only within a transaction that writes.
        func numberForWriting(_ scope: Provenance) throws -> Int64 {
            if let number = try number(of: scope) { return number }
            let statement = try Prepared("INSERT INTO scope (tenant, source) VALUES (?1, ?2)", on: db)
            try statement.bind(1, scope.tenant)
            try statement.bind(2, scope.sourceSystem)
            try statement.run()
            return db.lastInsertedRowID
        }

        /// The provenances of a tenant that have any row in the ledger, ascending by the bytes of the source system.
        func scopesInLedger(of tenant: String) throws -> [Provenance] {
            let statement = try Prepared(
                """
                SELECT source FROM scope
                WHERE tenant = ?1 AND EXISTS (SELECT 1 FROM ledger WHERE ledger.scope = scope.id)
                ORDER BY source
                """, on: db)
            defer { statement.reset() }
            try statement.bind(1, tenant)
            var scopes: [Provenance] = []
            while try statement.step() {
                scopes.append(Provenance(tenant: tenant, sourceSystem: try statement.text(0)))
            }
            return scopes
        }
    }
#endif
