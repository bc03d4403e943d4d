import Canonical
import Foundation
import OneRosterCSV
import OneRosterCSVCanonical
import OneRosterModel
import RosterReconciliation

/// One night: check the bundle, plan, and apply what is not held.
struct Night {
    private let source: String
    private let store: StoreOptions
    private let isLenient: Bool
    private let isDryRun: Bool
    private let instant: Instant
    private let progress = ProgressLine()

    init(source: String, store: StoreOptions, isLenient: Bool, isDryRun: Bool, at instant: Instant) {
        self.source = source
        self.store = store
        self.isLenient = isLenient
        self.isDryRun = isDryRun
        self.instant = instant
    }

    func run() async throws -> NightReport {
        defer { progress.clear() }
        let fingerprint = try BundleFingerprint(of: source)
        let workspace = try await Workspace.ofNight(store, isDryRun: isDryRun)
        let validation = try await validation(workspace)
        var report = NightReport(
            source: source, store: store, isDryRun: isDryRun, instant: instant, digest: fingerprint.digest,
            validation: validation)
        guard !report.isRefused else { return report }
        let plan = try await plan(validation, fingerprint.digest, workspace)
        guard fingerprint.isCurrent(at: source) else {
            throw ToolFailure("\(source) changed while it was being read. Nothing was changed; run it again.")
        }
        report.plan = plan
        report.organizations = try await workspace.organizations()
        report.summary = plan.summary
        if !isDryRun {
            progress.show("Applying \(plan.actions.count.of("change"))")
            report.summary = try await workspace.reconciler.apply(
                plan, by: "crosswalk sync by \(Operator.name)", at: instant)
        }
        return report
    }

    private func options(baseline: (any KnownRecords)?) -> ValidationOptions {
        ValidationOptions(
            mode: isLenient ? .lenient : .strict, baseline: baseline, onProgress: { [progress] in progress.show($0) })
    }

    private func validation(_ workspace: Workspace) async throws -> ValidationReport {
        BundleValidator(options: options(baseline: try await baseline(workspace))).validate(path: source)
    }

    /// The store's ids; only a bundle with a delta file needs them.
    private func baseline(_ workspace: Workspace) async throws -> KnownRosterIDs? {
        do {
            let bundle = try OneRosterBundle(path: source, options: options(baseline: nil))
            guard bundle.manifest.modes.values.contains(.delta) else { return nil }
        } catch {
            // What is wrong with the bundle, the validation will say.
            return nil
        }
        return try await KnownRosterIDs(workspace)
    }

    private func plan(
        _ validation: ValidationReport, _ digest: String, _ workspace: Workspace
    ) async throws -> RosterPlan {
        let roster = try BundleRosterSource(
            path: source, report: validation, provenance: workspace.scope, options: options(baseline: nil),
            organizationTypes: try await organizationTypes(validation, workspace), digest: digest
        ) { [progress] file, rows in progress.show("Comparing \(file.fileName), \(rows.grouped) rows") }
        do {
            return try await workspace.reconciler.plan(from: roster, at: instant)
        } catch let error as ReconciliationError where error.code == .runInProgress {
            throw ToolFailure("an earlier run was interrupted; run crosswalk sync without --dry-run to finish it")
        }
    }

    /// Users of 1.1 take their roles' meaning from the organizations; where the bundle has none, from the store's.
    private func organizationTypes(
        _ validation: ValidationReport, _ workspace: Workspace
    ) async throws -> [String: String] {
        guard let version = validation.version, version < .v1_2 else { return [:] }
        return try await workspace.organizations().mapValues(\.type)
    }
}
