import ArgumentParser

/// How a run of the tool ends.
public enum ExitStatus: Int32, Sendable {
    /// Done, and nothing is wrong.
    case clean = 0
    /// Done, with findings of severity error, or with changes that wait for a decision.
    case findings = 1
    /// Could not run: a wrong command line, a path that cannot be read, a store that cannot be opened.
    case couldNotRun = 2

    /// What a command throws to end with this status.
    var exitCode: ExitCode { ExitCode(rawValue) }
}

/// Why the tool could not do what it was asked to.
struct ToolFailure: Error, Hashable {
    /// One sentence for the person at the terminal: what, and what to do about it.
    let message: String

    init(_ message: String) { self.message = message }
}
