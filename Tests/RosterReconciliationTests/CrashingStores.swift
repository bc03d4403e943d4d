import Canonical
import RosterReconciliation

/// The process "dies": an error that nobody but the test catches.
struct Crash: Error {}

/// Decides at which write, and on which side of it, the process dies. Store and ledger share one.
actor Fuse {
    enum Plan: Sendable {
        /// Never.
        case none
        /// Once, before or after the write of this number, from 0.
        case at(Int, after: Bool)
        /// At every write: the first try dies before it, the second after it, the third goes through.
        case always
    }

    private let plan: Plan
    private(set) var writes = 0
    private var tries = 0

    init(_ plan: Plan) { self.plan = plan }

    func before() throws {
        switch plan {
        case .at(let number, after: false) where number == writes && tries == 0:
            tries += 1
            throw Crash()
        case .always where tries == 0:
            tries = 1
            throw Crash()
        default: return
        }
    }

    func after() throws {
        let number = writes
        switch plan {
        case .at(let wanted, after: true) where wanted == number:
            writes += 1
            throw Crash()
        case .always where tries == 1:
            // The write is done: whatever comes next is another one.
            tries = 0
            writes += 1
            throw Crash()
        default:
            writes += 1
            tries = 0
        }
    }
}

/// A store that dies as its fuse says.
struct CrashingStore: RosterStore {
    let base: InMemoryRosterStore
    let fuse: Fuse

    func heads(
        of kind: NounKind, in scope: Provenance, _ receive: @Sendable ([StoredHead]) async throws -> Void
    ) async throws {
        try await base.heads(of: kind, in: scope, receive)
    }

    func scan(
        _ kind: NounKind, in scope: Provenance, _ receive: @Sendable ([StoredRecord]) async throws -> Void
    ) async throws {
        try await base.scan(kind, in: scope, receive)
    }

    func records(of kind: NounKind, ids: [String], in scope: Provenance) async throws -> [StoredRecord] {
        try await base.records(of: kind, ids: ids, in: scope)
    }

    func apply(_ actions: [RosterAction], in scope: Provenance) async throws -> [ActionResult] {
        try await fuse.before()
        let results = try await base.apply(actions, in: scope)
        try await fuse.after()
        return results
    }
}

/// A ledger that dies as its fuse says.
struct CrashingLedger: ReconciliationLedger {
    let base: InMemoryLedger
    let fuse: Fuse

    func read(_ key: LedgerKey, in scope: Provenance) async throws -> [UInt8]? {
        try await base.read(key, in: scope)
    }

    func scan(
        _ shelf: LedgerShelf, prefix: [UInt8], after: [UInt8]?, limit: Int, in scope: Provenance
    ) async throws -> [LedgerRow] {
        try await base.scan(shelf, prefix: prefix, after: after, limit: limit, in: scope)
    }

    func commit(_ changes: [LedgerChange], in scope: Provenance) async throws {
        try await fuse.before()
        try await base.commit(changes, in: scope)
        try await fuse.after()
    }

    func scopes(of tenant: String) async throws -> [Provenance] { try await base.scopes(of: tenant) }
}

extension InMemoryLedger {
    /// Every row of every shelf.
    func contents(of scope: Provenance) async throws -> [LedgerShelf: [LedgerRow]] {
        var contents: [LedgerShelf: [LedgerRow]] = [:]
        for shelf in LedgerShelf.allCases {
            contents[shelf] = try await scan(shelf, prefix: [], after: nil, limit: .max, in: scope)
        }
        return contents
    }
}
