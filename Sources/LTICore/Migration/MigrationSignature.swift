internal import CrosswalkCrypto
internal import CrosswalkJOSE

/// The proof that an LTI 1.3 launch comes from who held an LTI 1.1 key (LTI 1.3 Migration guide §6.2):
/// Base64 of HMAC-SHA256, keyed by the old secret, over old key, deployment, issuer, client, expiry and nonce.
public struct MigrationSignature: Sendable {
    private let message: String

    /// The signature of a launch.
    ///
    /// - Parameters:
    ///   - consumerKey: `oauth_consumer_key`.
    ///   - tenant: deployment, issuer and client of the launch.
    ///   - expiry: `exp` in decimal digits, as in the token.
    ///   - nonce: `nonce`.
    public init(consumerKey: String, tenant: TenantKey, expiry: String, nonce: String) {
        message = [
            consumerKey, tenant.deploymentID.text, tenant.issuer.text, tenant.clientID.text, expiry, nonce,
        ].joined(separator: "&")
    }

    /// The signature of the launch with these claims; `nil` where one of its parts is missing or `exp` has a fraction.
    ///
    /// - Parameters:
    ///   - claims: of a token that was verified.
    ///   - clientID: the tool's name at the platform.
    public init?(of claims: LaunchClaims, clientID: ClientID) {
        guard let key = claims.migration?.consumerKey, let deployment = claims.deploymentID,
            let issuer = claims.issuer, let nonce = claims.nonce,
            let expiry = claims.expiresAt.flatMap({ Int64(exactly: $0.secondsSince1970) })
        else { return nil }
        self.init(
            consumerKey: key, tenant: TenantKey(issuer: issuer, clientID: clientID, deploymentID: deployment),
            expiry: String(expiry), nonce: nonce)
    }

    /// The value of `oauth_consumer_key_sign`, as a platform makes it.
    ///
    /// - Parameter secret: the secret of the consumer key in LTI 1.1.
    public func value(secret: String) -> String {
        let hmac = HMAC(key: SymmetricKey(secret.utf8), algorithm: .sha256)
        return Base64.text(hmac.code(for: message.utf8))
    }

    /// Whether a value was made with one of the secrets. All are tried, each compared in constant time.
    ///
    /// - Parameters:
    ///   - value: `oauth_consumer_key_sign` of the launch.
    ///   - secrets: every secret that the consumer key had or has.
    public func isMade(_ value: String, withOneOf secrets: some Sequence<String>) -> Bool {
        var isMade = false
        for secret in secrets where ConstantTime.areEqual(self.value(secret: secret), value) { isMade = true }
        return isMade
    }
}

extension MigrationSignature: Concealed {}

/// Base64 with the standard alphabet and padding (RFC 4648 §4).
enum Base64 {
    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    static func text(_ bytes: [UInt8]) -> String {
        var result: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let word = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << (8 * UInt32(3 - group.count))
            for place in 0..<4 {
                let isPadding = place > group.count
                result.append(isPadding ? 0x3D : letters[Int(word >> UInt32(18 - 6 * place) & 63)])
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
