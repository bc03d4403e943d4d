import CLibCrypto

/// Keys as PEM (RFC 7468). Only a container here: what is read from one is taken apart and made anew from its components,
/// so that a key from a PEM passes the same checks as one from a JWK.
enum PEMText {
    /// The longest text that is read.
    static let maximumByteCount = 64 * 1024

    /// Reads `PUBLIC KEY` (RFC 5280 SubjectPublicKeyInfo).
    static func publicKey(_ text: String) throws(CryptoError) -> KeyHandle {
        try read(text) { PEM_read_bio_PUBKEY($0, nil, answerNoPassphrase, nil) }
    }

    /// Reads `PRIVATE KEY` (PKCS #8), `RSA PRIVATE KEY` (PKCS #1) or `EC PRIVATE KEY` (SEC 1), without a passphrase.
    static func privateKey(_ text: String) throws(CryptoError) -> KeyHandle {
        try read(text) { PEM_read_bio_PrivateKey($0, nil, answerNoPassphrase, nil) }
    }

    /// Writes `PUBLIC KEY`.
    static func publicText(_ key: KeyHandle) throws(CryptoError) -> String {
        try write { PEM_write_bio_PUBKEY($0, key.pointer) }
    }

    /// Writes `PRIVATE KEY` (PKCS #8), not encrypted.
    static func privateText(_ key: KeyHandle) throws(CryptoError) -> String {
        try write { PEM_write_bio_PKCS8PrivateKey($0, key.pointer, nil, nil, 0, nil, nil) }
    }

    private static func read(
        _ text: String, _ parse: (OpaquePointer) -> OpaquePointer?
    ) throws(CryptoError) -> KeyHandle {
        guard text.utf8.count <= maximumByteCount else {
            throw CryptoError(.pemMalformed, "a PEM has at most \(maximumByteCount) bytes")
        }
        let key = Array(text.utf8).withUnsafeBytes { bytes -> OpaquePointer? in
            guard let source = BIO_new_mem_buf(bytes.baseAddress, Int32(clamping: bytes.count)) else { return nil }
            defer { BIO_free(source) }
            return parse(source)
        }
        // Also a success leaves reasons behind: the decoders that were tried in vain.
        ERR_clear_error()
        if let key { return KeyHandle(owning: key) }
        if text.contains("ENCRYPTED") { throw CryptoError(.pemEncrypted, "the PEM is protected by a passphrase") }
        throw CryptoError(.pemMalformed, "expected one PEM block with a key of the kind asked for")
    }

    private static func write(_ put: (OpaquePointer) -> Int32) throws(CryptoError) -> String {
        guard let sink = BIO_new(BIO_s_mem()) else { LibCrypto.unusable() }
        defer { BIO_free(sink) }
        guard put(sink) == 1 else { throw LibCrypto.failure(.keyUnsupported, "the key has no form as PEM") }
        var bytes = [UInt8](repeating: 0, count: BIO_ctrl_pending(sink))
        let count = BIO_read(sink, &bytes, Int32(clamping: bytes.count))
        return String(decoding: bytes.prefix(max(0, Int(count))), as: UTF8.self)
    }
}

/// Answers that there is none; without this, libcrypto would ask on the terminal.
private func answerNoPassphrase(
    _: UnsafeMutablePointer<CChar>?, _: Int32, _: Int32, _: UnsafeMutableRawPointer?
) -> Int32 { -1 }
