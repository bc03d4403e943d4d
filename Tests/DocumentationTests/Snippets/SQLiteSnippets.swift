#if SQLite
    import CrosswalkSQLite
    import Foundation
    import RosterReconciliation
    import Testing

    @Suite("The code of CrosswalkSQLite's catalog does what the text says")
    struct SQLiteSnippets {
        @Test("A file that was not there is made, and both ports work on it")
        func opening() throws {
            let folder = FileManager.default.temporaryDirectory.appendingPathComponent("crosswalk-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            defer { removeQuietly(folder) }
            let path = folder.appendingPathComponent("roster.sqlite").path
            try use(path)
            #expect(FileManager.default.fileExists(atPath: path))
        }

        private func use(_ path: String) throws {
            let database = try CrosswalkDatabase.open(path: path)
            let store = SQLiteRosterStore(database)
            let ledger = SQLiteReconciliationLedger(database)
            let ports: (any RosterStore, any ReconciliationLedger) = (store, ledger)
            withExtendedLifetime(ports) {}
        }

        /// What stays behind in the temporary folder does no harm.
        private func removeQuietly(_ folder: URL) { try? FileManager.default.removeItem(at: folder) }
    }
#endif
