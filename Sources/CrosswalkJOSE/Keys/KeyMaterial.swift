public import CrosswalkCrypto

/// The key inside a JWK.
public enum KeyMaterial: Sendable {
    /// The public half of an RSA key.
    case rsaPublic(RSAPublicKey)
    /// A whole RSA key.
    case rsaPrivate(RSAPrivateKey)
    /// The public half of a key on a curve.
    case ecPublic(ECPublicKey)
    /// A whole key on a curve.
    case ecPrivate(ECPrivateKey)
    /// A shared secret.
    case symmetric(SymmetricKey)

    /// What others may know of it; `nil` for a shared secret, which has no public half.
    public var publicHalf: KeyMaterial? {
        switch self {
        case .rsaPublic, .ecPublic: self
        case .rsaPrivate(let key): .rsaPublic(key.publicKey)
        case .ecPrivate(let key): .ecPublic(key.publicKey)
        case .symmetric: nil
        }
    }

    /// `true` where it holds what nobody else may know.
    public var isSecret: Bool {
        switch self {
        case .rsaPublic, .ecPublic: false
        case .rsaPrivate, .ecPrivate, .symmetric: true
        }
    }

    /// The `kty` of RFC 7518, 6.1.
    var keyType: String {
        switch self {
        case .rsaPublic, .rsaPrivate: "RSA"
        case .ecPublic, .ecPrivate: "EC"
        case .symmetric: "oct"
        }
    }
}
