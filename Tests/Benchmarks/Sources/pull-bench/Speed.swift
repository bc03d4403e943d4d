import CrosswalkRuntime
import CrosswalkTesting
import OneRosterModel
import OneRosterREST
import OneRosterTesting

/// How fast a district of 50,000 people and 300,000 enrollments is read from a service with latencies, beside every fixed
/// setting with the same back-off; in virtual time.
enum Speed {
    static let rows = RowServer(enrollments: 300_000, users: 50_000)

    /// 20 ms, 2 ms a hundred rows, pages cut at 500, eight at once, 3 % of 429 without a word of when.
    static func server(seed: UInt64, _ ambient: Ambient) -> SimulatedOneRosterServer {
        var behaviour = ServerBehaviour()
        behaviour.latency = .milliseconds(20)
        behaviour.latencyPerHundred = .milliseconds(2)
        behaviour.capacity = 8
        behaviour.clamp = 500
        var rule = FaultRule()
        rule.occasion = .probability(0.03)
        rule.action.status = 429
        return SimulatedOneRosterServer(
            rows, behaviour: behaviour, faults: FaultScript([rule]), seed: seed, ambient: ambient)
    }

    static func client(_ server: some Handler, _ ambient: Ambient) throws -> OneRosterClient {
        OneRosterClient(
            try OneRosterSite("https://sis.example.org"), version: .v1_2, credentials: .none,
            transport: InProcessTransport(server), ambient: ambient)
    }

    /// A stage that keeps nothing.
    struct Sink<Record: RESTRecord>: PullStaging {
        func checkpoint() -> PullCheckpoint? { nil }
        func staged(from place: Int, limit: Int) -> [RESTPage<Record>.Row] { [] }
        func begin(_ checkpoint: PullCheckpoint) {}
        func stage(_ rows: [RESTPage<Record>.Row], _ checkpoint: PullCheckpoint) {}
        func finish(_ report: PullReport, resumable: Bool) {}
        func lastRevision() -> String? { nil }
    }

    static func ours(seed: UInt64) async throws -> Duration {
        let world = VirtualWorld(seed: seed)
        let ambient = world.ambient
        try await world.run {
            let client = try client(server(seed: seed, ambient), ambient)
            let users = try await CollectionPull(.users, with: client).run(into: Sink<RESTUser>())
            let enrollments = try await CollectionPull(.enrollments, with: client).run(into: Sink<RESTEnrollment>())
            guard users.verdict.isComplete, enrollments.verdict.isComplete else {
                throw Failure("not complete: \(users.verdict), \(enrollments.verdict)")
            }
        }
        return world.elapsed
    }

    static func fixed(page: Int, concurrency: Int, seed: UInt64) async throws -> Duration {
        let world = VirtualWorld(seed: seed)
        let ambient = world.ambient
        try await world.run {
            let client = try client(server(seed: seed, ambient), ambient)
            try await read(.users, rows.users, page, concurrency, client)
            try await read(.enrollments, rows.enrollments, page, concurrency, client)
        }
        return world.elapsed
    }

    /// Every worker takes the pages that are its own and reads each to its end.
    static func read<Record: RESTRecord>(
        _ list: RESTCollection<Record>, _ total: Int, _ page: Int, _ workers: Int, _ client: OneRosterClient
    ) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for worker in 0..<workers {
                group.addTask {
                    for start in stride(from: worker * page, to: total, by: workers * page) {
                        var offset = start
                        let end = min(start + page, total)
                        while offset < end { offset += try await rows(list, offset, end - offset, client) }
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    /// One page, tried again after waits up to twice as long each time, from half a second on, as our own back-off.
    private static func rows<Record: RESTRecord>(
        _ list: RESTCollection<Record>, _ offset: Int, _ limit: Int, _ client: OneRosterClient
    ) async throws -> Int {
        var query = RESTQuery()
        query.sort = "sourcedId"
        for attempt in 0..<8 {
            do {
                return try await client.page(of: list, query: query, limit: limit, offset: offset).page.rows.count
            } catch let error as OneRosterServiceError where error.code == .busy {
                let byte = Double(client.ambient.randomBytes(1).first ?? 0) / 255
                try await client.ambient.sleep(.milliseconds(500 << attempt) * byte)
            }
        }
        throw Failure("a page could not be had")
    }

    static func run(rounds: Int) async throws {
        var ourTimes: [Double] = []
        for seed in 1...UInt64(rounds) { ourTimes.append(seconds(try await ours(seed: seed))) }
        let median = ourTimes.sorted()[ourTimes.count / 2]
        print("ours: median \(text(median)) s of \(ourTimes.map(text))")
        var best = (time: Double.infinity, page: 0, concurrency: 0)
        for page in [100, 250, 500, 1_000, 2_000, 5_000] {
            for concurrency in [1, 2, 4, 6, 8] {
                var times: [Double] = []
                for seed in 1...UInt64(rounds) {
                    times.append(seconds(try await fixed(page: page, concurrency: concurrency, seed: seed)))
                }
                let time = times.sorted()[times.count / 2]
                print("page \(page), \(concurrency) at once: \(text(time)) s")
                if time < best.time { best = (time, page, concurrency) }
                if page == 100, concurrency == 1 {
                    print("one after another by 100: \(text(time / median)) times ours")
                }
            }
        }
        print(
            "best fixed: page \(best.page), \(best.concurrency) at once, \(text(best.time)) s; ours is \(text(median / best.time)) of it"
        )
    }

    static func seconds(_ duration: Duration) -> Double {
        Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    }

    static func text(_ number: Double) -> String { String(Double(Int(number * 1_000)) / 1_000) }
}

struct Failure: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}
