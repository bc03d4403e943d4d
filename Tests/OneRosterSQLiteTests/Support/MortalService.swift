#if SQLite
    import CrosswalkJSON
    import CrosswalkRuntime
    import CrosswalkSQLite
    import CrosswalkTesting
    import OneRosterModel
    import OneRosterREST
    import OneRosterSQLite
    import OneRosterTesting

    /// A service of organizations, whose clients can be killed at any request.
    actor MortalService: Handler {
        static let bearer = "key-of-the-mortal"

        nonisolated let store: InMemoryOneRosterStore
        nonisolated let ambient: Ambient
        private let server: SimulatedOneRosterServer
        /// How many requests are left for the client to live; for ever where it is `nil`.
        private var life: Int?
        private(set) var requests = 0
        /// The ids that were sent since the last birth, one entry a row.
        private(set) var sent: [String] = []

        init(_ count: Int, ambient: Ambient) {
            self.ambient = ambient
            store = InMemoryOneRosterStore([.org: (0..<count).map { Self.org($0) }])
            var settings = OneRosterProviderSettings()
            settings.sendsRevision = false
            let provider = OneRosterProvider(
                store: store, bearers: [OneRosterProviderBearer(Secret(Self.bearer))], settings: settings,
                ambient: ambient)
            var behaviour = ServerBehaviour()
            behaviour.showsRevision = true
            behaviour.latency = .milliseconds(20)
            behaviour.capacity = 8
            server = SimulatedOneRosterServer(
                provider, data: ChangingRoster(store, .org, ambient: ambient), behaviour: behaviour, ambient: ambient)
        }

        static func org(_ number: Int, _ changes: JSONObject = [:]) -> JSONObject {
            var org: JSONObject = [
                "sourcedId": .string("org-\(100_000 + number)"), "status": "active",
                "dateLastModified": "2025-08-18T10:00:00.000Z", "name": .string("School \(number)"), "type": "school",
                "identifier": "1",
            ]
            for member in changes { org[member.name] = member.value }
            return org
        }

        /// A client is born, and dies with the request behind so many.
        func bear(life: Int?) {
            self.life = life
            sent = []
            requests = 0
        }

        func respond(to request: WebRequest) async throws -> WebResponse {
            requests += 1
            if let life, requests > life { throw CancellationError() }
            var response = try await server.respond(to: request)
            let body = try await response.body.collect()
            response.body = HTTPBody(body)
            sent += try JSONValue(json: body)["orgs"]?.array?.compactMap { $0["sourcedId"]?.string } ?? []
            return response
        }

        nonisolated func client() throws -> OneRosterClient {
            var profile = VendorProfile.generic
            profile.firstPageSize = 40
            profile.largestPageSize = 60
            profile.concurrency = 4
            return OneRosterClient(
                try OneRosterSite("https://sis.example.org"), version: .v1_2,
                credentials: .tokens(StaticToken(Secret(Self.bearer))), profile: profile,
                transport: InProcessTransport(self), ambient: ambient)
        }

        /// The ids and names that it has.
        nonisolated var names: [String: String] {
            Dictionary(
                store.records(.org).map { ($0["sourcedId"]?.string ?? "", $0["name"]?.string ?? "") },
                uniquingKeysWith: { first, _ in first })
        }
    }

    /// The process of a client: it opens the file, and what it had in memory dies with it.
    struct MortalProcess {
        let database: CrosswalkDatabase
        let stage: SQLiteStage<RESTOrg>
        /// The folder is removed with its last reference.
        private let folder: TemporaryFolder

        init(_ folder: TemporaryFolder, source: String = "sis") async throws {
            self.folder = folder
            database = try CrosswalkDatabase.open(path: folder.path(of: "stages.sqlite"))
            stage = try await SQLiteStages(database, tenant: "t", source: source, version: .v1_2).sqliteStage(of: .orgs)
        }

        /// Everything that is staged, in pages of seven.
        func staged() async throws -> [RESTPage<RESTOrg>.Row] {
            try await Self.all { try await stage.staged(from: $0, limit: 7) }
        }

        /// Everything that is known, in pages of a hundred.
        func known() async throws -> [RESTPage<RESTOrg>.Row] {
            try await Self.all { try await stage.known(from: $0, limit: 100) }
        }

        private static func all(
            _ page: (Int) async throws -> [RESTPage<RESTOrg>.Row]
        ) async throws -> [RESTPage<RESTOrg>.Row] {
            var all: [RESTPage<RESTOrg>.Row] = []
            while true {
                let rows = try await page(all.count)
                if rows.isEmpty { return all }
                all += rows
            }
        }
    }

    extension [RESTPage<RESTOrg>.Row] {
        /// The names of the records by their ids.
        var names: [String: String] {
            Dictionary(
                compactMap(\.record).map { ($0.sourcedID.rawValue, $0.name ?? "") },
                uniquingKeysWith: { first, _ in first })
        }
    }
#endif
