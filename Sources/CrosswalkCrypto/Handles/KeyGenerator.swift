import CLibCrypto

/// New keys from libcrypto's own generator of random numbers.
enum KeyGenerator {
    static func rsa(bitCount: Int) throws(CryptoError) -> KeyHandle {
        try generate("RSA") { EVP_PKEY_CTX_set_rsa_keygen_bits($0, Int32(clamping: bitCount)) == 1 }
    }

    static func elliptic(_ curve: EllipticCurve) throws(CryptoError) -> KeyHandle {
        try generate("EC") { EVP_PKEY_CTX_set_group_name($0, curve.groupName) == 1 }
    }

    private static func generate(_ kind: String, _ prepare: (OpaquePointer) -> Bool) throws(CryptoError) -> KeyHandle {
        guard let context = EVP_PKEY_CTX_new_from_name(nil, kind, nil) else { LibCrypto.unusable() }
        defer { EVP_PKEY_CTX_free(context) }
        var key: OpaquePointer?
        guard EVP_PKEY_keygen_init(context) == 1, prepare(context), EVP_PKEY_generate(context, &key) == 1, let key
        else { throw LibCrypto.failure(.generationFailed, "libcrypto made no \(kind) key") }
        return KeyHandle(owning: key)
    }
}
