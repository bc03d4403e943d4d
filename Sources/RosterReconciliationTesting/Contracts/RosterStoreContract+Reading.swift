import CrosswalkTesting
import Canonical
import RosterReconciliation

extension RosterStoreContract {
    /// Ids whose order differs between bytes, code units, letters and case.
    private static let awkwardIDs = [
        "A", "Z", "a", "a b", "a%", "a'b", "z", "e\u{301}", "\u{E9}", "\u{FFFD}", "\u{10000}", "10", "9",
    ]

    static let readingClauses: [ContractClause<any RosterStore>] = [
        ContractClause("An empty store delivers nothing.") { store in
            let probe = StoreProbe(store: store)
            for kind in NounKind.allCases {
                try StoreProbe.require(try await probe.heads(kind), [], "An empty store has no heads.")
                try StoreProbe.require(try await probe.scan(kind), [], "An empty store has no records.")
                try StoreProbe.require(
                    try await store.records(of: kind, ids: ["x"], in: probe.scope), [], "Unknown ids are left out.")
            }
        },
        ContractClause("Heads and records come ascending by the UTF-8 bytes of their ids, each id once.") { store in
            let probe = StoreProbe(store: store)
            let sorted = awkwardIDs.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            try await probe.apply(sorted.map { probe.create($0) })
            let expected = sorted.map { Array($0.utf8) }
            try StoreProbe.require(try await probe.heads().map { Array($0.id.utf8) }, expected, "Heads ascend.")
            try StoreProbe.require(try await probe.scan().map { Array($0.key.id.utf8) }, expected, "A scan ascends.")
            let some = try await store.records(of: .person, ids: sorted, in: probe.scope)
            try StoreProbe.require(some.map { Array($0.key.id.utf8) }, expected, "Ids are told apart byte for byte.")
        },
        ContractClause("A head says what its record says.") { store in
            let probe = StoreProbe(store: store)
            try await probe.apply(["a", "b", "c"].map { probe.create($0, "Name \($0)") })
            try StoreProbe.require(
                try await probe.heads(), try await probe.scan().map(\.head), "Heads agree with records.")
        },
        ContractClause("Records are found by their ids, in the order asked for, unknown ones left out.") { store in
            let probe = StoreProbe(store: store)
            try await probe.apply(["a", "b", "d"].map { probe.create($0, "Name \($0)") })
            let found = try await store.records(of: .person, ids: ["a", "aa", "b", "c", "d", "e"], in: probe.scope)
            try StoreProbe.require(found, try await probe.scan(), "Exactly the known records come, in order.")
            try StoreProbe.require(
                try await store.records(of: .person, ids: [], in: probe.scope), [], "No ids give no records.")
        },
        ContractClause("Five thousand records go in with one call and come out with one call.") { store in
            let probe = StoreProbe(store: store)
            let ids = (10_000..<15_000).map(String.init)
            let results = try await probe.apply(ids.map { probe.create($0) })
            try StoreProbe.require(results.count, 5_000, "One result an action.")
            try StoreProbe.require(try await probe.heads().map(\.id), ids, "All heads come.")
            let found = try await store.records(of: .person, ids: ids, in: probe.scope)
            try StoreProbe.require(found.map(\.key.id), ids, "All records come.")
        },
        ContractClause("Tenants, source systems and kinds are kept apart.") { store in
            let here = StoreProbe(store: store)
            let scopes = [
                Provenance(tenant: "tenant-2", sourceSystem: "sis"), Provenance(tenant: "tenant-1", sourceSystem: "hr"),
                Provenance(tenant: "tenant-1s", sourceSystem: "is"), Provenance(tenant: "", sourceSystem: ""),
            ]
            try await here.apply([here.create("a", "Home")])
            for scope in scopes {
                let there = StoreProbe(store: store, scope: scope)
                try StoreProbe.require(try await there.heads(), [], "Another provenance sees no heads.")
                try StoreProbe.require(try await there.record("a"), nil, "Another provenance finds no record.")
                try StoreProbe.require(
                    try await there.apply([there.create("a", "Away")]), [.applied], "The id is free there.")
            }
            try StoreProbe.require(try await here.heads(.account), [], "Another kind has no heads.")
            try StoreProbe.require(
                try await here.apply([here.create("a", "Other kind", kind: .account)]), [.applied],
                "The id is free in another kind.")
            try StoreProbe.require(
                try await here.record("a")?.image, StoreProbe.image("Home"), "What others write changes nothing here.")
        },
    ]
}
