public import CrosswalkJSON

/// What a tool says of itself when it registers, and what the platform answers that it keeps
/// (LTI Dynamic Registration 1.0 §3.5, RFC 7591 §2).
///
/// Reading decides nothing: a member that is missing is `nil` or empty.
public struct ToolConfiguration: Hashable, Sendable, Concealed {
    /// `client_name`: what the tool is called.
    public var name: LocalizedText?
    /// `application_type`: always `web`.
    public var applicationType: String?
    /// `grant_types`.
    public var grantTypes: [String]?
    /// `response_types`.
    public var responseTypes: [String]?
    /// `redirect_uris`: where launches may be posted, in the tool's order.
    public var redirectURIs: [String]
    /// `initiate_login_uri`: where launches begin.
    public var loginURI: String?
    /// `jwks_uri`: the tool's public keys.
    public var keySetURI: String?
    /// `token_endpoint_auth_method`: always `private_key_jwt`.
    public var tokenAuthenticationMethod: String?
    /// `scope`: the scopes of services; `nil` where the document does not say.
    public var scopes: [String]?
    /// `client_uri`: a page about the tool.
    public var homepage: String?
    /// `logo_uri`.
    public var logoURI: String?
    /// `tos_uri`: its terms of service.
    public var termsURI: String?
    /// `policy_uri`: what it does with people's data.
    public var policyURI: String?
    /// `contacts`: e-mail addresses of those who look after it.
    public var contacts: [String]
    /// `https://purl.imsglobal.org/spec/lti-tool-configuration`.
    public var tool: ToolDescription
    /// Members that this library does not know, in their order.
    public var unknown = JSONObject()
    /// What was let pass when the document was read.
    public internal(set) var findings: [RegistrationFinding] = []

    /// The configuration of a tool.
    ///
    /// - Parameters:
    ///   - name: what it is called.
    ///   - loginURI: where launches begin.
    ///   - redirectURIs: where launches may be posted; at least one.
    ///   - keySetURI: its public keys.
    ///   - scopes: the scopes of the services that it uses.
    ///   - tool: what it is and what it can do.
    public init(
        name: LocalizedText, loginURI: String, redirectURIs: [String], keySetURI: String, scopes: [String] = [],
        tool: ToolDescription
    ) {
        self.init(redirectURIs: redirectURIs, tool: tool)
        self.name = name
        applicationType = "web"
        grantTypes = ["implicit", "client_credentials"]
        responseTypes = ["id_token"]
        self.loginURI = loginURI
        self.keySetURI = keySetURI
        tokenAuthenticationMethod = "private_key_jwt"
        self.scopes = scopes
    }

    private init(redirectURIs: [String], tool: ToolDescription) {
        self.redirectURIs = redirectURIs
        contacts = []
        self.tool = tool
    }

    init(_ object: JSONObject) {
        var reader = MemberReader(object)
        self.init(redirectURIs: reader.texts("redirect_uris") ?? [], tool: ToolDescription())
        name = reader.localized("client_name")
        applicationType = reader.text("application_type")
        grantTypes = reader.texts("grant_types")
        responseTypes = reader.texts("response_types")
        loginURI = reader.text("initiate_login_uri")
        keySetURI = reader.text("jwks_uri")
        tokenAuthenticationMethod = reader.text("token_endpoint_auth_method")
        scopes = reader.words("scope")
        homepage = reader.text("client_uri")
        logoURI = reader.text("logo_uri")
        termsURI = reader.text("tos_uri")
        policyURI = reader.text("policy_uri")
        contacts = reader.texts("contacts") ?? []
        if let part = reader.object(RegistrationDocument.toolPart) {
            let (tool, notes) = ToolDescription.read(part)
            self.tool = tool
            reader.add(notes)
        } else {
            reader.note(.missingMember, RegistrationDocument.toolPart)
        }
        unknown = reader.rest
        findings = reader.findings
    }

    /// Reads the configuration that a tool posts.
    ///
    /// - Parameter json: UTF-8, at most 1 MiB; members of the same name are refused, wherever they stand.
    /// - Throws: `JSONError` for what is no JSON; what is JSON and no object is of the code `json.wrong_type`.
    public init(json: [UInt8]) throws(JSONError) {
        guard let object = try RegistrationDocument.object(json) else {
            throw JSONError(.wrongType, at: 0, expected: "an object")
        }
        self.init(object)
    }

    /// The document: known members in a fixed order, then the unknown ones.
    public var json: [UInt8] { JSONValue.object(members).json }

    var members: JSONObject {
        var writer = MemberWriter()
        writer.text("application_type", applicationType)
        writer.texts("grant_types", grantTypes)
        writer.texts("response_types", responseTypes)
        writer.texts("redirect_uris", redirectURIs)
        writer.text("initiate_login_uri", loginURI)
        writer.localized("client_name", name)
        writer.text("jwks_uri", keySetURI)
        writer.text("token_endpoint_auth_method", tokenAuthenticationMethod)
        writer.text("scope", scopes?.joined(separator: " "))
        writer.text("client_uri", homepage)
        writer.text("logo_uri", logoURI)
        writer.text("tos_uri", termsURI)
        writer.text("policy_uri", policyURI)
        writer.anyTexts("contacts", contacts)
        writer.value("\(RegistrationDocument.toolPart)", .object(tool.members))
        writer.unknown(unknown)
        return writer.object
    }
}
