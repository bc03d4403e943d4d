public import CrosswalkTesting
public import OneRosterREST
internal import CrosswalkJSON
internal import OneRosterModel

/// What every `OneRosterProviderStore` must do, as clauses to be run against an implementation. Hold it to
/// ``ProviderConformance/cases`` too: a provider over it must answer them all.
public enum OneRosterProviderStoreContract {
    /// All clauses. Give each an empty store.
    public static let clauses: [ContractClause<any OneRosterProviderStore>] = changes + pages + selections + races

    private typealias Store = any OneRosterProviderStore
    private typealias Query = OneRosterProviderQuery
    private typealias Selection = OneRosterProviderSelection

    private static func require<Value: Equatable>(
        _ got: Value, _ expected: Value, _ clause: String
    ) throws(ContractViolation) {
        try ContractViolation.require(got, equals: expected, contract: "OneRosterProviderStore", clause: clause)
    }

    private static func result(_ id: String, _ lineItem: String, _ more: JSONObject = JSONObject()) -> JSONObject {
        var record: JSONObject = [
            "sourcedId": .string(id), "status": "active", "dateLastModified": "2026-08-18T10:00:00.000Z",
            "lineItem": ["sourcedId": .string(lineItem), "type": "lineItem"],
        ]
        for member in more { record[member.name] = member.value }
        return record
    }

    private static func put(_ record: JSONObject) -> OneRosterProviderChange {
        .put(.result, id: record["sourcedId"]?.string ?? "", record)
    }

    private static func ids(_ store: Store, _ query: Query) async throws -> [String] {
        try await store.page(of: query).records.compactMap { $0["sourcedId"]?.string }
    }

    private static func all(_ terms: [Selection.Term] = []) -> Query {
        Query(Selection(.result, terms), limit: 1_000)
    }

    // MARK: Changes

    private static let changes: [ContractClause<any OneRosterProviderStore>] = [
        ContractClause("What was put is there, member for member, and every change makes a greater revision.") {
            store in
            let before = try await store.revision()
            let record = result("a", "l", ["score": .number(JSONNumber("1.50") ?? 0), "metadata": ["x": [nil, true]]])
            try require(try await store.apply([put(record)]), [.created], "The first put creates.")
            try require(try await store.record(.result, "a"), record, "The record comes back.")
            try require(try await store.record(.lineItem, "a"), nil, "Each type has its own ids.")
            let between = try await store.revision()
            try require(between > before, true, "The revision grows.")
            try require(try await store.apply([put(result("a", "m"))]), [.replaced], "The second put replaces.")
            try require(try await store.record(.result, "a"), result("a", "m"), "Nothing of the old one is left.")
            try require(try await store.revision() > between, true, "The revision grows again.")
        },
        ContractClause("Ids are told apart by their bytes.") { store in
            let names = ["é", "e\u{301}", "a", "A", "a ", " ", "a\u{0}b", "a%2Fb", "a/b"]
            for name in names { _ = try await store.apply([put(result(name, name))]) }
            for name in names {
                let found = try await store.record(.result, name)?["lineItem"]?["sourcedId"]?.string
                try require(found.map { Array($0.utf8) }, Array(name.utf8), "Each id has its own record.")
                let related = try await ids(store, all([.holds(.lineItem, name)]))
                try require(related.map { Array($0.utf8) }, [Array(name.utf8)], "Each reference is its own.")
            }
            try require(try await store.page(of: all()).total, names.count, "All are there.")
        },
        ContractClause("What was removed is gone from everywhere, and what is not there cannot be removed.") { store in
            _ = try await store.apply([put(result("a", "l")), put(result("b", "l"))])
            try require(try await ids(store, all()), ["a", "b"], "Both are listed.")
            try require(
                try await store.apply([.delete(.result, id: "a"), .delete(.result, id: "a")]), [.deleted, .missing],
                "Changes are made in their order.")
            try require(try await store.record(.result, "a"), nil, "It is gone.")
            try require(try await ids(store, all()), ["b"], "It is gone from the list.")
            try require(try await ids(store, all([.holds(.lineItem, "l")])), ["b"], "It is gone from the relation.")
            try require(try await store.apply([put(result("a", "l"))]), [.created], "The id is free.")
        },
        ContractClause("A record is found by what it says now.") { store in
            _ = try await store.apply([put(result("a", "l", ["status": "active"]))])
            try require(try await ids(store, all([.holds(.lineItem, "l")])), ["a"], "It is found by its reference.")
            _ = try await store.apply([put(result("a", "m", ["status": "tobedeleted"]))])
            try require(try await ids(store, all([.holds(.lineItem, "l")])), [], "Not by the old one.")
            try require(try await ids(store, all([.holds(.lineItem, "m")])), ["a"], "By the new one.")
            try require(try await ids(store, all([.lacks(.status, "tobedeleted")])), [], "Its status is the new one.")
        },
    ]

