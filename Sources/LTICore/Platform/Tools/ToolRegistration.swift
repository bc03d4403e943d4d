internal import CrosswalkRuntime
internal import _CrosswalkSupport

/// What a platform knows of a tool: the other side of ``Registration``.
public struct ToolRegistration: Hashable, Sendable {
    /// The tool's name at this platform, given by the platform and never given again.
    public let clientID: ClientID
    /// The tool's name for people.
    public var name: String?
    /// The installations, in any order, each once.
    public var deployments: [Deployment]
    /// Where a launch begins: `initiate_login_uri`.
    public var initiationURL: String
    /// Where tokens may be posted, compared byte for byte: `redirect_uris`.
    public var redirectURIs: [String]
    /// Where a launch ends unless a link says otherwise.
    public var targetLinkURI: String
    /// Where the tool's public keys come from; `nil` for a tool that signs nothing, and so gets no tokens for services.
    public var keys: ToolKeys?
    /// What the tool may ask tokens for.
    public var scopes: Set<String>
    /// The messages that the tool may be sent.
    public var messageTypes: Set<MessageType>
    /// Custom parameters of every launch, with variables such as `$Person.sourcedId`.
    public var custom: CustomParameters

    /// A tool.
    ///
    /// - Parameters:
    ///   - clientID: its name here.
    ///   - name: its name for people.
    ///   - deployments: its installations.
    ///   - initiationURL: where a launch begins.
    ///   - redirectURIs: where tokens may be posted.
    ///   - targetLinkURI: where a launch ends unless a link says otherwise.
    ///   - keys: where its public keys come from.
    ///   - scopes: what it may ask tokens for; nothing unless said otherwise.
    ///   - messageTypes: what it may be sent; links alone unless said otherwise.
    ///   - custom: parameters of every launch.
    public init(
        clientID: ClientID, name: String? = nil, deployments: [Deployment] = [], initiationURL: String,
        redirectURIs: [String], targetLinkURI: String, keys: ToolKeys? = nil, scopes: Set<String> = [],
        messageTypes: Set<MessageType> = [.resourceLink], custom: CustomParameters = CustomParameters()
    ) {
        self.clientID = clientID
        self.name = name
        self.deployments = deployments
        self.initiationURL = initiationURL
        self.redirectURIs = redirectURIs
        self.targetLinkURI = targetLinkURI
        self.keys = keys
        self.scopes = scopes
        self.messageTypes = messageTypes
        self.custom = custom
    }

    /// The origins of the tool's addresses, each once: from these its pages may speak to the platform's.
    public var origins: [String] {
        var origins: [String] = []
        for address in [initiationURL, targetLinkURI] + redirectURIs {
            // An address that cannot be read has no origin; nothing is sent to it either.
            guard let origin = (try? Endpoint(address))?.origin, !origins.contains(origin) else { continue }
            origins.append(origin)
        }
        return origins
    }

    /// The installation of this name, whatever its state.
    public func deployment(_ id: DeploymentID) -> Deployment? { deployments.first { $0.id == id } }

    /// Whether launches go through this installation.
    public func isActive(_ id: DeploymentID) -> Bool { deployment(id)?.state == .active }

    /// Whether a token may be posted there: byte for byte, since every looser comparison has been a hole (RFC 8252 §8.10).
    public func allowsRedirect(to uri: String) -> Bool { redirectURIs.contains { $0.hasSameBytes(as: uri) } }
}
