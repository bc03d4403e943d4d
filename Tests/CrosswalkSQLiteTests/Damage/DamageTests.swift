#if SQLite
    import Canonical
    import CrosswalkSQLite
    import CrosswalkTesting
    import Foundation
    import GRDB
    import RosterReconciliation
    import Testing

    @Suite("A damaged file is told of, never trusted and never a trap")
    struct DamageTests {
        private static let name = "store.sqlite"

        private static func stocked() async throws -> TemporaryFolder {
            let folder = try TemporaryFolder()
            let database = try folder.open(name)
            let actions = (0..<2_000).map { SampleRows.create(String(10_000 + $0), extra: $0 % 97) }
            _ = try await SQLiteRosterStore(database).apply(actions, in: SampleRows.scope)
            let rows = (0..<2_000).map {
                LedgerChange.insert(
                    LedgerKey(.action, [UInt8($0 >> 8), UInt8($0 & 255)]), Array(repeating: 7, count: $0 % 311))
            }
            try await SQLiteReconciliationLedger(database).commit(rows, in: SampleRows.scope)
            try database.close()
            return folder
        }

        /// Everything that a host can do with a file.
        private static func useAll(_ path: String) async throws {
            let database = try CrosswalkDatabase.open(path: path)
            let (store, ledger) = (SQLiteRosterStore(database), SQLiteReconciliationLedger(database))
            let scope = SampleRows.scope
            let steps: [@Sendable () async throws -> Void] = [
                { try await store.heads(of: .person, in: scope) { _ in } },
                { try await store.scan(.person, in: scope) { _ in } },
                { _ = try await store.records(of: .person, ids: ["10000", "10500", "11999"], in: scope) },
                { _ = try await store.apply([SampleRows.create("10500", "B"), SampleRows.create("9")], in: scope) },
                { _ = try await ledger.scan(.action, prefix: [], after: nil, limit: 5_000, in: scope) },
                { _ = try await ledger.read(LedgerKey(.action, [3, 7]), in: scope) },
                {
                    try await ledger.commit(
                        [.put(LedgerKey(.action, [3, 7]), [1]), .remove(LedgerKey(.action, [0, 1]))], in: scope)
                },
                { _ = try await ledger.scopes(of: scope.tenant) },
            ]
            var first: (any Error)?
            for step in steps {
                do { try await step() } catch { first = first ?? error }
            }
            if let first { throw first }
        }

        @Test("Any bytes changed: what comes out is an answer or an error of ours")
        func anyBytes() async throws {
            let folder = try await Self.stocked()
            let whole = try folder.bytes(of: Self.name)
            var codes: [CrosswalkDatabaseError.Code?: Int] = [:]
            try await PropertyTest.run(cases: 200, seed: 1) { random in
                var bytes = whole
                // Much of the meaning lies in the beginnings of pages.
                for _ in 0...random.number(below: 12) {
                    let page = random.number(below: bytes.count / 32_768) * 32_768
                    let reach = random.chance(1, in: 2) ? 128 : 32_768
                    bytes[page + random.number(below: reach)] = UInt8(random.number(below: 256))
                }
                let code = try await Self.outcome(bytes, folder)
                codes[code, default: 0] += 1
            }
            // The changes are such that the errors are seen at all.
            #expect(codes[.damaged, default: 0] > 10)
        }

        @Test("Any end cut off: nothing is silently read as less")
        func cutOff() async throws {
            let folder = try await Self.stocked()
            let whole = try folder.bytes(of: Self.name)
            for count in stride(from: 512, to: whole.count, by: whole.count / 23) {
                let code = try await Self.outcome(Array(whole[..<count]), folder)
                #expect(code == .damaged || code == .notADatabase)
            }
        }

        /// The code of what using the bytes as a file throws; `nil` for nothing.
        private static func outcome(_ bytes: [UInt8], _ folder: TemporaryFolder) async throws -> CrosswalkDatabaseError
            .Code?
        {
            for suffix in ["-wal", "-shm"] where try folder.names.contains("copy" + suffix) {
                try FileManager.default.removeItem(atPath: folder.path(of: "copy" + suffix))
            }
            try folder.write(bytes, to: "copy")
            return try await refusal { try await useAll(folder.path(of: "copy")) }
        }

        @Test(
            "Values that no store of ours writes are damage, not data",
            arguments: [
                "UPDATE record SET hash_version = 256", "UPDATE record SET hash_version = -1",
                "UPDATE record SET last_action = x'00'", "UPDATE record SET last_action = 'text'",
                "UPDATE record SET id = CAST(x'C328' AS TEXT) WHERE id = '10000'",
                "UPDATE record SET inactive_since = 1, inactive_as = CAST(x'FF' AS TEXT)",
                "ALTER TABLE record RENAME TO records", "DROP TABLE ledger", "DROP TABLE scope",
            ])
        func values(_ statement: String) async throws {
            let folder = try await Self.stocked()
            let queue = try DatabaseQueue(path: folder.path(of: Self.name))
            try await queue.writeWithoutTransaction { try $0.execute(sql: statement) }
            try queue.close()
            #expect(try await refusal { try await Self.useAll(folder.path(of: Self.name)) } == .damaged)
        }

        @Test("A full disk loses nothing that was stored")
        func noRoom() async throws {
            let folder = try TemporaryFolder()
            let database = try folder.open()
            let store = SQLiteRosterStore(database)
            _ = try await store.apply([SampleRows.create("a")], in: SampleRows.scope)
            try await database.pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA max_page_count = 12") }
            let many = (0..<5_000).map { SampleRows.create(String(10_000 + $0)) }
            #expect(try await refusal { _ = try await store.apply(many, in: SampleRows.scope) } == .full)
            #expect(try await SampleRows.ids(of: database) == ["a"])
            try await database.pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA max_page_count = 1000000") }
            #expect(try await store.apply(many, in: SampleRows.scope).count == 5_000)
        }
    }
#endif
