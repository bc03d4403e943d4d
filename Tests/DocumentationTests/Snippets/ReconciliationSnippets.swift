import Canonical
import CrosswalkTesting
import RosterReconciliation
import RosterReconciliationTesting
import Testing

// The code of the catalogs of RosterReconciliation and RosterReconciliationTesting.

@Suite("The code of RosterReconciliation's catalog does what the text says")
struct ReconciliationSnippets {
    private let scope = Provenance(tenant: "district", sourceSystem: "sis")
    private let store = InMemoryRosterStore()
    private let ledger = InMemoryLedger()
    private let policy = ReconciliationPolicy.standard
    private let now = Instant(millisecondsSinceEpoch: 1_774_000_000_000)

    private var reconciler: RosterReconciler { RosterReconciler(store: store, ledger: ledger, policy: policy) }

    /// Forty students of two schools, without the demographics of as many as are named.
    private func roster(without missing: Int = 0) -> SampleRoster {
        var random = SeededGenerator(seed: 1)
        var roster = SampleRoster(schools: 2, sections: 3, students: 20, random: &random)
        for key in roster.keys(.demographics).prefix(missing) { roster.remove(key) }
        return roster
    }

    private func inUse(_ kind: NounKind) async -> Int {
        await store.contents(of: scope).count { $0.key.kind == kind && $0.image.state.isActive }
    }

    private func landing(_ source: FixedRosterSource) async throws -> RunSummary {
        let reconciler = RosterReconciler(store: store, ledger: ledger, policy: .standard)
        try await reconciler.resume(in: source.provenance)
        let plan = try await reconciler.plan(from: source, at: now)
        let summary = try await reconciler.apply(plan, by: "scheduler", at: now)
        print(summary.state, summary.holds.map(\.code.rawValue))
        return summary
    }

    private func night(_ source: FixedRosterSource) async throws -> RunSummary {
        let reconciler = RosterReconciler(store: store, ledger: ledger, policy: policy)

        // 1. If last night's process died, bring its run to its end.
        try await reconciler.resume(in: source.provenance)

        // 2. Read the source and say what it would change. Nothing is written.
        let plan = try await reconciler.plan(from: source, at: now)

        // 3. Do it. What is held waits in the ledger.
        let summary = try await reconciler.apply(plan, by: "scheduler", at: now)
        return summary
    }

    private func review() async throws {
        guard let waiting = try await reconciler.waitingPlan(in: scope) else { return }
        for hold in waiting.plan.holds { print(hold.code.rawValue, hold.count, hold.percent) }

        // All of it, or by kind, by school, by single actions.
        try await reconciler.approve(
            waiting.plan.id, ReviewSelection(kinds: [.enrollment], schools: ["school-7"]), in: scope,
            by: "Kim", reason: "the school closed", at: now)
    }

    private func undo(_ run: RunID) async throws {
        // What the run deleted returns. That may be enough; otherwise the rest is undone too.
        try await reconciler.undo(run, .deletions, in: scope, by: "Kim", reason: "wrong file", at: now)
        try await reconciler.undo(run, in: scope, by: "Kim", reason: "wrong file", at: now)
    }

    @Test("A first night is applied; one that lost a third of a collection is held, and its deletions alone")
    func nights() async throws {
        #expect(try await landing(roster().source(scope)).state == .applied)
        var second = roster(without: 14)
        second.add(.person(Person(id: "newcomer")))
        let summary = try await night(second.source(scope))
        #expect(summary.state == .partial)
        #expect(summary.holds.map(\.code) == [.deletePercent, .sizeJump])
        #expect(await inUse(.demographics) == 40)
        #expect(await store.contents(of: scope).contains { $0.key == RecordKey(.person, "newcomer") })
    }

    @Test("A person's decision covers what it selects, and nothing where nothing waits")
    func decision() async throws {
        try await review()
        var first = SampleRoster()
        for id in ["school-7", "school-8"] { first.add(.organization(Organization(id: id))) }
        for number in 0..<40 {
            var enrollment = Enrollment(id: "enrollment-\(number)")
            enrollment.organizationID = number < 20 ? "school-7" : "school-8"
            first.add(.enrollment(enrollment))
        }
        #expect(try await night(first.source(scope)).state == .applied)
        for number in 15..<25 { first.remove(RecordKey(.enrollment, "enrollment-\(number)")) }
        #expect(try await night(first.source(scope)).state == .held)
        try await review()
        #expect(await inUse(.enrollment) == 35)
        #expect(try await reconciler.waitingPlan(in: scope)?.waiting.count == 5)
    }

    @Test("An undo of the deletions, then of the rest, brings back what was there")
    func undoing() async throws {
        let first = try await night(roster().source(scope))
        #expect(first.state == .applied)
        let before = await store.contents(of: scope).map(\.image)
        var second = roster(without: 2)
        second.add(.person(Person(id: "newcomer")))
        let run = try #require(try await night(second.source(scope)).run)
        #expect(await inUse(.demographics) == 38)
        try await undo(run)
        let after = await store.contents(of: scope).filter(\.image.state.isActive).map(\.image)
        #expect(after == before)
        #expect(try await reconciler.verifyAudit(in: scope).isIntact)
    }
}

@Suite("The store that the catalogs tell how to write")
struct StoreSnippets {
    @Test("My store keeps the contract", arguments: RosterStoreContract.clauses)
    func contract(_ clause: ContractClause<any RosterStore>) async throws {
        try await clause.check(MyStore())
    }
}

/// A store as the article says: everything but the step of each action is the host's own.
private actor MyStore: RosterStore {
    private var tables: [Provenance: [RecordKey: StoredRecord]] = [:]

    func scan(
        _ kind: NounKind, in scope: Provenance, _ receive: @Sendable ([StoredRecord]) async throws -> Void
    ) async throws {
        let records = tables[scope, default: [:]].values.filter { $0.key.kind == kind }
        try await receive(records.sorted { $0.key < $1.key })
    }

    func records(of kind: NounKind, ids: [String], in scope: Provenance) async throws -> [StoredRecord] {
        ids.compactMap { tables[scope]?[RecordKey(kind, $0)] }
    }

    func apply(_ actions: [RosterAction], in scope: Provenance) async throws -> [ActionResult] {
        var current = tables[scope, default: [:]]
        var results: [ActionResult] = []
        for action in actions {
            switch action.step(from: current[action.record].map(StoredVersion.init)) {
            case .put(let record):
                current[action.record] = record
                results.append(.applied)
            case .remove:
                current[action.record] = nil
                results.append(.applied)
            case .keep(let result):
                results.append(result)
            }
        }
        // The whole call becomes visible at once.
        tables[scope] = current
        return results
    }
}
