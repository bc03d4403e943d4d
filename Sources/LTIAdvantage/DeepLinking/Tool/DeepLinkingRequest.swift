public import CrosswalkRuntime
public import LTICore

/// A platform's request to choose content in the tool, and the way back to it (Deep Linking 2.0 §4.4).
///
/// A person takes his time to choose. Keep the request meanwhile as ``stored``, and make it anew for the answer.
public struct DeepLinkingRequest: Hashable, Sendable, Concealed {
    /// The installation that asks.
    public let tenant: TenantKey
    /// The settings as they came.
    public let settings: DeepLinkingSettings
    /// What the platform takes.
    public let terms: DeepLinkingTerms
    let returnURL: String
    let policy: EndpointPolicy

    /// The request of a launch.
    ///
    /// - Parameters:
    ///   - launch: A launch of the type `LtiDeepLinkingRequest`.
    ///   - policy: Whether addresses may be `http` ones of this machine itself, as in tests.
    /// - Throws: ``DeepLinkingRefusal`` for a launch of another type, or one whose answer could go nowhere.
    public init(_ launch: VerifiedLaunch, policy: EndpointPolicy = .production) throws(DeepLinkingRefusal) {
        try self.init(launch.accepted, policy: policy)
    }

    /// The request of a launch whose signature is proved elsewhere.
    public init(_ launch: AcceptedLaunch, policy: EndpointPolicy = .production) throws(DeepLinkingRefusal) {
        guard launch.messageType == .deepLinking else { throw DeepLinkingRefusal(.notDeepLinking) }
        try self.init(launch.tenant, launch.claims.deepLinking.settings, policy)
    }

    private init(
        _ tenant: TenantKey, _ settings: DeepLinkingSettings?, _ policy: EndpointPolicy
    ) throws(DeepLinkingRefusal) {
        guard let settings, let returnURL = settings.returnURL, settings.acceptTypes != nil,
            settings.documentTargets != nil
        else { throw DeepLinkingRefusal(.incomplete) }
        guard case .good = BrowserAddress(returnURL, policy) else { throw DeepLinkingRefusal(.returnAddress) }
        self.tenant = tenant
        self.settings = settings
        self.returnURL = returnURL
        self.policy = policy
        terms = DeepLinkingTerms(settings)
    }
}

extension DeepLinkingRequest {
    /// The request as bytes, for the tool's own session. They say where the answer goes and what it must bring: keep them
    /// on the server, or sealed.
    public var stored: [UInt8] {
        var message = ToolMessage(.deepLinking, of: tenant)
        message.claims.deepLinking.settings = settings
        return message.stored
    }

    /// The request that was stored.
    /// - Throws: ``DeepLinkingRefusal`` with `deeplink.request.illegible` for other bytes.
    public init(stored bytes: [UInt8], policy: EndpointPolicy = .production) throws(DeepLinkingRefusal) {
        guard let (tenant, claims) = ToolMessage.read(stored: bytes) else { throw DeepLinkingRefusal(.illegible) }
        try self.init(tenant, claims.deepLinking.settings, policy)
    }
}
