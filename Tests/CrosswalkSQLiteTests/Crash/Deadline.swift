#if SQLite
    import Canonical
    import CrosswalkSQLite
    import Foundation
    import GRDB
    import RosterReconciliation
    import Synchronization

    /// Counts events and kills the process at one of them, as a power cut would.
    final class Deadline: Sendable {
        private let events = Mutex(0)
        private let last: Int

        /// - Parameter last: The event, from 1, at which the process dies; 0 lets it live.
        init(_ last: Int) { self.last = last }

        var count: Int { events.withLock { $0 } }

        func pass() {
            let count = events.withLock { count in
                count += 1
                return count
            }
            if count == last { raise(SIGKILL) }
        }
    }

    /// Passes a deadline before or after every commit of either port.
    struct MortalStore: RosterStore {
        let base: any RosterStore
        let before: Deadline
        let after: Deadline

        func scan(
            _ kind: NounKind, in scope: Provenance, _ receive: @Sendable ([StoredRecord]) async throws -> Void
        ) async throws { try await base.scan(kind, in: scope, receive) }

        func records(of kind: NounKind, ids: [String], in scope: Provenance) async throws -> [StoredRecord] {
            try await base.records(of: kind, ids: ids, in: scope)
        }

        func apply(_ actions: [RosterAction], in scope: Provenance) async throws -> [ActionResult] {
            before.pass()
            let results = try await base.apply(actions, in: scope)
            after.pass()
            return results
        }
    }

    struct MortalLedger: ReconciliationLedger {
        let base: any ReconciliationLedger
        let before: Deadline
        let after: Deadline

        func read(_ key: LedgerKey, in scope: Provenance) async throws -> [UInt8]? {
            try await base.read(key, in: scope)
        }

        func scan(
            _ shelf: LedgerShelf, prefix: [UInt8], after: [UInt8]?, limit: Int, in scope: Provenance
        ) async throws -> [LedgerRow] {
            try await base.scan(shelf, prefix: prefix, after: after, limit: limit, in: scope)
        }

        func commit(_ changes: [LedgerChange], in scope: Provenance) async throws {
            before.pass()
            try await base.commit(changes, in: scope)
            after.pass()
        }

        func scopes(of tenant: String) async throws -> [Provenance] { try await base.scopes(of: tenant) }
    }

    extension CrosswalkDatabase {
        /// Passes a deadline at every action, within its transaction, when its record has just been written.
        func watchActions(_ deadline: Deadline) throws {
            try pool.writeWithoutTransaction { db in
                db.add(
                    function: DatabaseFunction("pass", argumentCount: 0) { _ in
                        deadline.pass()
                        return nil
                    })
                for verb in ["INSERT", "UPDATE", "DELETE"] {
                    try db.execute(
                        sql: "CREATE TEMP TRIGGER watch_\(verb) AFTER \(verb) ON main.record BEGIN SELECT pass(); END")
                }
            }
        }
    }
#endif
