/// What a tool knows of a platform: one client id at one issuer.
///
/// Platforms that share an issuer are told apart by client id and deployment. Everything is compared byte for byte;
/// a trailing slash makes another issuer.
public struct Registration: Hashable, Sendable {
    /// The platform.
    public let issuer: Issuer
    /// The tool's name there.
    public let clientID: ClientID
    /// Where to send people and requests; `nil` where tokens are only verified.
    public var endpoints: PlatformEndpoints?
    /// The installations, in any order, each once.
    public var deployments: [Deployment]
    /// Audiences that a token may have beside the tool itself: by default none.
    public var trustedAudiences: [String]
    /// The algorithms that a launch may be signed with: by default `RS256` alone.
    public var algorithms: Set<LaunchAlgorithm>
    /// The code of the family in ``LMSFamilyTable``, where somebody said which it is.
    public var family: String?

    /// A registration.
    public init(
        issuer: Issuer, clientID: ClientID, endpoints: PlatformEndpoints? = nil, deployments: [Deployment] = [],
        trustedAudiences: [String] = [], algorithms: Set<LaunchAlgorithm> = [.rs256], family: String? = nil
    ) {
        self.issuer = issuer
        self.clientID = clientID
        self.endpoints = endpoints
        self.deployments = deployments
        self.trustedAudiences = trustedAudiences
        self.algorithms = algorithms
        self.family = family
    }

    /// The installation of this name, whatever its state.
    public func deployment(_ id: DeploymentID) -> Deployment? { deployments.first { $0.id == id } }
}

/// The addresses of a platform.
public struct PlatformEndpoints: Hashable, Sendable {
    /// Where a browser is sent to be recognised (OpenID Connect Core §3.1.2).
    public var authorization: String
    /// The platform's public keys.
    public var keySet: String
    /// Where tokens for services are had.
    public var token: String
    /// The audience of the tool's assertions there: the token address, unless the platform wants another one.
    public var assertionAudience: String

    /// The addresses of a platform.
    public init(authorization: String, keySet: String, token: String, assertionAudience: String? = nil) {
        self.authorization = authorization
        self.keySet = keySet
        self.token = token
        self.assertionAudience = assertionAudience ?? token
    }
}
