import ArgumentParser
import CrosswalkSQLite
import RosterReconciliation

/// The tool `crosswalk`: for support people, for vendors' CI, and for tests from outside.
public enum CommandLineTool {
    /// Runs one command line, the tool's own name left out.
    ///
    /// - Returns: the exit status: see ``ExitStatus``.
    public static func run(_ arguments: [String]) async -> Int32 {
        do {
            var command = try RootCommand.parseAsRoot(arguments)
            if var waiting = command as? any AsyncParsableCommand {
                try await waiting.run()
            } else {
                try command.run()
            }
            return ExitStatus.clean.rawValue
        } catch let failure as ToolFailure {
            return couldNotRun(failure.message)
        } catch let code as ExitCode {
            return code.rawValue
        } catch let error as CrosswalkDatabaseError {
            return couldNotRun("\(error)")
        } catch let error as ReconciliationError {
            return couldNotRun("\(error)")
        } catch {
            return explain(error)
        }
    }

    private static func couldNotRun(_ why: String) -> Int32 {
        StandardError.write("crosswalk: \(why)\n")
        return ExitStatus.couldNotRun.rawValue
    }

    /// Help and usage errors, as the parser words them.
    private static func explain(_ error: any Error) -> Int32 {
        let message = RootCommand.fullMessage(for: error)
        guard RootCommand.exitCode(for: error) == .success else {
            StandardError.write(message + "\n")
            return ExitStatus.couldNotRun.rawValue
        }
        do {
            try StandardOutput.write(message + "\n")
            return ExitStatus.clean.rawValue
        } catch {
            return ExitStatus.couldNotRun.rawValue
        }
    }
}

/// The commands.
struct RootCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "crosswalk",
        abstract: "Reconciles the rosters of school districts, checks launches, and simulates learning platforms.",
        discussion: """
            Exit status: 0 done and clean; 1 done, with findings of severity error or a run that waits for a decision; \
            2 could not run.
            """,
        subcommands: [
            ValidateCommand.self, SyncCommand.self, ReviewCommand.self, UndoCommand.self, AuditCommand.self,
            CheckCommand.self, GenerateCommand.self, ServeCommand.self, ProbeCommand.self, EventsCommand.self,
        ])
}
