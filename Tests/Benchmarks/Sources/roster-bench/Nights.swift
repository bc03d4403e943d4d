import Canonical
import CrosswalkSQLite
import Foundation
import OneRosterCSV
import OneRosterCSVCanonical
import RosterReconciliation

/// Whole nights of a district on a store in SQLite: validated, planned, applied.
struct Nights {
    private static let district = Provenance(tenant: "bench", sourceSystem: "oneroster")
    private let reconciler: RosterReconciler

    init(store path: String) throws {
        let database = try CrosswalkDatabase.open(path: path)
        reconciler = RosterReconciler(
            store: SQLiteRosterStore(database), ledger: SQLiteReconciliationLedger(database))
    }

    /// Runs one night and says what it did, with the time of each step.
    func run(_ bundle: String, day: Int64) async throws -> String {
        let clock = ContinuousClock()
        let now = Instant(millisecondsSinceEpoch: 1_774_000_000_000 + day * 86_400_000)
        let begun = clock.now
        let report = BundleValidator().validate(path: bundle)
        let source = try BundleRosterSource(path: bundle, report: report, provenance: Self.district)
        let validated = clock.now
        let plan = try await reconciler.plan(from: source, at: now)
        let planned = clock.now
        let summary = try await reconciler.apply(plan, by: "bench", at: now)
        let applied = clock.now
        func seconds(_ from: ContinuousClock.Instant, _ to: ContinuousClock.Instant) -> String {
            String(format: "%.2f s", (to - from) / .seconds(1))
        }
        return "\(plan.actions.count) actions, \(summary.state), \(summary.holds.count) holds: "
            + "validated in \(seconds(begun, validated)), planned in \(seconds(validated, planned)), "
            + "applied in \(seconds(planned, applied)), all in \(seconds(begun, applied))"
    }
}
