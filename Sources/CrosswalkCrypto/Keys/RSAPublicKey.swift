/// The public half of an RSA key.
///
/// Made from components that anyone may have sent: what cannot be a key is refused, what is a bad one can be asked for
/// (``weaknesses``).
public struct RSAPublicKey: Sendable {
    /// The largest modulus that is taken, in bits. A larger one would let a stranger buy our time with a short message.
    public static let maximumBitCount = 8_192

    /// The modulus, big-endian, without leading zeros.
    public let modulus: [UInt8]
    /// The public exponent, big-endian, without leading zeros.
    public let exponent: [UInt8]
    /// The length of the modulus in bits.
    public let bitCount: Int
    /// Reasons not to trust signatures under this key; none for a good one.
    public let weaknesses: [RSAKeyWeakness]

    let handle: KeyHandle

    /// Makes a key from big-endian numbers; leading zeros are allowed.
    ///
    /// - Throws: ``CryptoError/Code/keyMalformed`` unless both are odd and 3 ≤ exponent < modulus;
    ///   ``CryptoError/Code/keyUnsupported`` for a modulus above ``maximumBitCount`` or an exponent above 64 bits.
    public init(modulus: some Sequence<UInt8>, exponent: some Sequence<UInt8>) throws(CryptoError) {
        let parts = try RSAPublicParts(modulus: Array(modulus), exponent: Array(exponent))
        let parameters = KeyParameters()
        parts.add(to: parameters)
        guard let handle = parameters.makeKey("RSA", isPrivate: false) else {
            throw CryptoError(.keyMalformed, "libcrypto takes these components for no RSA key")
        }
        self.handle = handle
        self.modulus = parts.modulus.bytes
        self.exponent = parts.exponent.bytes
        bitCount = parts.modulus.bitCount
        weaknesses = RSAKeyWeakness.all(modulus: self.modulus, bitCount: bitCount)
    }

    /// Reads a PEM block `PUBLIC KEY` (SubjectPublicKeyInfo).
    ///
    /// - Throws: ``CryptoError/Code/pemMalformed``; ``CryptoError/Code/keyUnsupported`` for a key of another kind; and as
    ///   the other initialiser.
    public init(pem: String) throws(CryptoError) {
        let handle = try PEMText.publicKey(pem)
        guard handle.isKind("RSA"), let modulus = handle.number("n"), let exponent = handle.number("e") else {
            throw CryptoError(.keyUnsupported, "the PEM holds no RSA key")
        }
        try self.init(modulus: modulus, exponent: exponent)
    }

    /// The key as a PEM block `PUBLIC KEY`.
    public func pem() throws(CryptoError) -> String { try PEMText.publicText(handle) }

    /// What verifies signatures of one scheme under this key. Make it once and keep it: getting ready costs as much as a
    /// tenth of a verification.
    ///
    /// - Throws: ``CryptoError/Code/keyUnsupported`` where the modulus is too short for the scheme.
    public func verifier(for scheme: RSASignatureScheme) throws(CryptoError) -> SignatureVerifier {
        SignatureVerifier(
            template: try SignatureTemplate(handle, scheme.method, isSigning: false), form: .exactly(modulus.count))
    }
}

extension RSAPublicKey: Hashable {
    /// Equal when both numbers are.
    public static func == (a: Self, b: Self) -> Bool { a.modulus == b.modulus && a.exponent == b.exponent }

    /// Hashes both numbers.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(modulus)
        hasher.combine(exponent)
    }
}
