public import CrosswalkRuntime
public import LTICore

/// A platform that is to be rehearsed, and the tool that the rehearsal plays there.
public struct RehearsedPlatform: Sendable {
    /// What the played tool knows of the platform: issuer, client id, addresses, deployments.
    public var registration: Registration
    /// Where the platform posts tokens: the redirect URI by which the played tool is registered.
    public var redirectURI: String
    /// The key of the played tool, whose public half the platform knows.
    public var key: KnownToolKey
    let transport: any Transport
    let begin: @Sendable (RehearsalLaunchOrder) async throws -> RehearsalInitiation

    /// A platform.
    ///
    /// - Parameters:
    ///   - registration: the played tool at the platform. It needs every scope of members and grades, and must be let
    ///     launch by resource link and by deep linking.
    ///   - redirectURI: where the platform posts tokens.
    ///   - key: the played tool's key.
    ///   - transport: the way to the platform.
    ///   - begin: begins a launch at the platform, and gives the address that it would send the browser to.
    public init(
        _ registration: Registration, redirectURI: String, key: KnownToolKey, through transport: some Transport,
        begin: @escaping @Sendable (RehearsalLaunchOrder) async throws -> RehearsalInitiation
    ) {
        self.registration = registration
        self.redirectURI = redirectURI
        self.key = key
        self.transport = transport
        self.begin = begin
    }
}

/// A launch that a platform is to begin. Those of one rehearsal are all in one course, and of one link of it.
public struct RehearsalLaunchOrder: Hashable, Sendable {
    /// Who launches.
    public enum Person: String, Hashable, Sendable {
        /// A learner of the course, always the same one.
        case learner
        /// A teacher of the course, always the same one.
        case teacher
    }

    /// `resourceLink` or `deepLinking`.
    public let type: MessageType
    /// Who launches.
    public let person: Person
}

/// How a launch begins.
public struct RehearsalInitiation: Sendable {
    /// The tool's login address, with the fields of the login as its query.
    public var url: String
    /// The cookies of the person's session at the platform, as a `Cookie` field; `nil` where the login hint is enough.
    public var cookie: Secret?

    /// How a launch begins.
    public init(url: String, cookie: Secret? = nil) {
        self.url = url
        self.cookie = cookie
    }
}
