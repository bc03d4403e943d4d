/// What a platform knows of the message that it waits for.
public struct ToolMessageExpectation: Hashable, Sendable, Concealed {
    /// What may come.
    public var messageTypes: Set<MessageType>
    /// From whom; `nil` for any tool that is registered.
    public var clientID: ClientID?
    /// Through which installation; `nil` for any active one of the tool's.
    public var deploymentID: DeploymentID?
    /// `data` of the deep linking request, which a response must give back as it was, the empty text too; `nil` where the
    /// request had none. Take it from the session of the person whose browser brings the response, or whoever made the
    /// response could slip it to another.
    public var data: String?
    /// `session_data` of the proctoring request, which the answer must give back.
    public var sessionData: String?

    /// What is expected.
    public init(
        _ messageTypes: Set<MessageType>, clientID: ClientID? = nil, deploymentID: DeploymentID? = nil,
        data: String? = nil, sessionData: String? = nil
    ) {
        self.messageTypes = messageTypes
        self.clientID = clientID
        self.deploymentID = deploymentID
        self.data = data
        self.sessionData = sessionData
    }
}

/// A message of a tool that passed every check of a ``ToolMessageVerifier``.
public struct VerifiedToolMessage: Sendable, Concealed {
    /// What it is.
    public let messageType: MessageType
    /// Who sent it.
    public let clientID: ClientID
    /// Through which installation.
    public let deploymentID: DeploymentID
    /// Everything that it says.
    public let claims: LaunchClaims
}
