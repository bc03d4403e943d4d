import ArgumentParser

/// `crosswalk sync SOURCE`: one night of one district.
struct SyncCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sync",
        abstract:
            "Brings a store into line with a OneRoster bundle or service, and holds back what looks like an accident.",
        discussion: """
            The bundle is checked first. Without --lenient an error in it stops the night: nothing is changed, and the \
            exit status is 1. (A file with a header and no row is the exception: it goes on, and what it would remove \
            is held.) With --lenient what can be taken in is taken in; rows that cannot be read keep their records \
            as they are. In no case is anything removed because it could not be read.

            A service is read by its address, list by list, each to a verdict: where a list did not come whole, or may \
            have changed while it was read, nothing is removed for being absent from it.

            What is held waits for `crosswalk review`. The state is applied, partial (some changes wait), held (all \
            changes wait, or the bundle was refused) or dryRun.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, html
    }

    @Argument(help: "The bundle, a folder or a ZIP archive; or the address of a OneRoster service.")
    var source: String

    @OptionGroup var storeOptions: StoreOptions

    @OptionGroup var service: ServiceOptions

    @Flag(help: "Say what would happen, and change nothing.")
    var dryRun = false

    @Flag(help: "Take in what can be taken in, and say what was repaired.")
    var lenient = false

    @Option(help: "How the report is written: text, json or html.")
    var format: Format = .text

    @OptionGroup var output: ReportOutput

    private var isService: Bool { ["http://", "https://"].contains { source.lowercased().hasPrefix($0) } }

    func run() async throws {
        let report =
            isService
            ? try await ServiceNight(
                address: source, options: service, store: storeOptions, isDryRun: dryRun, at: .now
            ).run()
            : try await Night(
                source: source, store: storeOptions, isLenient: lenient, isDryRun: dryRun, at: .now
            ).run()
        switch format {
        case .text: try output.write(SyncText(report).text)
        case .json: try output.write(try JSONText.pretty(SyncJSON(report)))
        case .html: try output.write(SyncPage(report).html)
        }
        if !report.isClean { throw ExitStatus.findings.exitCode }
    }
}