    // MARK: Pages

    private static let pages: [ContractClause<any OneRosterProviderStore>] = [
        ContractClause("Pages are in the order of the ids' bytes, each row once, whatever the page's size.") { store in
            let names = ["b", "a", "B", "é", "\u{FFFF}", "\u{10000}", "a0", "aa"]
            _ = try await store.apply(names.map { put(result($0, "l")) })
            let expected = names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            for size in 1...9 {
                var found: [String] = []
                while true {
                    let page = try await store.page(of: Query(Selection(.result), offset: found.count, limit: size))
                    try require(page.total, names.count, "Every page has the total.")
                    try require(page.revision, try await store.revision(), "Every page has the revision.")
                    if page.records.isEmpty { break }
                    found += page.records.compactMap { $0["sourcedId"]?.string }
                }
                try require(found.map { Array($0.utf8) }, expected.map { Array($0.utf8) }, "All come, in order.")
            }
            let none = try await store.page(of: Query(Selection(.result), offset: 2_147_483_647, limit: 2_147_483_647))
            try require(none.records.count, 0, "Behind the end there is nothing.")
        },
        ContractClause("A page that is asked for after a change is of the new state.") { store in
            let field = OneRosterProviderField("score", of: .result, in: .v1_2)
            guard let field, let condition = OneRosterProviderFilter.Condition(field, .greater, "5") else { return }
            let query = Query(Selection(.result), filter: OneRosterProviderFilter(condition), limit: 10)
            for round in 1...4 {
                _ = try await store.apply([put(result("a\(round)", "l", ["score": .number(JSONNumber(round + 3))]))])
                let page = try await store.page(of: query)
                try require(page.total, max(0, round - 2), "The change is seen.")
            }
        },
        ContractClause("Rows are ordered by the kind of the member, then by id; those without a value come last.") {
            store in
            let scores: [(String, JSONValue?)] = [("d", 10), ("c", 9), ("b", 10), ("e", nil), ("a", nil)]
            _ = try await store.apply(
                scores.map { id, score in put(result(id, "l", score.map { ["score": $0] } ?? JSONObject())) })
            guard let field = OneRosterProviderField("score", of: .result, in: .v1_2) else { return }
            for (isDescending, expected) in [(false, "cbdae"), (true, "bdcae")] {
                let order = Query.Order(by: field, isDescending: isDescending)
                let found = try await ids(store, Query(Selection(.result), order: order, limit: 10))
                try require(found.joined(), expected, "The order is right.")
                let second = try await ids(store, Query(Selection(.result), order: order, offset: 2, limit: 2))
                try require(second.joined(), String(expected.dropFirst(2).prefix(2)), "Pages go on in it.")
            }
        },
    ]

    // MARK: Selections

