public import Canonical

/// Where the roster lives: the host's own tables, or one of ours.
///
/// A reconciliation compares a source with what this store holds *now*; there is no other baseline. Everything is
/// kept by provenance: no method ever shows or changes a record of another tenant or source system.
///
/// A host that keeps rosters in its own schema implements these requirements over it. ``RosterAction/step(from:)``
/// decides each action, and `RosterReconciliationTesting` has the suite that a store must pass.
public protocol RosterStore: Sendable {
    /// Delivers the heads of all records of a kind, in use or not, in batches of any size.
    ///
    /// Ascending by the UTF-8 bytes of the id, no id twice. A record that nobody writes meanwhile is delivered; one
    /// that is written meanwhile may be delivered as it was, as it is, or (where it came or went) not at all: the check
    /// before each action finds out. The receiver is awaited before the next batch.
    func heads(
        of kind: NounKind, in scope: Provenance, _ receive: @Sendable ([StoredHead]) async throws -> Void
    ) async throws

    /// Delivers all records of a kind in full; order and batches as for ``heads(of:in:_:)``.
    func scan(
        _ kind: NounKind, in scope: Provenance, _ receive: @Sendable ([StoredRecord]) async throws -> Void
    ) async throws

    /// The records of a kind with these ids, in full. Ids that the store does not hold are left out.
    ///
    /// - Parameters:
    ///   - kind: The kind of all of them.
    ///   - ids: At most 5,000, ascending by UTF-8 bytes, each once.
    ///   - scope: Whose records.
    /// - Returns: The records in the order of `ids`.
    func records(of kind: NounKind, ids: [String], in scope: Provenance) async throws -> [StoredRecord]

    /// Carries out actions, each as ``RosterAction/step(from:)`` decides from what is there at that moment.
    ///
    /// **Atomic and durable**: when it returns, all its effects are there and survive a crash; when it throws or the
    /// process dies, either all are there or none. A conflict or a refusal stops only its own action. Two calls never
    /// interleave. A second call with the same actions changes nothing and returns the same results, as long as
    /// nobody else wrote those records.
    ///
    /// - Parameters:
    ///   - actions: At most 5,000, of one kind, ascending by id, each record once.
    ///   - scope: Whose records.
    /// - Returns: One result an action, in order.
    func apply(_ actions: [RosterAction], in scope: Provenance) async throws -> [ActionResult]
}

extension RosterStore {
    /// Scans full records and drops all but their heads. A store with columns for them does better.
    public func heads(
        of kind: NounKind, in scope: Provenance, _ receive: @Sendable ([StoredHead]) async throws -> Void
    ) async throws {
        try await scan(kind, in: scope) { try await receive($0.map(\.head)) }
    }
}
