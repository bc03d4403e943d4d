import Canonical
import CrosswalkJSON
import CrosswalkRuntime
import CrosswalkSQLite
import CrosswalkTesting
import Foundation
import OneRosterModel
import OneRosterREST
import OneRosterRESTCanonical
import OneRosterTesting
import RosterReconciliation
import Synchronization

/// Random services with faults, read and reconciled into SQLite: a list that counts as complete must be what the service
/// had at one time, and nothing may be removed that the service still has.
enum Truncation {
    static func run(from first: UInt64, count: UInt64) async throws -> Bool {
        let records = ServedRoster(try District(DistrictOptions(students: 40, seed: 3)).bulk()).records
        var (complete, other, wrong) = (0, 0, 0)
        for seed in first..<(first + count) {
            let trial = try await trial(seed, records)
            complete += trial.complete
            other += trial.other
            if !trial.wrong.isEmpty || trial.removals > 0 {
                wrong += 1
                print("seed \(seed): \(trial.wrong), \(trial.removals) removals of what is there")
            }
        }
        print("\(count) services from seed \(first): \(complete) lists complete, \(other) not; \(wrong) services wrong")
        return wrong == 0
    }

    struct Trial: Sendable {
        var complete = 0
        var other = 0
        var wrong: [String] = []
        var removals = 0
    }

    private static func trial(_ seed: UInt64, _ records: [OneRosterEntityType: [JSONObject]]) async throws -> Trial {
        let path = NSTemporaryDirectory() + "pull-bench-\(ProcessInfo.processInfo.processIdentifier)-\(seed).sqlite"
        defer {
            for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
        }
        let database = try CrosswalkDatabase.open(path: path, ifMissing: .make)
        let reconciler = RosterReconciler(
            store: SQLiteRosterStore(database), ledger: SQLiteReconciliationLedger(database), policy: .permissive)
        let world = VirtualWorld(seed: seed)
        let ambient = world.ambient
        return try await world.run {
            let service = RandomService(records, seed: seed, ambient: ambient)
            let scope = Provenance(tenant: "t", sourceSystem: "sis")
            try await firstNight(reconciler, records, scope, ambient)
            let stages = InMemoryStages()
            let read = Box()
            let source = RESTRosterSource(
                provenance: scope, client: try service.client(ambient: ambient), stages: stages,
                report: { read.set($0) })
            let second = Instant(millisecondsSinceEpoch: 1_767_312_000_000)
            let plan = try await reconciler.plan(from: source, at: second)
            _ = try await reconciler.apply(plan, by: "bench", at: second)
            return try await judge(read.value, plan, service, stages)
        }
    }

    private static func firstNight(
        _ reconciler: RosterReconciler, _ records: [OneRosterEntityType: [JSONObject]], _ scope: Provenance,
        _ ambient: Ambient
    ) async throws {
        let provider = OneRosterProvider(
            store: InMemoryOneRosterStore(records), bearers: [OneRosterProviderBearer(Secret(RandomService.token))],
            ambient: ambient)
        let client = OneRosterClient(
            try OneRosterSite("https://sis.example.org"), version: .v1_2,
            credentials: .tokens(StaticToken(Secret(RandomService.token))), transport: InProcessTransport(provider),
            ambient: ambient)
        let first = Instant(millisecondsSinceEpoch: 1_767_225_600_000)
        let plan = try await reconciler.plan(from: RESTRosterSource(provenance: scope, client: client), at: first)
        _ = try await reconciler.apply(plan, by: "bench", at: first)
    }

    private static func judge(
        _ summary: RESTRosterSource.Summary?, _ plan: RosterPlan, _ service: RandomService, _ stages: InMemoryStages
    ) async throws -> Trial {
        var trial = Trial()
        for (list, report) in summary?.reports ?? [] {
            guard report.verdict.isComplete else {
                trial.other += 1
                continue
            }
            trial.complete += 1
            let rows = try await rows(of: list, stages)
            let type = OneRosterEntityType.allCases.first { $0.plural == list } ?? .user
            let isRight =
                type == service.changing
                ? service.wasOnce(rows)
                : rows == Set(service.store.records(type).map { RandomService.RowState($0) })
            if !isRight { trial.wrong.append("\(list): \(report.verdict)") }
        }
        let types: [NounKind: OneRosterEntityType] = [
            .organization: .org, .academicSession: .academicSession, .course: .course, .section: .class,
            .person: .user, .enrollment: .enrollment, .demographics: .demographics,
        ]
        trial.removals = plan.actions.count { action in
            guard action.verb == .delete || action.verb == .purge, let type = types[action.record.kind] else {
                return false
            }
            return service.store.record(type, action.record.id) != nil
        }
        return trial
    }

    private static func rows(of list: String, _ stages: InMemoryStages) async throws -> Set<RandomService.RowState> {
        func all<Record: RESTRecord>(_ list: RESTCollection<Record>) async throws -> Set<RandomService.RowState> {
            let stage = await stages.stage(of: list)
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

    private final class Box: Sendable {
        private let state = Mutex<RESTRosterSource.Summary?>(nil)
        var value: RESTRosterSource.Summary? { state.withLock { $0 } }
        func set(_ value: RESTRosterSource.Summary) { state.withLock { $0 = value } }
    }
}
