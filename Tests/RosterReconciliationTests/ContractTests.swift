import CrosswalkTesting
import RosterReconciliation
import RosterReconciliationTesting
import Testing

@Suite("The stores in memory keep their contracts")
struct ContractTests {
    @Test("In-memory roster store", arguments: RosterStoreContract.clauses)
    func store(_ clause: ContractClause<any RosterStore>) async throws {
        try await clause.check(InMemoryRosterStore())
    }

    @Test("In-memory ledger", arguments: ReconciliationLedgerContract.clauses)
    func ledger(_ clause: ContractClause<any ReconciliationLedger>) async throws {
        try await clause.check(InMemoryLedger())
    }
}
