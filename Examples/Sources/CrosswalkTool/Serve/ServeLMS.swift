import ArgumentParser
import CrosswalkCrypto
import CrosswalkJSON
import CrosswalkRuntime
import CrosswalkTesting
import LTICore
import LTITesting
import URLSessionTransport

/// `crosswalk serve lms`.
struct ServeLMS: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lms",
        abstract: "A learning platform that launches tools by LTI 1.3.",
        discussion: """
            Its pages are for clicking through; POST {url}/launch with {"user", "messageType"} answers the address that \
            begins a launch. --data names a file with {"loginURL", "redirectURIs", "targetLinkURI", "jwksURL"} of a \
            tool, and perhaps "users": [{"id", "subject", "givenName", "familyName", "roles", "sourcedID"}]; without \
            it the tool is LaunchTool of these examples, on its own port.
            """)

    @OptionGroup var options: ServeOptions

    func run() async throws {
        let data = try LMSData(file: options.data)
        let faults = try SimulatorServer.faults(options.faults)
        let key = try KnownToolKey()
        let seed = options.seed
        try await SimulatorServer.run(options) { address in
            let lms = try Self.platform(address, data, faults, seed)
            let registration = try await lms.register(data.tool(key))
            return SimulatorServer.Ready(
                handler: lms, credentials: try await Self.credentials(lms, registration, key))
        }
    }

    private static func platform(
        _ address: Endpoint, _ data: LMSData, _ faults: FaultScript, _ seed: UInt64
    ) throws -> SimulatedLMS {
        do {
            return try SimulatedLMS(
                at: address, catalog: data.catalog, transport: URLSessionTransport(timeout: .seconds(5)),
                faults: faults, seed: seed)
        } catch let error as UnknownFaultKind {
            throw ToolFailure("\(error)")
        }
    }

    private static func credentials(
        _ lms: SimulatedLMS, _ registration: Registration, _ key: KnownToolKey
    ) async throws -> JSONObject {
        var object = JSONObject()
        object["issuer"] = .string(registration.issuer.text)
        object["clientID"] = .string(registration.clientID.text)
        object["deploymentID"] = .string(registration.deployments.first?.id.text ?? "")
        object["authorizationURL"] = .string(registration.endpoints?.authorization ?? "")
        object["tokenURL"] = .string(registration.endpoints?.token ?? "")
        object["jwksURL"] = .string(registration.endpoints?.keySet ?? "")
        object["registrationURL"] = .string(lms.registrationURL)
        object["registrationToken"] = .string(try await lms.registrationToken().reveal { $0 })
        object["openIDConfiguration"] = .string(lms.configurationURL)
        object["keyID"] = .string(key.keyID)
        object["privateKey"] = .string(try key.privateKey.revealPEM())
        return object
    }
}

/// What `--data` says.
struct LMSData: Sendable {
    private let value: JSONValue

    init(file: String?) throws(ToolFailure) {
        guard let file else {
            value = .object(JSONObject())
            return
        }
        do {
            value = try JSONValue(json: try SimulatorServer.bytes(file))
        } catch let error as JSONError {
            throw ToolFailure("\(file): \(error)")
        } catch let failure as ToolFailure {
            throw failure
        } catch {
            throw ToolFailure("\(file) cannot be read")
        }
        guard let object = value.object else { throw ToolFailure("\(file) is no JSON object") }
        try Self.check(object, in: file)
    }

    private static let members = ["url", "loginURL", "redirectURIs", "targetLinkURI", "jwksURL", "users"]
    private static let userMembers = ["id", "subject", "givenName", "familyName", "roles", "sourcedID"]

    /// A member that is misspelt would leave its default in force without a word.
    private static func check(_ object: JSONObject, in file: String) throws(ToolFailure) {
        try check(object.members.map(\.name), known: members, "the data", file)
        for user in object["users"]?.array ?? [] {
            try check(user.object?.members.map(\.name) ?? [], known: userMembers, "a user", file)
        }
    }

    private static func check(
        _ names: [String], known: [String], _ what: String, _ file: String
    ) throws(ToolFailure) {
        let unknown = names.filter { !known.contains($0) }
        guard !unknown.isEmpty else { return }
        let quoted = unknown.map { "\"\($0)\"" }.joined(separator: ", ")
        throw ToolFailure("\(file): \(what) cannot have \(quoted); known are \(known.joined(separator: ", "))")
    }

    /// The tool, with the key that the ready line gives away.
    func tool(_ key: KnownToolKey) -> ToolRegistration {
        let login = value["loginURL"]?.string ?? "http://localhost:8081/lti/login"
        let redirects = value["redirectURIs"]?.array?.compactMap(\.string) ?? ["http://localhost:8081/lti/launch"]
        return ToolRegistration(
            clientID: "tool-1", name: "Launch Tool", deployments: [Deployment(id: "deployment-1")],
            initiationURL: login, redirectURIs: redirects,
            targetLinkURI: value["targetLinkURI"]?.string ?? "http://localhost:8081/app",
            keys: ToolKeys(
                address: value["jwksURL"]?.string ?? "http://localhost:8081/lti/keys", pasted: key.publicKeys),
            scopes: SimulatedLMS.scopes, messageTypes: MessageType.launches,
            custom: CustomParameters([(name: "person_sourcedid", value: "$Person.sourcedId")]))
    }

    /// Everybody of the standard catalogue, and who is named in the file before them.
    var catalog: LMSCatalog {
        let named = (value["users"]?.array ?? []).compactMap { user -> LMSUser? in
            guard let id = user["id"]?.string else { return nil }
            return LMSUser(
                id: id, subject: user["subject"]?.string.map { UserID($0) }, given: user["givenName"]?.string,
                family: user["familyName"]?.string, roles: user["roles"]?.array?.compactMap(\.string) ?? [],
                sourcedID: user["sourcedID"]?.string)
        }
        let ids = Set(named.map(\.id))
        return LMSCatalog(users: named + LMSUser.standard.filter { !ids.contains($0.id) })
    }
}
