import ArgumentParser

/// `crosswalk check KIND`: answers a stream of questions, for tests from outside.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Answers one JSON object a line on standard input with one a line on standard output.",
        discussion: """
            Answers come in the order of the questions, each as soon as it is known: \
            {"id", "verdict": "accept" or "reject", "codes": [...], ...}. A line that is not understood is rejected \
            with the code input.malformed; nothing ends the run early.
            """,
        subcommands: [
            CheckOneRosterCSV.self, CheckOneRosterJSON.self, CheckJWS.self, CheckLTIClaims.self, CheckLTILaunch.self,
            CheckCaliper.self, CheckXAPI.self,
        ])
}

/// `crosswalk check oneroster-csv`.
struct CheckOneRosterCSV: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "oneroster-csv",
        abstract: "Checks OneRoster bundles, folders or ZIP archives.",
        discussion: """
            A question is {"id", "path", "mode": "strict" or "lenient"}. An answer also has \
            findings: [{code, severity, file, row, column}] and records: {file: count}, the rows that were taken in. \
            Codes are unique and in alphabetical order. Of one code in one column of one file at most 1,000 findings \
            are listed. Strict rejects where a finding is an error; lenient accepts what can be taken in.
            """)

    func run() throws {
        let hadErrors = try CheckLoop().run { BundleCheck.answer($0) }
        if hadErrors { throw ExitStatus.findings.exitCode }
    }
}

/// `crosswalk check oneroster-json`.
struct CheckOneRosterJSON: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "oneroster-json",
        abstract: "Checks records of OneRoster's REST services.",
        discussion: """
            A question is {"id", "version": "1.1" or "1.2", "type", "json", "mode"?: "strict" or "tolerant"}: type is the \
            singular name of a kind of record, such as user or lineItem; json is a string with a record, or with one under \
            its name, or a list under the plural. An answer also has findings: [{code, severity, record, path, repair}] \
            and records: how many were taken in. Strict, the default, rejects whatever the standard does; tolerant accepts \
            what can be taken in.
            """)

    func run() throws {
        let hadErrors = try CheckLoop().run { JSONRecordCheck.answer($0) }
        if hadErrors { throw ExitStatus.findings.exitCode }
    }
}
