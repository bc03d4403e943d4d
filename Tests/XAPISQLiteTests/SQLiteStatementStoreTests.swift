#if SQLite
    import CrosswalkRuntime
    import CrosswalkSQLite
    import CrosswalkTesting
    import LearningEventTesting
    import Testing
    import XAPI
    import XAPISQLite

    @Suite("Statements in a SQLite file")
    struct SQLiteStatementStoreTests {
        @Test("The store keeps the contract", arguments: XAPIStatementStoreContract.clauses)
        func contract(_ clause: ContractClause<any XAPIStatementStore>) async throws {
            let folder = try TemporaryFolder()
            try await clause.check(SQLiteStatementStore(try CrosswalkDatabase.open(path: folder.path + "/lrs.sqlite")))
        }

        @Test("Every scenario holds over a file", arguments: LRSConformance.scenarios)
        func scenarios(_ scenario: LRSScenario) async throws {
            let folder = try TemporaryFolder()
            let database = try CrosswalkDatabase.open(path: folder.path + "/lrs.sqlite")
            let store = LearningRecordStore(
                statements: try await SQLiteStatementStore(database), documents: SQLiteRecordStore(database),
                accounts: [SimulatedLRS.account(username: "u", password: Secret("p"))], ambient: .system)
            for version in scenario.versions {
                let session = LRSSession(
                    InProcessTransport(store), at: try Endpoint("https://lrs.example.org/xapi"), username: "u",
                    password: "p", version: version, name: scenario.description)
                try await scenario.run(session)
            }
        }

        @Test("What was stored is there when the file is opened again")
        func reopened() async throws {
            let folder = try TemporaryFolder()
            let path = folder.path + "/lrs.sqlite"
            let id = try #require(XAPIUUID(random: [UInt8](repeating: 7, count: 16)))
            let statement = XAPIStatement(
                actor: .account(homePage: "https://example.org", name: "a"),
                verb: XAPIVerb(id: "https://example.org/v"),
                object: .activity(XAPIActivity(id: "https://example.org/1")))
            let first = try CrosswalkDatabase.open(path: path)
            _ = try await SQLiteStatementStore(first).append(
                [XAPIRecord(id: id, statement)], files: [], at: WallTime(secondsSinceEpoch: 1_800_000_000))
            try first.close()
            let again = try await SQLiteStatementStore(try CrosswalkDatabase.open(path: path))
            #expect(try await again.statement(id) != nil)
        }

        @Test("Filters are searches in indices")
        func plans() async throws {
            let folder = try TemporaryFolder()
            let store = try await SQLiteStatementStore(try CrosswalkDatabase.open(path: folder.path + "/lrs.sqlite"))
            var query = XAPIStatementQuery(limit: 10)
            query.agent = "account https://example.org a"
            query.verb = "https://example.org/v"
            let plan = try await store.explanation(of: query)
            #expect(
                !plan.contains { $0.hasPrefix("SCAN m") || $0.hasPrefix("SCAN r") || $0.hasPrefix("SCAN v") }, "\(plan)"
            )
        }
    }
#endif
