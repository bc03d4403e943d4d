import Canonical
import CrosswalkSQLite
import Foundation
import OneRosterModel
import OneRosterREST
import OneRosterSQLite
import RosterReconciliation

/// One tenant's roster in one store file, and the service that works on it.
struct Workspace {
    /// The name under which the tool keeps rosters. It does not depend on what a manifest says of its source system:
    /// an export that drops that line one night must not look like another district. Give each source its own tenant.
    static let sourceSystem = "oneroster"

    let reconciler: RosterReconciler
    let scope: Provenance
    /// The file; `nil` for a preview, which writes nothing.
    private let database: CrosswalkDatabase?
    private var lock: StoreLock?

    /// Opens the store's file for reading.
    /// - Parameter makesFile: whether a file that is missing is made, or refused as a path that was mistyped.
    /// - Throws: `CrosswalkDatabaseError`, which says what to do.
    init(_ options: StoreOptions, makesFile: Bool) throws {
        let database = try CrosswalkDatabase.open(path: options.store, ifMissing: makesFile ? .make : .refuse)
        self.init(
            SQLiteRosterStore(database), SQLiteReconciliationLedger(database), database, tenant: options.tenant)
    }

    private init(
        _ store: some RosterStore, _ ledger: some ReconciliationLedger, _ database: CrosswalkDatabase?, tenant: String
    ) {
        self.database = database
        reconciler = RosterReconciler(store: store, ledger: ledger)
        scope = Provenance(tenant: tenant, sourceSystem: Self.sourceSystem)
    }

    /// Opens the store's file for changing it: alone, and with an interrupted run brought to its end.
    static func forChanges(_ options: StoreOptions, makesFile: Bool) async throws -> Workspace {
        var workspace = try Workspace(options, makesFile: makesFile)
        workspace.lock = try await StoreLock(ofStore: options.store)
        try await workspace.finishInterruptedRun()
        return workspace
    }

    /// Opens the store's file for a night. A preview of a first night needs no file.
    static func ofNight(_ options: StoreOptions, isDryRun: Bool) async throws -> Workspace {
        guard isDryRun else { return try await forChanges(options, makesFile: true) }
        return FileManager.default.fileExists(atPath: options.store)
            ? try Workspace(options, makesFile: false) : .empty(options)
    }

    /// What an empty store would hold, without making its file.
    static func empty(_ options: StoreOptions) -> Workspace {
        Workspace(InMemoryRosterStore(), InMemoryLedger(), nil, tenant: options.tenant)
    }

    /// Brings a run to its end that was interrupted, by a crash or a power cut, so that nobody has to know how to.
    private func finishInterruptedRun() async throws {
        guard let summary = try await reconciler.resume(in: scope) else { return }
        let run = summary.run.map { " " + $0.shortName } ?? ""
        StandardError.write("crosswalk: an interrupted run\(run) was brought to its end first\n")
    }

    /// Where the lists of a service are put while they are read: beside the roster, so that a night that broke off goes on
    /// where it was, and one on which nothing changed asks for nothing. A preview leaves nothing behind.
    func stages(of service: String, in version: OneRosterVersion) async throws -> any RosterStages {
        guard let database, lock != nil else { return InMemoryStages() }
        return try await SQLiteStages(database, tenant: scope.tenant, source: service, version: version)
    }

    /// The organizations of the store by id, in use or not.
    func organizations() async throws -> [String: Organization] {
        let found = Collector<Organization>()
        try await reconciler.store.scan(.organization, in: scope) { records in
            await found.add(try records.compactMap { try $0.record().organization })
        }
        return Dictionary(await found.items.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The ids of a kind's records in use.
    func activeIDs(of kind: NounKind) async throws -> Set<String> {
        let found = Collector<String>()
        try await reconciler.store.heads(of: kind, in: scope) { heads in
            await found.add(heads.filter(\.state.isActive).map(\.id))
        }
        return Set(await found.items)
    }
}

/// Gathers what a store delivers in batches.
private actor Collector<Item: Sendable> {
    private(set) var items: [Item] = []

    func add(_ more: [Item]) { items += more }
}

extension RosterRecord {
    /// The record as an organization, where it is one.
    var organization: Organization? {
        if case .organization(let organization) = self { organization } else { nil }
    }
}

extension Instant {
    /// The present, by this machine's clock.
    static var now: Instant {
        Instant(millisecondsSinceEpoch: Int64((Date.now.timeIntervalSince1970 * 1_000).rounded()))
    }

    /// Date and time in UTC, to the second: `2026-03-02 05:30:00 UTC`.
    var text: String {
        let date = Date(timeIntervalSince1970: Double(millisecondsSinceEpoch) / 1_000)
        let style = Date.ISO8601FormatStyle(dateTimeSeparator: .space, timeZoneSeparator: .omitted)
        return String(date.formatted(style.year().month().day().time(includingFractionalSeconds: false))) + " UTC"
    }

    /// As the standard writes times: `2026-03-02T05:30:00.000Z`.
    var isoText: String {
        let date = Date(timeIntervalSince1970: Double(millisecondsSinceEpoch) / 1_000)
        return date.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
    }
}

/// Who runs the tool, for the audit where no name is asked for.
enum Operator {
    static var name: String {
        let user = NSUserName()
        return user.isEmpty ? "unknown" : user
    }
}
