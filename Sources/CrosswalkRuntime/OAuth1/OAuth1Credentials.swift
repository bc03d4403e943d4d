/// What a client signs its requests with (OAuth 1.0a, RFC 5849): a key with its secret, and perhaps a token with its own.
///
/// Rosters of OneRoster 1.1 are still read so, by key and secret alone.
public struct OAuth1Credentials: Sendable {
    /// By what requests are signed (§3.4).
    public enum Method: String, CaseIterable, Hashable, Sendable {
        /// HMAC with SHA-1, the only one of the RFC's that keeps the secret: what most servers know.
        case hmacSHA1 = "HMAC-SHA1"
        /// HMAC with SHA-256, which the RFC does not have and OneRoster 1.1 asks for.
        case hmacSHA256 = "HMAC-SHA256"
    }

    /// `oauth_consumer_key`.
    public let consumerKey: String
    /// The key's secret.
    public let consumerSecret: Secret
    /// `oauth_token`; `nil` where there is none.
    public let token: String?
    /// The token's secret; empty where there is no token.
    public let tokenSecret: Secret
    /// By what requests are signed.
    public let method: Method

    /// A key with its secret.
    ///
    /// - Parameters:
    ///   - consumerKey: The key.
    ///   - consumerSecret: Its secret.
    ///   - token: A token, where the server gave one.
    ///   - tokenSecret: Its secret.
    ///   - method: By what requests are signed; HMAC with SHA-256 by default.
    public init(
        consumerKey: String, consumerSecret: Secret, token: String? = nil, tokenSecret: Secret = Secret(""),
        method: Method = .hmacSHA256
    ) {
        self.consumerKey = consumerKey
        self.consumerSecret = consumerSecret
        self.token = token
        self.tokenSecret = tokenSecret
        self.method = method
    }
}
