/// What the tool knows of a login that it began, and holds the token against.
public struct LaunchExpectation: Hashable, Sendable, Concealed {
    /// The nonce that was sent with the authentication request.
    public let nonce: String
    /// `target_link_uri` of the login; `nil` compares nothing.
    public let targetLinkURI: String?
    /// `lti_deployment_id` of the login, where it was sent.
    public let deploymentID: DeploymentID?

    /// What is expected.
    public init(nonce: String, targetLinkURI: String? = nil, deploymentID: DeploymentID? = nil) {
        self.nonce = nonce
        self.targetLinkURI = targetLinkURI
        self.deploymentID = deploymentID
    }
}
