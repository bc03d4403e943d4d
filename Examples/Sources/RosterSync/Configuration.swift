import Canonical
import CrosswalkRuntime
import CrosswalkSQLite
import Foundation
import OneRosterCSV
import OneRosterCSVCanonical
import OneRosterModel
import OneRosterREST
import OneRosterRESTCanonical
import OneRosterSQLite
import URLSessionTransport

/// What one district's job is to do: a small JSON file. Secrets are no part of it, they come by the environment.
struct Configuration: Decodable {
    let tenant: String
    /// The SQLite file that keeps the roster.
    let store: String
    /// The bundle of the night, a folder or a ZIP archive.
    let bundle: String?
    /// The address of the OneRoster service; this or `bundle`.
    let service: String?

    init(file: String) throws {
        self = try JSONDecoder().decode(Self.self, from: Data(contentsOf: URL(fileURLWithPath: file)))
    }

    var scope: Provenance { Provenance(tenant: tenant, sourceSystem: "oneroster") }

    /// Where the roster comes from, and the file, which is made only then. All that follows is the same for both.
    func open() async throws -> (source: any RosterSource, database: CrosswalkDatabase) {
        switch (bundle, service) {
        case (let path?, nil):
            let report = BundleValidator().validate(path: path)
            let source = try BundleRosterSource(path: path, report: report, provenance: scope)
            return (source, try CrosswalkDatabase.open(path: store))
        case (nil, let address?):
            let client = try await self.client(of: OneRosterSite(address))
            let database = try CrosswalkDatabase.open(path: store)
            let stages = try await SQLiteStages(database, tenant: tenant, source: address, version: client.version)
            return (RESTRosterSource(provenance: scope, client: client, stages: stages), database)
        default:
            throw Unusable(description: "the configuration needs either bundle or service")
        }
    }

    /// A client in the version that the address names, or that the service answers in.
    private func client(of site: OneRosterSite) async throws -> OneRosterClient {
        let transport = URLSessionTransport(timeout: .seconds(60))
        let tokens = ClientCredentials(
            endpoint: try Endpoint(Self.environment("CROSSWALK_TOKEN_URL")),
            authentication: .basic(
                id: try Self.environment("CROSSWALK_CLIENT_ID"),
                secret: Secret(try Self.environment("CROSSWALK_CLIENT_SECRET"))),
            transport: RetryingTransport(transport, ambient: .system), ambient: .system)
        let profile = VendorProfileTable.builtIn.profile(for: site)
        let client = { @Sendable (version: OneRosterVersion) in
            OneRosterClient(
                site, version: version, credentials: .tokens(tokens), profile: profile, transport: transport,
                ambient: .system)
        }
        return client(try await CapabilityProbe(site, client: client).version())
    }

    private static func environment(_ name: String) throws -> String {
        if let value = ProcessInfo.processInfo.environment[name], !value.isEmpty { return value }
        throw Unusable(description: "the environment has no \(name)")
    }
}

/// Why the job cannot run.
struct Unusable: Error, CustomStringConvertible { let description: String }
