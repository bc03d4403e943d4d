import CrosswalkRuntime
import CrosswalkTesting
import OneRosterModel
import OneRosterREST
import OneRosterTesting

/// How many requests a reading takes, beside as many as there are pages at the size that the server allows, and one.
///
/// Random servers and faults; requests that were sent again after a failure and a second reading do not count.
enum Requests {
    static func run(count: Int) async throws {
        var ratios: [Double] = []
        for seed in 1...UInt64(count) {
            if let ratio = try await ratio(seed) { ratios.append(ratio) }
        }
        ratios.sort()
        let worst = ratios.last.map(Speed.text) ?? "-"
        print(
            "\(ratios.count) readings of at least 100 pages: median \(Speed.text(ratios[ratios.count / 2])) times the "
                + "fewest requests, nine in ten within \(Speed.text(ratios[ratios.count * 9 / 10])), at most \(worst)")
    }

    private static func ratio(_ seed: UInt64) async throws -> Double? {
        var random = SeededGenerator(seed: seed).fork("requests")
        let clamp = random.number(in: 20...500)
        let rows = clamp * random.number(in: 100...300) + random.number(below: clamp)
        var behaviour = ServerBehaviour()
        behaviour.clamp = clamp
        behaviour.latency = .milliseconds(random.number(in: 1...100))
        behaviour.latencyPerHundred = .milliseconds(random.number(in: 0...20))
        behaviour.capacity = random.number(in: 1...8)
        behaviour.showsTotal = random.chance(3, in: 4)
        behaviour.showsLinks = random.chance(1, in: 2)
        var script = FaultScript()
        for status in [429, 503, 500] where random.chance(1, in: 2) {
            var rule = FaultRule()
            rule.occasion = .probability(Double(random.number(in: 0...30)) / 1_000)
            rule.action.status = status
            script.rules.append(rule)
        }
        let world = VirtualWorld(seed: seed)
        let (ambient, shown, faults) = (world.ambient, behaviour, script)
        let report = try await world.run {
            let server = SimulatedOneRosterServer(
                RowServer(enrollments: rows, users: 0), behaviour: shown, faults: faults, seed: seed, ambient: ambient)
            let client = try Speed.client(server, ambient)
            return try await CollectionPull(.enrollments, with: client).run(into: Speed.Sink<RESTEnrollment>())
        }
        guard case .complete(let proof) = report.verdict else { return nil }
        let closing = proof == .readTwice ? 0 : report.statistics.closingRequests
        let sent = report.statistics.requests - report.statistics.repetitions + closing
        return Double(sent) / Double((rows + clamp - 1) / clamp + 1)
    }
}
