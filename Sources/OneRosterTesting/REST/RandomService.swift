public import CrosswalkJSON
public import CrosswalkRuntime
public import CrosswalkTesting
internal import OneRosterModel
public import OneRosterREST
import Synchronization

/// A simulated OneRoster service whose ways, faults and changes are all decided by a seed: what shows whether a client can
/// be led to believe in a list that is not whole.
///
/// Among the services are slow ones, ones that cut pages, count wrongly or not at all, refuse to sort or ignore it, name no
/// state of their data, and do not say what changed; among the faults all that the simulator knows. None of them is a liar
/// that nobody could find out: a service that holds to filters for changed records dates its changes.
public struct RandomService: Sendable {
    /// The service.
    public let server: SimulatedOneRosterServer
    /// Its records.
    public let store: InMemoryOneRosterStore
    /// Records of which type the faults change.
    public let changing: OneRosterEntityType
    /// What it is like.
    public let behaviour: ServerBehaviour
    /// What goes wrong.
    public let faults: FaultScript
    /// How a client that knows of it would ask it.
    public let profile: VendorProfile
    private let history: History

    /// A service.
    ///
    /// - Parameters:
    ///   - records: What it begins with.
    ///   - seed: Decides everything else.
    ///   - ambient: Clock and sleep, of a `VirtualWorld`.
    public init(_ records: [OneRosterEntityType: [JSONObject]], seed: UInt64, ambient: Ambient) {
        var random = SeededGenerator(seed: seed).fork("service")
        store = InMemoryOneRosterStore(records)
        changing = random.element(of: [.user, .user, .enrollment, .class]) ?? .user
        behaviour = Self.behaviour(&random)
        faults = Self.faults(&random)
        profile = Self.profile(&random)
        let changes = ChangingRoster(
            store, changing, datesChanges: behaviour.changedFilter == .honours || random.chance(1, in: 2),
            ambient: ambient)
        history = History(changes, store, changing)
        var settings = OneRosterProviderSettings()
        settings.sendsRevision = false
        let provider = OneRosterProvider(
            store: store, bearers: [OneRosterProviderBearer(Secret(Self.token))], settings: settings, ambient: ambient)
        server = SimulatedOneRosterServer(
            provider, data: history, behaviour: behaviour, faults: faults, seed: seed, ambient: ambient)
    }

    /// The token that it takes.
    public static let token = "token-of-the-random-service"

    /// A client of it.
    public func client(ambient: Ambient) throws -> OneRosterClient {
        OneRosterClient(
            try OneRosterSite("https://sis.example.org"), version: .v1_2,
            credentials: .tokens(StaticToken(Secret(Self.token))), profile: profile,
            transport: InProcessTransport(server), ambient: ambient)
    }

    /// Whether rows are what the service had of the changing type at some time, all of it.
    public func wasOnce(_ rows: Set<RowState>) -> Bool { history.states.contains(rows) }

    /// What a record is, as far as the faults change it.
    public struct RowState: Hashable, Sendable {
        let id: String
        let changed: Int64
        let mark: String?

        /// What a record that was read is.
        public init(_ record: some RESTRecord) {
            id = record.sourcedID.rawValue
            changed = record.dateLastModified?.millisecondsSinceEpoch ?? 0
            mark = record.metadata?["change"]?.string
        }

        /// What a record of a store is.
        public init(_ record: JSONObject) {
            id = record["sourcedId"]?.string ?? ""
            changed =
                record["dateLastModified"]?.string.flatMap { WallTime(iso8601: $0) }?.millisecondsSinceEpoch ?? 0
            mark = record["metadata"]?["change"]?.string
        }
    }

    // MARK: Chance

    private static func behaviour(_ random: inout SeededGenerator) -> ServerBehaviour {
        var behaviour = ServerBehaviour()
        behaviour.latency = .milliseconds(random.number(in: 1...80))
        behaviour.latencyPerHundred = .milliseconds(random.number(in: 0...20))
        behaviour.capacity = random.chance(1, in: 2) ? random.number(in: 1...8) : nil
        behaviour.collapsesAbove = random.chance(1, in: 8) ? random.number(in: 1...4) : nil
        behaviour.clamp = random.chance(2, in: 3) ? random.number(in: 3...60) : nil
        behaviour.showsTotal = random.chance(3, in: 4)
        behaviour.totalError = random.chance(1, in: 12) ? random.number(in: -9...9) : 0
        behaviour.showsLinks = random.chance(1, in: 2)
        behaviour.showsRevision = random.chance(1, in: 4)
        behaviour.showsDate = random.chance(3, in: 4)
        behaviour.sort = random.chance(2, in: 3) ? .honours : random.chance(1, in: 2) ? .ignores : .refuses
        behaviour.changedFilter = random.chance(1, in: 2) ? .honours : random.chance(1, in: 2) ? .ignores : .refuses
        return behaviour
    }

    private static func faults(_ random: inout SeededGenerator) -> FaultScript {
        FaultScript((0..<random.number(below: 5)).map { _ in rule(&random) })
    }

    private static func rule(_ random: inout SeededGenerator) -> FaultRule {
        var rule = FaultRule()
        rule.occasion =
            switch random.number(below: 3) {
            case 0: .nth(random.number(in: 1...40))
            case 1: .every(random.number(in: 4...30))
            default: .probability(Double(random.number(in: 1...100)) / 1_000)
            }
        switch random.number(below: 8) {
        case 0: rule.action.status = random.element(of: [429, 500, 502, 503, 504, 408, 413])
        case 1:
            rule.action.status = 429
            rule.action.headers = ["Retry-After": String(random.number(in: 1...20))]
        case 2: rule.action.truncateBytes = random.number(in: 0...2_000)
        case 3: rule.action.drop = random.chance(1, in: 2) ? .before : .after
        case 4: rule.action.delayMS = random.number(in: 1...20_000)
        default: rule.action.kind = random.element(of: SimulatedOneRosterServer.faultKinds)
        }
        return rule
    }

    private static func profile(_ random: inout SeededGenerator) -> VendorProfile {
        var profile = VendorProfile.generic
        profile.firstPageSize = random.number(in: 5...60)
        profile.largestPageSize = profile.firstPageSize + random.number(in: 0...60)
        profile.concurrency = random.number(in: 1...8)
        return profile
    }

    /// Every state that the changing records were in.
    private final class History: ChangeableRoster {
        private let base: ChangingRoster
        private let store: InMemoryOneRosterStore
        private let type: OneRosterEntityType
        private let noted: Mutex<[Set<RowState>]>

        init(_ base: ChangingRoster, _ store: InMemoryOneRosterStore, _ type: OneRosterEntityType) {
            self.base = base
            self.store = store
            self.type = type
            noted = Mutex([Set(store.records(type).map { RowState($0) })])
        }

        var states: [Set<RowState>] { noted.withLock { $0 } }
        var revision: String { base.revision }

        func change(_ random: inout SeededGenerator) {
            base.change(&random)
            note()
        }

        func churn(_ random: inout SeededGenerator) {
            base.churn(&random)
            note()
        }

        private func note() {
            let state = Set(store.records(type).map { RowState($0) })
            noted.withLock { $0.append(state) }
        }
    }
}
