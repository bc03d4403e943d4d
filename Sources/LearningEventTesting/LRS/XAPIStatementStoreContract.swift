public import CrosswalkTesting
public import XAPI
internal import CrosswalkJSON
internal import CrosswalkRuntime

/// What every store of statements must do; its documentation says why.
public enum XAPIStatementStoreContract {
    /// Every clause. Give each a store that holds nothing.
    public static let clauses: [ContractClause<any XAPIStatementStore>] = [
        clause("A batch is stored whole and found by id") { store in
            try require(try await store.append([record(1), record(2)], files: [], at: time(10)), .stored, "stored")
            let found = try await store.statement(id(2))
            try require(found?.json, record(2).json, "the bytes are those that were stored")
            try require(found?.stored, time(10), "with the moment")
            try require(try await store.statement(id(3)) == nil, "what is not there is nil")
            try require(try await store.newest(), time(10), "newest")
        },
        clause("A conflict stores nothing of the batch") { store in
            _ = try await store.append([record(1)], files: [], at: time(10))
            let other = record(1, verb: "other")
            try require(
                try await store.append([record(2), other], files: [], at: time(11)), .conflict(id(1)), "conflict")
            try require(try await store.statement(id(2)) == nil, "nothing is stored")
        },
        clause("The same statement again changes nothing") { store in
            _ = try await store.append([record(1)], files: [], at: time(10))
            try require(try await store.append([record(1)], files: [], at: time(11)), .stored, "taken")
            try require(try await store.statement(id(1))?.stored, time(10), "the first moment stays")
        },
        clause("Each batch has a later moment than the one before, whatever the clock says") { store in
            _ = try await store.append([record(1)], files: [], at: time(10))
            _ = try await store.append([record(2)], files: [], at: time(5))
            let stored = try await store.statement(id(2))?.stored ?? time(0)
            try require(stored > time(10), "later")
            var query = XAPIStatementQuery(limit: 10)
            query.since = time(10)
            try require(try await ids(store, query), [2], "found since the first")
        },
        clause("Filters go by terms, verb and registration together") { store in
            _ = try await store.append([record(1), record(2, verb: "v2", actor: "b")], files: [], at: time(10))
            var query = XAPIStatementQuery(limit: 10)
            query.verb = "https://example.org/v2"
            try require(try await ids(store, query), [2], "by verb")
            query = XAPIStatementQuery(limit: 10)
            query.agent = "account https://example.org b"
            try require(try await ids(store, query), [2], "by agent")
            query.verb = "https://example.org/v"
            try require(try await ids(store, query), [], "by both")
            query = XAPIStatementQuery(limit: 10)
            query.activity = "https://example.org/activity"
            try require(try await ids(store, query), [2, 1], "by activity, the newest first")
        },
        clause("What refers to a match matches") { store in
            let chain = [record(1, verb: "v1"), record(2, target: 1), record(3, target: 2), record(4)]
            for item in chain { _ = try await store.append([item], files: [], at: time(10)) }
            var query = XAPIStatementQuery(limit: 10)
            query.verb = "https://example.org/v1"
            query.isAscending = true
            try require(try await ids(store, query), [1, 2, 3], "all that refer")
        },
        clause("Statements that refer to each other end the search") { store in
            _ = try await store.append([record(1, target: 2), record(2, target: 1)], files: [], at: time(10))
            var query = XAPIStatementQuery(limit: 10)
            query.verb = "https://example.org/v"
            try require(try await ids(store, query), [2, 1], "each once")
        },
        clause("What is voided is in no page, whichever of the two came first") { store in
            _ = try await store.append([record(1), record(2, target: 1, isVoiding: true)], files: [], at: time(10))
            _ = try await store.append([record(4, target: 3, isVoiding: true)], files: [], at: time(11))
            _ = try await store.append([record(3)], files: [], at: time(12))
            _ = try await store.append([record(5, target: 4, isVoiding: true)], files: [], at: time(13))
            try require(try await store.statement(id(1))?.isVoided, true, "voided later")
            try require(try await store.statement(id(3))?.isVoided, true, "voided before it came")
            try require(try await store.statement(id(4))?.isVoided, false, "a voiding one is never voided")
            try require(try await ids(store, XAPIStatementQuery(limit: 10)), [5, 4, 2], "the rest")
        },
        clause("Pages go on behind a sequence, both ways") { store in
            for number in 1...5 { _ = try await store.append([record(number)], files: [], at: time(10)) }
            for isAscending in [true, false] {
                var query = XAPIStatementQuery(limit: 2)
                query.isAscending = isAscending
                var found: [Int] = []
                while found.count < 9 {
                    let page = try await store.page(of: query)
                    found += page.statements.map { number($0.id) }
                    query.after = page.statements.last?.sequence
                    if !page.hasMore { break }
                }
                try require(found, isAscending ? [1, 2, 3, 4, 5] : [5, 4, 3, 2, 1], "each once")
            }
        },
        clause("Files are kept by their hash, whatever its case") { store in
            let file = XAPIFile([1, 2, 3], contentType: "text/plain")
            _ = try await store.append([record(1)], files: [file], at: time(10))
            try require(try await store.file(file.sha2.uppercased()), file, "there")
            try require(try await store.file("00") == nil, "nil")
        },
        clause("Definitions grow") { store in
            for (number, language) in [(1, "en"), (2, "de")] {
                _ = try await store.append([record(number, name: language)], files: [], at: time(10))
            }
            let definition = try await store.definition(ofActivity: "https://example.org/activity")
            try require(definition?["name"], ["en": "N", "de": "N"], "both languages")
            try require(try await store.definition(ofActivity: "https://example.org/x") == nil, "nil")
        },
    ]

    private static func clause(
        _ text: String, _ body: @escaping @Sendable (any XAPIStatementStore) async throws -> Void
    ) -> ContractClause<any XAPIStatementStore> {
        ContractClause(text) { store in
            do {
                try await body(store)
            } catch let violation as ContractViolation {
                throw ContractViolation(
                    contract: "XAPIStatementStore", clause: "\(text): \(violation.clause).",
                    expected: violation.expected, got: violation.got)
            }
        }
    }

    // MARK: Samples

    private static func time(_ second: Int64) -> WallTime { WallTime(secondsSinceEpoch: 1_800_000_000 + second) }

    private static func id(_ number: Int) -> XAPIUUID { XAPIUUID(number: UInt64(number)) }

    private static func number(_ id: XAPIUUID) -> Int { Int(id.bytes.last ?? 0) }

    private static func ids(_ store: any XAPIStatementStore, _ query: XAPIStatementQuery) async throws -> [Int] {
        try await store.page(of: query).statements.map { number($0.id) }
    }

    private static func record(
        _ number: Int, verb: String = "v", actor: String = "a", target: Int? = nil, isVoiding: Bool = false,
        name: String? = nil
    ) -> XAPIRecord {
        let activity = XAPIActivity(
            id: "https://example.org/activity",
            definition: name.map { XAPIActivityDefinition(name: XAPILanguageMap([$0: "N"])) })
        let statement = XAPIStatement(
            id: id(number), actor: .account(homePage: "https://example.org", name: actor),
            verb: isVoiding ? .voided : XAPIVerb(id: "https://example.org/\(verb)"),
            object: target.map { .statement(id($0)) } ?? .activity(activity))
        return XAPIRecord(id: id(number), statement)
    }
}
