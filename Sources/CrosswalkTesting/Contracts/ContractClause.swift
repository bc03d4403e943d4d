/// One clause of a port's contract, ready to be run against an implementation.
///
/// ```swift
/// @Test("My store keeps the contract", arguments: RosterStoreContract.clauses)
/// func contract(_ clause: ContractClause<any RosterStore>) async throws {
///     try await clause.check(MyStore(emptyDatabase()))
/// }
/// ```
public struct ContractClause<Port: Sendable>: Sendable, CustomStringConvertible {
    /// What the contract demands, as a sentence.
    public let description: String
    private let body: @Sendable (Port) async throws -> Void

    /// States a clause: what the contract demands, and what shows whether an implementation does it.
    public init(_ description: String, _ body: @escaping @Sendable (Port) async throws -> Void) {
        self.description = description
        self.body = body
    }

    /// Runs the clause.
    /// - Parameter port: An implementation that holds nothing yet. A clause leaves rows behind: give each its own.
    /// - Throws: `ContractViolation` where the clause is broken; whatever the implementation throws otherwise.
    public func check(_ port: Port) async throws { try await body(port) }
}
