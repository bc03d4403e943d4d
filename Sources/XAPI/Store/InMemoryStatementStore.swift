public import CrosswalkJSON
public import CrosswalkRuntime

/// Statements in memory: for tests, and for a development store that forgets when it ends. Filters go through all of them.
public actor InMemoryStatementStore: XAPIStatementStore {
    private struct Row {
        let record: XAPIRecord
        let stored: WallTime
    }

    private var rows: [Row] = []
    private var places: [XAPIUUID: Int] = [:]
    /// The statements that refer to another one, by that one.
    private var referrers: [XAPIUUID: [Int]] = [:]
    private var files: [String: XAPIFile] = [:]
    private var definitions: [String: JSONObject] = [:]

    /// A store with nothing in it.
    public init() {}

    /// Stores a batch, as the port says.
    public func append(
        _ batch: [XAPIRecord], files: [XAPIFile], at now: WallTime
    ) async throws -> XAPIAppendOutcome {
        for record in batch {
            guard let place = places[record.id] else { continue }
            guard record.isSame(asStored: rows[place].record.json) else { return .conflict(record.id) }
        }
        let last = rows.last?.stored.advanced(by: .milliseconds(1))
        let stored = max(now, last ?? now)
        for record in batch where places[record.id] == nil { add(Row(record: record, stored: stored)) }
        for file in files where self.files[file.sha2.lowercased()] == nil { self.files[file.sha2.lowercased()] = file }
        return .stored
    }

    private func add(_ row: Row) {
        places[row.record.id] = rows.count
        if let target = row.record.target { referrers[target, default: []].append(rows.count) }
        for (id, definition) in row.record.definitions {
            definitions[id] = DefinitionMerge.merged(definitions[id], with: definition)
        }
        rows.append(row)
    }

    /// The statement of an id.
    public func statement(_ id: XAPIUUID) async throws -> XAPIStoredStatement? { places[id].map { stored($0) } }

    private func stored(_ place: Int) -> XAPIStoredStatement {
        let row = rows[place]
        return XAPIStoredStatement(
            sequence: Int64(place) + 1, id: row.record.id, stored: row.stored, json: row.record.json,
            isVoided: isVoided(place))
    }

    private func isVoided(_ place: Int) -> Bool {
        let record = rows[place].record
        return !record.isVoiding && (referrers[record.id] ?? []).contains { rows[$0].record.isVoiding }
    }

    /// A page, as the port says.
    public func page(of query: XAPIStatementQuery) async throws -> XAPIStatementPage {
        let matching = query.isFiltered ? self.matching(query) : nil
        let order = query.isAscending ? Array(rows.indices) : rows.indices.reversed()
        var found: [XAPIStoredStatement] = []
        for place in order {
            let sequence = Int64(place) + 1
            if let after = query.after, query.isAscending ? sequence <= after : sequence >= after { continue }
            if let matching, !matching.contains(place) { continue }
            let stored = rows[place].stored
            if let since = query.since, stored <= since { continue }
            if let until = query.until, stored > until { continue }
            guard !isVoided(place) else { continue }
            found.append(self.stored(place))
            if found.count > query.limit { break }
        }
        return XAPIStatementPage(
            statements: Array(found.prefix(query.limit)), hasMore: found.count > query.limit, newest: rows.last?.stored)
    }

    /// What matches by itself, and what refers to it.
    private func matching(_ query: XAPIStatementQuery) -> Set<Int> {
        let terms = query.terms
        var open = rows.indices.filter { place in
            let record = rows[place].record
            return (query.verb ?? record.verb) == record.verb
                && (query.registration == nil || query.registration == record.registration)
                && terms.allSatisfy(record.terms.contains)
        }
        var found = Set(open)
        while let place = open.popLast() {
            for referrer in referrers[rows[place].record.id] ?? [] where found.insert(referrer).inserted {
                open.append(referrer)
            }
        }
        return found
    }

    /// The data of an attachment.
    public func file(_ sha2: String) async throws -> XAPIFile? { files[sha2.lowercased()] }

    /// What is known of an Activity.
    public func definition(ofActivity id: String) async throws -> JSONObject? { definitions[id] }

    /// When the newest statement was stored.
    public func newest() async throws -> WallTime? { rows.last?.stored }
}
