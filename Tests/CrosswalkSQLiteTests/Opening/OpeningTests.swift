#if SQLite
    import Canonical
    import CrosswalkRuntime
    import CrosswalkSQLite
    import CrosswalkTesting
    import Foundation
    import GRDB
    import RosterReconciliation
    import Testing

    @Suite("Opening makes what is missing, and finds again what was stored")
    struct OpeningTests {
        @Test("A new file and those beside it are its owner's alone")
        func rights() async throws {
            let folder = try TemporaryFolder()
            let database = try folder.open()
            _ = try await SQLiteRosterStore(database).apply([SampleRows.create("a")], in: SampleRows.scope)
            let names = try folder.names
            #expect(names == ["store.sqlite", "store.sqlite-shm", "store.sqlite-wal"])
            for name in names { #expect(try folder.rights(of: name) == 0o600) }
        }

        @Test("The rights of a file that is there stay as they are")
        func rightsStay() throws {
            let folder = try TemporaryFolder()
            try folder.open().close()
            try FileManager.default.setAttributes(
                [.posixPermissions: 0o640], ofItemAtPath: folder.path(of: "store.sqlite"))
            try folder.open().close()
            #expect(try folder.rights(of: "store.sqlite") == 0o640)
        }

        @Test("What was stored is there when the file is opened again")
        func reopening() async throws {
            let folder = try TemporaryFolder()
            let first = try folder.open()
            _ = try await SQLiteRosterStore(first).apply([SampleRows.create("a")], in: SampleRows.scope)
            let key = LedgerKey(.plan, [1])
            try await SQLiteReconciliationLedger(first).commit([.insert(key, [2])], in: SampleRows.scope)
            try first.close()
            #expect(try folder.names == ["store.sqlite"])
            let second = try folder.open()
            #expect(try await SampleRows.ids(of: second) == ["a"])
            #expect(try await SQLiteReconciliationLedger(second).read(key, in: SampleRows.scope) == [2])
        }

        @Test("A path that is not from the root is the same file wherever the process goes")
        func relativePaths() async throws {
            let folder = try TemporaryFolder()
            let root = FileManager.default.currentDirectoryPath
            let steps = root.split(separator: "/").map { _ in ".." }.joined(separator: "/")
            let database = try CrosswalkDatabase.open(path: steps + folder.path(of: "store.sqlite"))
            #expect(database.pool.path.hasPrefix("/"))
            #expect(try folder.names.contains("store.sqlite"))
        }

        @Test(
            "A name with a meaning to SQLite is a name", arguments: [":memory:", "file:x?mode=memory", " ", "a?b#c%20"])
        func namesWithAMeaning(_ name: String) throws {
            let folder = try TemporaryFolder()
            try folder.open(name).close()
            #expect(try folder.names == [name])
        }

        @Test("Where nothing is to be made, a missing or an empty file is refused and left", arguments: [true, false])
        func missing(_ isThere: Bool) async throws {
            let folder = try TemporaryFolder()
            if isThere { try folder.write([], to: "store.sqlite") }
            let code = try await refusal {
                _ = try CrosswalkDatabase.open(path: folder.path(of: "store.sqlite"), ifMissing: .refuse)
            }
            #expect(code == .missing)
            #expect(try folder.names == (isThere ? ["store.sqlite"] : []))
            if isThere { #expect(try folder.bytes(of: "store.sqlite").isEmpty) }
        }

        @Test("A store that is there is opened where nothing is to be made")
        func existing() throws {
            let folder = try TemporaryFolder()
            try folder.open().close()
            _ = try CrosswalkDatabase.open(path: folder.path(of: "store.sqlite"), ifMissing: .refuse)
        }

        @Test("Commits are on the disk, and the schema is trusted with nothing")
        func settings() async throws {
            let folder = try TemporaryFolder()
            let pool = try folder.open(busyTimeout: .milliseconds(1_234)).pool
            let pragmas = [
                "journal_mode", "synchronous", "trusted_schema", "busy_timeout", "application_id", "user_version",
            ]
            let values = try await pool.writeWithoutTransaction { db in
                try pragmas.map { try String.fetchOne(db, sql: "PRAGMA \($0)") }
            }
            #expect(values == ["wal", "2", "0", "1234", "1129794635", "3"])
            let wait = try await pool.read { db in try Int.fetchOne(db, sql: "PRAGMA busy_timeout") }
            #expect(wait == 1_234)
        }

        @Test("A file of the first version gets what came later, and keeps what it has")
        func upgrade() async throws {
            let folder = try TemporaryFolder()
            let first = try folder.open()
            _ = try await SQLiteRosterStore(first).apply([SampleRows.create("a")], in: SampleRows.scope)
            try await first.pool.writeWithoutTransaction { db in
                let later = [
                    "keyed", "keyed_version", "outbox_destination", "outbox_lease", "outbox_item", "outbox_content",
                    "outbox_subject",
                ]
                for table in later { try db.execute(sql: "DROP TABLE \(table)") }
                try db.execute(sql: "PRAGMA user_version = 1")
            }
            try first.close()
            let second = try folder.open()
            #expect(try await second.pool.read { db in try Int.fetchOne(db, sql: "PRAGMA user_version") } == 3)
            let now = WallTime(secondsSinceEpoch: 0)
            let records = SQLiteRecordStore(second)
            _ = try await records.put(RecordName("s", "k"), [1], expecting: .nothing, until: nil, at: now)
            #expect(try await records.get(RecordName("s", "k"), at: now)?.bytes == [1])
            let kept = try await SQLiteRosterStore(second).records(of: .person, ids: ["a"], in: SampleRows.scope)
            #expect(kept.count == 1)
        }

        @Test(
            "A wait of any length is one that SQLite knows",
            arguments: [
                (Duration.zero, 0), (.seconds(-5), 0), (.microseconds(1_999), 1), (.seconds(Int64.max), 2_000_000_000),
            ])
        func waits(_ duration: Duration, _ expected: Int) async throws {
            let folder = try TemporaryFolder()
            let pool = try folder.open(busyTimeout: duration).pool
            #expect(try await pool.read { db in try Int.fetchOne(db, sql: "PRAGMA busy_timeout") } == expected)
        }

        @Test("A closed database says so, and closing again does nothing")
        func closing() async throws {
            let folder = try TemporaryFolder()
            let database = try folder.open()
            try database.close()
            try database.close()
            let store = SQLiteRosterStore(database)
            #expect(try await refusal { _ = try await SampleRows.ids(of: database) } == .closed)
            #expect(
                try await refusal { _ = try await store.apply([SampleRows.create("a")], in: SampleRows.scope) }
                    == .closed)
        }
    }
#endif
