#if SQLite
    import CrosswalkRuntime
    import CrosswalkSQLite
    import Foundation
    import HTTPTypes
    import OneRosterModel
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

        /// Tonight's reading of a district's service.
        func night(path: String, client: OneRosterClient) async throws -> [String: Bool] {
            let database = try CrosswalkDatabase.open(path: path)
            let stages = try await SQLiteStages(database, tenant: "springfield", source: "sis", version: client.version)
            let report = try await CollectionPull(.users, with: client).run(into: stages.stage(of: .users))
            return ["users": report.verdict.isComplete || report.verdict == .unchanged]
        }

        @Test("A service without an answer leaves a list that is not complete")
        func reading() async throws {
            let folder = FileManager.default.temporaryDirectory.appendingPathComponent("crosswalk-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let client = OneRosterClient(
                try OneRosterSite("https://sis.example.org"), version: .v1_2, credentials: .none,
                transport: InProcessTransport(Nobody()), ambient: .system)
            let read = try await night(path: folder.appendingPathComponent("stages.sqlite").path, client: client)
            #expect(read == ["users": false])
            try FileManager.default.removeItem(at: folder)
        }

        private struct Nobody: Handler {
            func respond(to request: WebRequest) -> WebResponse { WebResponse(.notFound) }
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
