/// What a compatibility suite throws: an implementation of a port does not do what the port's contract says.
///
/// The suites import no test framework. Call them from any test; a violation arrives as an error.
public struct ContractViolation: Error, Hashable, Sendable, CustomStringConvertible {
    /// The contract, by the name of its port, such as `RosterStore`.
    public let contract: String
    /// The clause that is broken, in one sentence of the port's documentation.
    public let clause: String
    /// What the clause demands in the case at hand.
    public let expected: String
    /// What the implementation did instead.
    public let got: String

    /// States a violation.
    ///
    /// - Parameters:
    ///   - contract: the contract, by the name of its port.
    ///   - clause: the clause that is broken.
    ///   - expected: what it demands in the case at hand.
    ///   - got: what the implementation did instead.
    public init(contract: String, clause: String, expected: String, got: String) {
        self.contract = contract
        self.clause = clause
        self.expected = expected
        self.got = got
    }

    /// Contract, clause, expected and got in one line.
    public var description: String { "\(contract): \(clause) Expected \(expected), got \(got)." }
}

extension ContractViolation {
    /// Throws unless the two values are equal.
    ///
    /// - Parameters:
    ///   - got: what the implementation gave.
    ///   - expected: what the clause demands.
    ///   - contract: the contract, by the name of its port.
    ///   - clause: the clause that is checked.
    /// - Throws: a violation that prints both values.
    public static func require<Value: Equatable>(
        _ got: Value, equals expected: Value, contract: String, clause: String
    ) throws(ContractViolation) {
        guard got != expected else { return }
        throw ContractViolation(contract: contract, clause: clause, expected: "\(expected)", got: "\(got)")
    }

    /// Throws unless the condition holds.
    ///
    /// - Parameters:
    ///   - condition: what the clause demands, evaluated.
    ///   - contract: the contract, by the name of its port.
    ///   - clause: the clause that is checked.
    ///   - expected: what it demands in the case at hand.
    ///   - got: what the implementation did; only asked for where the condition does not hold.
    /// - Throws: a violation made of the arguments.
    public static func require(
        _ condition: Bool, contract: String, clause: String, expected: String, got: @autoclosure () -> String
    ) throws(ContractViolation) {
        guard !condition else { return }
        throw ContractViolation(contract: contract, clause: clause, expected: expected, got: got())
    }
}
