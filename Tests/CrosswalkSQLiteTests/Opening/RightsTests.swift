#if SQLite
    import CrosswalkSQLite
    import CrosswalkTesting
    import Foundation
    import Testing

    /// Each runs in a process of its own that gives up being root, for whom no file is read-only.
    @Suite("A file that may not be written is refused with advice, and left as it is")
    struct RightsTests {
        /// The rights of the file, of its folder, and what an opening by another user says.
        private static let cases: [(Int, Int, String)] = [
            (0o444, 0o777, "file.readOnly"), (0o666, 0o555, "file.readOnly"), (0o444, 0o555, "file.readOnly"),
            (0o000, 0o777, "file.cannotOpen"), (0o222, 0o777, "file.cannotOpen"), (0o666, 0o777, "opened"),
        ]

        @Test("An existing file", arguments: cases)
        func existing(_ file: Int, _ folderRights: Int, _ expected: String) async throws {
            let folder = try TemporaryFolder()
            let database = try folder.open()
            _ = try await SQLiteRosterStore(database).apply([SampleRows.create("a")], in: SampleRows.scope)
            try database.close()
            let before = try folder.bytes(of: "store.sqlite")
            try set(file, folder.path(of: "store.sqlite"))
            try set(folderRights, folder.path)
            defer { restore(folder) }
            let path = folder.path(of: "store.sqlite")
            await #expect(processExitsWith: .success) { [path = path as String, expected = expected as String] in
                Self.becomeNobody()
                Self.exit(Self.outcome(path) == expected)
            }
            if expected != "opened" { #expect(try folder.bytes(of: "store.sqlite") == before) }
        }

        @Test("A new file in a folder that may not be written")
        func new() async throws {
            let folder = try TemporaryFolder()
            try set(0o555, folder.path)
            defer { restore(folder) }
            let path = folder.path(of: "store.sqlite")
            await #expect(processExitsWith: .success) { [path = path as String] in
                Self.becomeNobody()
                Self.exit(Self.outcome(path) == "file.cannotOpen")
            }
            #expect(try folder.names.isEmpty)
        }

        private func set(_ rights: Int, _ path: String) throws {
            try FileManager.default.setAttributes([.posixPermissions: rights], ofItemAtPath: path)
        }

        /// So that the folder can be removed by others than root too.
        private func restore(_ folder: TemporaryFolder) {
            do { try set(0o755, folder.path) } catch { print("left behind: \(error)") }
        }

        private static func outcome(_ path: String) -> String {
            do {
                _ = try CrosswalkDatabase.open(path: path)
                return "opened"
            } catch {
                return (error as? CrosswalkDatabaseError)?.code.name ?? "another error"
            }
        }

        private static func becomeNobody() {
            guard getuid() == 0 else { return }
            if setgid(65_534) != 0 || setuid(65_534) != 0 { exit(false) }
        }

        private static func exit(_ isAsExpected: Bool) -> Never {
            Foundation.exit(isAsExpected ? EXIT_SUCCESS : EXIT_FAILURE)
        }
    }
#endif
