import Canonical
import CrosswalkSQLite
import Foundation
import OneRosterCSVCanonical
import RosterReconciliation

/// The nightly job. Copy it, and put your own store in the place of SQLite.
///
/// `RosterSync FILE.json` exits 0 where all is applied, 1 where something waits or is not whole, 2 where it could not run.
@main
struct RosterSync {
    static func main() async {
        do {
            guard CommandLine.arguments.count == 2 else { throw Unusable(description: "usage: RosterSync FILE.json") }
            let report = try await night(try Configuration(file: CommandLine.arguments[1]))
            print(report.text)
            exit(report.isClean ? 0 : 1)
        } catch let refused as BundleNotAccepted {
            print("Nothing was changed: \(refused)")
            exit(1)
        } catch {
            FileHandle.standardError.write(Data("RosterSync: \(error)\n".utf8))
            exit(2)
        }
    }

    /// One night: a run that was interrupted is brought to its end first, then read, plan, apply what is safe.
    static func night(_ job: Configuration) async throws -> Report {
        let (source, database) = try await job.open()
        let reconciler = RosterReconciler(
            store: SQLiteRosterStore(database), ledger: SQLiteReconciliationLedger(database))
        let now = Instant(millisecondsSinceEpoch: Int64(Date.now.timeIntervalSince1970 * 1_000))
        try await reconciler.resume(in: job.scope)
        let plan = try await reconciler.plan(from: source, at: now)
        let summary = try await reconciler.apply(plan, by: "RosterSync", at: now)
        return Report(tenant: job.tenant, plan: plan, summary: summary)
    }
}
