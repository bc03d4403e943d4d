import ArgumentParser
import Canonical
import RosterReconciliation

/// `crosswalk review`: what waits for a person, and the person's answer.
struct ReviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review", abstract: "Shows what is held, and takes decisions.",
        subcommands: [ReviewList.self, ReviewApprove.self, ReviewReject.self])
}

/// `crosswalk review list`.
struct ReviewList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Shows the plan that waits, what it holds and why.",
        discussion: "A tenant has at most one: the next night's plan takes the place of the one before.")

    @OptionGroup var storeOptions: StoreOptions

    @Option(help: "How the list is written: text or json. JSON names every waiting action.")
    var format: ReportFormat = .text

    @OptionGroup var output: ReportOutput

    func run() async throws {
        let workspace = try Workspace(storeOptions, makesFile: false)
        let waiting = try await workspace.reconciler.waitingPlan(in: workspace.scope)
        switch format {
        case .json: try output.write(try JSONText.pretty(ReviewListJSON(waiting)))
        case .text:
            let organizations = try await workspace.organizations()
            try output.write(ReviewListText(waiting, organizations: organizations, store: storeOptions).text)
        }
    }
}

/// Which plan, which part of it, by whom and why.
struct DecisionOptions: ParsableArguments {
    @Argument(help: "The plan that waits, or the beginning of its name.")
    var plan: String

    @OptionGroup var storeOptions: StoreOptions

    @Option(help: ArgumentHelp("Only this type, such as enrollments. May be repeated.", valueName: "type"))
    var type: [RosterType] = []

    @Option(help: ArgumentHelp("Only this school, by its sourcedId. May be repeated.", valueName: "id"))
    var school: [String] = []

    @Option(help: ArgumentHelp("Only this action, by its hash. May be repeated.", valueName: "hash"))
    var action: [String] = []

    @Option(
        help: ArgumentHelp("Only what waits for this reason, such as hold.rekey. May be repeated.", valueName: "code"))
    var hold: [String] = []

    @Option(help: ArgumentHelp("Who decides; it goes into the audit chain.", valueName: "name"))
    var by: String

    @Option(help: ArgumentHelp("Why; it goes into the audit chain. No personal data, please.", valueName: "text"))
    var reason: String

    @Option(help: "How the outcome is written: text or json.")
    var format: ReportFormat = .text

    mutating func validate() throws {
        if by.isBlank { throw ValidationError("--by needs the name of whoever decides.") }
        if reason.isBlank { throw ValidationError("--reason needs a reason.") }
    }

    /// The waiting plan that is meant.
    func plan(in workspace: Workspace) async throws -> WaitingPlan {
        if let id = PlanID(hexadecimal: plan) {
            return try await workspace.reconciler.waitingPlan(id, in: workspace.scope)
        }
        guard let waiting = try await workspace.reconciler.waitingPlan(in: workspace.scope) else {
            throw ToolFailure("no plan waits for a decision")
        }
        _ = try ShortName.find(plan, in: [waiting.plan.id], as: "waiting plan", \.hexadecimal)
        return waiting
    }

    /// The part of the plan that is meant; actions may be named by the beginning of their hash.
    func selection(of waiting: WaitingPlan) throws -> ReviewSelection {
        let held = hold.isEmpty ? waiting.waiting : waiting.waiting.filter { isHeld($0, in: waiting.plan) }
        guard !held.isEmpty else { throw ToolFailure("nothing that waits is meant by this choice") }
        let keys = held.map(\.key)
        var actions = try action.map { try ShortName.find($0, in: keys, as: "waiting action", \.hexadecimal) }
        // The library chooses by type, school and action; a reason is the actions that wait for it.
        if !hold.isEmpty, actions.isEmpty { actions = keys }
        return ReviewSelection(kinds: Set(type.map(\.kind)), schools: Set(school), actions: Set(actions))
    }
}

extension DecisionOptions {
    private func isHeld(_ planned: PlannedAction, in plan: RosterPlan) -> Bool {
        guard let number = planned.hold, plan.holds.indices.contains(number) else { return false }
        return hold.contains(plan.holds[number].code.rawValue)
    }
}

/// `crosswalk review approve`.
struct ReviewApprove: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "approve", abstract: "Lets waiting changes through, and applies them.",
        discussion: """
            Without --type, --school, --action and --hold, all that waits. The approval binds to exactly these changes. The \
            exit status is 1 where a change met something else than it expected, or none could be applied.
            """)

    @OptionGroup var decision: DecisionOptions

    func run() async throws {
        let workspace = try await Workspace.forChanges(decision.storeOptions, makesFile: false)
        let waiting = try await decision.plan(in: workspace)
        let summary = try await workspace.reconciler.approve(
            waiting.plan.id, try decision.selection(of: waiting), in: workspace.scope, by: decision.by,
            reason: decision.reason, at: .now)
        try RunOutcome(summary, title: "Plan \(waiting.plan.id.shortName)").write(as: decision.format)
        if summary.state == .held || summary.hasConflicts { throw ExitStatus.findings.exitCode }
    }
}

/// `crosswalk review reject`.
struct ReviewReject: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reject", abstract: "Turns waiting changes down.",
        discussion: "They stay away until the source wants something else, or someone approves them.")

    @OptionGroup var decision: DecisionOptions

    func run() async throws {
        let workspace = try await Workspace.forChanges(decision.storeOptions, makesFile: false)
        let waiting = try await decision.plan(in: workspace)
        let count = try await workspace.reconciler.reject(
            waiting.plan.id, try decision.selection(of: waiting), in: workspace.scope, by: decision.by,
            reason: decision.reason, at: .now)
        switch decision.format {
        case .json:
            try StandardOutput.write(
                try JSONText.pretty(RejectionJSON(plan: waiting.plan.id.hexadecimal, rejected: count)) + "\n")
        case .text:
            try StandardOutput.write(
                "Plan \(waiting.plan.id.shortName): \(count.of("change")) rejected. Nothing was changed.\n")
        }
    }
}

/// A rejection for machines: the plan, and how many changes were rejected.
private struct RejectionJSON: Encodable {
    let plan: String
    let rejected: Int
}

extension String {
    /// Whether there is nothing to read.
    var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
