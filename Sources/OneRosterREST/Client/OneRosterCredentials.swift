public import CrosswalkRuntime
internal import HTTPTypes

/// How a client shows a OneRoster service who it is.
public enum OneRosterCredentials: Sendable {
    /// Access tokens: of OAuth 2 client credentials (`ClientCredentials`), or one that was given by hand (`StaticToken`).
    case tokens(any TokenSource)
    /// Every request is signed by OAuth 1.0a.
    case signature(OAuth1Credentials)
    /// Nothing is added: the transport does it, or the service is open.
    case none
}

/// Puts what a service wants to see on a request, and asks for another token, once, where it was not accepted.
struct ServiceAuthorization: Sendable {
    private let credentials: OneRosterCredentials
    private let transport: any Transport
    private let grants = Grants()

    init(_ credentials: OneRosterCredentials, _ transport: any Transport, _ service: Endpoint, _ ambient: Ambient) {
        self.credentials = credentials
        if case .signature(let credentials) = credentials {
            self.transport = OAuth1Transport(transport, credentials: credentials, service: service, ambient: ambient)
        } else {
            self.transport = transport
        }
    }

    /// Sends a request.
    /// - Parameter scopes: The names of those of which one suffices, the widest first.
    func send(_ request: WebRequest, scopes: [String]) async throws -> WebResponse {
        guard case .tokens(let tokens) = credentials else { return try await transport.send(request) }
        let (token, asked) = try await token(of: tokens, scopes)
        let response = try await transport.send(Self.authorized(request, token))
        guard response.status.code == 401 else { return response }
        await tokens.discard(token, for: asked)
        let second = try await tokens.token(for: asked)
        // The same token again is refused again.
        if second.value.isEqual(to: token.value) { return response }
        return try await transport.send(Self.authorized(request, second))
    }

    /// A token for the first of the scopes that the endpoint grants. Which one that is is remembered.
    private func token(
        of source: any TokenSource, _ scopes: [String]
    ) async throws -> (AccessToken, Set<String>) {
        if let known = await grants.known(scopes) { return (try await source.token(for: [known]), [known]) }
        for scope in scopes.dropLast() {
            do {
                let token = try await source.token(for: [scope])
                await grants.note(scope, for: scopes)
                return (token, [scope])
            } catch let error as TokenError where error.code == .invalidScope {
                continue
            }
        }
        let asked = Set(scopes.suffix(1))
        return (try await source.token(for: asked), asked)
    }

    private static func authorized(_ request: WebRequest, _ token: AccessToken) -> WebRequest {
        var request = request
        token.value.reveal { request.head.headerFields[.authorization] = "Bearer \($0)" }
        return request
    }

    private actor Grants {
        private var granted: [[String]: String] = [:]

        func known(_ scopes: [String]) -> String? { granted[scopes] }
        func note(_ scope: String, for scopes: [String]) { granted[scopes] = scope }
    }
}
