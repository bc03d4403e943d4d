/// A point on an elliptic curve: the public half of a key for ECDSA.
public struct ECPublicKey: Hashable, Sendable {
    /// The curve that the point lies on.
    public let curve: EllipticCurve
    /// The first coordinate, ``EllipticCurve/byteCount`` bytes, big-endian.
    public let x: [UInt8]
    /// The second coordinate, ``EllipticCurve/byteCount`` bytes, big-endian.
    public let y: [UInt8]

    let handle: KeyHandle

    /// Makes a key from the coordinates of a point.
    ///
    /// - Throws: ``CryptoError/Code/keyMalformed`` where a coordinate has another length than the curve's, or the point
    ///   does not lie on the curve.
    public init(curve: EllipticCurve, x: some Sequence<UInt8>, y: some Sequence<UInt8>) throws(CryptoError) {
        let (x, y) = (Array(x), Array(y))
        guard x.count == curve.byteCount, y.count == curve.byteCount else {
            throw CryptoError(.keyMalformed, "a coordinate on this curve has \(curve.byteCount) bytes")
        }
        let parameters = KeyParameters()
        ECPublicKey.add(curve, x, y, to: parameters)
        guard let handle = parameters.makeKey("EC", isPrivate: false) else {
            throw CryptoError(.keyMalformed, "the point does not lie on the curve")
        }
        self.curve = curve
        self.x = x
        self.y = y
        self.handle = handle
    }

    /// Reads a PEM block `PUBLIC KEY` (SubjectPublicKeyInfo).
    ///
    /// - Throws: ``CryptoError/Code/pemMalformed``; ``CryptoError/Code/keyUnsupported`` for a key of another kind or on
    ///   another curve; and as the other initialiser.
    public init(pem: String) throws(CryptoError) {
        let parts = try ECParts(try PEMText.publicKey(pem))
        try self.init(curve: parts.curve, x: parts.x, y: parts.y)
    }

    /// The key as a PEM block `PUBLIC KEY`.
    public func pem() throws(CryptoError) -> String { try PEMText.publicText(handle) }

    /// What verifies signatures under this key with the curve's own hash. Make it once and keep it.
    public func verifier() throws(CryptoError) -> SignatureVerifier {
        SignatureVerifier(
            template: try SignatureTemplate(handle, curve.method, isSigning: false), form: .halves(curve.byteCount))
    }

    /// Equal when the points are.
    public static func == (a: Self, b: Self) -> Bool { a.curve == b.curve && a.x == b.x && a.y == b.y }

    /// Hashes curve and point.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(curve)
        hasher.combine(x)
        hasher.combine(y)
    }

    /// The point in its uncompressed form (SEC 1, 2.3.3).
    static func add(_ curve: EllipticCurve, _ x: [UInt8], _ y: [UInt8], to parameters: KeyParameters) {
        parameters.add("group", text: curve.groupName)
        parameters.add("pub", bytes: [4] + x + y)
    }
}

/// The parts of an elliptic key that libcrypto read from a PEM.
struct ECParts {
    let curve: EllipticCurve
    let x: [UInt8]
    let y: [UInt8]

    init(_ handle: KeyHandle) throws(CryptoError) {
        guard handle.isKind("EC"), let curve = EllipticCurve.named(handle.groupName), let x = handle.number("qx"),
            let y = handle.number("qy")
        else { throw CryptoError(.keyUnsupported, "the PEM holds no key on P-256, P-384 or P-521") }
        self.curve = curve
        self.x = x.padded(to: curve.byteCount)
        self.y = y.padded(to: curve.byteCount)
    }
}

extension [UInt8] {
    /// With zeros in front up to the length.
    func padded(to count: Int) -> [UInt8] { [UInt8](repeating: 0, count: Swift.max(0, count - self.count)) + self }
}
