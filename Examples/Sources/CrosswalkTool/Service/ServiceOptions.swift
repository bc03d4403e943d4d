import ArgumentParser
import CrosswalkRuntime
import OneRosterModel
import OneRosterREST
import URLSessionTransport

/// How a OneRoster service is reached.
struct ServiceOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "How to show the service who asks: a JSON file with tokenURL, clientID and clientSecret, or bearer, or "
                + "consumerKey and consumerSecret. Without it the environment counts: CROSSWALK_TOKEN_URL, _CLIENT_ID, "
                + "_CLIENT_SECRET, _BEARER, _CONSUMER_KEY, _CONSUMER_SECRET.", valueName: "file"))
    var credentials: String?

    /// The service of an address.
    func service(at address: String) throws(ToolFailure) -> RosterService {
        let site: OneRosterSite
        do {
            site = try OneRosterSite(address)
        } catch {
            throw ToolFailure("\(address) is no address of a service: \(error)")
        }
        return RosterService(site: site, credentials: try ServiceCredentials(file: credentials))
    }
}

/// A OneRoster service that the tool talks to.
struct RosterService: Sendable {
    let site: OneRosterSite
    let credentials: ServiceCredentials
    private let transport = URLSessionTransport(timeout: .seconds(60))

    init(site: OneRosterSite, credentials: ServiceCredentials) {
        self.site = site
        self.credentials = credentials
    }

    /// What is known of servers like this one.
    var profile: VendorProfile { VendorProfileTable.builtIn.profile(for: site) }

    /// A client for a version.
    func client(_ version: OneRosterVersion) -> OneRosterClient {
        OneRosterClient(
            site, version: version, credentials: credentials.credentials(through: transport), profile: profile,
            transport: transport, ambient: .system)
    }

    /// A client for the version that the address names, or that the service answers in.
    func client() async throws -> OneRosterClient {
        do {
            return client(try await CapabilityProbe(site) { client($0) }.version())
        } catch let error as OneRosterServiceError {
            throw ToolFailure("\(site.root): \(error)")
        }
    }
}
