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
        /// At every write: its first try dies before it, the second after it, and from the third on it goes through.
        ///
        /// A write that was done is tried again when the process died before it could note that, so
        /// one that died at every try would keep a process that does everything right from ever ending.
        case always
    }

    private enum Death { case before, after }

    private let plan: Plan
    private(set) var writes = 0
    /// The deaths that each write has had, by what it would write.
    private var deaths: [AnyHashable: Death] = [:]

    init(_ plan: Plan) { self.plan = plan }

    func before(_ write: some Hashable & Sendable) throws {
        switch plan {
        case .none: return
        case .at(let number, after: let isAfter):
            guard !isAfter, number == writes, deaths.isEmpty else { return }
        case .always: guard deaths[write] == nil else { return }
        }
        deaths[write] = .before
        throw Crash()
    }

    func after(_ write: some Hashable & Sendable) throws {
        defer { writes += 1 }
        switch plan {
        case .none: return
        case .at(let number, after: let isAfter): guard isAfter, number == writes else { return }
        case .always: guard deaths[write] == .before else { return }
        }
        deaths[write] = .after
        throw Crash()
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
        try await fuse.before(actions)
        let results = try await base.apply(actions, in: scope)
        try await fuse.after(actions)
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
        try await fuse.before(changes)
        try await base.commit(changes, in: scope)
        try await fuse.after(changes)
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
