import CrosswalkTesting
import Testing

@Suite("A contract violation")
struct ContractViolationTests {
    @Test("says contract, clause, expected and got")
    func description() {
        let violation = ContractViolation(
            contract: "RosterStore", clause: "A second apply changes nothing.", expected: "0 changes", got: "3 changes")
        #expect(
            violation.description
                == "RosterStore: A second apply changes nothing. Expected 0 changes, got 3 changes.")
    }

    @Test("is thrown for unequal values only")
    func equality() throws {
        try ContractViolation.require(1, equals: 1, contract: "C", clause: "One is one.")
        let violation = #expect(throws: ContractViolation.self) {
            try ContractViolation.require(2, equals: 1, contract: "C", clause: "One is one.")
        }
        #expect(violation?.expected == "1")
        #expect(violation?.got == "2")
    }

    @Test("asks for what was got only where the condition fails")
    func laziness() throws {
        var asked = 0
        func got() -> String {
            asked += 1
            return "nothing"
        }
        try ContractViolation.require(true, contract: "C", clause: "It holds.", expected: "something", got: got())
        #expect(asked == 0)
        #expect(throws: ContractViolation.self) {
            try ContractViolation.require(false, contract: "C", clause: "It holds.", expected: "something", got: got())
        }
        #expect(asked == 1)
    }
}
