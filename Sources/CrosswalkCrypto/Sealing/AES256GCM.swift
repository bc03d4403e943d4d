import CLibCrypto

/// Authenticated encryption by AES-256 in Galois/Counter Mode (NIST SP 800-38D).
///
/// A sealed message is one run of bytes: the nonce (12), the ciphertext (as long as the plaintext), the tag (16).
public struct AES256GCM: Sendable {
    /// The length of a key: 32 bytes.
    public static let keyByteCount = 32
    /// The length of a nonce: 12 bytes.
    public static let nonceByteCount = 12
    /// The length of the tag: 16 bytes.
    public static let tagByteCount = 16
    /// The longest plaintext that is sealed or opened: 1 GiB.
    public static let maximumByteCount = 1 << 30

    private let key: SymmetricKey

    /// Takes a key of 32 bytes.
    ///
    /// - Throws: ``CryptoError/Code/lengthInvalid`` for any other length.
    public init(key: SymmetricKey) throws(CryptoError) {
        guard key.byteCount == Self.keyByteCount else {
            throw CryptoError(.lengthInvalid, "AES-256 takes a key of 32 bytes, not of \(key.byteCount)")
        }
        self.key = key
    }

    /// Encrypts a message and protects it, together with the associated data, against change.
    ///
    /// - Parameters:
    ///   - plaintext: what only holders of the key shall read.
    ///   - nonce: 12 bytes that were never used with this key before: two messages under one nonce give both away. Random
    ///     ones are good for 2^32 messages a key.
    ///   - associatedData: what need not be secret, but must be the same when the message is opened.
    /// - Throws: ``CryptoError/Code/lengthInvalid`` for a nonce of another length or a message that is too long.
    public func seal(
        _ plaintext: some Sequence<UInt8>, nonce: some Sequence<UInt8>,
        authenticating associatedData: some Sequence<UInt8> = [UInt8]()
    ) throws(CryptoError) -> [UInt8] {
        let nonce = Array(nonce)
        guard nonce.count == Self.nonceByteCount else {
            throw CryptoError(.lengthInvalid, "GCM takes a nonce of 12 bytes, not of \(nonce.count)")
        }
        let (plaintext, associatedData) = (Array(plaintext), Array(associatedData))
        try Self.requireLengths(plaintext.count, associatedData.count)
        var ciphertext = [UInt8](repeating: 0, count: plaintext.count)
        var tag = [UInt8](repeating: 0, count: Self.tagByteCount)
        let context = CipherContext()
        let sealed = key.withUnsafeBytes { secret in
            context.begin(secret, nonce: nonce, encrypting: true)
                && context.add(associatedData) && context.update(plaintext, into: &ciphertext)
                && context.finish() && context.getTag(&tag)
        }
        // No input makes this fail: see `LibCrypto.require`.
        if !sealed { LibCrypto.unusable() }
        return nonce + ciphertext + tag
    }

    /// The plaintext of a sealed message.
    ///
    /// - Throws: ``CryptoError/Code/authenticationFailed`` where anything was changed, cut or sealed otherwise; nothing is
    ///   told about which.
    public func open(
        _ sealed: some Sequence<UInt8>, authenticating associatedData: some Sequence<UInt8> = [UInt8]()
    ) throws(CryptoError) -> [UInt8] {
        let (sealed, associatedData) = (Array(sealed), Array(associatedData))
        let length = sealed.count - Self.nonceByteCount - Self.tagByteCount
        guard length >= 0 else { throw CryptoError(.authenticationFailed, "a sealed message has at least 28 bytes") }
        try Self.requireLengths(length, associatedData.count)
        let ciphertext = Array(sealed[Self.nonceByteCount..<Self.nonceByteCount + length])
        var plaintext = [UInt8](repeating: 0, count: length)
        let context = CipherContext()
        let opened = key.withUnsafeBytes { secret in
            context.begin(secret, nonce: Array(sealed.prefix(Self.nonceByteCount)), encrypting: false)
                && context.add(associatedData) && context.update(ciphertext, into: &plaintext)
                && context.setTag(Array(sealed.suffix(Self.tagByteCount))) && context.finish()
        }
        guard opened else {
            plaintext.withUnsafeMutableBytes { OPENSSL_cleanse($0.baseAddress, $0.count) }
            throw LibCrypto.failure(
                .authenticationFailed, "the sealed message does not fit its key and associated data")
        }
        return plaintext
    }

    private static func requireLengths(_ counts: Int...) throws(CryptoError) {
        guard counts.allSatisfy({ $0 <= maximumByteCount }) else {
            throw CryptoError(.lengthInvalid, "at most \(maximumByteCount) bytes are sealed at once")
        }
    }
}
