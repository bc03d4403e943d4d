#if SQLite
    public import Canonical
    public import RosterReconciliation

    /// The memory of reconciliations in a ``CrosswalkDatabase``: plans, journal, decisions and the audit chain.
    ///
    /// A commit is one transaction with `synchronous=FULL`: it is on the disk when it returns, and of two processes that
    /// insert the same name one gets `LedgerConflict`.
    public struct SQLiteReconciliationLedger: ReconciliationLedger {
        private let database: CrosswalkDatabase

        /// Makes a ledger over an open database. Any number of stores and ledgers may share it.
        public init(_ database: CrosswalkDatabase) { self.database = database }

        /// The row's value, as the port says.
        /// - Throws: ``CrosswalkDatabaseError`` or `CancellationError`.
        public func read(_ key: LedgerKey, in scope: Provenance) async throws -> [UInt8]? {
            try await database.read { db in
                try LedgerTable(reading: scope, on: db)?.value(of: key)
            }
        }

        /// Rows of a shelf, as the port says.
        /// - Throws: ``CrosswalkDatabaseError`` or `CancellationError`.
        public func scan(
            _ shelf: LedgerShelf, prefix: [UInt8], after: [UInt8]?, limit: Int, in scope: Provenance
        ) async throws -> [LedgerRow] {
            var from = prefix
            // Nothing lies between a name and the same name with a zero behind it.
            if let after, !after.lexicographicallyPrecedes(prefix) { from = after + [0] }
            return try await database.read { [from] db in
                try LedgerTable(reading: scope, on: db)?
                    .rows(on: shelf, from: from, to: Self.end(of: prefix), limit: max(0, limit)) ?? []
            }
        }

        /// Makes all changes or none, as the port says.
        /// - Throws: `LedgerConflict`, ``CrosswalkDatabaseError`` or `CancellationError`; nothing was changed then.
        public func commit(_ changes: [LedgerChange], in scope: Provenance) async throws {
            guard !changes.isEmpty else { return }
            try await database.write { db in
                try LedgerTable(writing: scope, on: db).make(changes)
            }
        }

        /// The provenances of a tenant that hold any row, as the port says.
        /// - Throws: ``CrosswalkDatabaseError`` or `CancellationError`.
        public func scopes(of tenant: String) async throws -> [Provenance] {
            try await database.read { db in try ScopeTable(db: db).scopesInLedger(of: tenant) }
        }

        /// The least name that is greater than all that begin with `prefix`; `nil` where there is none.
        private static func end(of prefix: [UInt8]) -> [UInt8]? {
            var end = prefix
            while let last = end.popLast() {
                if last < 0xFF { return end + [last + 1] }
            }
            return nil
        }
    }
#endif
