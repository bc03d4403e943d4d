import Canonical
public import CrosswalkTesting
public import RosterReconciliation

/// What every `ReconciliationLedger` must do, clause by clause.
public enum ReconciliationLedgerContract {
    /// All clauses. Run each against an empty ledger of its own.
    public static let clauses: [ContractClause<any ReconciliationLedger>] = rowClauses + commitClauses

    /// Runs all clauses, each against a ledger that `make` has just made.
    /// - Throws: The first violation.
    public static func check(_ make: () async throws -> any ReconciliationLedger) async throws {
        for clause in clauses { try await clause.check(try await make()) }
    }

    static let home = Provenance(tenant: "tenant-1", sourceSystem: "sis")

    static func require<Value: Equatable>(_ got: Value, _ expected: Value, _ clause: String) throws {
        try ContractViolation.require(got, equals: expected, contract: "ReconciliationLedger", clause: clause)
    }

    /// The names on a shelf that a scan finds.
    static func names(
        _ ledger: any ReconciliationLedger, prefix: [UInt8] = [], after: [UInt8]? = nil, limit: Int = 100
    ) async throws -> [[UInt8]] {
        try await ledger.scan(.plan, prefix: prefix, after: after, limit: limit, in: home).map(\.name)
    }
}
