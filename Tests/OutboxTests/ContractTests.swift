import CrosswalkTesting
import LearningEventTesting
import Outbox
import Testing

@Suite("The outbox in memory")
struct ContractTests {
    @Test("It keeps the contract of its port", arguments: OutboxStoreContract.clauses)
    func contract(_ clause: ContractClause<any OutboxStore>) async throws {
        try await clause.check(InMemoryOutboxStore())
    }
}
