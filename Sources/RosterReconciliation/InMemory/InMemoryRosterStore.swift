public import Canonical

/// A roster store in memory, for tests and for processes that keep nothing.
///
/// It keeps the port's contract but for surviving the end of the process.
public actor InMemoryRosterStore: RosterStore {
    private struct Place: Hashable {
        let tenant: ByteOrdered
        let source: ByteOrdered
        let kind: NounKind

        init(_ kind: NounKind, _ scope: Provenance) {
            tenant = ByteOrdered(scope.tenant)
            source = ByteOrdered(scope.sourceSystem)
            self.kind = kind
        }
    }

    private static let batchSize = 1_000
    private var tables: [Place: [ByteOrdered: StoredRecord]] = [:]

    /// Makes an empty store.
    public init() {}

    /// Delivers all records of a kind, as the port says.
    public func scan(
        _ kind: NounKind, in scope: Provenance, _ receive: @Sendable ([StoredRecord]) async throws -> Void
    ) async throws {
        // The actor is free while the receiver works, so batches come from a copy.
        let records = sorted(kind, scope)
        for start in stride(from: 0, to: records.count, by: Self.batchSize) {
            try await receive(Array(records[start..<min(start + Self.batchSize, records.count)]))
        }
    }

    /// The records with these ids, as the port says.
    public func records(of kind: NounKind, ids: [String], in scope: Provenance) async throws -> [StoredRecord] {
        guard let table = tables[Place(kind, scope)] else { return [] }
        return ids.compactMap { table[ByteOrdered($0)] }
    }

    /// Carries out actions, as the port says.
    public func apply(_ actions: [RosterAction], in scope: Provenance) async throws -> [ActionResult] {
        guard let kind = actions.first?.record.kind else { return [] }
        let place = Place(kind, scope)
        return actions.map { action in
            let id = ByteOrdered(action.record.id)
            switch action.step(from: tables[place]?[id].map(StoredVersion.init)) {
            case .put(let record): tables[place, default: [:]][id] = record
            case .remove: tables[place]?[id] = nil
            case .keep(let result): return result
            }
            return .applied
        }
    }

    /// Writes a record past all checks, as a host does that edits its own tables.
    public func write(_ record: StoredRecord, in scope: Provenance) {
        tables[Place(record.key.kind, scope), default: [:]][ByteOrdered(record.key.id)] = record
    }

    /// Removes a record past all checks, as a host does that edits its own tables.
    public func remove(_ key: RecordKey, in scope: Provenance) {
        tables[Place(key.kind, scope)]?[ByteOrdered(key.id)] = nil
    }

    /// Everything of a provenance, in the order of its keys.
    public func contents(of scope: Provenance) -> [StoredRecord] {
        NounKind.allCases.sorted().flatMap { sorted($0, scope) }
    }

    private func sorted(_ kind: NounKind, _ scope: Provenance) -> [StoredRecord] {
        (tables[Place(kind, scope)] ?? [:]).sorted { $0.key < $1.key }.map(\.value)
    }
}
