import Canonical
import CrosswalkTesting
import RosterReconciliation
import RosterReconciliationTesting
import Testing

/// Stores in memory with a reconciler over them, and what tests do with it all the time.
struct Bench {
    static let scope = Provenance(tenant: "tenant", sourceSystem: "sis")
    static let start = Instant(millisecondsSinceEpoch: 1_760_000_000_000)

    let store = InMemoryRosterStore()
    let ledger = InMemoryLedger()
    var policy = ReconciliationPolicy.permissive
    let scope = Self.scope

    init(_ policy: ReconciliationPolicy = .permissive) { self.policy = policy }

    var reconciler: RosterReconciler { RosterReconciler(store: store, ledger: ledger, policy: policy) }

    static func day(_ number: Int) -> Instant {
        Instant(millisecondsSinceEpoch: start.millisecondsSinceEpoch + Int64(number) * 86_400_000)
    }

    func plan(_ roster: SampleRoster, day: Int = 0) async throws -> RosterPlan {
        try await reconciler.plan(from: roster.source(scope), at: Self.day(day))
    }

    @discardableResult
    func night(_ roster: SampleRoster, day: Int = 0) async throws -> RunSummary {
        try await night(roster.source(scope), day: day)
    }

    @discardableResult
    func night(_ source: FixedRosterSource, day: Int = 0) async throws -> RunSummary {
        let plan = try await reconciler.plan(from: source, at: Self.day(day))
        return try await reconciler.apply(plan, by: "night", at: Self.day(day))
    }

    /// The records in use, without bookkeeping.
    func active() async throws -> SampleRoster {
        let records = await store.contents(of: scope).filter { $0.image.state.isActive }
        return SampleRoster(try records.map { try $0.record().withoutBookkeeping })
    }

    /// Loads a roster whatever the policy says.
    func load(_ roster: SampleRoster) async throws {
        let loader = RosterReconciler(store: store, ledger: ledger, policy: .permissive)
        let plan = try await loader.plan(from: roster.source(scope), at: Self.day(-1))
        try await loader.apply(plan, by: "load", at: Self.day(-1))
    }

    func audit() async throws -> [AuditEntry] {
        let log = EntryLog()
        try await reconciler.auditEntries(in: scope) { await log.add($0) }
        return await log.entries
    }
}

private actor EntryLog {
    private(set) var entries: [AuditEntry] = []
    func add(_ entry: AuditEntry) { entries.append(entry) }
}

extension SampleRoster {
    /// The same records without bookkeeping.
    var plain: SampleRoster { SampleRoster(records.values.map(\.withoutBookkeeping)) }

    /// A roster of a random size, small.
    static func random(_ random: inout SeededGenerator) -> SampleRoster {
        SampleRoster(
            schools: random.number(below: 3), sections: random.number(below: 4), students: random.number(below: 8),
            random: &random)
    }

    /// The entries in random order and batches, some of them repeated.
    func shuffled(_ random: inout SeededGenerator, provenance: Provenance = Bench.scope) -> FixedRosterSource {
        var source = source(provenance)
        var entries = source.batches.flatMap { $0 }
        random.shuffle(&entries)
        source.batches = []
        while !entries.isEmpty {
            let size = min(entries.count, 1 + random.number(below: 20))
            source.batches.append(Array(entries.prefix(size)))
            entries.removeFirst(size)
        }
        return source
    }
}
