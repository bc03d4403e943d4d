import Caliper
import CrosswalkTesting
import LearningEventTesting
import Testing

@Suite("The contract of receivers")
struct ReceiverContractTests {
    @Test("The receiver in memory keeps it", arguments: CaliperReceiverContract.clauses)
    func memory(clause: ContractClause<CaliperReceiverTrial>) async throws {
        let receiver = InMemoryCaliperReceiver()
        try await clause.check(CaliperReceiverTrial(receiver) { await receiver.events })
    }

    /// Keeps whatever comes, as a receiver must not.
    private actor Heap: CaliperReceiver {
        private(set) var events: [CaliperNode] = []

        func receive(_ envelope: CaliperReceived) { events += envelope.data }
    }

    @Test("A receiver that keeps repetitions is caught")
    func heap() async throws {
        var broken = 0
        for clause in CaliperReceiverContract.clauses {
            let heap = Heap()
            do {
                try await clause.check(CaliperReceiverTrial(heap) { await heap.events })
            } catch is ContractViolation {
                broken += 1
            }
        }
        #expect(broken == 4)
    }
}
