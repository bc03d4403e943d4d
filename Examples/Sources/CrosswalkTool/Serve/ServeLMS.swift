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
            tool, and perhaps "users": [{"id", "subject", "givenName", "familyName", "roles", "sourcedID"}] and \
            "courses": [{"id", "label", "title", "sectionSourcedID", "links": [{"id", "title", "scoreMaximum"}]}]; \
            without it the tool is LaunchTool of these examples, on its own port.
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
        try Self.check(object, as: Self.shape, in: file)
    }

    /// What the data can have, and what the objects in its lists can.
    private struct Shape {
        let words: String
        let members: [String]
        var lists: [String: Shape] = [:]
    }

    private static let shape = Shape(
        words: "the data",
        members: ["url", "loginURL", "redirectURIs", "targetLinkURI", "jwksURL", "users", "courses"],
        lists: [
            "users": Shape(
                words: "a user", members: ["id", "subject", "givenName", "familyName", "roles", "sourcedID"]),
            "courses": Shape(
                words: "a course", members: ["id", "label", "title", "sectionSourcedID", "links"],
                lists: ["links": Shape(words: "a link", members: ["id", "title", "scoreMaximum"])]),
        ])

    /// A member that is misspelt would leave its default in force without a word.
    private static func check(_ object: JSONObject, as shape: Shape, in file: String) throws(ToolFailure) {
        try check(object.members.map(\.name), known: shape.members, shape.words, file)
        for (name, shape) in shape.lists {
            for element in object[name]?.array ?? [] {
                try check(element.object ?? JSONObject(), as: shape, in: file)
            }
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

    /// Everybody and everything of the standard catalogue, and what is named in the file before them.
    var catalog: LMSCatalog {
        let users = (value["users"]?.array ?? []).compactMap(Self.user)
        let courses = (value["courses"]?.array ?? []).compactMap(Self.course)
        let (known, placed) = (Set(users.map(\.id)), Set(courses.map(\.id)))
        return LMSCatalog(
            users: users + LMSUser.standard.filter { !known.contains($0.id) },
            courses: courses + LMSCourse.standard.filter { !placed.contains($0.id) })
    }

    private static func user(_ value: JSONValue) -> LMSUser? {
        guard let id = value["id"]?.string else { return nil }
        return LMSUser(
            id: id, subject: value["subject"]?.string.map { UserID($0) }, given: value["givenName"]?.string,
            family: value["familyName"]?.string, roles: value["roles"]?.array?.compactMap(\.string) ?? [],
            sourcedID: value["sourcedID"]?.string)
    }

    private static func course(_ value: JSONValue) -> LMSCourse? {
        guard let id = value["id"]?.string else { return nil }
        let title = value["title"]?.string ?? id
        return LMSCourse(
            id: ContextID(id), label: value["label"]?.string ?? title, title: title,
            sectionSourcedID: value["sectionSourcedID"]?.string,
            links: (value["links"]?.array ?? []).compactMap(link))
    }

    private static func link(_ value: JSONValue) -> LMSLink? {
        guard let id = value["id"]?.string else { return nil }
        return LMSLink(
            id: ResourceLinkID(id), title: value["title"]?.string ?? id, scoreMaximum: value["scoreMaximum"]?.number)
    }
}
