import ArgumentParser

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
            StandardError.write("crosswalk: \(failure.message)\n")
            return ExitStatus.couldNotRun.rawValue
        } catch let code as ExitCode {
            return code.rawValue
        } catch {
            return explain(error)
        }
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
        abstract: "Reads, checks and reconciles the rosters of school districts.",
        discussion: """
            Exit status: 0 done and clean; 1 done, with findings of severity error or a run that waits for a decision; \
            2 could not run.
            """,
        subcommands: [ValidateCommand.self, CheckCommand.self])
}
