import Canonical
import CrosswalkJSON
import CrosswalkRuntime
import CrosswalkTesting
import OneRosterModel
import OneRosterREST
import OneRosterRESTCanonical
import OneRosterTesting
import RosterReconciliation
import Synchronization
import Testing

@Suite("Whatever a service does, no list that is not whole counts as whole")
struct NoSilentTruncationTests {
    private static let records: [OneRosterEntityType: [JSONObject]] = {
        // A district so small is within the ranges.
        (try? District(DistrictOptions(students: 40, seed: 3)).bulk()).map { ServedRoster($0).records } ?? [:]
    }()

    /// What a trial showed.
    private struct Trial: Sendable {
        var complete = 0
        var other = 0
        var wrong: [String] = []
        var removals = 0
    }

    /// One night before any fault, one under faults; what the second would remove must be gone.
    private static func trial(_ seed: UInt64) async throws -> Trial {
        let world = VirtualWorld(seed: seed)
        let ambient = world.ambient
        return try await world.run {
            let calm = RandomService(Self.records, seed: seed, ambient: ambient)
            let provenance = Provenance(tenant: "t", sourceSystem: "sis")
            let reconciler = RosterReconciler(
                store: InMemoryRosterStore(), ledger: InMemoryLedger(), policy: .permissive)
            try await Self.firstNight(reconciler, provenance, ambient)
            let stages = InMemoryStages()
            let read = Box<RESTRosterSource.Summary>()
            let source = RESTRosterSource(
                provenance: provenance, client: try calm.client(ambient: ambient), stages: stages,
                report: { read.set($0) })
            let plan = try await reconciler.plan(from: source, at: Instant(millisecondsSinceEpoch: 1_767_312_000_000))
            var trial = Trial()
            for (list, report) in read.value?.reports ?? [] {
                guard report.verdict.isComplete else {
                    trial.other += 1
                    continue
                }
                trial.complete += 1
                let rows = try await Self.rows(of: list, stages)
                let isChanging = list == calm.changing.plural
                let isRight =
                    isChanging
                    ? calm.wasOnce(rows)
                    : rows == Set(Self.rows(calm.store, list))
                if !isRight { trial.wrong.append("\(list): \(report.verdict), \(report.statistics)") }
            }
            trial.removals = Self.removalsOfWhatIsThere(plan, calm.store)
            return trial
        }
    }

    private static func firstNight(
        _ reconciler: RosterReconciler, _ provenance: Provenance, _ ambient: Ambient
    ) async throws {
        let provider = OneRosterProvider(
            store: InMemoryOneRosterStore(records), bearers: [OneRosterProviderBearer(Secret(RandomService.token))],
            ambient: ambient)
        let client = OneRosterClient(
            try OneRosterSite("https://sis.example.org"), version: .v1_2,
            credentials: .tokens(StaticToken(Secret(RandomService.token))), transport: InProcessTransport(provider),
            ambient: ambient)
        let plan = try await reconciler.plan(
            from: RESTRosterSource(provenance: provenance, client: client),
            at: Instant(millisecondsSinceEpoch: 1_767_225_600_000))
        _ = try await reconciler.apply(plan, by: "test", at: Instant(millisecondsSinceEpoch: 1_767_225_600_000))
    }

    private static func rows(of list: String, _ stages: InMemoryStages) async throws -> Set<RandomService.RowState> {
        func all<Record: RESTRecord>(_ collection: RESTCollection<Record>) async throws -> Set<RandomService.RowState> {
            let stage = await stages.stage(of: collection)
            return Set(try await stage.staged(from: 0, limit: .max).compactMap(\.record).map { .init($0) })
        }
        switch list {
        case "users": return try await all(.users)
        case "classes": return try await all(.classes)
        case "enrollments": return try await all(.enrollments)
        case "orgs": return try await all(.orgs)
        case "courses": return try await all(.courses)
        case "demographics": return try await all(.demographics)
        default: return try await all(.academicSessions)
        }
    }

    private static func rows(_ store: InMemoryOneRosterStore, _ list: String) -> [RandomService.RowState] {
        let type = OneRosterEntityType.allCases.first { $0.plural == list }
        let ids = type.map { store.records($0) } ?? []
        return ids.map { RandomService.RowState($0) }
    }

    /// Removals of records whose ids the service still has.
    private static func removalsOfWhatIsThere(_ plan: RosterPlan, _ store: InMemoryOneRosterStore) -> Int {
        let types: [NounKind: OneRosterEntityType] = [
            .organization: .org, .academicSession: .academicSession, .course: .course, .section: .class,
            .person: .user, .enrollment: .enrollment, .demographics: .demographics,
        ]
        return plan.actions.count { action in
            guard action.verb == .delete || action.verb == .purge, let type = types[action.record.kind] else {
                return false
            }
            return store.record(type, action.record.id) != nil
        }
    }

    /// A record was removed and one was added before the place that was read: the new one was read, the old one as well,
    /// and one between them was not.
    @Test("What was once wrong is not wrong again", arguments: [242, 20_748] as [UInt64])
    func known(seed: UInt64) async throws {
        let trial = try await Self.trial(seed)
        #expect(trial.wrong.isEmpty && trial.removals == 0, "\(trial.wrong)")
    }

    @Test("Complete lists equal the service's at one time, and nothing that is there is removed", arguments: 0..<6)
    func seeds(part: UInt64) async throws {
        var complete = 0
        var other = 0
        for seed in (part * 50 + 1)...(part * 50 + 50) {
            let trial = try await Self.trial(seed)
            complete += trial.complete
            other += trial.other
            #expect(trial.wrong.isEmpty, "seed \(seed): \(trial.wrong)")
            #expect(trial.removals == 0, "seed \(seed)")
        }
        print("50 services: \(complete) lists complete, \(other) not, none of them wrong")
        #expect(complete > 0 && other > 0)
    }
}

/// Takes what a closure is called with out of it.
final class Box<Value: Sendable>: Sendable {
    private let state = Mutex<Value?>(nil)

    var value: Value? { state.withLock { $0 } }
    func set(_ value: Value) { state.withLock { $0 = value } }
}
