public import Canonical

/// Where a reconciliation keeps its memory: plans and their actions, runs, decisions, conflicts, protected fields,
/// quarantine and the audit chain.
///
/// To the ledger all of it is rows of bytes on named shelves, ordered by the bytes of their names; the service does
/// the coding. That keeps the port small, and what it must guarantee is said in one sentence: **a commit is atomic and
/// durable, and an insert of a name that is taken fails the whole commit**. The audit chain, the lock against two
/// runs at once and the recovery after a crash all stand on that.
///
/// Everything is kept by provenance: no method ever shows or changes a row of another tenant or source system.
/// The ledger may share a database with the ``RosterStore`` and need not. `RosterReconciliationTesting` has the suite
/// that a ledger must pass.
public protocol ReconciliationLedger: Sendable {
    /// The row's value; `nil` where there is no such row.
    func read(_ key: LedgerKey, in scope: Provenance) async throws -> [UInt8]?

    /// Rows of a shelf whose names begin with `prefix`, ascending by the bytes of the name.
    ///
    /// - Parameters:
    ///   - shelf: Where to look.
    ///   - prefix: Empty for all of the shelf.
    ///   - after: Only rows whose names are greater; `nil` starts at the beginning. The name need not exist.
    ///   - limit: At most so many rows, from 1. Fewer than `limit` means that there are no more.
    ///   - scope: Whose rows.
    func scan(
        _ shelf: LedgerShelf, prefix: [UInt8], after: [UInt8]?, limit: Int, in scope: Provenance
    ) async throws -> [LedgerRow]

    /// Makes all changes, in order, or none.
    ///
    /// **Atomic and durable**: when it returns, all changes are there and survive a crash; when it throws or the
    /// process dies, either all are there or none. Of two commits that insert the same name, by however many
    /// processes, one throws.
    /// - Throws: ``LedgerConflict`` where an insert finds its name taken, by an earlier commit or an earlier change
    ///   of this one.
    func commit(_ changes: [LedgerChange], in scope: Provenance) async throws

    /// The provenances of a tenant that hold any row, ascending by the UTF-8 bytes of the source system.
    func scopes(of tenant: String) async throws -> [Provenance]
}

/// The shelves of a ledger. The raw values are stored and never change.
public enum LedgerShelf: String, Hashable, Sendable, CaseIterable {
    /// One row a plan: what it counts, holds and found.
    case plan
    /// One row an action of a plan, with its before and after: the journal.
    case action
    /// One row a run: what it covers, how far it has come.
    case run
    /// One row a batch of a run: the results of its actions.
    case result
    /// One row a person's decision about a plan.
    case decision
    /// One row an action that was decided on and has not been applied.
    case verdict
    /// One row an action that met something else than it expected.
    case conflict
    /// One row a record that the source could not deliver.
    case quarantine
    /// One row a record of which fields are protected.
    case protection
    /// The chain, one row a link.
    case audit
    /// Single rows that steer the service: the run in progress, the head of the chain.
    case control
}

/// Names one row of a ledger.
public struct LedgerKey: Hashable, Sendable {
    /// The shelf.
    public let shelf: LedgerShelf
    /// The row's name on its shelf, 1 to 1,024 bytes.
    public let name: [UInt8]

    /// Makes a key of shelf and name.
    public init(_ shelf: LedgerShelf, _ name: [UInt8]) {
        self.shelf = shelf
        self.name = name
    }
}

/// One row of a shelf.
public struct LedgerRow: Hashable, Sendable {
    /// The row's name on its shelf.
    public let name: [UInt8]
    /// What it holds.
    public let value: [UInt8]

    /// Makes a row of name and value.
    public init(name: [UInt8], value: [UInt8]) {
        self.name = name
        self.value = value
    }
}

/// One change of a commit.
public enum LedgerChange: Hashable, Sendable {
    /// Writes a row whose name must be free.
    case insert(LedgerKey, [UInt8])
    /// Writes a row, over what is there.
    case put(LedgerKey, [UInt8])
    /// Removes a row; nothing happens where there is none.
    case remove(LedgerKey)
}

/// An insert found its name taken; nothing of the commit was done.
public struct LedgerConflict: Error, Hashable, Sendable {
    /// The name that was taken.
    public let key: LedgerKey

    /// Names the key.
    public init(key: LedgerKey) { self.key = key }
}
