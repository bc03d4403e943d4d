internal import CrosswalkCrypto
internal import CrosswalkJSON
public import CrosswalkRuntime
internal import _CrosswalkSupport

/// The launches that a platform began and that no tool has fetched yet.
///
/// A launch is kept whole under its message hint, with a digest of the session for which it is meant, until the tool's
/// authentication request comes: it is then given once. It holds what the token will say about the person, so that its
/// store is to be kept like one of tokens.
public struct LaunchOffers: Sendable {
    private static let space = "lti.offer"

    private let issuer: Issuer
    private let store: any RecordStore
    private let lifetime: Duration
    private let ambient: Ambient

    /// Makes the log over a store.
    ///
    /// - Parameters:
    ///   - store: Where launches are kept. Processes that share it share the launches.
    ///   - issuer: The platform.
    ///   - lifetime: How long a tool may take to fetch a launch; five minutes by default, which a person may need who has
    ///     to open another window.
    ///   - ambient: The clock, and random bytes.
    public init(_ store: some RecordStore, issuer: Issuer, lifetime: Duration = .seconds(300), ambient: Ambient) {
        self.store = store
        self.issuer = issuer
        self.lifetime = max(lifetime, .seconds(1))
        self.ambient = ambient
    }

    /// Begins a launch.
    ///
    /// - Parameters:
    ///   - launch: What the token will say. The tool's own target is used where it names none; the custom parameters of
    ///     the tool are put under those that it has, and all variables are filled.
    ///   - tool: For whom.
    ///   - session: Whose browser will fetch it.
    ///   - storageTarget: `lti_storage_target`: the name of the frame that keeps data for tools, or `_parent` for the
    ///     launching page itself; `nil` where the platform offers no storage.
    ///   - resolve: What the platform knows of variables beside the message itself.
    /// - Returns: The way to the tool's login.
    /// - Throws: ``LaunchOfferError``; `EndpointError` where the tool's login address is none; what the store throws.
    public func begin(
        _ launch: OutgoingLaunch, to tool: ToolRegistration, for session: PlatformSession, storageTarget: String? = nil,
        resolve: @escaping VariableSubstitution.Resolver = { _ in nil }
    ) async throws -> LaunchInitiation {
        let launch = launch.completed(for: tool, resolve)
        try Self.check(launch, tool)
        let hint = Base64URL.text(ambient.randomBytes(32))
        let initiation = try LaunchInitiation(
            issuer: issuer, tool: tool, claims: launch.claims, loginHint: session.loginHint, messageHint: hint,
            storageTarget: storageTarget)
        let now = ambient.now()
        let version = try await store.put(
            Self.name(hint), Self.stored(launch, tool, session, storageTarget), expecting: .nothing,
            until: now.advanced(by: lifetime), at: now)
        guard version != nil else { throw LaunchOfferError.hintTaken }
        return initiation
    }

    private static func check(_ launch: OutgoingLaunch, _ tool: ToolRegistration) throws(LaunchOfferError) {
        guard let type = launch.claims.messageType, tool.messageTypes.contains(type) else {
            throw .messageTypeNotRegistered
        }
        guard let deployment = launch.claims.deploymentID, tool.isActive(deployment) else { throw .deploymentInactive }
        guard launch.missing.isEmpty else { throw .incomplete(launch.missing) }
    }

    private static func stored(
        _ launch: OutgoingLaunch, _ tool: ToolRegistration, _ session: PlatformSession, _ storageTarget: String?
    ) -> [UInt8] {
        var json = JSONWriter(capacity: 4_096)
        json.object { json in
            json.member("client", tool.clientID.text)
            json.member("deployment", launch.claims.deploymentID?.text)
            json.member("login", session.loginHint)
            json.member("session", session.digest)
            json.member("storage", storageTarget)
            json.member("message", String(decoding: launch.messageJSON, as: UTF8.self))
        }
        return json.finish()
    }

    /// A digest of the hint: who reads the store cannot fetch the launch of another.
    private static func name(_ hint: String) -> RecordName {
        RecordName(space, Base64URL.text(SHA256Digest(of: hint.utf8).bytes))
    }
}

extension LaunchOffers {
    /// A launch that waits.
    struct Offer {
        let clientID: ClientID
        let deploymentID: DeploymentID
        let message: JSONObject
        let storageTarget: String?
        fileprivate let loginHint: String
        fileprivate let sessionDigest: String

        /// Whether the launch is meant for this session.
        func isFor(_ session: PlatformSession) -> Bool {
            loginHint.hasSameBytes(as: session.loginHint) && ConstantTime.areEqual(sessionDigest, session.digest)
        }
    }

    /// The launch of a hint; `nil` where none waits. It is still there afterwards.
    func find(_ hint: String) async throws -> Offer? {
        guard let found = try await store.get(Self.name(hint), at: ambient.now()) else { return nil }
        let value = try JSONValue(json: found.bytes)
        guard let client = value["client"]?.string, let deployment = value["deployment"]?.string,
            let login = value["login"]?.string, let session = value["session"]?.string,
            let message = value["message"]?.string, let object = try JSONValue(json: message).object
        else { throw RegistrationStore.Failure.illegible }
        return Offer(
            clientID: ClientID(client), deploymentID: DeploymentID(deployment), message: object,
            storageTarget: value["storage"]?.string, loginHint: login, sessionDigest: session)
    }

    /// Uses a hint up. Of any number of callers one hears that it was there.
    func take(_ hint: String) async throws -> Bool {
        try await store.take(Self.name(hint), at: ambient.now()) != nil
    }
}

extension PlatformSession {
    /// What is kept of the secret.
    package var digest: String { secret.reveal { Base64URL.text(SHA256Digest(of: $0.utf8).bytes) } }
}

extension OutgoingLaunch {
    /// The launch with what the tool's registration says of every launch.
    fileprivate func completed(
        for tool: ToolRegistration, _ resolve: @escaping VariableSubstitution.Resolver
    ) -> OutgoingLaunch {
        var launch = self
        if launch.claims.targetLinkURI == nil { launch.claims.targetLinkURI = tool.targetLinkURI }
        let own = launch.claims.custom
        launch.claims.custom = CustomParameters()
        launch.add(tool.custom, resolve: resolve)
        launch.add(own, resolve: resolve)
        return launch
    }
}
