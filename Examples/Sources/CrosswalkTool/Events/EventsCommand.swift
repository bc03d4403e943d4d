import ArgumentParser
import Canonical
import CrosswalkSQLite
import Foundation
import Outbox

/// `crosswalk events`: what waits to be delivered, what was given up, and how to go on.
struct EventsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "events", abstract: "Shows what an outbox has to deliver, and drives again what was given up.",
        subcommands: [EventsStatus.self, EventsTail.self, EventsDeadLetter.self, EventsRedrive.self])
}

/// Which outbox, and what of it.
struct EventsOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The SQLite file that holds the outbox.", valueName: "file"))
    var store: String

    @Option(help: "Of this tenant alone.")
    var tenant: String?

    @Option(help: "Of this subscriber alone: the destination's name, such as caliper or grades.")
    var subscriber: String?

    @Option(name: .customLong("id"), help: ArgumentHelp("The item with this id alone.", valueName: "id"))
    var item: String?

    @Option(help: "How the outcome is written: text or json.")
    var format: ReportFormat = .text

    mutating func validate() throws {
        if store.isEmpty { throw ValidationError("--store needs the path of a file.") }
    }

    func outbox() throws -> SQLiteOutboxStore {
        SQLiteOutboxStore(try CrosswalkDatabase.open(path: store, ifMissing: .refuse, for: .outbox))
    }

    func query(_ state: OutboxRecord.State? = nil) -> OutboxQuery {
        OutboxQuery(tenant: tenant, name: subscriber, state: state, id: item)
    }

    /// The destinations that are meant.
    func destinations(_ store: SQLiteOutboxStore) async throws -> [OutboxStatus] {
        try await store.status(of: tenant, at: .now).filter { subscriber == nil || $0.destination.name == subscriber }
    }

    /// Writes one of the two forms.
    func write(_ json: some Encodable, _ text: String) throws {
        try StandardOutput.write(format == .json ? try JSONText.pretty(json) + "\n" : text)
    }
}

/// `crosswalk events status`.
struct EventsStatus: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Shows each destination: what waits, for how long, and what was given up.",
        discussion: "Exit status 1 where something was given up.")

    @OptionGroup var options: EventsOptions

    func run() async throws {
        let found = try await options.destinations(try options.outbox())
        let now = Instant.now
        try options.write(
            StatusJSON(destinations: found.map { DestinationJSON($0, at: now) }), Self.text(found, at: now))
        if found.contains(where: { $0.dead > 0 }) { throw ExitStatus.findings.exitCode }
    }

    private static func text(_ found: [OutboxStatus], at now: Instant) -> String {
        guard !found.isEmpty else { return "Nothing was ever handed in.\n" }
        return found.map { status in
            var line = "\(status.destination.tenant) \(status.destination.name): "
            line += "\(status.waiting.grouped) waiting, \(status.underway.grouped) of them on their way, "
            line += "\(status.dead.grouped) given up, \(status.delivered.grouped) delivered\n"
            if status.waiting > 0 {
                line += "  the oldest has waited for \(status.lag(at: now).components.seconds) s\n"
            }
            if let until = status.health.restsUntil, now < until {
                line += "  rests until \(until.text) after \(status.health.failures.of("failure"))"
                line += status.health.reason.map { " (\($0))\n" } ?? "\n"
            }
            return line
        }.joined()
    }
}

/// `crosswalk events tail`.
struct EventsTail: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tail", abstract: "Shows what was handed in last, and what became of it.",
        discussion: "Contents are not shown: they are about people.")

    @OptionGroup var options: EventsOptions

    @Option(help: "How many at most.")
    var limit = 50

    func run() async throws {
        var query = options.query()
        query.newestFirst = true
        let found = try await options.outbox().records(query, behind: nil, limit: max(0, limit)).reversed()
        try options.write(RecordsJSON(found), RecordsText.lines(found))
    }
}

/// `crosswalk events dead-letter`.
struct EventsDeadLetter: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dead-letter", abstract: "Shows what was given up, and why.",
        discussion: "Exit status 1 where there is something.")

    @OptionGroup var options: EventsOptions

    func run() async throws {
        let store = try options.outbox()
        var found: [OutboxRecord] = []
        repeat {
            let page = try await store.records(options.query(.dead), behind: found.last?.sequence, limit: 1_000)
            found += page
            if page.count < 1_000 { break }
        } while true
        try options.write(RecordsJSON(found), found.isEmpty ? "Nothing was given up.\n" : RecordsText.lines(found))
        if !found.isEmpty { throw ExitStatus.findings.exitCode }
    }
}

/// `crosswalk events redrive`.
struct EventsRedrive: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "redrive", abstract: "Lets what was given up be tried again, at once and with all attempts.",
        discussion: """
            Without --subscriber, --tenant or --id that is everything. A destination that rests after failures is tried at \
            once as well.
            """)

    @OptionGroup var options: EventsOptions

    func run() async throws {
        let store = try options.outbox()
        var count = 0
        for status in try await options.destinations(store) {
            count += try await store.redrive(status.destination, ids: options.item.map { [$0] }, at: .now)
            if status.dead > 0 || status.health.failures > 0 { try await store.resume(status.destination) }
        }
        try options.write(RedriveJSON(redriven: count), "\(count.of("item")) will be tried again.\n")
    }
}
