public import CrosswalkRuntime

/// What a platform's administrator brings along when the platform opens the tool's registration page
/// (LTI Dynamic Registration 1.0 §3.3).
public struct RegistrationRequest: Sendable, Concealed {
    /// `openid_configuration`: where the platform says what it is. It can carry the token in its query.
    public let configuration: Endpoint
    /// `registration_token`: lets the tool read the configuration and register, once.
    public let token: Secret?

    /// A request for a registration.
    public init(configuration: Endpoint, token: Secret?) {
        self.configuration = configuration
        self.token = token
    }

    /// Reads the query of the registration page.
    /// - Throws: ``RegistrationRefusal`` with `registration.request_malformed` where the configuration's address is missing, no URL, or
    ///   has a fragment, where a parameter comes twice, or where the token cannot be sent in a field;
    ///   with `registration.configuration_forbidden` where its scheme is another one than http and https.
    public init(_ fields: FormFields) throws(RegistrationRefusal) {
        guard !fields.isRepeated("openid_configuration"), !fields.isRepeated("registration_token"),
            let address = fields["openid_configuration"]
        else { throw RegistrationRefusal(.requestMalformed, member: "openid_configuration") }
        do {
            configuration = try Endpoint(address)
        } catch {
            throw RegistrationRefusal(
                error.reason == .scheme ? .configurationForbidden : .requestMalformed, member: "openid_configuration")
        }
        let token = fields["registration_token"].flatMap { $0.isEmpty ? nil : $0 }
        guard token.map(BearerToken.isOne) ?? true else {
            throw RegistrationRefusal(.requestMalformed, member: "registration_token")
        }
        self.token = token.map { Secret($0) }
    }
}

/// Tokens in the `Authorization` field (RFC 6750 §2.1).
enum BearerToken {
    /// Whether a text can be sent as one: a space or a line break in it would begin something else.
    static func isOne(_ text: String) -> Bool {
        (1...8_192).contains(text.utf8.count) && text.utf8.allSatisfy { 0x21...0x7E ~= $0 }
    }

    /// The token of a field's value; `nil` for any other scheme.
    static func read(_ field: String?) -> Secret? {
        guard let field, field.utf8.count <= 8_300, field.prefix(7).lowercased() == "bearer " else { return nil }
        let token = String(field.dropFirst(7).drop { $0 == " " })
        return isOne(token) ? Secret(token) : nil
    }
}
