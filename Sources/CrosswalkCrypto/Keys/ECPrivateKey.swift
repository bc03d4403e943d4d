/// An elliptic-curve key that signs. It does not print.
public struct ECPrivateKey: Sendable {
    /// The public half.
    public let publicKey: ECPublicKey

    let handle: KeyHandle

    /// Makes a key from its number and its point and tries it: a signature by the private half must verify under the
    /// public one.
    ///
    /// - Parameters:
    ///   - curve: the curve.
    ///   - x: the first coordinate of the public point, ``EllipticCurve/byteCount`` bytes.
    ///   - y: the second one.
    ///   - d: the private number, as long as a coordinate, big-endian.
    /// - Throws: ``CryptoError/Code/keyMalformed``; ``CryptoError/Code/keyMismatch`` where number and point do not belong
    ///   together.
    public init(
        curve: EllipticCurve, x: some Sequence<UInt8>, y: some Sequence<UInt8>, d: some Sequence<UInt8>
    ) throws(CryptoError) {
        let d = Array(d)
        publicKey = try ECPublicKey(curve: curve, x: x, y: y)
        guard d.count == curve.byteCount, d.contains(where: { $0 != 0 }) else {
            throw CryptoError(.keyMalformed, "a private number on this curve has \(curve.byteCount) bytes and is not 0")
        }
        let parameters = KeyParameters()
        ECPublicKey.add(curve, publicKey.x, publicKey.y, to: parameters)
        parameters.add("priv", BigNumber(d, isSecret: true))
        guard let handle = parameters.makeKey("EC", isPrivate: true) else {
            throw CryptoError(.keyMalformed, "libcrypto takes these components for no key on this curve")
        }
        self.handle = handle
        let signature = try signer().sign(KeyTrial.message)
        guard try publicKey.verifier().isValid(signature, for: KeyTrial.message) else {
            throw CryptoError(.keyMismatch, "the private number does not belong to the public point")
        }
    }

    /// Reads a PEM block `PRIVATE KEY` (PKCS #8) or `EC PRIVATE KEY` (SEC 1).
    ///
    /// - Throws: ``CryptoError/Code/pemMalformed``, ``CryptoError/Code/pemEncrypted``;
    ///   ``CryptoError/Code/keyUnsupported`` for a key of another kind or on another curve; and as the other initialiser.
    public init(pem: String) throws(CryptoError) {
        try self.init(parts: try PEMText.privateKey(pem))
    }

    /// A new key.
    public static func generate(_ curve: EllipticCurve = .p256) throws(CryptoError) -> ECPrivateKey {
        try ECPrivateKey(parts: try KeyGenerator.elliptic(curve))
    }

    private init(parts handle: KeyHandle) throws(CryptoError) {
        let parts = try ECParts(handle)
        guard let d = handle.number("priv") else { throw CryptoError(.keyUnsupported, "the PEM holds no private key") }
        try self.init(curve: parts.curve, x: parts.x, y: parts.y, d: d.padded(to: parts.curve.byteCount))
    }

    /// The curve.
    public var curve: EllipticCurve { publicKey.curve }

    /// The key as a PEM block `PRIVATE KEY` (PKCS #8), not encrypted; each call site is a place to review.
    public func revealPEM() throws(CryptoError) -> String { try PEMText.privateText(handle) }

    /// The private number, ``EllipticCurve/byteCount`` bytes, big-endian; each call site is a place to review.
    public func revealNumber() -> [UInt8] { (handle.number("priv") ?? []).padded(to: curve.byteCount) }

    /// What signs with this key and the curve's own hash. Make it once and keep it.
    public func signer() throws(CryptoError) -> MessageSigner {
        MessageSigner(
            template: try SignatureTemplate(handle, curve.method, isSigning: true), form: .halves(curve.byteCount))
    }
}

extension ECPrivateKey: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The kind and the curve, never the key.
    public var description: String { "<private key on \(curve)>" }
    /// The same as ``description``.
    public var debugDescription: String { description }
    /// Without children, so that nothing that prints values looks inside.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
