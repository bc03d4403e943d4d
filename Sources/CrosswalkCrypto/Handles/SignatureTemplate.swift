import CLibCrypto

/// The box round one `EVP_MD_CTX` that is ready to sign or to verify with one key. It never changes after it was made:
/// every call works on a copy, which is faster than getting ready anew, and lets threads share it.
final class SignatureTemplate: @unchecked Sendable {
    /// How the key is used.
    struct Method {
        let digest: DigestAlgorithm
        /// For RSA.
        let padding: RSASignatureScheme.Padding?
    }

    private let pointer: OpaquePointer
    private let key: KeyHandle

    /// - Throws: ``CryptoError/Code/keyUnsupported`` where the key cannot be used so.
    init(_ key: KeyHandle, _ method: Method, isSigning: Bool) throws(CryptoError) {
        guard let context = EVP_MD_CTX_new() else { LibCrypto.unusable() }
        self.key = key
        pointer = context
        var keyContext: OpaquePointer?
        let begin = isSigning ? EVP_DigestSignInit : EVP_DigestVerifyInit
        let isReady =
            begin(context, &keyContext, method.digest.table, nil, key.pointer) == 1
            && Self.pad(keyContext, method.padding)
        guard isReady else { throw LibCrypto.failure(.keyUnsupported, "the key does not take this signature scheme") }
    }

    deinit { EVP_MD_CTX_free(pointer) }

    /// `false` also where libcrypto could not work: what was not verified is not valid.
    func isValid(_ signature: UnsafeRawBufferPointer, for message: UnsafeRawBufferPointer) -> Bool {
        let copy = copied()
        defer { EVP_MD_CTX_free(copy) }
        let status = signature.withAddress { signatureBytes in
            message.withAddress { EVP_DigestVerify(copy, signatureBytes, signature.count, $0, message.count) }
        }
        return LibCrypto.succeeded(status)
    }

    /// The signature in libcrypto's own form.
    func sign(_ message: UnsafeRawBufferPointer) throws(CryptoError) -> [UInt8] {
        let copy = copied()
        defer { EVP_MD_CTX_free(copy) }
        var length = max(0, Int(EVP_PKEY_get_size(key.pointer)))
        var signature = [UInt8](repeating: 0, count: length)
        let status = message.withAddress { EVP_DigestSign(copy, &signature, &length, $0, message.count) }
        guard status == 1, length <= signature.count else {
            throw LibCrypto.failure(.signingFailed, "libcrypto made no signature with this key")
        }
        return Array(signature.prefix(length))
    }

    /// A context for one call. That it is used once spares libcrypto a copy of its own.
    private func copied() -> OpaquePointer {
        guard let copy = EVP_MD_CTX_new() else { LibCrypto.unusable() }
        LibCrypto.require(EVP_MD_CTX_copy_ex(copy, pointer))
        EVP_MD_CTX_set_flags(copy, EVP_MD_CTX_FLAG_FINALISE)
        return copy
    }

    /// Sets the padding of RSA (RFC 7518, 3.3 and 3.5): for PSS a salt as long as the digest, and its hash in MGF1.
    private static func pad(_ context: OpaquePointer?, _ padding: RSASignatureScheme.Padding?) -> Bool {
        switch padding {
        case .pkcs1: EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PADDING) == 1
        case .pss:
            EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PSS_PADDING) == 1
                && EVP_PKEY_CTX_set_rsa_pss_saltlen(context, RSA_PSS_SALTLEN_DIGEST) == 1
        case nil: true
        }
    }
}
