import CLibCrypto

/// A hash function of FIPS 180-4.
public enum DigestAlgorithm: Hashable, Sendable, CaseIterable {
    /// SHA-1. Broken for signatures; here for HMAC-SHA1, which OAuth 1 asks for.
    case sha1
    /// SHA-256.
    case sha256
    /// SHA-384.
    case sha384
    /// SHA-512.
    case sha512

    /// The length of a digest in bytes: 20, 32, 48 or 64.
    public var byteCount: Int {
        switch self {
        case .sha1: 20
        case .sha256: 32
        case .sha384: 48
        case .sha512: 64
        }
    }

    /// libcrypto's constant table of the function; it lives as long as the process.
    var table: OpaquePointer? {
        switch self {
        case .sha1: EVP_sha1()
        case .sha256: EVP_sha256()
        case .sha384: EVP_sha384()
        case .sha512: EVP_sha512()
        }
    }
}
