#if SQLite
    import Canonical
    import CrosswalkSQLite
    import CrosswalkTesting
    import RosterReconciliation
    import RosterReconciliationTesting

    /// One night on a file, the same in every process: over a first night, a plan of more than sixty actions of all verbs.
    struct Night {
        static let scope = Provenance(tenant: "district", sourceSystem: "sis")
        private static let first = Instant(millisecondsSinceEpoch: 1_760_000_000_000)
        private static let second = Instant(millisecondsSinceEpoch: 1_760_086_400_000)

        let store: any RosterStore
        let ledger: any ReconciliationLedger

        private var reconciler: RosterReconciler {
            RosterReconciler(store: store, ledger: ledger, policy: .permissive)
        }

        private static func rosters() -> (SampleRoster, SampleRoster) {
            var random = SeededGenerator(seed: 5)
            let before = SampleRoster(schools: 2, sections: 3, students: 12, random: &random)
            var after = before
            after.mutate(110, random: &random)
            return (before, after)
        }

        func loadFirst() async throws {
            try await apply(Self.rosters().0, at: Self.first)
        }

        /// The second night as a host runs it: what was begun is brought to its end, and what was not begun begins.
        func runSecond() async throws {
            if try await reconciler.resume(in: Self.scope) != nil { return }
            let last = try await reconciler.runs(in: Self.scope, limit: 1).first
            if let last, last.isFinished, last.instant == Self.second { return }
            try await apply(Self.rosters().1, at: Self.second)
        }

        func actionsOfSecond() async throws -> Int {
            try await reconciler.plan(from: Self.rosters().1.source(Self.scope), at: Self.second).actions.count
        }

        private func apply(_ roster: SampleRoster, at instant: Instant) async throws {
            let plan = try await reconciler.plan(from: roster.source(Self.scope), at: instant)
            try await reconciler.apply(plan, by: "night", at: instant)
        }

        /// All that is stored, and whether the audit chain holds.
        func contents() async throws -> NightContents {
            let records = Gathered<StoredRecord>()
            for kind in NounKind.allCases { try await store.scan(kind, in: Self.scope) { await records.add($0) } }
            var rows: [LedgerShelf: [LedgerRow]] = [:]
            for shelf in LedgerShelf.allCases {
                rows[shelf] = try await ledger.scan(shelf, prefix: [], after: nil, limit: 100_000, in: Self.scope)
            }
            return NightContents(
                records: await records.elements, rows: rows,
                isIntact: try await reconciler.verifyAudit(in: Self.scope).isIntact)
        }
    }

    struct NightContents: Equatable {
        let records: [StoredRecord]
        let rows: [LedgerShelf: [LedgerRow]]
        let isIntact: Bool
    }
#endif
