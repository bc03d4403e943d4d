import CrosswalkJSON
import CrosswalkTesting
import OneRosterModel
import OneRosterREST
import OneRosterTesting
import Testing

@Suite("The provider's store in memory")
struct InMemoryOneRosterStoreTests {
    @Test("It keeps the contract of its port", arguments: OneRosterProviderStoreContract.clauses)
    func contract(_ clause: ContractClause<any OneRosterProviderStore>) async throws {
        try await clause.check(InMemoryOneRosterStore())
    }

    @Test("Records without an id are left out, and of several with one id the last counts")
    func building() {
        let store = InMemoryOneRosterStore([.user: [["sourcedId": "a"], [:], ["sourcedId": "a", "givenName": "x"]]])
        #expect(store.records(.user) == [["sourcedId": "a", "givenName": "x"]])
        #expect(store.revision() == 1)
    }
}
