import ArgumentParser

/// `crosswalk check caliper`.
struct CheckCaliper: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "caliper",
        abstract: "Checks events, entities and envelopes of Caliper.",
        discussion: """
            A question is {"id", "version": "1.2", "1.1" or "1.0", "json"}: json is a string with the document, so that its \
            digits and letters survive. An answer also has kind: "event", "entity", "envelope" or "unknown", and findings: \
            [{code, severity, pointer, property, expected, offset}]. It rejects where a finding is an error; a document of 1.0 \
            is accepted where it can be brought into 1.2, and what that changed is told as notices.
            """)

    func run() throws {
        let hadErrors = try CheckLoop().run { CaliperQuestions.answer($0) }
        if hadErrors { throw ExitStatus.findings.exitCode }
    }
}
