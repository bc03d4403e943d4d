#if SQLite
    import Canonical
    import CrosswalkRuntime
    import CrosswalkSQLite
    import CrosswalkTesting
    import RosterReconciliation
    import Testing

    @Suite("Several processes on one file")
    struct ProcessTests {
        private static let names = 40

        @Test("Of processes that insert the same names, one wins each, and the losers leave no trace")
        func oneWinner() async throws {
            let folder = try TemporaryFolder()
            let path = folder.path(of: "store.sqlite")
            await withTaskGroup(of: Void.self) { group in
                for process: UInt8 in 1...4 {
                    group.addTask {
                        await #expect(processExitsWith: .success) {
                            [path = path as String, process = process as UInt8] in
                            try await Self.insertAll(path, process)
                        }
                    }
                }
            }
            let ledger = SQLiteReconciliationLedger(try folder.open())
            let owners = try await ledger.scan(.run, prefix: [], after: nil, limit: 1_000, in: SampleRows.scope)
            #expect(owners.map(\.name) == (0..<Self.names).map { [UInt8($0)] })
            let traces = try await ledger.scan(.result, prefix: [], after: nil, limit: 1_000, in: SampleRows.scope)
            #expect(Set(traces.map(\.name)) == Set(owners.map { $0.value + $0.name }))
        }

        /// Tries every name, each together with a trace of its own.
        private static func insertAll(_ path: String, _ process: UInt8) async throws {
            let ledger = SQLiteReconciliationLedger(try CrosswalkDatabase.open(path: path))
            for name in (0..<names).map({ UInt8($0) }) {
                do {
                    try await ledger.commit(
                        [
                            .put(LedgerKey(.result, [process, name]), []),
                            .insert(LedgerKey(.run, [name]), [process]),
                        ], in: SampleRows.scope)
                } catch is LedgerConflict {
                    continue
                }
            }
        }

        @Test("Of processes that take the same records, one gets each")
        func oneTaker() async throws {
            let folder = try TemporaryFolder()
            let path = folder.path(of: "store.sqlite")
            let store = SQLiteRecordStore(try folder.open())
            for name in 0..<Self.names {
                _ = try await store.put(
                    RecordName("pending", "\(name)"), [], expecting: .nothing, until: nil, at: Self.now)
            }
            await withTaskGroup(of: Void.self) { group in
                for process: UInt8 in 1...3 {
                    group.addTask {
                        await #expect(processExitsWith: .success) {
                            [path = path as String, process = process as UInt8] in
                            try await Self.takeAll(path, process)
                        }
                    }
                }
            }
            #expect(try await store.scan("pending", prefix: "", after: nil, limit: 9, at: Self.now).isEmpty)
            let taken = try await store.scan("taken", prefix: "", after: nil, limit: 1_000, at: Self.now)
            let names = taken.compactMap { Int($0.key.key.split(separator: "-")[1]) }
            #expect(names.sorted() == Array(0..<Self.names))
        }

        private static let now = WallTime(secondsSinceEpoch: 1_767_225_600)

        /// Takes every record that is still there, and notes each.
        private static func takeAll(_ path: String, _ process: UInt8) async throws {
            let store = SQLiteRecordStore(try CrosswalkDatabase.open(path: path))
            for name in 0..<names where try await store.take(RecordName("pending", "\(name)"), at: now) != nil {
                _ = try await store.put(
                    RecordName("taken", "\(process)-\(name)"), [], expecting: .nothing, until: nil, at: now)
            }
        }

        @Test("Of processes that change the same record at once, one is carried out and the others meet a conflict")
        func oneUpdate() async throws {
            let folder = try TemporaryFolder()
            let path = folder.path(of: "store.sqlite")
            let ids = (0..<40).map { String(100 + $0) }
            _ = try await SQLiteRosterStore(try folder.open()).apply(
                ids.map { SampleRows.create($0) }, in: SampleRows.scope)
            await withTaskGroup(of: Void.self) { group in
                for process: UInt8 in 1...3 {
                    group.addTask {
                        await #expect(processExitsWith: .success) {
                            [path = path as String, process = process as UInt8] in
                            try await Self.updateAll(path, process)
                        }
                    }
                }
            }
            let database = try folder.open()
            let ledger = SQLiteReconciliationLedger(database)
            let applied = try await ledger.scan(.result, prefix: [], after: nil, limit: 1_000, in: SampleRows.scope)
            let records = try await SQLiteRosterStore(database).records(of: .person, ids: ids, in: SampleRows.scope)
            // Each record has the content of the one process that wrote down that it was applied.
            #expect(applied.map { String(decoding: $0.name, as: UTF8.self) } == ids)
            let winners = applied.map { SampleRows.image("Process \($0.value)") }
            #expect(records.map(\.image) == winners)
        }

        private static func updateAll(_ path: String, _ process: UInt8) async throws {
            let database = try CrosswalkDatabase.open(path: path)
            let (store, ledger) = (SQLiteRosterStore(database), SQLiteReconciliationLedger(database))
            for id in (0..<40).map({ String(100 + $0) }) {
                let action = RosterAction(
                    .update, RecordKey(.person, id), before: SampleRows.image("Ada"),
                    after: SampleRows.image("Process \([process])"), in: SampleRows.scope)
                guard try await store.apply([action], in: SampleRows.scope) == [.applied] else { continue }
                try await ledger.commit([.insert(LedgerKey(.result, Array(id.utf8)), [process])], in: SampleRows.scope)
            }
        }
    }
#endif
