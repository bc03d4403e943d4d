import Canonical
import CrosswalkTesting
import RosterReconciliation

extension RosterStoreContract {
    private static let instant = Instant(millisecondsSinceEpoch: 1_000)

    static let checkingClauses: [ContractClause<any RosterStore>] = [
        ContractClause("A replay changes nothing and answers the same.") { store in
            let probe = StoreProbe(store: store)
            let (ada, adele) = (StoreProbe.image("Ada"), StoreProbe.image("Adele"))
            let away = StoreProbe.image("Ada", .inactive(since: instant, as: .dropped))
            let nights = [
                ["a", "b", "c"].map { probe.create($0) },
                [
                    probe.action(.update, "a", from: ada, to: adele), probe.action(.delete, "b", from: ada, to: away),
                    probe.action(.delete, "c", from: ada, to: nil), probe.create("a2"),
                ].sorted { $0.record < $1.record },
            ]
            for night in nights {
                let results = try await probe.apply(night)
                let records = try await probe.scan()
                try StoreProbe.require(results, night.map { _ in .applied }, "Every action is applied.")
                try StoreProbe.require(try await probe.apply(night), results, "A replay gives the same results.")
                try StoreProbe.require(try await probe.scan(), records, "A replay changes nothing.")
            }
        },
        ContractClause("What is not as expected is a conflict; the other actions of the call go on.") { store in
            let probe = StoreProbe(store: store)
            let (ada, adele) = (StoreProbe.image("Ada"), StoreProbe.image("Adele"))
            let away = StoreProbe.image("Ada", .inactive(since: instant, as: .inactive))
            let later = StoreProbe.image("Ada", .inactive(since: Instant(millisecondsSinceEpoch: 2_000), as: .inactive))
            try await probe.apply(["a", "b", "c", "d"].map { probe.create($0) })
            try await probe.apply([probe.action(.delete, "d", from: ada, to: away)])
            let before = try await probe.scan()
            let results = try await probe.apply([
                probe.action(.create, "a", from: nil, to: adele), probe.action(.update, "b", from: adele, to: ada),
                probe.action(.delete, "c", from: away, to: nil), probe.action(.purge, "d", from: later, to: nil),
                probe.action(.update, "e", from: ada, to: adele), probe.create("f"),
            ])
            let conflicts = [ActionResult](repeating: .conflict, count: 5)
            try StoreProbe.require(results, conflicts + [.applied], "Each action is checked for itself.")
            let after = try await probe.scan()
            try StoreProbe.require(after.dropLast().map { $0 }, before, "A conflict leaves its record alone.")
            try StoreProbe.require(after.last?.key.id, "f", "The action after the conflicts was carried out.")
        },
        ContractClause("Removing what is not there is done already.") { store in
            let probe = StoreProbe(store: store)
            let results = try await probe.apply([
                probe.action(.delete, "a", from: StoreProbe.image("Ada"), to: nil),
                probe.action(.purge, "b", from: StoreProbe.image("Ada"), to: nil),
            ])
            try StoreProbe.require(results, [.applied, .applied], "Absence is what the action wants.")
            try StoreProbe.require(try await probe.scan(), [], "Nothing appears.")
        },
        ContractClause("A key that was applied once does not hide a change that is wanted again.") { store in
            let probe = StoreProbe(store: store)
            let (ada, adele) = (StoreProbe.image("Ada"), StoreProbe.image("Adele"))
            let forth = probe.action(.update, "a", from: ada, to: adele)
            let back = probe.action(.update, "a", from: adele, to: ada)
            try await probe.apply([probe.create("a")])
            for (index, action) in [forth, back, forth, back].enumerated() {
                try StoreProbe.require(try await probe.apply([action]), [.applied], "Change \(index) is applied.")
                try StoreProbe.require(try await probe.record("a")?.image, action.after, "Change \(index) is there.")
            }
        },
        ContractClause("Two calls at once never interleave: of two changes of one record, one wins.") { store in
            let probe = StoreProbe(store: store)
            let ids = (100..<200).map(String.init)
            try await probe.apply(ids.map { probe.create($0) })
            let results = try await withThrowingTaskGroup(of: [ActionResult].self) { group in
                for name in ["One", "Two", "Three", "Four"] {
                    group.addTask {
                        try await probe.apply(
                            ids.map {
                                probe.action(.update, $0, from: StoreProbe.image("Ada"), to: StoreProbe.image(name))
                            })
                    }
                }
                return try await group.reduce(into: [[ActionResult]]()) { $0.append($1) }
            }
            let winners = results.filter { $0.allSatisfy { $0 == .applied } }.count
            let losers = results.filter { $0.allSatisfy { $0 == .conflict } }.count
            try StoreProbe.require([winners, losers], [1, 3], "One call wins every record, the others none.")
            let contents = Set(try await probe.scan().map(\.image.content))
            try StoreProbe.require(contents.count, 1, "All records bear the winner's content.")
        },
    ]
}
