#if SQLite
    import Canonical
    import CrosswalkSQLite
    import CrosswalkTesting
    import GRDB
    import RosterReconciliation
    import Testing

    @Suite("Several connections on one file")
    struct SharingTests {
        /// A connection that may keep a transaction open from one access to the next.
        private func stranger(_ folder: TemporaryFolder) throws -> DatabaseQueue {
            var configuration = Configuration()
            configuration.allowsUnsafeTransactions = true
            return try DatabaseQueue(path: folder.path(of: "store.sqlite"), configuration: configuration)
        }

        @Test("What one connection commits, another reads at once")
        func visibility() async throws {
            let folder = try TemporaryFolder()
            let (one, other) = (try folder.open(), try folder.open())
            for number in 0..<20 {
                let id = String(100 + number)
                let (writer, reader) = number.isMultiple(of: 2) ? (one, other) : (other, one)
                _ = try await SQLiteRosterStore(writer).apply([SampleRows.create(id)], in: SampleRows.scope)
                #expect(try await SampleRows.ids(of: reader).last == id)
            }
        }

        @Test("A writer that does not get its turn in time says so, and then can go on")
        func busy() async throws {
            let folder = try TemporaryFolder()
            let database = try folder.open(busyTimeout: .milliseconds(50))
            let store = SQLiteRosterStore(database)
            let ledger = SQLiteReconciliationLedger(database)
            _ = try await store.apply([SampleRows.create("a")], in: SampleRows.scope)
            let other = try stranger(folder)
            try await other.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
            let change = LedgerChange.insert(LedgerKey(.run, [1]), [])
            #expect(
                try await refusal { _ = try await store.apply([SampleRows.create("b")], in: SampleRows.scope) } == .busy
            )
            #expect(try await refusal { try await ledger.commit([change], in: SampleRows.scope) } == .busy)
            #expect(try await SampleRows.ids(of: database) == ["a"])
            try await other.writeWithoutTransaction { try $0.execute(sql: "COMMIT") }
            _ = try await store.apply([SampleRows.create("b")], in: SampleRows.scope)
            try await ledger.commit([change], in: SampleRows.scope)
            #expect(try await SampleRows.ids(of: database) == ["a", "b"])
        }

        @Test("A writer waits for the one before it")
        func waiting() async throws {
            let folder = try TemporaryFolder()
            let database = try folder.open()
            let other = try stranger(folder)
            try await other.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
            async let results = SQLiteRosterStore(database).apply([SampleRows.create("a")], in: SampleRows.scope)
            // A read of its own does not wait; the write lock is still held by the other then.
            #expect(try await SampleRows.ids(of: database).isEmpty)
            try await other.writeWithoutTransaction { try $0.execute(sql: "COMMIT") }
            #expect(try await results == [.applied])
        }

        @Test("Many open one new file at once, and all find the same store", arguments: 0..<40)
        func openingAtOnce(_ round: Int) async throws {
            let folder = try TemporaryFolder()
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<8 {
                    group.addTask {
                        let scope = Provenance(tenant: "district", sourceSystem: String(number))
                        let ledger = SQLiteReconciliationLedger(try folder.open())
                        try await ledger.commit([.insert(LedgerKey(.run, [1]), [UInt8(number)])], in: scope)
                    }
                }
                try await group.waitForAll()
            }
            let ledger = SQLiteReconciliationLedger(try folder.open())
            #expect(try await ledger.scopes(of: "district").map(\.sourceSystem) == (0..<8).map(String.init))
        }

        @Test("A call of a task that is cancelled is carried out or changes nothing, and the next one works")
        func cancellation() async throws {
            let folder = try TemporaryFolder()
            let database = try folder.open()
            let store = SQLiteRosterStore(database)
            for round in 0..<12 {
                let scope = Provenance(tenant: "district", sourceSystem: String(round))
                let actions = (0..<2_000).map { SampleRows.create(String(10_000 + $0), in: scope) }
                let task = Task { try await store.apply(actions, in: scope) }
                for _ in 0..<(round * 400) { await Task.yield() }
                task.cancel()
                let wasCarriedOut: Bool
                do {
                    wasCarriedOut = try await task.value.count == 2_000
                } catch is CancellationError {
                    wasCarriedOut = false
                }
                #expect(try await SampleRows.ids(of: database, in: scope).count == (wasCarriedOut ? 2_000 : 0))
                #expect(try await store.apply(actions, in: scope) == actions.map { _ in .applied })
            }
        }
    }
#endif
