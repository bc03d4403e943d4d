public import Canonical

/// A ledger in memory, for tests and for processes that keep nothing.
///
/// It keeps the port's contract but for surviving the end of the process.
public actor InMemoryLedger: ReconciliationLedger {
    private struct Place: Hashable {
        let tenant: ByteOrdered
        let source: ByteOrdered

        init(_ scope: Provenance) {
            tenant = ByteOrdered(scope.tenant)
            source = ByteOrdered(scope.sourceSystem)
        }
    }

    private typealias Shelves = [LedgerShelf: SortedRows]
    private var scopes: [Place: Shelves] = [:]

    /// Makes an empty ledger.
    public init() {}

    /// The row's value, as the port says.
    public func read(_ key: LedgerKey, in scope: Provenance) async throws -> [UInt8]? {
        scopes[Place(scope)]?[key.shelf]?[key.name]
    }

    /// Rows of a shelf, as the port says.
    public func scan(
        _ shelf: LedgerShelf, prefix: [UInt8], after: [UInt8]?, limit: Int, in scope: Provenance
    ) async throws -> [LedgerRow] {
        scopes[Place(scope)]?[shelf]?.rows(prefix: prefix, after: after, limit: limit) ?? []
    }

    /// Makes all changes or none, as the port says.
    public func commit(_ changes: [LedgerChange], in scope: Provenance) async throws {
        let place = Place(scope)
        // Taken out while it is changed, so that nothing is copied.
        var shelves = scopes.removeValue(forKey: place) ?? [:]
        defer { if shelves.contains(where: { !$0.value.isEmpty }) { scopes[place] = shelves } }
        try Self.checkInserts(changes, shelves)
        for change in changes {
            switch change {
            case .insert(let key, let value), .put(let key, let value):
                shelves[key.shelf, default: SortedRows()][key.name] = value
            case .remove(let key): shelves[key.shelf]?[key.name] = nil
            }
        }
    }

    /// Throws what the commit would throw half-way, before anything is done.
    private static func checkInserts(_ changes: [LedgerChange], _ shelves: Shelves) throws {
        var isTaken: [LedgerKey: Bool] = [:]
        for change in changes {
            switch change {
            case .insert(let key, _):
                guard !(isTaken[key] ?? (shelves[key.shelf]?[key.name] != nil)) else {
                    throw LedgerConflict(key: key)
                }
                isTaken[key] = true
            case .put(let key, _): isTaken[key] = true
            case .remove(let key): isTaken[key] = false
            }
        }
    }

    /// The provenances of a tenant, as the port says.
    public func scopes(of tenant: String) async throws -> [Provenance] {
        let tenantKey = ByteOrdered(tenant)
        let sources = Set(scopes.keys.filter { $0.tenant == tenantKey }.map(\.source))
        return sources.sorted().map { Provenance(tenant: tenant, sourceSystem: $0.text) }
    }
}

/// Rows ascending by the bytes of their names. Writing at the end is fast, which is where journals write.
private struct SortedRows: Sendable {
    private var names: [[UInt8]] = []
    private var values: [[UInt8]: [UInt8]] = [:]

    var isEmpty: Bool { names.isEmpty }

    subscript(name: [UInt8]) -> [UInt8]? {
        get { values[name] }
        set {
            let isNew = values[name] == nil
            values[name] = newValue
            if isNew, newValue != nil {
                names.insert(name, at: position(of: name))
            } else if !isNew, newValue == nil {
                names.remove(at: position(of: name))
            }
        }
    }

    func rows(prefix: [UInt8], after: [UInt8]?, limit: Int) -> [LedgerRow] {
        var index = position(of: prefix)
        if let after, !after.lexicographicallyPrecedes(prefix) {
            index = position(of: after)
            if index < names.count, names[index] == after { index += 1 }
        }
        var rows: [LedgerRow] = []
        while index < names.count, rows.count < limit, names[index].starts(with: prefix) {
            rows.append(LedgerRow(name: names[index], value: values[names[index]] ?? []))
            index += 1
        }
        return rows
    }

    /// Where the first name stands that is not less.
    private func position(of name: [UInt8]) -> Int {
        var (low, high) = (0, names.count)
        if let last = names.last, last.lexicographicallyPrecedes(name) { return high }
        while low < high {
            let middle = (low + high) / 2
            if names[middle].lexicographicallyPrecedes(name) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
