internal import CrosswalkCrypto
internal import CrosswalkJSON
public import CrosswalkRuntime
public import HTTPTypes
internal import _CrosswalkSupport

/// The access tokens of a platform: 256 random bits each, of which only a digest is kept.
///
/// What a token opens is asked of the registration each time: a tool that was removed, a scope that was withdrawn or a
/// deployment that was suspended ends it at once.
public struct AccessTokens: Sendable {
    private static let space = "lti.access"

    private let store: any RecordStore
    private let tools: any ToolDirectory
    private let lifetime: Duration
    private let ambient: Ambient

    /// Keeps tokens on a store.
    ///
    /// - Parameters:
    ///   - store: Where digests are kept until tokens end. Processes that share it share the tokens.
    ///   - tools: The tools that the platform knows.
    ///   - lifetime: How long a token is good; an hour by default.
    ///   - ambient: The clock, and random bytes.
    public init(
        _ store: some RecordStore, tools: some ToolDirectory, lifetime: Duration = .seconds(3_600), ambient: Ambient
    ) {
        self.store = store
        self.tools = tools
        self.lifetime = max(lifetime, .seconds(1))
        self.ambient = ambient
    }

    /// A token, and for how many seconds it is good.
    struct Issued {
        let token: Secret
        let seconds: Int
    }

    /// Makes a token.
    func issue(
        to clientID: ClientID, _ scopes: Set<String>, deploymentID: DeploymentID?
    ) async throws -> Issued {
        let token = Base64URL.text(ambient.randomBytes(32))
        var json = JSONWriter()
        json.object { json in
            json.member("client", clientID.text)
            json.member("deployment", deploymentID?.text)
            json.member("scopes", scopes.sorted())
        }
        let now = ambient.now()
        let version = try await store.put(
            Self.name(token), json.finish(), expecting: .nothing, until: now.advanced(by: lifetime), at: now)
        guard version != nil else { throw TokenRefusal(.invalidRequest, "two tokens came out alike; ask again") }
        return Issued(token: Secret(token), seconds: Int(lifetime.components.seconds))
    }

    /// Who calls a service, with what leave.
    public struct Grant: Hashable, Sendable {
        /// The tool.
        public let clientID: ClientID
        /// The installation to which the token is bound; `nil` where the tool asked for all of its own.
        public let deploymentID: DeploymentID?
        /// What the token allows at present.
        public let scopes: Set<String>
    }

    /// Decides whether a request may call a service.
    ///
    /// - Parameters:
    ///   - fields: The request's.
    ///   - scopes: Any of which opens the service: `…/lineitem` and `…/lineitem.readonly` both open a reading one.
    ///   - deploymentID: The installation whose data is asked for; `nil` where that is yet to be found out. Then ask
    ///     ``Grant/deploymentID`` before anything is given.
    /// - Throws: ``AccessRefusal``, and what the store throws.
    public func check(
        _ fields: HTTPFields, anyOf scopes: Set<String>, in deploymentID: DeploymentID? = nil
    ) async throws -> Grant {
        let credentials = fields[values: .authorization]
        guard !credentials.isEmpty else { throw AccessRefusal(.missing) }
        guard credentials.count == 1, let token = BearerToken.read(credentials[0]) else {
            throw AccessRefusal(.malformed)
        }
        guard let found = try await store.get(token.reveal { Self.name($0) }, at: ambient.now()),
            let stored = try Stored(found.bytes), let tool = try await tools.tool(stored.clientID)
        else { throw AccessRefusal(.unknown) }
        let allowed = stored.scopes.intersection(tool.scopes)
        guard !allowed.isDisjoint(with: scopes) else { throw AccessRefusal(.scope, wanted: scopes) }
        for wanted in [stored.deploymentID, deploymentID].compactMap({ $0 }) {
            guard tool.isActive(wanted), stored.deploymentID == nil || stored.deploymentID == wanted else {
                throw AccessRefusal(.deployment)
            }
        }
        return Grant(clientID: tool.clientID, deploymentID: stored.deploymentID, scopes: allowed)
    }

    /// Ends a token at once.
    public func revoke(_ token: Secret) async throws {
        _ = try await store.take(token.reveal { Self.name($0) }, at: ambient.now())
    }

    private struct Stored {
        let clientID: ClientID
        let deploymentID: DeploymentID?
        let scopes: Set<String>

        init?(_ bytes: [UInt8]) throws(JSONError) {
            let value = try JSONValue(json: bytes)
            guard let client = value["client"]?.string, let scopes = value["scopes"]?.array?.compactMap(\.string) else {
                return nil
            }
            clientID = ClientID(client)
            deploymentID = value["deployment"]?.string.map { DeploymentID($0) }
            self.scopes = Set(scopes)
        }
    }

    private static func name(_ token: String) -> RecordName {
        RecordName(space, Base64URL.text(SHA256Digest(of: token.utf8).bytes))
    }
}
