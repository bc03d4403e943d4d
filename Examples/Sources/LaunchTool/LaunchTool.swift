import ArgumentParser
import CrosswalkHummingbird
import CrosswalkRuntime
import CrosswalkSQLite
import Foundation
import Hummingbird
import LTICore
import ToolSupport

/// A tool that learning platforms launch. Copy it, and put your own app where `ToolHost` shows its page.
@main
struct LaunchTool: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "A small LTI 1.3 tool that shows who launched it, from where, and how that was decided.")

    @Option(help: "The port to listen on.") var port = 8_081
    @Option(help: "The address by which browsers reach the tool; http://localhost and the port where it is left out.")
    var url: String?
    @Option(help: "The file in which registrations, logins and keys are kept.") var store = "launch-tool.sqlite"
    @Option(help: "A platform to know from the start: a file with the line that `crosswalk serve lms` prints.")
    var platform: [String] = []
    @Option(help: "A roster to find people in: the file of `crosswalk sync --store`.") var roster: String?
    @Option(help: "Whose roster it is.") var tenant = "default"
    @Flag(help: "Take platforms on this machine, over plain http: to try things out, and for nothing else.")
    var local = false

    func run() async throws {
        let records = SQLiteRecordStore(try CrosswalkDatabase.open(path: store))
        let known = try platform.map { try KnownPlatform.registration(inFile: $0) }
        let knownRoster = try roster.map {
            KnownRoster(
                try RosterDirectory(ofFile: $0, tenant: tenant, links: records), of: tenant,
                installations: Set(known.flatMap(\.tenants)))
        }
        let tool = try Tool(
            at: try Endpoint(url ?? "http://localhost:\(port)"), records, sealedBy: SealingKey.ofFile(store + ".key"),
            roster: knownRoster, local: local)
        for registration in known { try await tool.registrations.save(registration) }

        let router = Router()
        router.mount(tool.routes)
        let app = Application(
            router: router, configuration: .init(address: .hostname("127.0.0.1", port: port)),
            onServerRunning: { _ in FileHandle.standardOutput.write(Data((tool.readyLine + "\n").utf8)) })
        try await app.runService()
    }
}
