import HTTPTypes

/// Puts an access token on every request, and asks for a new one, once, where a service does not accept it.
public struct AuthorizingTransport: Transport {
    private let base: any Transport
    private let tokens: any TokenSource
    private let scopes: Set<String>
    private let origin: String

    /// Puts tokens before a transport.
    ///
    /// - Parameters:
    ///   - base: The transport.
    ///   - tokens: Where tokens come from.
    ///   - scopes: What the requests need.
    ///   - service: Any endpoint of the service. Requests to another origin go out without a token: a link in an answer
    ///     must not carry it elsewhere.
    public init(_ base: some Transport, tokens: some TokenSource, scopes: Set<String>, service: Endpoint) {
        self.base = base
        self.tokens = tokens
        self.scopes = scopes
        origin = service.origin
    }

    /// Sends with a token.
    /// - Throws: Also what the token source throws.
    public func send(_ request: WebRequest) async throws -> WebResponse {
        guard request.endpoint?.origin == origin else { return try await base.send(request) }
        let token = try await tokens.token(for: scopes)
        let response = try await base.send(authorized(request, token))
        guard response.status == .unauthorized, request.body.bytes != nil else { return response }
        await tokens.discard(token, for: scopes)
        return try await base.send(authorized(request, try await tokens.token(for: scopes)))
    }

    private func authorized(_ request: WebRequest, _ token: AccessToken) -> WebRequest {
        var request = request
        token.value.reveal { request.head.headerFields[.authorization] = "Bearer \($0)" }
        return request
    }
}
