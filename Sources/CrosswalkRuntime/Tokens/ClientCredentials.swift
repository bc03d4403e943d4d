import HTTPTypes
import _CrosswalkSupport

/// OAuth 2 client credentials (RFC 6749 §4.4): tokens that are fetched once for all who ask at the same time, kept, and
/// renewed before they end.
public struct ClientCredentials: TokenSource {
    /// How the client shows who it is.
    public enum Authentication: Sendable {
        /// Id and secret in the `Authorization` field (§2.3.1).
        case basic(id: String, secret: Secret)
        /// Id and secret in the form (§2.3.1); for servers that want it so.
        case form(id: String, secret: Secret)
        /// A signed assertion (RFC 7523 §2.2), made anew for every request by the closure.
        case assertion(@Sendable () async throws -> Secret)
    }

    private let endpoint: Endpoint
    private let authentication: Authentication
    private let transport: any Transport
    private let ambient: Ambient
    private let cache = SingleFlightCache<Set<String>, AccessToken>(capacity: 1_000)

    /// Makes a source of tokens for one client at one token endpoint.
    ///
    /// - Parameters:
    ///   - endpoint: The token endpoint.
    ///   - authentication: How the client shows who it is.
    ///   - transport: The way to the endpoint. Asking for a token can be repeated without harm; put retries into it.
    ///   - ambient: The clock.
    public init(
        endpoint: Endpoint, authentication: Authentication, transport: some Transport, ambient: Ambient
    ) {
        self.endpoint = endpoint
        self.authentication = authentication
        self.transport = transport
        self.ambient = ambient
    }

    /// The kept token of exactly these scopes, or a new one.
    public func token(for scopes: Set<String>) async throws -> AccessToken {
        try await cache.value(for: scopes, at: ambient.now()) { [self] in
            let token = try await fetch(scopes)
            return SingleFlightCache.Fetched(token, until: token.renewal)
        }
    }

    /// Forgets the token of these scopes.
    public func discard(_ token: AccessToken, for scopes: Set<String>) async { await cache.remove(scopes) }

    private func fetch(_ scopes: Set<String>) async throws -> AccessToken {
        let asked = ambient.now()
        let response = try await transport.send(try await request(scopes))
        let status = response.status.code
        // What is larger than any token's answer is none.
        let body = try await response.body.collect(upTo: 1 << 20)
        guard status == 200 || status == 201 else { throw TokenAnswer.failure(body, status) }
        return try TokenAnswer.token(body, status, askedFor: scopes, at: asked)
    }

    private func request(_ scopes: Set<String>) async throws -> WebRequest {
        var form: FormFields = [("grant_type", "client_credentials")]
        var authorization: String?
        switch authentication {
        case .basic(let id, let secret): authorization = Self.basic(id, secret)
        case .form(let id, let secret):
            form.append("client_id", id)
            secret.reveal { form.append("client_secret", $0) }
        case .assertion(let make):
            form.append("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
            try await make().reveal { form.append("client_assertion", $0) }
        }
        if !scopes.isEmpty { form.append("scope", scopes.sorted().joined(separator: " ")) }
        var request = WebRequest(post: form, to: endpoint)
        request.head.headerFields[.accept] = "application/json"
        request.head.headerFields[.authorization] = authorization
        return request
    }

    /// Id and secret are form-encoded before they are joined (§2.3.1): a colon in an id would otherwise end it.
    static func basic(_ id: String, _ secret: Secret) -> String {
        let pair = secret.reveal {
            PercentCoding.encoded(id, style: .form) + ":" + PercentCoding.encoded($0, style: .form)
        }
        return "Basic " + Base64.text(pair.utf8)
    }
}
