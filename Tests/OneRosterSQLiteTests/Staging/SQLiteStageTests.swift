#if SQLite
    import CrosswalkJSON
    import CrosswalkRuntime
    import CrosswalkSQLite
    import CrosswalkTesting
    import GRDB
    import OneRosterModel
    import OneRosterREST
    import OneRosterSQLite
    import OneRosterTesting
    import Testing

    @Suite("Stages of pulls on SQLite")
    struct SQLiteStageTests {
        private static let rows = 1_203

        @Test("They keep the contract of their port", arguments: PullStagingContract.clauses)
        func contract(_ clause: ContractClause<any PullStaging<RESTOrg>>) async throws {
            let process = try await MortalProcess(try TemporaryFolder())
            try await clause.check(process.stage)
            #expect(try await process.known().allSatisfy { $0.sourcedID != nil })
        }

        // MARK: Death and resumption

        @Test("Killed after every few requests, a pull reads no row twice that was staged", arguments: [1, 2, 3, 5, 8])
        func kills(every life: Int) async throws {
            let folder = try TemporaryFolder()
            let world = VirtualWorld(seed: UInt64(life))
            let service = MortalService(Self.rows, ambient: world.ambient)
            let (deaths, abreast) = try await world.run {
                var deaths = 0
                var abreast = 0
                while true {
                    let process = try await MortalProcess(folder)
                    let before = Set(try await process.staged().compactMap(\.sourcedID))
                    await service.bear(life: life)
                    let verdict: PullVerdict?
                    do {
                        let report = try await CollectionPull(.orgs, with: service.client()).run(into: process.stage)
                        verdict = report.verdict
                        abreast = max(abreast, report.statistics.mostAtOnce)
                    } catch is CancellationError {
                        verdict = nil
                    }
                    let sent = await service.sent
                    #expect(before.isDisjoint(with: sent), "after \(deaths) deaths")
                    #expect(Set(sent).count == sent.count)
                    try process.database.close()
                    if let verdict {
                        #expect(verdict == .complete(.revision))
                        return (deaths, abreast)
                    }
                    deaths += 1
                    try #require(deaths < 100)
                }
            }
            let process = try await MortalProcess(folder)
            #expect(try await process.known().names == service.names)
            #expect(try await process.staged().count == Self.rows)
            #expect(try await process.stage.checkpoint() == nil)
            print("killed every \(life) requests: \(deaths) deaths, the last process \(abreast) at once")
            #expect(deaths > 1)
        }

        @Test("A kill between a page and the next loses nothing, and the rows are those of a pull that was not killed")
        func sameRows() async throws {
            let folder = try TemporaryFolder()
            let world = VirtualWorld()
            let service = MortalService(Self.rows, ambient: world.ambient)
            let memory = InMemoryStage<RESTOrg>()
            try await world.run {
                _ = try await CollectionPull(.orgs, with: service.client()).run(into: memory)
                await service.bear(life: 7)
                await #expect(throws: CancellationError.self) {
                    let first = try await MortalProcess(folder)
                    _ = try await CollectionPull(.orgs, with: service.client()).run(into: first.stage)
                }
                await service.bear(life: nil)
                let second = try await MortalProcess(folder)
                let staged = try await second.staged().count
                #expect(staged > 0)
                let report = try await CollectionPull(.orgs, with: service.client()).run(into: second.stage)
                #expect(report.verdict.isComplete && report.statistics.rows == Self.rows - staged)
            }
            let process = try await MortalProcess(folder)
            let key: (RESTPage<RESTOrg>.Row) -> String = { "\($0.sourcedID ?? "") \($0.contentHash)" }
            let known = try await process.known()
            let expected = await memory.contents
            #expect(known.map(key).sorted() == expected.map(key).sorted())
            #expect(Set(known.compactMap(\.record)) == Set(expected.compactMap(\.record)))
        }

        @Test("Where the service's revision changed meanwhile, the pull begins anew")
        func revision() async throws {
            let folder = try TemporaryFolder()
            let world = VirtualWorld()
            let service = MortalService(Self.rows, ambient: world.ambient)
            try await world.run {
                await service.bear(life: 6)
                await #expect(throws: CancellationError.self) {
                    let first = try await MortalProcess(folder)
                    _ = try await CollectionPull(.orgs, with: service.client()).run(into: first.stage)
                }
                // The same number of rows, so that the count does not tell.
                service.store.apply([
                    .delete(.org, id: "org-100003"), .put(.org, id: "org-100001x", MortalService.org(9_000)),
                ])
                await service.bear(life: nil)
                let second = try await MortalProcess(folder)
                let report = try await CollectionPull(.orgs, with: service.client()).run(into: second.stage)
                #expect(report.verdict == .complete(.revision))
                #expect(report.statistics.restarts == 1)
                #expect(try await second.known().names == service.names)
            }
        }

        // MARK: The second night

        @Test("At an equal revision a second pull costs one request, and what is known is there")
        func unchanged() async throws {
            let folder = try TemporaryFolder()
            let world = VirtualWorld()
            let service = MortalService(Self.rows, ambient: world.ambient)
            try await world.run {
                let first = try await MortalProcess(folder)
                let report = try await CollectionPull(.orgs, with: service.client()).run(into: first.stage)
                #expect(report.verdict == .complete(.revision))
                for _ in 0..<2 {
                    await service.bear(life: nil)
                    let second = try await MortalProcess(folder)
                    let again = try await CollectionPull(.orgs, with: service.client()).run(into: second.stage)
                    #expect(again.verdict == .unchanged)
                    #expect(await service.requests == 1)
                    #expect(try await second.known().names == service.names)
                    #expect(try await second.staged().names == service.names)
                }
                // A reading that fails leaves what is known, too.
                service.store.apply([.put(.org, id: "org-100001", MortalService.org(1, ["name": "Renamed"]))])
                await service.bear(life: 4)
                let third = try await MortalProcess(folder)
                await #expect(throws: CancellationError.self) {
                    _ = try await CollectionPull(.orgs, with: service.client()).run(into: third.stage)
                }
                #expect(try await third.known().names["org-100001"] == "School 1")
                #expect(try await third.known().count == Self.rows)
            }
        }

        @Test("A delta takes the place of known rows, adds new ones, and keeps deleted ones with their status")
        func delta() async throws {
            let folder = try TemporaryFolder()
            let world = VirtualWorld()
            let service = MortalService(Self.rows, ambient: world.ambient)
            try await world.run {
                let first = try await MortalProcess(folder)
                _ = try await CollectionPull(.orgs, with: service.client()).run(into: first.stage)
                let time = try #require(try await first.stage.lastReading()?.changes)
                try await world.ambient.sleep(.seconds(86_400))
                let now: JSONValue = .string(world.now.iso8601)
                service.store.apply([
                    .put(.org, id: "org-100007", MortalService.org(7, ["name": "Renamed", "dateLastModified": now])),
                    .put(
                        .org, id: "org-100009",
                        MortalService.org(9, ["status": "tobedeleted", "dateLastModified": now])),
                    .put(.org, id: "org-109999", MortalService.org(9_999, ["dateLastModified": now])),
                ])
                let second = try await MortalProcess(folder)
                let pull = CollectionPull(
                    changesOf: .orgs, since: try #require(WallTime(iso8601: time)), with: try service.client())
                let report = try await pull.run(into: second.stage)
                #expect(report.verdict == .delta && report.statistics.rows == 3)
            }
            let process = try await MortalProcess(folder)
            let known = try await process.known()
            #expect(known.count == Self.rows + 1 && known.names == service.names)
            #expect(
                known.filter { $0.record?.status == .tobedeleted }.map(\.sourcedID) == ["org-100009"])
            #expect(known.map(\.index) == Array(known.indices))
            #expect(try await process.staged().count == 3)
            let time = try #require(try await process.stage.lastReading()?.changes)
            #expect(time > "2026-01-01T23:00")
        }

        // MARK: Two at once, and others

        @Test("Who reads a list that somebody else took over stops before it writes")
        func takeover() async throws {
            let folder = try TemporaryFolder()
            let world = VirtualWorld()
            let service = MortalService(200, ambient: world.ambient)
            let first = try await MortalProcess(folder)
            let second = try await MortalProcess(folder)
            let start = try PullCheckpoint(json: Array(#"{"subject":"x","pageSize":1,"sorts":true}"#.utf8))
            try await first.stage.begin(start)
            try await world.run {
                _ = try await CollectionPull(.orgs, with: service.client()).run(into: second.stage)
            }
            await #expect(throws: CrosswalkDatabaseError(.busy)) { try await first.stage.stage([], start) }
            #expect(try await second.known().names == service.names)
        }

        @Test("Sources, versions and lists in one file have rows of their own")
        func apart() async throws {
            let folder = try TemporaryFolder()
            let world = VirtualWorld()
            let service = MortalService(30, ambient: world.ambient)
            let one = try await MortalProcess(folder)
            try await world.run {
                _ = try await CollectionPull(.orgs, with: service.client()).run(into: one.stage)
            }
            #expect(try await MortalProcess(folder, source: "other").known().isEmpty)
            let older = try await SQLiteStages(one.database, tenant: "t", source: "sis", version: .v1_1)
            #expect(try await older.sqliteStage(of: .orgs).known(from: 0, limit: 1).isEmpty)
            let schools = try await SQLiteStages(one.database, tenant: "t", source: "sis", version: .v1_2)
                .sqliteStage(of: .schools)
            #expect(try await schools.known(from: 0, limit: 1).isEmpty)
            #expect(try await one.known().count == 30)
        }

        @Test("A file with the tables of the provider alone gets those of the stages")
        func olderFile() async throws {
            let folder = try TemporaryFolder()
            let database = try CrosswalkDatabase.open(path: folder.path(of: "stages.sqlite"))
            let store = try await SQLiteOneRosterStore(database, tenant: "t")
            try await store.apply([.put(.org, id: "a", MortalService.org(1))])
            try await database.write { db in
                try db.execute(
                    sql: """
                        DROP TABLE oneroster_staged; DROP TABLE oneroster_stage;
                        UPDATE oneroster_version SET version = 1;
                        """)
            }
            #expect(try await MortalProcess(folder).known().isEmpty)
            #expect(try await store.record(.org, "a") != nil)
        }

        @Test("A row that was damaged in the file is an error, and no row less")
        func damage() async throws {
            let folder = try TemporaryFolder()
            let world = VirtualWorld()
            let service = MortalService(30, ambient: world.ambient)
            let process = try await MortalProcess(folder)
            try await world.run {
                _ = try await CollectionPull(.orgs, with: service.client()).run(into: process.stage)
            }
            try await process.database.write { db in
                try db.execute(sql: "UPDATE oneroster_staged SET content = x'7B7D' WHERE place = 11")
            }
            await #expect(throws: CrosswalkDatabaseError(.damaged)) { _ = try await process.known() }
        }

        @Test("A page of what is staged is a search by its key")
        func plan() async throws {
            let folder = try TemporaryFolder()
            let process = try await MortalProcess(folder)
            let plan = try await process.stage.explanation()
            #expect(plan == ["SEARCH oneroster_staged USING PRIMARY KEY (stage=? AND reading=? AND place>?)"])
        }
    }
#endif
