import CrosswalkRuntime
import CrosswalkTesting
import HTTPTypes
import OneRosterModel
import OneRosterREST
import OneRosterTesting
import Synchronization

/// A list of organizations, served in pages as the standard has it: what pulls are tried on.
actor ListServer: Handler, ChangeableRoster {
    struct Org: Hashable {
        var id: String
        var name: String
        var changed: WallTime
    }

    private let ambient: Ambient
    private(set) var orgs: [Org]
    private var changes = 0
    private var added = 0
    private var order: (changes: Int, orgs: [Org])?
    /// Every state that the list was ever in, by revision.
    private(set) var states: [Set<Org>] = []
    /// Whether changed records say so.
    private let datesChanges: Bool
    /// The queries that came.
    private(set) var queries: [[String: String]] = []

    init(_ count: Int, datesChanges: Bool = true, ambient: Ambient) {
        self.ambient = ambient
        self.datesChanges = datesChanges
        let old = WallTime(secondsSinceEpoch: 1_700_000_000)
        orgs = (0..<count).map { index in
            Org(
                id: "org-\(String(100_000 + index))", name: "School \(index)",
                changed: old.advanced(by: .seconds(index % 977)))
        }
        states = [Set(orgs)]
    }

    var revision: String { "r\(changes)" }

    func change(_ random: inout SeededGenerator) {
        changes += 1
        let now = datesChanges ? ambient.now() : WallTime(secondsSinceEpoch: 1_700_000_000)
        if random.chance(2, in: 3), !orgs.isEmpty { orgs.remove(at: random.number(below: orgs.count)) }
        if random.chance(2, in: 3) {
            added += 1
            let id = "org-\(String(100_000 + random.number(below: 900_000)))-\(added)"
            orgs.insert(Org(id: id, name: "New", changed: now), at: random.number(below: orgs.count + 1))
        }
        if random.chance(1, in: 3), !orgs.isEmpty {
            let place = random.number(below: orgs.count)
            orgs[place].name += "'"
            orgs[place].changed = now
        }
        states.append(Set(orgs))
    }

    func churn(_ random: inout SeededGenerator) {
        changes += 1
        let now = datesChanges ? ambient.now() : WallTime(secondsSinceEpoch: 1_700_000_000)
        for place in orgs.indices where random.chance(1, in: 4) {
            added += 1
            orgs[place].id = "x\(random.number(below: 1_000_000))-\(added)"
            orgs[place].changed = now
        }
        states.append(Set(orgs))
    }

    func respond(to request: WebRequest) throws -> WebResponse {
        let fields = try request.query()
        queries.append(Dictionary(fields.fields.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 }))
        let limit = fields["limit"].flatMap { Int($0) } ?? 100
        let offset = fields["offset"].flatMap { Int($0) } ?? 0
        var found = fields["sort"] == "sourcedId" ? sorted() : orgs
        if let text = fields["filter"] {
            let filter = try OneRosterFilter(parsing: text)
            guard let since = WallTime(iso8601: filter.first.value) else { return WebResponse(.badRequest) }
            found = found.filter { $0.changed >= since }
        }
        let page = found.dropFirst(offset).prefix(limit)
        let body = #"{"orgs":["# + page.map(Self.json).joined(separator: ",") + "]}"
        var response = WebResponse(.ok, HTTPBody(body), mediaType: "application/json")
        if let name = HTTPField.Name("X-Total-Count") { response.head.headerFields[name] = String(found.count) }
        return response
    }

    /// The list in the order of its ids, sorted once a state.
    private func sorted() -> [Org] {
        if let order, order.changes == changes { return order.orgs }
        let orgs = orgs.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
        order = (changes, orgs)
        return orgs
    }

    static func json(_ org: Org) -> String {
        #"{"sourcedId":"\#(org.id)","status":"active","dateLastModified":"\#(org.changed.iso8601)","#
            + #""name":"\#(org.name)","type":"school","identifier":"1"}"#
    }
}

/// A pull over a simulated server in a world of its own.
struct PullTrial {
    var rows = 2_350
    var datesChanges = true
    var behaviour = ServerBehaviour()
    var faults = FaultScript()
    var seed: UInt64 = 1
    var profile = VendorProfile.generic
    var options = PullOptions()

    struct Outcome: Sendable {
        let report: PullReport
        let ids: [String]
        let names: Set<ListServer.Org>
        let states: [Set<ListServer.Org>]
        let requests: Int
        let mostAtOnce: Int
        let elapsed: Duration
        let queries: [[String: String]]
    }

    func run() async throws -> Outcome {
        let world = VirtualWorld(seed: seed)
        let trial = self
        return try await world.run { try await trial.run(in: world) }
    }

    private func run(in world: VirtualWorld) async throws -> Outcome {
        let ambient = world.ambient
        let list = ListServer(rows, datesChanges: datesChanges, ambient: ambient)
        let server = SimulatedOneRosterServer(
            list, data: list, behaviour: behaviour, faults: faults, seed: seed, ambient: ambient)
        let client = OneRosterClient(
            try OneRosterSite("https://sis.example.org"), version: .v1_2, credentials: .none, profile: profile,
            transport: InProcessTransport(server), ambient: ambient)
        let stage = InMemoryStage<RESTOrg>()
        let report = try await CollectionPull(.orgs, with: client, options: options).run(into: stage)
        let records = await stage.records
        return Outcome(
            report: report, ids: records.map(\.sourcedID.rawValue),
            names: Set(
                records.map { record in
                    ListServer.Org(
                        id: record.sourcedID.rawValue, name: record.name ?? "",
                        changed: WallTime(
                            millisecondsSinceEpoch: record.dateLastModified?.millisecondsSinceEpoch ?? 0))
                }),
            states: await list.states, requests: await server.requests, mostAtOnce: await server.mostAtOnce,
            elapsed: world.elapsed, queries: await list.queries)
    }
}
