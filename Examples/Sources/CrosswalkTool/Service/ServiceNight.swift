import Canonical
import Foundation
import OneRosterREST
import OneRosterRESTCanonical
import RosterReconciliation

/// One night of a district that is read over REST.
struct ServiceNight {
    let address: String
    let options: ServiceOptions
    let store: StoreOptions
    let isDryRun: Bool
    let instant: Instant
    private let progress = ProgressLine()

    init(address: String, options: ServiceOptions, store: StoreOptions, isDryRun: Bool, at instant: Instant) {
        self.address = address
        self.options = options
        self.store = store
        self.isDryRun = isDryRun
        self.instant = instant
    }

    func run() async throws -> NightReport {
        defer { progress.clear() }
        let service = try options.service(at: address)
        let client = try await service.client()
        let workspace = try await Workspace.ofNight(store, isDryRun: isDryRun)
        var report = NightReport(
            source: "\(service.site.root)", store: store, isDryRun: isDryRun, instant: instant, digest: nil,
            validation: nil)
        let read = SummaryBox()
        let roster = RESTRosterSource(
            provenance: workspace.scope, client: client,
            stages: try await workspace.stages(of: "\(service.site.root)", in: client.version),
            organizationTypes: try await workspace.organizations().mapValues(\.type),
            progress: { [progress] list in progress.show("Reading \(list)") }, report: { read.set($0) })
        let plan: RosterPlan
        do {
            plan = try await workspace.reconciler.plan(from: roster, at: instant)
        } catch let error as ReconciliationError where error.code == .runInProgress {
            throw ToolFailure("an earlier run was interrupted; run crosswalk sync without --dry-run to finish it")
        }
        report.reading = read.value
        try report.reading?.checkAnything(at: address)
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
}

extension RESTRosterSource.Summary {
    /// A service that gave no list at all was not read.
    fileprivate func checkAnything(at address: String) throws(ToolFailure) {
        var errors: [OneRosterServiceError] = []
        for (_, report) in reports {
            switch report.verdict {
            case .absent(let error): errors.append(error)
            case .incomplete(let doubt):
                guard doubt.received == 0, let error = doubt.error else { return }
                errors.append(error)
            case .complete, .delta, .unchanged: return
            }
        }
        guard let error = errors.first else { return }
        throw ToolFailure("\(address): \(error). Nothing was changed.")
    }
}

extension PullVerdict {
    /// The verdict in words.
    var words: String {
        switch self {
        case .complete(.revision): "complete, at one state of the data"
        case .complete(.unchanged): "complete, nothing changed meanwhile"
        case .complete(.readTwice): "complete, read twice"
        case .delta: "what changed"
        case .unchanged: "nothing changed"
        case .absent(let error): "not offered: \(error)"
        case .incomplete(let doubt): "not complete: \(doubt)"
        }
    }
}
