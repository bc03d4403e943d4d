public import CrosswalkRuntime

/// What every `RecordStore` must do, as clauses to be run against an implementation.
public enum RecordStoreContract {
    /// All clauses. Give each an empty store.
    public static let clauses: [ContractClause<any RecordStore>] = basics + versions + endings + order + races

    private static let now = WallTime(secondsSinceEpoch: 1_767_225_600)
    private static let name = RecordName("space", "key")

    private static func require<Value: Equatable>(
        _ got: Value, _ expected: Value, _ clause: String
    ) throws(ContractViolation) {
        try ContractViolation.require(got, equals: expected, contract: "RecordStore", clause: clause)
    }

    private static let basics: [ContractClause<any RecordStore>] = [
        ContractClause("What was put is there, byte for byte, with its version and its end.") { store in
            let bytes = [UInt8](0...255)
            let end = now.advanced(by: .seconds(60))
            let version = try await store.put(name, bytes, expecting: .any, until: end, at: now)
            let found = try await store.get(name, at: now)
            try require(found?.bytes, bytes, "get gives the bytes.")
            try require(found?.version, version, "get gives the version that put returned.")
            try require(found?.end, end, "get gives the end.")
            try require(
                try await store.get(RecordName("space", "other"), at: now)?.bytes, nil, "Nothing else is there.")
        },
        ContractClause("Keys and spaces are told apart by their bytes, whatever is in them.") { store in
            let names = [
                RecordName("a", "bc"), RecordName("ab", "c"), RecordName("a", ""), RecordName("", "a"),
                RecordName("a", "é"), RecordName("a", "e\u{301}"), RecordName("a", "b\u{0}c"), RecordName("A", "bc"),
            ]
            for (index, name) in names.enumerated() {
                _ = try await store.put(name, [UInt8(index)], expecting: .nothing, until: nil, at: now)
            }
            for (index, name) in names.enumerated() {
                try require(try await store.get(name, at: now)?.bytes, [UInt8(index)], "Each key has its own record.")
            }
        },
        ContractClause("An empty content is a record.") { store in
            _ = try await store.put(name, [], expecting: .any, until: nil, at: now)
            try require(try await store.get(name, at: now)?.bytes, [], "It is there.")
        },
        ContractClause("Take gives a record once.") { store in
            _ = try await store.put(name, [1], expecting: .any, until: nil, at: now)
            try require(try await store.take(name, at: now)?.bytes, [1], "The first gets it.")
            try require(try await store.take(name, at: now)?.bytes, nil, "The second does not.")
            try require(try await store.get(name, at: now)?.bytes, nil, "It is gone.")
        },
    ]

    private static let versions: [ContractClause<any RecordStore>] = [
        ContractClause("A put whose expectation is not met changes nothing.") { store in
            let first = try await store.put(name, [1], expecting: .nothing, until: nil, at: now)
            try require(first != nil, true, "A free key meets the expectation of nothing.")
            let second = try await store.put(name, [2], expecting: .nothing, until: nil, at: now)
            try require(second, nil, "A taken key does not.")
            let stale = RecordVersion((first?.number ?? 0) &- 1)
            let third = try await store.put(name, [3], expecting: .version(stale), until: nil, at: now)
            try require(third, nil, "Another version does not meet it.")
            try require(try await store.get(name, at: now)?.bytes, [1], "The record is as it was.")
            let missing = try await store.put(
                RecordName("space", "free"), [4], expecting: .version(RecordVersion(1)), until: nil, at: now)
            try require(missing, nil, "Nothing has no version.")
        },
        ContractClause("A version never comes again, also after the record was taken.") { store in
            var seen: Set<RecordVersion> = []
            for round in 0..<6 {
                let version = try await store.put(name, [UInt8(round)], expecting: .any, until: nil, at: now)
                guard let version else {
                    throw ContractViolation(
                        contract: "RecordStore", clause: "Any state meets any.", expected: "a version", got: "nil")
                }
                try require(seen.insert(version).inserted, true, "The version is new.")
                if round.isMultiple(of: 2) { _ = try await store.take(name, at: now) }
            }
        },
    ]

