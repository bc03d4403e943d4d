import Canonical
import CrosswalkTesting
import RosterReconciliation

extension ReconciliationLedgerContract {
    private static func key(_ number: UInt8) -> LedgerKey { LedgerKey(.plan, [number]) }

    static let commitClauses: [ContractClause<any ReconciliationLedger>] = [
        ContractClause("Put writes over, remove takes away, and a later change of a commit wins.") { ledger in
            try await ledger.commit([.put(key(1), [1]), .put(key(2), [2]), .remove(key(9))], in: home)
            try await ledger.commit(
                [.put(key(1), [7]), .remove(key(2)), .put(key(3), [1]), .remove(key(3)), .put(key(4), [1])], in: home)
            try await ledger.commit([.remove(key(4)), .insert(key(4), [8]), .put(key(4), [9])], in: home)
            let rows = try await ledger.scan(.plan, prefix: [], after: nil, limit: 10, in: home)
            try require(
                rows, [LedgerRow(name: [1], value: [7]), LedgerRow(name: [4], value: [9])], "Changes happen in order.")
        },
        ContractClause("An insert of a taken name throws and undoes its whole commit.") { ledger in
            try await ledger.commit([.insert(key(1), [1]), .put(key(2), [2])], in: home)
            let before = try await ledger.scan(.plan, prefix: [], after: nil, limit: 10, in: home)
            let commits: [[LedgerChange]] = [
                [.put(key(2), [9]), .remove(key(1)), .put(key(3), [9]), .insert(key(2), [9])],
                [.insert(key(1), [9])],
                [.insert(key(4), [9]), .insert(key(4), [9])],
                [.put(key(5), [9]), .insert(key(5), [9])],
            ]
            for commit in commits {
                try await expectConflict(ledger, commit)
                let after = try await ledger.scan(.plan, prefix: [], after: nil, limit: 10, in: home)
                try require(after, before, "A failed commit leaves nothing behind.")
            }
        },
        ContractClause("Five thousand changes make one commit.") { ledger in
            let keys = (0..<5_000).map { LedgerKey(.action, [UInt8($0 >> 8), UInt8($0 & 255)]) }
            try await ledger.commit(keys.map { .insert($0, $0.name) }, in: home)
            let rows = try await ledger.scan(.action, prefix: [], after: nil, limit: 6_000, in: home)
            try require(rows.map(\.name), keys.map(\.name), "All rows are there.")
        },
        ContractClause("Of many inserts of one name at once, one wins.") { ledger in
            let winners = try await withThrowingTaskGroup(of: Bool.self) { group in
                for number in 0..<8 {
                    group.addTask {
                        do {
                            let own = LedgerKey(.run, [UInt8(number)])
                            try await ledger.commit([.put(own, []), .insert(key(1), [UInt8(number)])], in: home)
                            return true
                        } catch is LedgerConflict {
                            return false
                        }
                    }
                }
                return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            try require(winners, 1, "One commit succeeds.")
            let traces = try await ledger.scan(.run, prefix: [], after: nil, limit: 10, in: home)
            try require(traces.map(\.name), [try await ledger.read(key(1), in: home)], "The losers leave no trace.")
        },
    ]

    private static func expectConflict(_ ledger: any ReconciliationLedger, _ changes: [LedgerChange]) async throws {
        do {
            try await ledger.commit(changes, in: home)
        } catch is LedgerConflict {
            return
        }
        throw ContractViolation(
            contract: "ReconciliationLedger", clause: "An insert of a taken name throws.",
            expected: "LedgerConflict", got: "no error")
    }
}
