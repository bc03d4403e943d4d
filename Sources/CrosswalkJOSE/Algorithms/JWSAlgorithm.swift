internal import CrosswalkCrypto

/// A signature algorithm of RFC 7518, 3.1, by its registered name. `none` is not one of them.
///
/// Nothing verifies by an algorithm that the caller did not name. The three `hs` algorithms verify only, and only with a
/// symmetric key; they never sign.
public enum JWSAlgorithm: String, Hashable, Sendable, CaseIterable {
    /// RSASSA-PKCS1-v1_5 with SHA-256: what LTI uses unless both sides agree otherwise.
    case rs256 = "RS256"
    /// RSASSA-PKCS1-v1_5 with SHA-384.
    case rs384 = "RS384"
    /// RSASSA-PKCS1-v1_5 with SHA-512.
    case rs512 = "RS512"
    /// RSASSA-PSS with SHA-256. Not among the algorithms that 1EdTech approves.
    case ps256 = "PS256"
    /// RSASSA-PSS with SHA-384. Not among the algorithms that 1EdTech approves.
    case ps384 = "PS384"
    /// RSASSA-PSS with SHA-512. Not among the algorithms that 1EdTech approves.
    case ps512 = "PS512"
    /// ECDSA on P-256 with SHA-256.
    case es256 = "ES256"
    /// ECDSA on P-384 with SHA-384.
    case es384 = "ES384"
    /// ECDSA on P-521 with SHA-512.
    case es512 = "ES512"
    /// HMAC with SHA-256.
    case hs256 = "HS256"
    /// HMAC with SHA-384.
    case hs384 = "HS384"
    /// HMAC with SHA-512.
    case hs512 = "HS512"

    /// `true` where one secret both signs and verifies.
    public var isSymmetric: Bool { if case .hmac = method { true } else { false } }
}

/// What an algorithm is made of. This is the one table of algorithms: everything else asks it.
enum SignatureMethod: Hashable, Sendable {
    case rsa(RSASignatureScheme)
    case elliptic(EllipticCurve)
    case hmac(DigestAlgorithm)
}

extension JWSAlgorithm {
    var method: SignatureMethod {
        switch self {
        case .rs256: .rsa(.pkcs1SHA256)
        case .rs384: .rsa(.pkcs1SHA384)
        case .rs512: .rsa(.pkcs1SHA512)
        case .ps256: .rsa(.pssSHA256)
        case .ps384: .rsa(.pssSHA384)
        case .ps512: .rsa(.pssSHA512)
        case .es256: .elliptic(.p256)
        case .es384: .elliptic(.p384)
        case .es512: .elliptic(.p521)
        case .hs256: .hmac(.sha256)
        case .hs384: .hmac(.sha384)
        case .hs512: .hmac(.sha512)
        }
    }
}