    private static let endings: [ContractClause<any RecordStore>] = [
        ContractClause("A record is there before its end, and not at it.") { store in
            let end = now.advanced(by: .seconds(10))
            _ = try await store.put(name, [1], expecting: .any, until: end, at: now)
            let before = end.advanced(by: .milliseconds(-1))
            try require(try await store.get(name, at: before)?.bytes, [1], "It is there a millisecond before.")
            try require(try await store.get(name, at: end)?.bytes, nil, "It is gone at its end.")
            try require(try await store.take(name, at: end)?.bytes, nil, "It cannot be taken then.")
            let again = try await store.put(name, [2], expecting: .nothing, until: nil, at: end)
            try require(again != nil, true, "The key is free then.")
        },
        ContractClause("Sweeping removes what has ended and nothing else, and says how much.") { store in
            for index in 0..<6 {
                let end = index < 4 ? now.advanced(by: .seconds(Int64(index + 1))) : nil
                _ = try await store.put(
                    RecordName("space", "\(index)"), [1], expecting: .any, until: end, at: now)
            }
            let later = now.advanced(by: .seconds(3))
            try require(try await store.sweep(limit: 2, at: later), 2, "No more than asked for.")
            try require(try await store.sweep(limit: 9, at: later), 1, "The rest of what has ended.")
            try require(try await store.sweep(limit: 9, at: later), 0, "Nothing is left.")
            let rest = try await store.scan("space", prefix: "", after: nil, limit: 9, at: later)
            try require(rest.map(\.key.key), ["3", "4", "5"], "The others are there.")
        },
    ]

    private static let order: [ContractClause<any RecordStore>] = [
        ContractClause("Scans give one space, one prefix, in the order of the bytes, page by page.") { store in
            let keys = ["b", "ba", "b\u{7F}", "bé", "b\u{FFFF}", "b\u{10000}", "a", "c", "B"]
            for key in keys { _ = try await store.put(RecordName("s", key), [1], expecting: .any, until: nil, at: now) }
            _ = try await store.put(RecordName("t", "b"), [2], expecting: .any, until: nil, at: now)
            let expected = keys.filter { $0.utf8.starts(with: "b".utf8) }
                .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            var found: [String] = []
            while true {
                let page = try await store.scan("s", prefix: "b", after: found.last, limit: 2, at: now)
                if page.isEmpty { break }
                try require(page.count <= 2, true, "No page is larger than asked for.")
                found += page.map(\.key.key)
                try require(found.count <= expected.count, true, "No key comes twice.")
            }
            try require(found.map { Array($0.utf8) }, expected.map { Array($0.utf8) }, "All keys come, in order.")
            try require(
                try await store.scan("s", prefix: "", after: nil, limit: 0, at: now).count, 0,
                "A limit of none gives none.")
        }
    ]

    private static let races: [ContractClause<any RecordStore>] = [
        ContractClause("Of many who take one record at once, one gets it.") { store in
            _ = try await store.put(name, [1], expecting: .any, until: nil, at: now)
            let winners = try await count(200) { try await store.take(name, at: now) != nil }
            try require(winners, 1, "One gets it.")
        },
        ContractClause("Of many who claim one free key at once, one does.") { store in
            let winners = try await count(200) {
                try await store.put(name, [1], expecting: .nothing, until: nil, at: now) != nil
            }
            try require(winners, 1, "One claims it.")
        },
        ContractClause("Increments with an expected version lose none.") { store in
            _ = try await store.put(name, [0], expecting: .any, until: nil, at: now)
            _ = try await count(40) {
                while true {
                    guard let found = try await store.get(name, at: now) else { return false }
                    let next = [(found.bytes.first ?? 0) &+ 1]
                    let version = try await store.put(
                        name, next, expecting: .version(found.version), until: nil, at: now)
                    if version != nil { return true }
                }
            }
            try require(try await store.get(name, at: now)?.bytes, [40], "Every increment counts.")
        },
    ]

    /// How many of so many parallel tries answer `true`.
    private static func count(
        _ tries: Int, _ body: @escaping @Sendable () async throws -> Bool
    ) async throws -> Int {
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<tries { group.addTask { try await body() } }
            return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
    }
}
