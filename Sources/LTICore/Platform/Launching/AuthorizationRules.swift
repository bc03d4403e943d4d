internal import CrosswalkRuntime

/// What an authentication request must say (LTI Security Framework 1.0 §5.1.1.2), in the order in which it is looked at.
///
/// Client and redirection decide whether anything may be sent anywhere: before they hold, a refusal is a page in this
/// browser and nothing else.
enum AuthorizationRules {
    /// The rules behind client and redirection.
    static func check(_ fields: FormFields) throws(AuthorizationRefusal) {
        try repeated(fields)
        try responseType(fields)
        try responseMode(fields)
        try scope(fields)
        try prompt(fields)
        try nonce(fields)
        try hints(fields)
    }

    /// Who asks.
    static func client(_ fields: FormFields) throws(AuthorizationRefusal) -> ClientID {
        guard let client = fields["client_id"], !client.isEmpty, !fields.isRepeated("client_id") else {
            throw AuthorizationRefusal(.invalidRequest, "client_id is required, once")
        }
        return ClientID(client)
    }

    /// Where the answer goes: one of the registered addresses, byte for byte, and one that a browser takes for no script.
    static func redirect(_ fields: FormFields, _ tool: ToolRegistration) throws(AuthorizationRefusal) -> String {
        guard let uri = fields["redirect_uri"], !fields.isRepeated("redirect_uri"), tool.allowsRedirect(to: uri),
            WebAddress(uri) != nil
        else {
            throw AuthorizationRefusal(.invalidRequest, "redirect_uri is none of those that the tool registered")
        }
        return uri
    }

    private static func repeated(_ fields: FormFields) throws(AuthorizationRefusal) {
        guard Set(fields.fields.map(\.name)).count == fields.fields.count else {
            throw AuthorizationRefusal(.invalidRequest, "a parameter comes more than once")
        }
    }

    private static func responseType(_ fields: FormFields) throws(AuthorizationRefusal) {
        guard fields["response_type"] == "id_token" else {
            throw AuthorizationRefusal(.unsupportedResponseType, "response_type must be id_token")
        }
    }

    private static func responseMode(_ fields: FormFields) throws(AuthorizationRefusal) {
        guard fields["response_mode"] == "form_post" else {
            throw AuthorizationRefusal(.invalidRequest, "response_mode must be form_post")
        }
    }

    private static func scope(_ fields: FormFields) throws(AuthorizationRefusal) {
        guard fields["scope"]?.split(separator: " ").contains("openid") == true else {
            throw AuthorizationRefusal(.invalidScope, "scope must be openid")
        }
    }

    private static func prompt(_ fields: FormFields) throws(AuthorizationRefusal) {
        guard fields["prompt"] == "none" else { throw AuthorizationRefusal(.invalidRequest, "prompt must be none") }
    }

    private static func nonce(_ fields: FormFields) throws(AuthorizationRefusal) {
        guard fields["nonce"]?.isEmpty == false else {
            throw AuthorizationRefusal(.invalidRequest, "nonce is required")
        }
    }

    private static func hints(_ fields: FormFields) throws(AuthorizationRefusal) {
        for name in ["login_hint", "lti_message_hint"] where fields[name]?.isEmpty != false {
            throw AuthorizationRefusal(.invalidRequest, "\(name) is required, as it was sent")
        }
    }
}
