import CrosswalkTesting
import Canonical
import RosterReconciliation

extension ReconciliationLedgerContract {
    static let rowClauses: [ContractClause<any ReconciliationLedger>] = [
        ContractClause("An empty ledger holds nothing.") { ledger in
            for shelf in LedgerShelf.allCases {
                try require(try await ledger.read(LedgerKey(shelf, [1]), in: home), nil, "No row is found.")
                try require(
                    try await ledger.scan(shelf, prefix: [], after: nil, limit: 10, in: home), [], "No row is listed.")
            }
            try require(try await ledger.scopes(of: "tenant-1"), [], "No provenance is listed.")
        },
        ContractClause("A row is read back byte for byte.") { ledger in
            let values: [[UInt8]] = [[], [0], [0xFF, 0, 0xFF], [UInt8](repeating: 9, count: 1 << 20)]
            let names: [[UInt8]] = [[0], [0, 0], [0xFF], [UInt8](repeating: 0x41, count: 1_024)]
            let changes = zip(names, values).map { LedgerChange.insert(LedgerKey(.plan, $0), $1) }
            try await ledger.commit(changes, in: home)
            for (name, value) in zip(names, values) {
                try require(try await ledger.read(LedgerKey(.plan, name), in: home), value, "The value is kept.")
            }
            let rows = try await ledger.scan(.plan, prefix: [], after: nil, limit: 10, in: home)
            let expected = zip(names, values).map { LedgerRow(name: $0, value: $1) }
                .sorted { $0.name.lexicographicallyPrecedes($1.name) }
            try require(rows, expected, "A scan gives names and values.")
        },
        ContractClause("A scan is ordered by bytes, begins after a name and keeps to prefix and limit.") { ledger in
            let all: [[UInt8]] = [
                [0], [1], [1, 0], [1, 0, 0], [1, 0xFF], [1, 0xFF, 0xFF], [2], [0x7F], [0x80], [0xFF],
            ]
            try await ledger.commit(all.reversed().map { .put(LedgerKey(.plan, $0), [1]) }, in: home)
            let first: [UInt8] = [1]
            let ones = all.filter { $0.starts(with: first) }
            try require(try await names(ledger), all, "All rows come in order.")
            try require(try await names(ledger, limit: 3), Array(all.prefix(3)), "The limit is kept.")
            try require(try await names(ledger, prefix: [1]), ones, "The prefix is kept.")
            try require(try await names(ledger, prefix: [0xFF]), [[0xFF]], "The highest prefix has an end.")
            try require(
                try await names(ledger, prefix: [1], after: [1, 0]), Array(ones.dropFirst(2)), "`after` is left out.")
            try require(
                try await names(ledger, prefix: [1], after: [1, 5]), Array(ones.dropFirst(3)), "`after` need not exist."
            )
            try require(try await names(ledger, prefix: [1], after: [0, 9]), ones, "An early `after` changes nothing.")
            try require(try await names(ledger, prefix: [1], after: [2]), [], "A late `after` leaves nothing.")
            try require(try await names(ledger, after: [0xFF]), [], "Nothing comes after the last.")
            try require(try await names(ledger, prefix: [3]), [], "An unknown prefix has no rows.")
        },
        ContractClause("Shelves and provenances are kept apart.") { ledger in
            let key = LedgerKey(.plan, [1])
            let others = [
                Provenance(tenant: "tenant-2", sourceSystem: "sis"), Provenance(tenant: "tenant-1", sourceSystem: "hr"),
                Provenance(tenant: "tenant-1s", sourceSystem: "is"), Provenance(tenant: "tenant-1", sourceSystem: ""),
            ]
            try await ledger.commit([.insert(key, [1])], in: home)
            try require(try await ledger.read(LedgerKey(.run, [1]), in: home), nil, "Another shelf has no such row.")
            for (index, other) in others.enumerated() {
                try require(try await ledger.read(key, in: other), nil, "Another provenance has no such row.")
                try await ledger.commit([.insert(key, [UInt8(index + 2)])], in: other)
            }
            try await ledger.commit([.remove(key)], in: others[0])
            try require(try await ledger.read(key, in: home), [1], "What others write changes nothing here.")
            let sources = try await ledger.scopes(of: "tenant-1").map(\.sourceSystem)
            try require(sources, ["", "hr", "sis"], "A tenant's sources are listed in order, and no others.")
        },
    ]
}