    private static let selections: [ContractClause<any OneRosterProviderStore>] = [
        ContractClause("Terms hold together, and among the values of other records.") { store in
            let member = { (id: String) -> JSONValue in ["sourcedId": .string(id)] }
            _ = try await store.apply([
                put(result("a", "l1", ["student": member("u1")])), put(result("b", "l2", ["student": member("u1")])),
                put(result("c", "l1", ["student": member("u2")])), put(result("d", "l3", ["class": member("k1")])),
                .put(.lineItem, id: "l1", ["sourcedId": "l1", "class": member("k1")]),
                .put(.lineItem, id: "l2", ["sourcedId": "l2", "class": member("k2")]),
            ])
            let inClass = Selection(.lineItem, [.holds(.class, "k1")])
            let among = Selection.Term.among(.lineItem, .sourcedID, of: inClass)
            try require(try await ids(store, all([among])), ["a", "c"], "Values of other records count.")
            try require(
                try await ids(store, all([.any([.holds(.class, "k1"), among])])), ["a", "c", "d"],
                "One of several does.")
            try require(try await ids(store, all([among, .holds(.student, "u1")])), ["a"], "All must hold.")
            try require(try await ids(store, all([.lacks(.student, "u1")])), ["c", "d"], "None of the values counts.")
            try require(try await ids(store, all([.holds(.sourcedID, "b"), .holds(.student, "u1")])), ["b"], "By id.")
        },
        ContractClause("Filters hold as `OneRosterProviderFilter` says of each record.") { store in
            let records = SampleDistrict.records[.user] ?? []
            _ = try await store.apply(records.map { .put(.user, id: $0["sourcedId"]?.string ?? "", $0) })
            for sample in filters {
                guard let filter = sample.filter else { continue }
                let expected = records.filter(filter.matches).compactMap { $0["sourcedId"]?.string }.sorted()
                let found = try await ids(store, Query(Selection(.user), filter: filter, limit: 100))
                try require(found, expected, "\(sample.text) lets the right ones through.")
            }
        },
    ]

    /// Every member that a store may look up by, and some that it must walk for, with every predicate.
    private static let filters: [(text: String, filter: OneRosterProviderFilter?)] = {
        let values = [
            ("sourcedId", "u3"), ("status", "active"), ("username", "user.u2"), ("email", "Dora@Example.org"),
            ("roles.role", "student"), ("roles.org", "s1"), ("agents", "u6"), ("familyName", "Adams"),
            ("dateLastModified", "2026-08-19T10:00:00.000Z"), ("grades", "09,10"), ("grades", "09"),
            ("metadata.bus", "7"),
        ]
        let conditions = values.flatMap { name, value in
            OneRosterFilter.Predicate.allCases.compactMap { predicate in
                OneRosterProviderField(name, of: .user, in: .v1_2).flatMap {
                    OneRosterProviderFilter.Condition($0, predicate, value)
                }
            }
        }
        let single = conditions.map { (OneRosterProviderFilter($0)) }
        let pairs = zip(conditions, conditions.reversed()).flatMap { first, second in
            OneRosterFilter.Joint.allCases.map { OneRosterProviderFilter(first, $0, second) }
        }
        return (single + pairs).map { filter in
            let text = filter.conditions.map { "\($0.field.name)\($0.predicate.rawValue)\($0.text)" }
            return (text.joined(separator: " \(filter.joint?.rawValue ?? "") "), filter)
        }
    }()

    // MARK: Races

    private static let races: [ContractClause<any OneRosterProviderStore>] = [
        ContractClause("Many who write at once lose nothing, and no reader sees half of a change.") { store in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for index in 0..<40 {
                    group.addTask {
                        _ = try await store.apply([put(result("a\(index)", "l")), put(result("b\(index)", "l"))])
                    }
                    group.addTask {
                        let total = try await store.page(of: all([.holds(.lineItem, "l")])).total
                        try require(total.isMultiple(of: 2), true, "Both of a pair are there, or none.")
                    }
                }
                try await group.waitForAll()
            }
            try require(try await store.page(of: all()).total, 80, "All are there.")
        }
    ]
}
