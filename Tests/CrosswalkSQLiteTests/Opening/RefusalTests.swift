#if SQLite
    import CrosswalkSQLite
    import CrosswalkTesting
    import Foundation
    import GRDB
    import Testing

    @Suite("A file that is no store of ours is refused and left as it is")
    struct RefusalTests {
        private static let name = "store.sqlite"

        /// Opens a file, expects a refusal and that not a byte of it has changed.
        private func expect(_ code: CrosswalkDatabaseError.Code, _ folder: TemporaryFolder) async throws {
            let before = try folder.bytes(of: Self.name)
            for missing in [CrosswalkDatabase.MissingFile.make, .refuse] {
                let got = try await refusal {
                    _ = try CrosswalkDatabase.open(path: folder.path(of: Self.name), ifMissing: missing)
                }
                #expect(got == code)
            }
            #expect(try folder.bytes(of: Self.name) == before)
        }

        private func foreign(_ folder: TemporaryFolder, _ statements: [String]) throws {
            let queue = try DatabaseQueue(path: folder.path(of: Self.name))
            try queue.writeWithoutTransaction { db in
                for statement in statements { try db.execute(sql: statement) }
            }
            try queue.close()
        }

        @Test("Bytes that are no database", arguments: [1, 15, 100, 5_000])
        func noDatabase(_ count: Int) async throws {
            let folder = try TemporaryFolder()
            try folder.write(Array(repeating: 0x41, count: count), to: Self.name)
            try await expect(.notADatabase, folder)
        }

        @Test(
            "Another application's database",
            arguments: [
                ["CREATE TABLE t (a)"],
                ["PRAGMA application_id = 7"],
                ["PRAGMA user_version = 1", "CREATE TABLE t (a)", "DROP TABLE t"],
                ["PRAGMA user_version = -3", "CREATE TABLE t (a)"],
                ["PRAGMA application_id = -1", "CREATE TABLE record (id)"],
                ["CREATE VIEW record AS SELECT 1"],
            ])
        func foreign(_ statements: [String]) async throws {
            let folder = try TemporaryFolder()
            try foreign(folder, statements)
            try await expect(.foreign, folder)
        }

        @Test("A version that is yet to come")
        func newer() async throws {
            let folder = try TemporaryFolder()
            try folder.open().close()
            try foreign(folder, ["PRAGMA user_version = 99"])
            try await expect(.newerVersion, folder)
        }

        @Test("A store without a version", arguments: [0, -1])
        func versionless(_ version: Int) async throws {
            let folder = try TemporaryFolder()
            try folder.open().close()
            try foreign(folder, ["PRAGMA user_version = \(version)"])
            try await expect(.damaged, folder)
        }

        @Test("What is no regular file, and what cannot be one")
        func noFile() async throws {
            let folder = try TemporaryFolder()
            try folder.write([1], to: "file")
            let paths = [
                "", folder.path, folder.path(of: "none/store.sqlite"), folder.path(of: "file/store.sqlite"),
                "/dev/null",
                folder.path(of: "x\0y"),
            ]
            for path in paths {
                #expect(try await refusal { _ = try CrosswalkDatabase.open(path: path) } == .cannotOpen)
            }
            #expect(try folder.names == ["file"])
        }
    }
#endif
