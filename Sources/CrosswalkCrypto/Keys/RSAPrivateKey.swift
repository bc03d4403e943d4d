/// An RSA key that signs. It does not print.
public struct RSAPrivateKey: Sendable {
    /// The smallest modulus that signs, in bits (RFC 7518, 3.3).
    public static let minimumBitCount = 2_048

    /// The public half.
    public let publicKey: RSAPublicKey

    let handle: KeyHandle
    private let hasFactors: Bool

    /// Makes a key from its numbers and tries it: a signature by the private half must verify under the public one.
    ///
    /// - Throws: ``CryptoError/Code/keyMalformed``; ``CryptoError/Code/keyMismatch`` where the numbers do not belong
    ///   together; ``CryptoError/Code/keyUnsupported`` for a modulus outside 2048 to 8192 bits.
    public init(_ components: RSAPrivateComponents) throws(CryptoError) {
        publicKey = try RSAPublicKey(modulus: components.modulus, exponent: components.publicExponent)
        guard publicKey.bitCount >= Self.minimumBitCount else {
            throw CryptoError(.keyUnsupported, "a key that signs has at least \(Self.minimumBitCount) bits")
        }
        hasFactors = components.factors != nil
        handle = try Self.handle(components)
        let signature = try signer(for: .pkcs1SHA256).sign(KeyTrial.message)
        guard try publicKey.verifier(for: .pkcs1SHA256).isValid(signature, for: KeyTrial.message) else {
            throw CryptoError(.keyMismatch, "the private numbers do not belong to the public ones")
        }
    }

    /// Reads a PEM block `PRIVATE KEY` (PKCS #8) or `RSA PRIVATE KEY` (PKCS #1).
    ///
    /// - Throws: ``CryptoError/Code/pemMalformed``, ``CryptoError/Code/pemEncrypted``;
    ///   ``CryptoError/Code/keyUnsupported`` for a key of another kind; and as the other initialiser.
    public init(pem: String) throws(CryptoError) {
        let handle = try PEMText.privateKey(pem)
        guard handle.isKind("RSA"), let components = Self.components(of: handle) else {
            throw CryptoError(.keyUnsupported, "the PEM holds no RSA key with two primes")
        }
        try self.init(components)
    }

    /// A new key with the exponent 65537. A key of 2048 bits takes a few tenths of a second.
    ///
    /// - Throws: ``CryptoError/Code/keyUnsupported`` for a size outside 2048 to 8192 bits.
    public static func generate(bitCount: Int = 2_048) throws(CryptoError) -> RSAPrivateKey {
        guard (minimumBitCount...RSAPublicKey.maximumBitCount).contains(bitCount) else {
            throw CryptoError(.keyUnsupported, "a key that signs has from 2048 to 8192 bits")
        }
        guard let components = components(of: try KeyGenerator.rsa(bitCount: bitCount)) else {
            throw CryptoError(.generationFailed, "libcrypto made a key without its numbers")
        }
        return try RSAPrivateKey(components)
    }

    /// The key as a PEM block `PRIVATE KEY` (PKCS #8), not encrypted; each call site is a place to review.
    public func revealPEM() throws(CryptoError) -> String { try PEMText.privateText(handle) }

    /// The key's numbers; each call site is a place to review.
    public func revealComponents() -> RSAPrivateComponents {
        let exponent = handle.number("d") ?? []
        return RSAPrivateComponents(
            modulus: publicKey.modulus, publicExponent: publicKey.exponent, privateExponent: exponent,
            factors: hasFactors ? Self.factors(of: handle) : nil)
    }

    /// What signs by one scheme with this key. Make it once and keep it.
    public func signer(for scheme: RSASignatureScheme) throws(CryptoError) -> MessageSigner {
        MessageSigner(
            template: try SignatureTemplate(handle, scheme.method, isSigning: true),
            form: .exactly(publicKey.modulus.count))
    }
}

extension RSAPrivateKey {
    private static func handle(_ components: RSAPrivateComponents) throws(CryptoError) -> KeyHandle {
        let parts = try RSAPublicParts(modulus: components.modulus, exponent: components.publicExponent)
        let parameters = KeyParameters()
        parts.add(to: parameters)
        parameters.add("d", try secret(components.privateExponent, within: parts.modulus))
        if let factors = components.factors {
            let (p, q) = (try secret(factors.p, within: parts.modulus), try secret(factors.q, within: parts.modulus))
            guard p.isOdd, q.isOdd, p.bitCount > 1, q.bitCount > 1, parts.modulus.isProduct(of: p, q) else {
                throw CryptoError(.keyMismatch, "the modulus is not the product of the two primes")
            }
            parameters.add("rsa-factor1", p)
            parameters.add("rsa-factor2", q)
            parameters.add("rsa-exponent1", try secret(factors.dp, within: p))
            parameters.add("rsa-exponent2", try secret(factors.dq, within: q))
            parameters.add("rsa-coefficient1", try secret(factors.qi, within: p))
        }
        guard let handle = parameters.makeKey("RSA", isPrivate: true) else {
            throw CryptoError(.keyMalformed, "libcrypto takes these components for no RSA key")
        }
        return handle
    }

    /// A private number: above 0 and below its bound.
    private static func secret(_ bytes: [UInt8], within bound: BigNumber) throws(CryptoError) -> BigNumber {
        let bytes = Array(bytes.drop { $0 == 0 })
        guard !bytes.isEmpty, bytes.count <= RSAPublicKey.maximumBitCount / 8 else {
            throw CryptoError(.keyMalformed, "a private number lies above 0 and below its modulus")
        }
        let number = BigNumber(bytes, isSecret: true)
        guard number.isLess(than: bound) else {
            throw CryptoError(.keyMalformed, "a private number lies above 0 and below its modulus")
        }
        return number
    }

    private static func components(of handle: KeyHandle) -> RSAPrivateComponents? {
        guard let modulus = handle.number("n"), let exponent = handle.number("e"), let secret = handle.number("d"),
            handle.number("rsa-factor3") == nil
        else { return nil }
        return RSAPrivateComponents(
            modulus: modulus, publicExponent: exponent, privateExponent: secret, factors: factors(of: handle))
    }

    private static func factors(of handle: KeyHandle) -> RSAPrivateComponents.Factors? {
        guard let p = handle.number("rsa-factor1"), let q = handle.number("rsa-factor2"),
            let dp = handle.number("rsa-exponent1"), let dq = handle.number("rsa-exponent2"),
            let qi = handle.number("rsa-coefficient1")
        else { return nil }
        return RSAPrivateComponents.Factors(p: p, q: q, dp: dp, dq: dq, qi: qi)
    }
}

extension RSAPrivateKey: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The kind and the size, never the key.
    public var description: String { "<RSA private key of \(publicKey.bitCount) bits>" }
    /// The same as ``description``.
    public var debugDescription: String { description }
    /// Without children, so that nothing that prints values looks inside.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

/// What a new private key signs to show that its halves belong together.
enum KeyTrial {
    static let message = Array("the two halves of a key belong together".utf8)
}
