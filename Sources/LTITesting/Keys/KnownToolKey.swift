public import CrosswalkCrypto
public import CrosswalkJOSE
public import LTICore

/// A key pair of a tool, of which the simulated platform knows the public half: with it a test signs what tools sign.
public struct KnownToolKey: Sendable {
    /// The key.
    public let privateKey: RSAPrivateKey
    /// Its id: the thumbprint of RFC 7638.
    public let keyID: String
    private let jwk: JWK

    /// Takes a key, or makes one of 2048 bits.
    public init(_ key: RSAPrivateKey? = nil) throws {
        privateKey = try key ?? RSAPrivateKey.generate()
        jwk = JWK(.rsaPrivate(privateKey), algorithm: .rs256)
        keyID = jwk.thumbprint
    }

    /// What the platform knows of it.
    public var publicKeys: PastedKeys { PastedKeys(JWKSet([jwk])) }

    /// What signs with it.
    public func signer() throws(JOSEError) -> KeySigner { try KeySigner(jwk, algorithm: .rs256) }
}
