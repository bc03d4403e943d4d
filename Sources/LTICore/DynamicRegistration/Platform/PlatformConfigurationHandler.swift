public import CrosswalkRuntime
internal import HTTPTypes

/// Serves a platform's configuration, usually at `/.well-known/openid-configuration`.
public struct PlatformConfigurationHandler: Handler {
    private let document: [UInt8]
    private let tokens: RegistrationTokens?

    /// Makes the handler.
    ///
    /// - Parameters:
    ///   - configuration: what tools are told.
    ///   - tokens: where given, only a tool with a good registration token is told (as Canvas does).
    public init(_ configuration: PlatformConfiguration, onlyWith tokens: RegistrationTokens? = nil) {
        document = configuration.json
        self.tokens = tokens
    }

    /// Answers GET and HEAD.
    public func respond(to request: WebRequest) async throws -> WebResponse {
        guard request.head.method == .get || request.head.method == .head else {
            return WebResponse(.methodNotAllowed, fields: [.allow: "GET, HEAD"])
        }
        if let tokens {
            guard let token = BearerToken.read(request.head.headerFields[.authorization]),
                try await tokens.tenant(of: token) != nil
            else {
                return RegistrationReply.refusal(
                    ClientMetadataError(.invalidToken, "a registration token is needed to read this"))
            }
        }
        let body = request.head.method == .head ? HTTPBody.empty : HTTPBody(document)
        return WebResponse(
            .ok, body, mediaType: "application/json",
            fields: [.cacheControl: tokens == nil ? "max-age=300" : "no-store"])
    }
}
