public import CrosswalkTesting
public import RosterReconciliation

/// What every `RosterStore` must do, clause by clause.
public enum RosterStoreContract {
    /// All clauses. Run each against an empty store of its own.
    public static let clauses: [ContractClause<any RosterStore>] =
        readingClauses + writingClauses + checkingClauses

    /// Runs all clauses, each against a store that `make` has just made.
    /// - Throws: The first violation.
    public static func check(_ make: () async throws -> any RosterStore) async throws {
        for clause in clauses { try await clause.check(try await make()) }
    }
}
