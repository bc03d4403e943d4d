#if SQLite
    import CrosswalkRuntime
    import CrosswalkSQLite
    import Foundation
    import OneRosterREST
    import OneRosterSQLite
    import Testing

    @Suite("The code of OneRosterSQLite's catalog does what the text says")
    struct OneRosterSQLiteSnippets {
        /// A provider over a file, for one district.
        func provider(path: String, client: OneRosterProviderClient) async throws -> OneRosterProvider {
            let database = try CrosswalkDatabase.open(path: path)
            let store = try await SQLiteOneRosterStore(database, tenant: "springfield")
            return OneRosterProvider(
                store: store, clients: [client], tokens: SQLiteRecordStore(database), ambient: .system)
        }

        @Test("The file is made")
        func opening() async throws {
            let folder = FileManager.default.temporaryDirectory.appendingPathComponent("crosswalk-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let path = folder.appendingPathComponent("provider.sqlite").path
            _ = try await provider(path: path, client: OneRosterProviderClient(id: "a", secret: Secret("s")))
            #expect(FileManager.default.fileExists(atPath: path))
            try FileManager.default.removeItem(at: folder)
        }
    }
#endif
