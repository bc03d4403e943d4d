internal import CrosswalkJSON
internal import CrosswalkRuntime

/// What a platform demands of a tool that registers, and what it grants it (LTI Dynamic Registration 1.0 §3.5, RFC 7591
/// §2).
struct ToolConfigurationRules {
    static let mostRedirects = 100

    let policy: EndpointPolicy
    let platform: PlatformConfiguration

    /// What the platform keeps of a configuration: scopes and messages that it does not offer are left out.
    func granted(_ tool: ToolConfiguration) throws(ClientMetadataError) -> ToolConfiguration {
        try protocolMembers(tool)
        try redirects(tool.redirectURIs)
        try address(tool.loginURI, "initiate_login_uri must be an https address")
        try address(tool.keySetURI, "jwks_uri must be an https address")
        try address(tool.tool.targetLinkURI, "target_link_uri must be an https address")
        for message in tool.tool.messages where message.targetLinkURI != nil {
            try address(message.targetLinkURI, "the target_link_uri of a message must be an https address")
        }
        guard let name = tool.name, !name.text.isEmpty else { throw invalid("client_name is required") }
        guard let domain = tool.tool.domain, isHost(domain) else {
            throw invalid("domain of lti-tool-configuration must be a host without scheme and path")
        }
        var granted = tool.fitted(to: platform).configuration
        granted.scopes = granted.scopes ?? []
        granted.applicationType = "web"
        granted.grantTypes = tool.grantTypes ?? ["implicit", "client_credentials"]
        granted.responseTypes = ["id_token"]
        granted.tokenAuthenticationMethod = "private_key_jwt"
        granted.unknown = JSONObject()
        granted.findings = []
        return granted
    }

    private func protocolMembers(_ tool: ToolConfiguration) throws(ClientMetadataError) {
        guard tool.applicationType ?? "web" == "web" else { throw invalid("application_type must be web") }
        guard tool.responseTypes?.contains("id_token") == true else {
            throw invalid("response_types must contain id_token")
        }
        guard tool.grantTypes?.contains("implicit") ?? true else {
            throw invalid("grant_types must contain implicit")
        }
        guard tool.scopes?.isEmpty ?? true || tool.grantTypes?.contains("client_credentials") ?? true else {
            throw invalid("grant_types must contain client_credentials where scopes are asked for")
        }
        guard tool.tokenAuthenticationMethod == "private_key_jwt" else {
            throw invalid("token_endpoint_auth_method must be private_key_jwt")
        }
    }

    private func redirects(_ addresses: [String]) throws(ClientMetadataError) {
        guard !addresses.isEmpty else {
            throw ClientMetadataError(.invalidRedirectURI, "redirect_uris must have an address")
        }
        guard addresses.count <= Self.mostRedirects else {
            throw ClientMetadataError(.invalidRedirectURI, "redirect_uris has more than 100 addresses")
        }
        for address in addresses where !isAllowed(address) {
            throw ClientMetadataError(.invalidRedirectURI, "each of redirect_uris must be an https address")
        }
    }

    private func address(_ text: String?, _ detail: StaticString) throws(ClientMetadataError) {
        guard let text, isAllowed(text) else { throw invalid(detail) }
    }

    /// An address without a fragment, to where the policy lets requests go.
    private func isAllowed(_ text: String) -> Bool {
        do {
            _ = try policy.endpoint(text)
            return true
        } catch {
            return false
        }
    }

    private func isHost(_ text: String) -> Bool {
        do {
            let endpoint = try Endpoint("https://\(text)")
            return endpoint.path.isEmpty && endpoint.query == nil
        } catch {
            return false
        }
    }

    private func invalid(_ detail: StaticString) -> ClientMetadataError {
        ClientMetadataError(.invalidClientMetadata, detail)
    }
}
