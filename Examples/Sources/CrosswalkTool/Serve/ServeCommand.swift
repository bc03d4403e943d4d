import ArgumentParser

/// `crosswalk serve KIND`: the simulators, on this machine.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Runs a simulator on this machine: what a test or a person can talk to in place of the real one.",
        discussion: """
            When it is ready it prints one JSON object on one line: {"url", "credentials": {...}}. It stops on SIGTERM \
            or SIGINT. Faults are a JSON array of {match, when, do}, of which the first that matches strikes.
            """,
        subcommands: [ServeLMS.self, ServeOneRoster.self, ServeCaliper.self, ServeLRS.self])
}

/// What every simulator takes.
struct ServeOptions: ParsableArguments {
    @Option(help: "The port to listen on; 0 takes any that is free.") var port = 0
    @Option(help: ArgumentHelp("What goes wrong, and when.", valueName: "file")) var faults: String?
    @Option(help: "Decides where faults with a probability strike.") var seed: UInt64 = 1
    @Option(help: ArgumentHelp("What the simulator begins with.", valueName: "path")) var data: String?

    func validate() throws {
        guard 0...65_535 ~= port else { throw ValidationError("a port is a number from 0 to 65535") }
    }
}
