public import CrosswalkRuntime

extension ToolRegistration {
    /// What a tool that registered itself is for launches.
    public init(_ tool: RegisteredTool) {
        let configuration = tool.configuration
        let custom = configuration.tool.customParameters.sorted { $0.key < $1.key }
        self.init(
            clientID: tool.clientID, name: configuration.name?.text,
            deployments: [Deployment(id: tool.deploymentID)], initiationURL: configuration.loginURI ?? "",
            redirectURIs: configuration.redirectURIs,
            targetLinkURI: configuration.tool.targetLinkURI ?? configuration.redirectURIs.first ?? "",
            keys: configuration.keySetURI.map { ToolKeys(address: $0) }, scopes: Set(configuration.scopes ?? []),
            messageTypes: Set(configuration.tool.messages.map(\.type) + [.resourceLink]),
            custom: CustomParameters(custom.map { (name: $0.key, value: $0.value) }))
    }
}

/// Finds tools that registered themselves, behind those that somebody registered by hand.
public struct RegisteredToolDirectory: ToolDirectory {
    private let first: any ToolDirectory
    private let registered: any RegisteredTools
    private let now: @Sendable () -> WallTime

    /// Puts both together.
    ///
    /// - Parameters:
    ///   - first: The tools that somebody registered by hand.
    ///   - registered: The tools that registered themselves.
    ///   - ambient: The clock.
    public init(_ first: some ToolDirectory, registered: some RegisteredTools, ambient: Ambient) {
        self.first = first
        self.registered = registered
        now = ambient.now
    }

    /// The tool of this client id; `nil` where there is none.
    public func tool(_ clientID: ClientID) async throws -> ToolRegistration? {
        if let known = try await first.tool(clientID) { return known }
        return try await registered.tool(clientID, at: now()).map { ToolRegistration($0.tool) }
    }
}
