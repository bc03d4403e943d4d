/// A curve of FIPS 186-4 that JSON Web Algorithms (RFC 7518, 6.2.1.1) name.
public enum EllipticCurve: Hashable, Sendable, CaseIterable {
    /// NIST P-256, also called secp256r1 and prime256v1.
    case p256
    /// NIST P-384, also called secp384r1.
    case p384
    /// NIST P-521, also called secp521r1.
    case p521

    /// The length of a coordinate, and of each half of a signature, in bytes: 32, 48 or 66.
    public var byteCount: Int {
        switch self {
        case .p256: 32
        case .p384: 48
        case .p521: 66
        }
    }

    /// The hash that signatures on this curve use (RFC 7518, 3.4).
    public var digest: DigestAlgorithm {
        switch self {
        case .p256: .sha256
        case .p384: .sha384
        case .p521: .sha512
        }
    }

    /// libcrypto's name of the curve.
    var groupName: String {
        switch self {
        case .p256: "prime256v1"
        case .p384: "secp384r1"
        case .p521: "secp521r1"
        }
    }

    static func named(_ groupName: String?) -> EllipticCurve? { allCases.first { $0.groupName == groupName } }

    var method: SignatureTemplate.Method { SignatureTemplate.Method(digest: digest, padding: nil) }
}
