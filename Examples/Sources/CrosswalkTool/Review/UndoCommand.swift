import ArgumentParser
import RosterReconciliation

/// `crosswalk undo RUN`.
struct UndoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo", abstract: "Takes back what a run did.",
        discussion: """
            What the run changed is changed back, what it took away returns as it was. A record that someone changed \
            since stays as it is, and the exit status is then 1. The next night will want the same changes again.
            """)

    @Argument(help: ArgumentHelp("The run, or the beginning of its name.", valueName: "run"))
    var name: String

    @OptionGroup var storeOptions: StoreOptions

    @Option(help: "How the outcome is written: text or json.")
    var format: ReportFormat = .text

    func run() async throws {
        let workspace = try await Workspace.forChanges(storeOptions, makesFile: false)
        let summary = try await workspace.reconciler.undo(
            try await id(in: workspace), in: workspace.scope, by: Operator.name, reason: "crosswalk undo", at: .now)
        try RunOutcome(summary, title: "Undoing of run \(name.prefix(ShortName.length))").write(as: format)
        if summary.state != .applied { throw ExitStatus.findings.exitCode }
    }

    private func id(in workspace: Workspace) async throws -> RunID {
        if let id = RunID(hexadecimal: name) { return id }
        let runs = try await workspace.reconciler.runs(in: workspace.scope, limit: 10_000)
        return try ShortName.find(name, in: runs.map(\.id), as: "run", \.hexadecimal)
    }
}
