import ArgumentParser

/// Which store, and whose roster in it.
struct StoreOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("The SQLite file that holds the roster, its plans and its audit chain.", valueName: "file"))
    var store: String

    @Option(help: "Whose roster: a district's name in your own terms. Nothing of another tenant is read or changed.")
    var tenant = "default"

    mutating func validate() throws {
        if store.isEmpty { throw ValidationError("--store needs the path of a file.") }
        if tenant.isEmpty { throw ValidationError("--tenant needs a name.") }
    }
}

/// A format that people or machines read.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json
}
