#if SQLite
    import Canonical
    import CrosswalkSQLite
    import CrosswalkTesting
    import RosterReconciliation
    import Testing

    @Suite("Scans come in pieces, complete and in order")
    struct ScanTests {
        /// A store with so many persons, and the folder in which it lives.
        private struct Stock {
            let folder: TemporaryFolder
            let database: CrosswalkDatabase
            let ids: [String]
        }

        private func stocked(_ count: Int, extra: Int = 0) async throws -> Stock {
            let folder = try TemporaryFolder()
            let database = try folder.open()
            let ids = (0..<count).map { String(100_000 + $0) }
            let store = SQLiteRosterStore(database)
            for start in stride(from: 0, to: count, by: 5_000) {
                let actions = ids[start..<min(start + 5_000, count)].map { SampleRows.create($0, extra: extra) }
                _ = try await store.apply(actions, in: SampleRows.scope)
            }
            return Stock(folder: folder, database: database, ids: ids)
        }

        /// Around the sizes of a piece: 4,096 heads, 1,000 records.
        @Test(
            "No record is lost or doubled where one piece ends",
            arguments: [1, 999, 1_000, 1_001, 4_095, 4_096, 4_097, 9_000])
        func borders(_ count: Int) async throws {
            let stock = try await stocked(count)
            #expect(try await SampleRows.ids(of: stock.database) == stock.ids)
            let records = Gathered<StoredRecord>()
            try await SQLiteRosterStore(stock.database).scan(.person, in: SampleRows.scope) { await records.add($0) }
            #expect(await records.elements.map(\.key.id) == stock.ids)
            #expect(await records.batches.allSatisfy { !$0.isEmpty && $0.count <= 1_000 })
        }

        @Test("Large records come in smaller pieces")
        func largeRecords() async throws {
            let stock = try await stocked(40, extra: 1 << 20)
            let records = Gathered<StoredRecord>()
            try await SQLiteRosterStore(stock.database).scan(.person, in: SampleRows.scope) { await records.add($0) }
            #expect(await records.elements.map(\.key.id) == stock.ids)
            #expect(await records.batches.count == 10)
        }

        @Test("Ids are bytes: the empty one, zero bytes, and what differs only behind them")
        func bytes() async throws {
            let folder = try TemporaryFolder()
            let database = try folder.open()
            let ids = ["", "\0", "\0\0", "a", "a\0", "a\0\0", "a\0b", "a\u{1}", "b"]
            let store = SQLiteRosterStore(database)
            let results = try await store.apply(ids.map { SampleRows.create($0, "N\($0)") }, in: SampleRows.scope)
            #expect(results.allSatisfy { $0 == .applied })
            #expect(try await SampleRows.ids(of: database).map { Array($0.utf8) } == ids.map { Array($0.utf8) })
            for id in ids {
                let found = try await store.records(of: .person, ids: [id], in: SampleRows.scope)
                #expect(found.map(\.image) == [SampleRows.image("N\(id)")])
            }
            let scope = Provenance(tenant: "a\0b", sourceSystem: "\0")
            let ledger = SQLiteReconciliationLedger(database)
            try await ledger.commit([.put(LedgerKey(.plan, [1]), [1])], in: scope)
            #expect(try await ledger.scopes(of: "a\0b") == [scope])
            #expect(try await ledger.scopes(of: "a").isEmpty)
        }

        @Test("A receiver may write to the store that it is reading")
        func writingWhileReading() async throws {
            let stock = try await stocked(5_000)
            let store = SQLiteRosterStore(stock.database)
            let removed = Gathered<ActionResult>()
            try await store.heads(of: .person, in: SampleRows.scope) { heads in
                let actions = heads.map {
                    RosterAction(
                        .delete, RecordKey(.person, $0.id), before: SampleRows.image("Ada"), after: nil,
                        in: SampleRows.scope)
                }
                await removed.add(try await store.apply(actions, in: SampleRows.scope))
            }
            #expect(await removed.elements == stock.ids.map { _ in .applied })
            #expect(try await SampleRows.ids(of: stock.database).isEmpty)
        }

        @Test("An error of the receiver ends the scan and comes out")
        func receiverThrows() async throws {
            struct Enough: Error {}
            let stock = try await stocked(5_000)
            let store = SQLiteRosterStore(stock.database)
            let seen = Gathered<StoredHead>()
            await #expect(throws: Enough.self) {
                try await store.heads(of: .person, in: SampleRows.scope) {
                    await seen.add($0)
                    throw Enough()
                }
            }
            #expect(await seen.batches.count == 1)
        }

        @Test("A ledger's scan of no rows at all, and one that asks for none")
        func noRows() async throws {
            let folder = try TemporaryFolder()
            let ledger = SQLiteReconciliationLedger(try folder.open())
            try await ledger.commit([], in: SampleRows.scope)
            #expect(try await ledger.scopes(of: SampleRows.scope.tenant).isEmpty)
            try await ledger.commit([.put(LedgerKey(.plan, [1]), [1])], in: SampleRows.scope)
            for limit in [0, -1] {
                #expect(
                    try await ledger.scan(.plan, prefix: [], after: nil, limit: limit, in: SampleRows.scope).isEmpty)
            }
        }
    }
#endif
