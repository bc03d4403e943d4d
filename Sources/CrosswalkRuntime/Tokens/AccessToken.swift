/// An access token, as a token endpoint issued it (RFC 6749 §5.1).
public struct AccessToken: Sendable {
    /// What goes into the `Authorization` field. Opaque.
    public let value: Secret
    /// What it allows; as asked for where the answer does not say (§5.1).
    public let scopes: Set<String>
    /// From then on it should not be used: nine tenths of its lifetime.
    public let renewal: WallTime

    /// Puts a token together.
    public init(value: Secret, scopes: Set<String>, renewal: WallTime) {
        self.value = value
        self.scopes = scopes
        self.renewal = renewal
    }
}

/// Gives access tokens.
public protocol TokenSource: Sendable {
    /// A token for these scopes, fetched where none is known.
    /// - Throws: ``TokenError``, ``TransportError``, or `CancellationError`.
    func token(for scopes: Set<String>) async throws -> AccessToken

    /// Says that a service did not accept the token: it is not handed out again.
    func discard(_ token: AccessToken, for scopes: Set<String>) async
}

/// A token that was given by hand and does not end.
public struct StaticToken: TokenSource {
    private let value: Secret

    /// Wraps a token.
    public init(_ value: Secret) { self.value = value }

    /// The token, for whatever scopes.
    public func token(for scopes: Set<String>) -> AccessToken {
        AccessToken(value: value, scopes: scopes, renewal: WallTime(millisecondsSinceEpoch: .max))
    }

    /// Does nothing: there is no other token.
    public func discard(_ token: AccessToken, for scopes: Set<String>) {}
}

/// Why there is no token.
public struct TokenError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The codes of RFC 6749 §5.2, and what an answer can have wrong.
    public enum Code: String, Hashable, Sendable {
        case invalidRequest = "invalid_request"
        case invalidClient = "invalid_client"
        case invalidGrant = "invalid_grant"
        case unauthorizedClient = "unauthorized_client"
        case unsupportedGrantType = "unsupported_grant_type"
        case invalidScope = "invalid_scope"
        /// An error without a code of the standard.
        case refused
        /// A success that holds no usable token.
        case malformedAnswer = "malformed_answer"
        /// The server has a fault of its own, or asks for patience.
        case unavailable
    }

    /// What went wrong.
    public let code: Code
    /// The status of the answer.
    public let status: Int

    /// Notes a failure.
    public init(_ code: Code, status: Int) {
        self.code = code
        self.status = status
    }

    /// Whether the same request can succeed later.
    public var isTemporary: Bool { code == .unavailable }

    /// In words, for a help desk.
    public var description: String {
        let reason =
            switch code {
            case .invalidClient: "it does not accept the client's id, secret or key"
            case .invalidScope: "it does not grant one of the scopes"
            case .unauthorizedClient: "the client may not ask for tokens in this way"
            case .invalidRequest, .invalidGrant, .unsupportedGrantType: "it does not accept the request's form"
            case .refused: "it refused without a reason of the standard"
            case .malformedAnswer: "its answer holds no usable token"
            case .unavailable: "it is not available at the moment"
            }
        return "the token endpoint gave no token (status \(status)): \(reason)"
    }
}
