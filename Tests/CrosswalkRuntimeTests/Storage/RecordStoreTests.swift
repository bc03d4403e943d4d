import CrosswalkRuntime
import CrosswalkTesting
import Testing

@Suite("Records in memory")
struct RecordStoreTests {
    @Test("They keep the contract", arguments: RecordStoreContract.clauses)
    func contract(clause: ContractClause<any RecordStore>) async throws {
        try await clause.check(InMemoryRecordStore())
    }

    @Test("A full store makes room of what has ended, and refuses new keys after that")
    func full() async throws {
        let clock = ManualClock()
        let store = InMemoryRecordStore(capacity: 2)
        let end = clock.now.advanced(by: .seconds(1))
        _ = try await store.put(RecordName("s", "a"), [1], expecting: .any, until: end, at: clock.now)
        _ = try await store.put(RecordName("s", "b"), [2], expecting: .any, until: nil, at: clock.now)
        await #expect(throws: RecordStoreError.full) {
            _ = try await store.put(RecordName("s", "c"), [3], expecting: .any, until: nil, at: clock.now)
        }
        _ = try await store.put(RecordName("s", "b"), [4], expecting: .any, until: nil, at: clock.now)
        clock.advance(by: .seconds(1))
        _ = try await store.put(RecordName("s", "c"), [3], expecting: .any, until: nil, at: clock.now)
        #expect(await store.get(RecordName("s", "b"), at: clock.now)?.bytes == [4])
        #expect(await store.get(RecordName("s", "c"), at: clock.now)?.bytes == [3])
    }
}
