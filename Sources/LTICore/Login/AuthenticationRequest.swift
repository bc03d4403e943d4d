public import CrosswalkRuntime

/// What the tool sends through the browser to the platform's authorization address (LTI Security Framework 1.0
/// §5.1.1.2).
public struct AuthenticationRequest: Hashable, Sendable, Concealed {
    /// Where it goes.
    public let endpoint: Endpoint
    /// Its parameters, in the order of the standard's table.
    public let fields: FormFields

    /// Answers a login.
    ///
    /// - Parameters:
    ///   - login: what was pended for it.
    ///   - request: the platform's request; hints are echoed as they came.
    ///   - endpoint: the registration's authorization address. A query that it has already is kept.
    ///   - redirectURI: one of the tool's registered addresses, byte for byte.
    public init(_ login: PendingLogin, for request: LoginRequest, to endpoint: Endpoint, redirectURI: String) {
        self.endpoint = endpoint
        var fields: FormFields = [
            ("scope", "openid"), ("response_type", "id_token"), ("response_mode", "form_post"), ("prompt", "none"),
            ("client_id", login.clientID.text), ("redirect_uri", redirectURI), ("login_hint", request.loginHint),
        ]
        fields.append("lti_message_hint", request.messageHint)
        fields.append("nonce", login.nonce)
        fields.append("state", login.state)
        self.fields = fields
    }

    /// The address to redirect the browser to.
    public var location: Endpoint { endpoint.adding(fields) }

    /// Whether the address is longer than what arrives everywhere; the standard has the form for it.
    var isLong: Bool { location.description.utf8.count > 8_000 }
}
