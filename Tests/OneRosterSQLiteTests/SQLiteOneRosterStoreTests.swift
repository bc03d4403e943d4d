#if SQLite
    import CrosswalkJSON
    import CrosswalkRuntime
    import CrosswalkSQLite
    import CrosswalkTesting
    import OneRosterModel
    import OneRosterREST
    import OneRosterSQLite
    import OneRosterTesting
    import Testing

    @Suite("The provider's store on SQLite")
    struct SQLiteOneRosterStoreTests {
        private static func store(in folder: TemporaryFolder, tenant: String = "t") async throws -> SQLiteOneRosterStore
        {
            let database = try CrosswalkDatabase.open(path: folder.path(of: "store.sqlite"))
            return try await SQLiteOneRosterStore(database, tenant: tenant)
        }

        private static func changes(
            _ records: [OneRosterEntityType: [JSONObject]]
        ) -> [OneRosterProviderChange] {
            records.flatMap { type, list in list.map { .put(type, id: $0["sourcedId"]?.string ?? "", $0) } }
        }

        @Test("It keeps the contract of its port", arguments: OneRosterProviderStoreContract.clauses)
        func contract(_ clause: ContractClause<any OneRosterProviderStore>) async throws {
            let folder = try TemporaryFolder()
            try await clause.check(try await Self.store(in: folder))
        }

        @Test("A provider over it answers every case of the table")
        func table() async throws {
            let folder = try TemporaryFolder()
            let store = try await Self.store(in: folder)
            try await store.apply(Self.changes(SampleDistrict.records))
            let clock = ManualClock()
            let transport = InProcessTransport(ProviderConformance.provider(over: store, ambient: clock.ambient))
            let origin = try Endpoint("https://sis.example.org")
            var held = 0
            for sample in ProviderConformance.cases {
                if let failure = try await ProviderConformance.failure(of: sample, over: transport, at: origin) {
                    Issue.record("\(sample): \(failure)")
                } else {
                    held += 1
                }
            }
            print("OneRoster provider, on SQLite: held \(held)/\(ProviderConformance.cases.count)")
            #expect(held == ProviderConformance.cases.count)
        }

        @Test(
            "Tenants in one file see their own rows alone, and what is written is there when the file is opened again")
        func tenants() async throws {
            let folder = try TemporaryFolder()
            let north = try await Self.store(in: folder, tenant: "north")
            let south = try await Self.store(in: folder, tenant: "south")
            try await north.apply(Self.changes(SampleDistrict.records))
            try await south.apply([.put(.user, id: "u1", ["sourcedId": "u1", "givenName": "Other"])])
            let query = OneRosterProviderQuery(OneRosterProviderSelection(.user), limit: 100)
            #expect(try await north.page(of: query).total == 6)
            #expect(try await south.page(of: query).total == 1)
            #expect(try await south.apply([.delete(.user, id: "u2")]) == [.missing])
            let again = try await Self.store(in: folder, tenant: "north")
            #expect(try await again.record(.user, "u1")?["givenName"]?.string == "Ada")
            #expect(try await again.revision() == (try await north.revision()))
            let held = OneRosterProviderSelection(.user, [.holds(.role, "student")])
            #expect(try await south.page(of: OneRosterProviderQuery(held, limit: 9)).total == 0)
        }

        // MARK: How SQLite goes about it

        /// A member, its type, and what the plan must name.
        static let searched: [(OneRosterEntityType, OneRosterVersion, String, String, String)] = {
            var members: [(OneRosterEntityType, OneRosterVersion, String, String, String)] = [
                (.user, .v1_2, "sourcedId", "u1", "id"), (.user, .v1_2, "status", "active", "status"),
                (.user, .v1_2, "dateLastModified", "2026-08-19T10:00:00.000Z", "modified"),
                (.user, .v1_2, "username", "user.u1", "username"), (.user, .v1_1, "username", "user.u1", "login"),
                (.user, .v1_2, "email", "ada@example.org", "email"), (.user, .v1_2, "roles.role", "student", "value"),
                (.user, .v1_1, "role", "student", "value"), (.enrollment, .v1_2, "role", "student", "value"),
            ]
            for type in OneRosterEntityType.allCases {
                for index in OneRosterProviderIndex.all(of: type) {
                    guard let field = OneRosterProviderField(index.rawValue, of: type, in: .v1_2),
                        field.path.count > 1, field.path.last == "sourcedId"
                    else { continue }
                    members.append((type, .v1_2, index.rawValue, "x", "value"))
                    members.append((type, .v1_2, field.name, "x", "value"))
                }
            }
            return members
        }()

        @Test("Comparisons on what has an index are searches by it, with every predicate")
        func plans() async throws {
            let folder = try TemporaryFolder()
            let store = try await Self.store(in: folder)
            try await store.apply(Self.changes(SampleDistrict.records))
            var held = 0
            for (type, version, name, value, column) in Self.searched {
                let field = try #require(OneRosterProviderField(name, of: type, in: version), "\(type) \(name)")
                for predicate in OneRosterFilter.Predicate.allCases where predicate != .contains {
                    let condition = try #require(OneRosterProviderFilter.Condition(field, predicate, value))
                    let query = OneRosterProviderQuery(
                        OneRosterProviderSelection(type), filter: OneRosterProviderFilter(condition), limit: 10)
                    let plan = try await store.explanation(of: query)
                    let sign =
                        switch predicate {
                        case .greater, .greaterOrEqual: ">"
                        case .less, .lessOrEqual: "<"
                        default: "="
                        }
                    let isSearch = plan.contains { $0.contains("SEARCH") && $0.contains(" \(column)\(sign)?") }
                    let scans = plan.filter { $0.contains("SCAN") && !$0.contains("SUBQUERY") }
                    #expect(isSearch && scans.isEmpty, "\(type) \(name)\(predicate.rawValue): \(plan)")
                    if isSearch && scans.isEmpty { held += 1 }
                }
            }
            print(
                "OneRoster provider on SQLite, comparisons that are searches: held \(held)/\(Self.searched.count * 6)")
        }

        @Test("Every relation is answered by searches")
        func relations() async throws {
            let folder = try TemporaryFolder()
            let store = try await Self.store(in: folder)
            try await store.apply(Self.changes(SampleDistrict.records))
            let enrolled = OneRosterProviderSelection(
                .enrollment, [.holds(.class, "c1"), .holds(.role, "student"), .lacks(.status, "tobedeleted")])
            let people = OneRosterProviderSelection(.user, [.among(.sourcedID, .user, of: enrolled)])
            let plan = try await store.explanation(of: OneRosterProviderQuery(people, limit: 10))
            #expect(plan.allSatisfy { !$0.contains("SCAN") }, "\(plan)")
        }

        @Test("A page deep in a collection costs what the first one costs, and a listing is worked out once")
        func depth() async throws {
            let folder = try TemporaryFolder()
            let store = try await Self.store(in: folder)
            let count = 12_000
            try await store.apply(
                (0..<count).map { number in
                    let id = "e\(100_000 + number)"
                    return .put(
                        .enrollment, id: id,
                        [
                            "sourcedId": .string(id), "status": "active",
                            "beginDate": number < 6_000 ? "2026-01-01" : "2026-02-01",
                        ])
                })
            let selection = OneRosterProviderSelection(.enrollment)
            let first = try await store.measuredPage(of: OneRosterProviderQuery(selection, offset: 249, limit: 20))
            let deep = try await store.measuredPage(of: OneRosterProviderQuery(selection, offset: 11_749, limit: 20))
            #expect(deep.page.records.first?["sourcedId"]?.string == "e111749" && deep.page.total == count)
            #expect(deep.steps <= first.steps + 50 && deep.steps < 3_000, "\(first.steps) \(deep.steps)")
            // A predicate that no index knows: the rows are known after the first page.
            let field = try #require(OneRosterProviderField("beginDate", of: .enrollment, in: .v1_2))
            let condition = try #require(OneRosterProviderFilter.Condition(field, .greater, "2026-01-15"))
            var query = OneRosterProviderQuery(selection, filter: OneRosterProviderFilter(condition), limit: 20)
            _ = try await store.measuredPage(of: query)
            query.offset = 5_980
            let last = try await store.measuredPage(of: query)
            #expect(last.page.records.last?["sourcedId"]?.string == "e111999" && last.page.total == 6_000)
            #expect(last.steps < 500, "\(last.steps)")
            print(
                "OneRoster provider on SQLite, instructions for 20 rows: \(first.steps) at 249, \(deep.steps) at 11749")
        }
    }
#endif
