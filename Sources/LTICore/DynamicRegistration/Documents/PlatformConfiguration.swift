public import CrosswalkJSON

/// What a platform says of itself to tools that want to register: its OpenID configuration with the part of LTI
/// (LTI Dynamic Registration 1.0 §3.4, OpenID Connect Discovery 1.0 §3).
///
/// Reading decides nothing: a member that is missing is `nil`. What a registration cannot do without, and which of the
/// addresses are to be believed, ``DynamicRegistrationClient`` says.
public struct PlatformConfiguration: Hashable, Sendable, Concealed {
    /// `issuer`.
    public var issuer: Issuer?
    /// `authorization_endpoint`: where browsers are sent in a launch.
    public var authorizationEndpoint: String?
    /// `registration_endpoint`: where the tool posts its configuration.
    public var registrationEndpoint: String?
    /// `jwks_uri`: the platform's public keys.
    public var keySetURI: String?
    /// `token_endpoint`: where tokens for services are had.
    public var tokenEndpoint: String?
    /// `token_endpoint_auth_methods_supported`; `nil` where the platform does not say.
    public var tokenAuthenticationMethods: [String]?
    /// `token_endpoint_auth_signing_alg_values_supported`; `nil` where the platform does not say.
    public var tokenSigningAlgorithms: [String]?
    /// `scopes_supported`; `nil` where the platform does not say.
    public var scopes: [String]?
    /// `response_types_supported`; `nil` where the platform does not say.
    public var responseTypes: [String]?
    /// `id_token_signing_alg_values_supported`; `nil` where the platform does not say.
    public var tokenAlgorithms: [String]?
    /// `claims_supported`; `nil` where the platform does not say.
    public var claims: [String]?
    /// `subject_types_supported`; `nil` where the platform does not say.
    public var subjectTypes: [String]?
    /// `authorization_server`: the audience of the tool's assertions, where that is not the token endpoint.
    public var authorizationServer: String?
    /// `https://purl.imsglobal.org/spec/lti-platform-configuration`.
    public var platform = PlatformDescription()
    /// Members that this library does not know, in their order.
    public var unknown = JSONObject()
    /// What was let pass when the document was read.
    public internal(set) var findings: [RegistrationFinding] = []

    /// The configuration of a platform that offers what LTI demands: `id_token`, RS256, `private_key_jwt`.
    ///
    /// - Parameters:
    ///   - issuer: its name, an https URL.
    ///   - endpoints: where browsers, keys and tokens are. An assertion audience other than the token address becomes
    ///     `authorization_server`.
    ///   - registrationEndpoint: where tools register.
    ///   - scopes: what tools can be granted, without `openid`, which is added.
    ///   - platform: what it can do.
    public init(
        issuer: Issuer, endpoints: PlatformEndpoints, registrationEndpoint: String, scopes: [String],
        platform: PlatformDescription
    ) {
        self.issuer = issuer
        authorizationEndpoint = endpoints.authorization
        self.registrationEndpoint = registrationEndpoint
        keySetURI = endpoints.keySet
        tokenEndpoint = endpoints.token
        tokenAuthenticationMethods = ["private_key_jwt"]
        tokenSigningAlgorithms = ["RS256"]
        self.scopes = ["openid"] + scopes
        responseTypes = ["id_token"]
        tokenAlgorithms = ["RS256"]
        claims = ["sub", "iss", "name", "given_name", "family_name", "email", "picture", "locale"]
        subjectTypes = ["public"]
        authorizationServer = endpoints.assertionAudience == endpoints.token ? nil : endpoints.assertionAudience
        self.platform = platform
    }

    /// Reads a document.
    ///
    /// - Parameter json: UTF-8, at most 1 MiB; members of the same name are refused, wherever they stand.
    /// - Throws: ``RegistrationRefusal`` with `registration.configuration_illegible`.
    public init(json: [UInt8]) throws(RegistrationRefusal) {
        let object: JSONObject?
        do {
            object = try RegistrationDocument.object(json)
        } catch {
            throw RegistrationRefusal(.configurationIllegible)
        }
        guard let object else { throw RegistrationRefusal(.configurationIllegible) }
        self.init(object)
    }

    private init(_ object: JSONObject) {
        var reader = MemberReader(object)
        issuer = reader.text("issuer").map { Issuer($0) }
        authorizationEndpoint = reader.text("authorization_endpoint")
        registrationEndpoint = reader.text("registration_endpoint")
        keySetURI = reader.text("jwks_uri")
        tokenEndpoint = reader.text("token_endpoint")
        tokenAuthenticationMethods = reader.texts("token_endpoint_auth_methods_supported")
        tokenSigningAlgorithms = reader.texts("token_endpoint_auth_signing_alg_values_supported")
        scopes = reader.texts("scopes_supported")
        responseTypes = reader.texts("response_types_supported")
        tokenAlgorithms = reader.texts("id_token_signing_alg_values_supported")
        claims = reader.texts("claims_supported")
        subjectTypes = reader.texts("subject_types_supported")
        authorizationServer = reader.text("authorization_server")
        if let part = reader.object(RegistrationDocument.platformPart) {
            let (platform, notes) = PlatformDescription.read(part)
            self.platform = platform
            reader.add(notes)
        } else {
            reader.note(.missingMember, RegistrationDocument.platformPart)
        }
        unknown = reader.rest
        findings = reader.findings
    }

    /// The document: known members in a fixed order, then the unknown ones.
    public var json: [UInt8] {
        var writer = MemberWriter()
        writer.text("issuer", issuer?.text)
        writer.text("authorization_endpoint", authorizationEndpoint)
        writer.text("registration_endpoint", registrationEndpoint)
        writer.text("jwks_uri", keySetURI)
        writer.text("token_endpoint", tokenEndpoint)
        writer.texts("token_endpoint_auth_methods_supported", tokenAuthenticationMethods)
        writer.texts("token_endpoint_auth_signing_alg_values_supported", tokenSigningAlgorithms)
        writer.texts("scopes_supported", scopes)
        writer.texts("response_types_supported", responseTypes)
        writer.texts("id_token_signing_alg_values_supported", tokenAlgorithms)
        writer.texts("claims_supported", claims)
        writer.texts("subject_types_supported", subjectTypes)
        writer.text("authorization_server", authorizationServer)
        writer.value("\(RegistrationDocument.platformPart)", .object(platform.members))
        writer.unknown(unknown)
        return JSONValue.object(writer.object).json
    }
}
