import Canonical
import OneRosterCSV
import OneRosterCSVCanonical
import OneRosterREST
import OneRosterRESTCanonical
import RosterReconciliation

/// What a night's run is reported from, in whichever form.
struct NightReport {
    let source: String
    let store: StoreOptions
    let isDryRun: Bool
    let instant: Instant
    /// A digest over the bundle; `nil` for a service, which has none.
    let digest: String?
    /// What the check of a bundle found; `nil` for a service.
    let validation: ValidationReport?
    /// What a service gave; `nil` for a bundle.
    var reading: RESTRosterSource.Summary?
    /// `nil` where the bundle was refused.
    var plan: RosterPlan?
    var summary: RunSummary?
    /// The store's organizations as they were before, by id.
    var organizations: [String: Organization] = [:]

    /// Whether the bundle may not be loaded as it is.
    var isRefused: Bool { validation.map { !$0.allowsReconciliation } ?? false }

    /// How many errors the bundle has, or how many lists of the service did not come whole.
    var errorCount: Int { validation?.errorCount ?? listFindings.count { $0.severity == "error" } }

    var state: RunSummary.State { summary?.state ?? .held }

    /// The holds that keep something back, or would.
    var holds: [Hold] { summary?.holds ?? [] }

    /// Done, nothing waits, and nothing was found of severity error.
    var isClean: Bool {
        guard let summary, errorCount == 0 else { return false }
        guard !summary.findings.contains(where: { $0.severity == .error }) else { return false }
        switch summary.state {
        case .applied: return true
        case .partial, .held: return false
        case .dryRun: return !summary.holds.contains(where: \.isEnforced)
        }
    }

    /// The last part of the source's path.
    var name: String { source.lastPathComponent }
}

extension RunSummary {
    /// The numbers of a kind, zero where there are none.
    func numbers(of kind: NounKind) -> TypeNumbers { TypeNumbers(counts[kind]) }

    /// The numbers of all kinds.
    var total: TypeNumbers {
        NounKind.inOrder.reduce(into: TypeNumbers()) { $0.add(numbers(of: $1)) }
    }
}

/// The six numbers of a type.
struct TypeNumbers: Encodable, Hashable {
    var create = 0
    var update = 0
    /// Taken out of use, and removed after their grace.
    var delete = 0
    var restore = 0
    var unchanged = 0
    var held = 0

    init() {}

    init(_ summary: KindSummary?) {
        guard let summary else { return }
        create = summary.actions.create
        update = summary.actions.update
        delete = summary.actions.delete + summary.actions.purge
        restore = summary.actions.restore
        unchanged = summary.unchanged
        held = summary.actions.held
    }

    init(_ actions: ActionCounts) {
        create = actions.create
        update = actions.update
        delete = actions.delete + actions.purge
        restore = actions.restore
        held = actions.held
    }

    /// Carried out, or to be carried out.
    var applied: Int { create + update + delete + restore }

    mutating func add(_ other: TypeNumbers) {
        create += other.create
        update += other.update
        delete += other.delete
        restore += other.restore
        unchanged += other.unchanged
        held += other.held
    }
}
