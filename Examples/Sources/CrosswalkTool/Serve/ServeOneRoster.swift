import ArgumentParser
import CrosswalkJSON
import CrosswalkRuntime
import CrosswalkTesting
import Foundation
import OneRosterCSV
import OneRosterModel
import OneRosterREST
import OneRosterTesting

/// `crosswalk serve oneroster`.
struct ServeOneRoster: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "oneroster",
        abstract: "A student information system that serves OneRoster 1.2 and 1.1 over REST, gradebook included.",
        discussion: """
            Without --data it has an invented district of 300 students, decided by --seed. --data names a bundle of \
            OneRoster 1.2, a folder or a ZIP archive. Besides the faults of all simulators it knows the kinds \
            \(SimulatedOneRosterServer.faultKinds.joined(separator: ", ")).
            """)

    @OptionGroup var options: ServeOptions

    func run() async throws {
        let faults = try SimulatorServer.faults(options.faults)
        if let unknown = faults.rules.compactMap(\.action.kind)
            .first(where: { !SimulatedOneRosterServer.faultKinds.contains($0) })
        {
            throw ToolFailure(
                "there is no fault of the kind \(unknown); there are "
                    + SimulatedOneRosterServer.faultKinds.joined(separator: ", "))
        }
        let roster = try roster()
        let seed = options.seed
        try await SimulatorServer.run(options) { address in
            Self.ready(at: address, roster, faults, seed)
        }
    }

    private static func ready(
        at address: Endpoint, _ roster: ServedRoster, _ faults: FaultScript, _ seed: UInt64
    ) -> SimulatorServer.Ready {
        // Who read another simulator at this address must not take this one's records for those.
        let store = InMemoryOneRosterStore(
            roster.records, revision: Ambient.system.now().millisecondsSinceEpoch)
        var random = SeededGenerator(seed: seed).fork("client")
        let secret = (0..<4).map { _ in String(random.next(), radix: 36) }.joined()
        var settings = OneRosterProviderSettings()
        settings.origin = address.origin
        let provider = OneRosterProvider(
            store: store, clients: [OneRosterProviderClient(id: "crosswalk", secret: Secret(secret))],
            settings: settings, ambient: .system)
        var behaviour = ServerBehaviour()
        behaviour.showsRevision = true
        let server = SimulatedOneRosterServer(
            provider, data: ChangingRoster(store, .user, ambient: .system), behaviour: behaviour, faults: faults,
            seed: seed, ambient: .system)
        var credentials = JSONObject()
        credentials["tokenURL"] = .string(address.origin + settings.tokenPath)
        credentials["clientID"] = .string("crosswalk")
        credentials["clientSecret"] = .string(secret)
        return SimulatorServer.Ready(handler: server, credentials: credentials)
    }

    private func roster() throws -> ServedRoster {
        guard let path = options.data else {
            var settings = DistrictOptions(students: 300, seed: options.seed)
            settings.includesGradebook = true
            settings.includesResources = true
            settings.includesUserProfiles = true
            return ServedRoster(try District(settings).bulk())
        }
        do {
            let bundle = try OneRosterBundle(path: path, options: ValidationOptions(mode: .lenient))
            guard bundle.manifest.version >= .v1_2 else {
                throw ToolFailure("\(path) is a bundle of \(bundle.manifest.version); one of 1.2 can be served")
            }
            guard let now = OneRosterDateTime(millisecondsSinceEpoch: Ambient.system.now().millisecondsSinceEpoch)
            else { throw ToolFailure("the clock is wrong") }
            return try ServedRoster(bundle, modified: now)
        } catch let failure as ToolFailure {
            throw failure
        } catch {
            throw ToolFailure("\(path) cannot be read as a OneRoster bundle; see crosswalk validate \(path)")
        }
    }
}
