public import CrosswalkRuntime

/// The way to a tool's login (LTI Security Framework 1.0 §5.1.1.1), by GET or by POST.
public struct LaunchInitiation: Hashable, Sendable, Concealed {
    /// The tool's login address.
    public let endpoint: Endpoint
    /// The parameters, in the order of the standard's table.
    public let fields: FormFields

    init(
        issuer: Issuer, tool: ToolRegistration, claims: LaunchClaims, loginHint: String, messageHint: String,
        storageTarget: String?
    ) throws(EndpointError) {
        endpoint = try Endpoint(tool.initiationURL)
        var fields: FormFields = [("iss", issuer.text), ("login_hint", loginHint)]
        fields.append("target_link_uri", claims.targetLinkURI ?? tool.targetLinkURI)
        fields.append("lti_message_hint", messageHint)
        fields.append("lti_deployment_id", claims.deploymentID?.text)
        fields.append("client_id", tool.clientID.text)
        fields.append("lti_storage_target", storageTarget)
        self.fields = fields
    }

    /// The address that begins the launch by GET. It works once, in the session for which it was made.
    public var url: Endpoint { endpoint.adding(fields) }

    /// A page that begins the launch by POST.
    public var page: WebResponse {
        AutoPostPage.response(posting: fields, to: endpoint.description, title: "Opening the tool")
    }
}
