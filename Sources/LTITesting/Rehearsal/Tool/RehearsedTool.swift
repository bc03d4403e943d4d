public import CrosswalkRuntime
public import HTTPTypes

/// A tool that is to be rehearsed: where it is, and how it is made to act.
public struct RehearsedTool: Sendable {
    /// Where a platform begins a launch.
    public var loginURL: String
    /// Where tokens are posted, as they would be registered.
    public var redirectURIs: [String]
    /// What launches are for.
    public var targetLinkURI: String
    /// Where the tool publishes its keys.
    public var keySetURL: String
    /// What makes it act.
    public var hooks: RehearsalHooks
    let transport: any Transport
    let accepts: @Sendable (WebResponse) async throws -> Bool

    /// A tool.
    ///
    /// - Parameters:
    ///   - loginURL: where a platform begins a launch.
    ///   - redirectURIs: where tokens are posted.
    ///   - targetLinkURI: what launches are for.
    ///   - keySetURL: where the tool publishes its keys.
    ///   - transport: the way to these addresses.
    ///   - hooks: what makes it act; rows of what has no hook are marked as not offered.
    ///   - accepts: whether the last answer to a launch, after redirections and forms that post themselves, means that it
    ///     was accepted; by default one of a status below 400 does.
    public init(
        loginURL: String, redirectURIs: [String], targetLinkURI: String, keySetURL: String,
        through transport: some Transport, hooks: RehearsalHooks = RehearsalHooks(),
        accepts: @escaping @Sendable (WebResponse) async throws -> Bool = { $0.status.code < 400 }
    ) {
        self.loginURL = loginURL
        self.redirectURIs = redirectURIs
        self.targetLinkURI = targetLinkURI
        self.keySetURL = keySetURL
        self.transport = transport
        self.hooks = hooks
        self.accepts = accepts
    }
}
