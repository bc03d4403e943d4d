/// How RSA signs: a padding and a hash (RFC 7518, 3.3 and 3.5).
public enum RSASignatureScheme: Hashable, Sendable, CaseIterable {
    /// RSASSA-PKCS1-v1_5 with SHA-256.
    case pkcs1SHA256
    /// RSASSA-PKCS1-v1_5 with SHA-384.
    case pkcs1SHA384
    /// RSASSA-PKCS1-v1_5 with SHA-512.
    case pkcs1SHA512
    /// RSASSA-PSS with SHA-256, a salt of 32 bytes, and SHA-256 in MGF1.
    case pssSHA256
    /// RSASSA-PSS with SHA-384, a salt of 48 bytes, and SHA-384 in MGF1.
    case pssSHA384
    /// RSASSA-PSS with SHA-512, a salt of 64 bytes, and SHA-512 in MGF1.
    case pssSHA512

    enum Padding {
        case pkcs1, pss
    }

    var method: SignatureTemplate.Method {
        switch self {
        case .pkcs1SHA256: SignatureTemplate.Method(digest: .sha256, padding: .pkcs1)
        case .pkcs1SHA384: SignatureTemplate.Method(digest: .sha384, padding: .pkcs1)
        case .pkcs1SHA512: SignatureTemplate.Method(digest: .sha512, padding: .pkcs1)
        case .pssSHA256: SignatureTemplate.Method(digest: .sha256, padding: .pss)
        case .pssSHA384: SignatureTemplate.Method(digest: .sha384, padding: .pss)
        case .pssSHA512: SignatureTemplate.Method(digest: .sha512, padding: .pss)
        }
    }
}
