import ArgumentParser
import Caliper
import CrosswalkJSON
import CrosswalkRuntime
import CrosswalkTesting
import LearningEventTesting

/// `crosswalk serve caliper`.
struct ServeCaliper: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "caliper",
        abstract: "A Caliper endpoint that takes envelopes of 1.2, 1.1 and 1.0 and says what it takes.",
        discussion: """
            Envelopes go to the address by POST with the bearer token; GET answers the configuration. What was taken is kept in \
            memory. --data is not used. Besides the faults of all simulators it knows the kinds \
            \(SimulatedCaliperEndpoint.faultKinds.joined(separator: ", ")).
            """)

    @OptionGroup var options: ServeOptions

    func run() async throws {
        let faults = try SimulatorServer.faults(options.faults)
        if let unknown = faults.rules.compactMap(\.action.kind)
            .first(where: { !SimulatedCaliperEndpoint.faultKinds.contains($0) })
        {
            throw ToolFailure(
                "there is no fault of the kind \(unknown); there are "
                    + SimulatedCaliperEndpoint.faultKinds.joined(separator: ", "))
        }
        let seed = options.seed
        try await SimulatorServer.run(options) { _ in
            var random = SeededGenerator(seed: seed).fork("bearer")
            let token = (0..<4).map { _ in String(random.next(), radix: 36) }.joined()
            let endpoint = SimulatedCaliperEndpoint(
                token: Secret(token), faults: faults, seed: seed, ambient: .system)
            return SimulatorServer.Ready(handler: endpoint, credentials: ["bearer": .string(token)])
        }
    }
}
