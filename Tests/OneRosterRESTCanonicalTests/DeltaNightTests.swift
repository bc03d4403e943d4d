#if SQLite
    import Canonical
    import CrosswalkJSON
    import CrosswalkRuntime
    import CrosswalkSQLite
    import CrosswalkTesting
    import OneRosterModel
    import OneRosterREST
    import OneRosterRESTCanonical
    import OneRosterSQLite
    import OneRosterTesting
    import RosterReconciliation
    import Testing

    @Suite("A night on which only changes are read")
    struct DeltaNightTests {
        /// A district, the job that reads it every night, and the file that it keeps the lists in.
        private struct Job {
            let world = VirtualWorld()
            let store: InMemoryOneRosterStore
            let reconciler = RosterReconciler(
                store: InMemoryRosterStore(), ledger: InMemoryLedger(), policy: .permissive)
            let read = Box<RESTRosterSource.Summary>()
            private let folder: TemporaryFolder
            private let server: SimulatedOneRosterServer

            init(_ changedFilter: ServerBehaviour.Compliance = .honours) throws {
                let records = ServedRoster(try District(DistrictOptions(students: 40, seed: 3)).bulk()).records
                store = InMemoryOneRosterStore(records)
                folder = try TemporaryFolder()
                var behaviour = ServerBehaviour()
                behaviour.changedFilter = changedFilter
                let provider = OneRosterProvider(
                    store: store, bearers: [OneRosterProviderBearer(Secret(RandomService.token))],
                    ambient: world.ambient)
                server = SimulatedOneRosterServer(
                    provider, data: ChangingRoster(store, .user, ambient: world.ambient), behaviour: behaviour,
                    ambient: world.ambient)
            }

            /// Every night opens the file anew, as a process of its own would.
            func plan() async throws -> RosterPlan {
                var profile = VendorProfile.generic
                profile.supportsDelta = true
                let client = OneRosterClient(
                    try OneRosterSite("https://sis.example.org"), version: .v1_2,
                    credentials: .tokens(StaticToken(Secret(RandomService.token))), profile: profile,
                    transport: InProcessTransport(server), ambient: world.ambient)
                let database = try CrosswalkDatabase.open(path: folder.path(of: "stages.sqlite"))
                let source = RESTRosterSource(
                    provenance: Provenance(tenant: "t", sourceSystem: "sis"), client: client,
                    stages: try await SQLiteStages(database, tenant: "t", source: "sis", version: .v1_2),
                    report: { [read] in read.set($0) })
                return try await reconciler.plan(from: source, at: now)
            }

            func night() async throws -> RosterPlan {
                let plan = try await plan()
                _ = try await reconciler.apply(plan, by: "test", at: now)
                return plan
            }

            var now: Instant { Instant(millisecondsSinceEpoch: world.now.millisecondsSinceEpoch) }

            func sleep(days: Int) async throws { try await world.ambient.sleep(.seconds(days * 86_400)) }

            /// A person gets another name, and one enrollment ends.
            func change() throws -> (person: String, enrollment: String) {
                func changed(_ record: JSONObject, _ name: String, _ value: JSONValue) -> JSONObject {
                    var record = record
                    record[name] = value
                    record["dateLastModified"] = .string(world.now.iso8601)
                    return record
                }
                let user = try #require(store.records(.user).first { $0["status"]?.string == "active" })
                let enrollment = try #require(store.records(.enrollment).first)
                let (person, place) = (
                    try #require(user["sourcedId"]?.string), try #require(enrollment["sourcedId"]?.string)
                )
                store.apply([
                    .put(.user, id: person, changed(user, "givenName", "Renamed")),
                    .put(.enrollment, id: place, changed(enrollment, "status", "tobedeleted")),
                ])
                return (person, place)
            }

            var verdicts: [String: PullReport] {
                Dictionary(
                    read.value?.reports.map { ($0.list, $0.report) } ?? [], uniquingKeysWith: { first, _ in first })
            }
        }

        @Test("The second night reads what changed, and plans that alone")
        func second() async throws {
            let job = try Job()
            try await job.world.run {
                #expect(try await job.night().actions.count > 40)
                #expect(job.verdicts.values.allSatisfy { $0.verdict.isComplete })
                try await job.sleep(days: 1)
                let changed = try job.change()
                try await job.sleep(days: 1)
                let plan = try await job.night()
                #expect(job.verdicts.values.allSatisfy { $0.verdict == .delta && $0.statistics.requests <= 2 })
                #expect(job.verdicts["users"]?.statistics.rows == 1)
                #expect(job.verdicts.values.reduce(0) { $0 + $1.statistics.rows } == 2)
                #expect(
                    Set(plan.actions.map { "\($0.verb) \($0.record.id)" })
                        == ["update \(changed.person)", "delete \(changed.enrollment)"])
                try await job.sleep(days: 1)
                #expect(try await job.night().actions.isEmpty)
            }
        }

        @Test("Changes of a night that was not carried out come again")
        func again() async throws {
            let job = try Job()
            try await job.world.run {
                _ = try await job.night()
                try await job.sleep(days: 1)
                _ = try job.change()
                try await job.sleep(days: 1)
                let planned = try await job.plan()
                try await job.sleep(days: 1)
                let again = try await job.plan()
                #expect(job.verdicts["users"]?.statistics.rows == 0)
                #expect(again.actions.map(\.record) == planned.actions.map(\.record) && again.actions.count == 2)
            }
        }

        @Test("What a service drops without a word is found within a week")
        func week() async throws {
            let job = try Job()
            try await job.world.run {
                _ = try await job.night()
                let gone = try #require(job.store.records(.enrollment).last?["sourcedId"]?.string)
                job.store.apply([.delete(.enrollment, id: gone)])
                for _ in 1..<7 {
                    try await job.sleep(days: 1)
                    #expect(try await job.night().actions.isEmpty)
                    #expect(job.verdicts["enrollments"]?.verdict == .delta)
                }
                try await job.sleep(days: 1)
                let plan = try await job.night()
                #expect(job.verdicts.values.allSatisfy { $0.verdict.isComplete })
                #expect(plan.actions.map(\.record.id) == [gone])
            }
        }

        @Test(
            "A service that does not hold to the filter is read whole",
            arguments: [ServerBehaviour.Compliance.ignores, .refuses])
        func unfiltered(_ compliance: ServerBehaviour.Compliance) async throws {
            let job = try Job(compliance)
            try await job.world.run {
                _ = try await job.night()
                try await job.sleep(days: 1)
                let changed = try job.change()
                let plan = try await job.night()
                #expect(job.verdicts.values.allSatisfy { $0.verdict.isComplete })
                #expect(
                    Set(plan.actions.map { "\($0.verb) \($0.record.id)" })
                        == ["update \(changed.person)", "delete \(changed.enrollment)"])
            }
        }
    }
#endif
