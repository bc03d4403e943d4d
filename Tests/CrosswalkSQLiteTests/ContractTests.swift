#if SQLite
    import CrosswalkRuntime
    import CrosswalkSQLite
    import CrosswalkTesting
    import LearningEventTesting
    import Outbox
    import RosterReconciliation
    import RosterReconciliationTesting
    import Testing

    @Suite("The stores on SQLite keep the contracts of their ports")
    struct ContractTests {
        @Test("SQLite roster store", arguments: RosterStoreContract.clauses)
        func store(_ clause: ContractClause<any RosterStore>) async throws {
            let folder = try TemporaryFolder()
            try await clause.check(SQLiteRosterStore(try folder.open()))
        }

        @Test("SQLite record store", arguments: RecordStoreContract.clauses)
        func records(_ clause: ContractClause<any RecordStore>) async throws {
            let folder = try TemporaryFolder()
            try await clause.check(SQLiteRecordStore(try folder.open()))
        }

        @Test("SQLite outbox", arguments: OutboxStoreContract.clauses)
        func outbox(_ clause: ContractClause<any OutboxStore>) async throws {
            let folder = try TemporaryFolder()
            try await clause.check(SQLiteOutboxStore(try folder.open()))
        }

        @Test("SQLite ledger", arguments: ReconciliationLedgerContract.clauses)
        func ledger(_ clause: ContractClause<any ReconciliationLedger>) async throws {
            let folder = try TemporaryFolder()
            try await clause.check(SQLiteReconciliationLedger(try folder.open()))
        }
    }
#endif
