import CLibCrypto

/// A keyed-hash message authentication code (FIPS 198-1, RFC 2104).
public struct HMAC: Sendable {
    /// The hash function.
    public let algorithm: DigestAlgorithm
    private let key: SymmetricKey

    /// Takes any key, the empty one included. Whether a key is long enough is for the standard in use to say.
    public init(key: SymmetricKey, algorithm: DigestAlgorithm) {
        self.key = key
        self.algorithm = algorithm
    }

    /// The code of a message: ``DigestAlgorithm/byteCount`` bytes.
    public func code(for message: some Sequence<UInt8>) -> [UInt8] { message.withBytes { code(for: $0) } }

    /// The code of the bytes of a buffer.
    public func code(for message: UnsafeRawBufferPointer) -> [UInt8] {
        var code = [UInt8](repeating: 0, count: algorithm.byteCount)
        let made = key.withUnsafeBytes { secret in
            message.withAddress { address in
                CLibCrypto.HMAC(
                    algorithm.table, secret.baseAddress, Int32(clamping: secret.count), address, message.count, &code,
                    nil)
            }
        }
        // No input makes this fail: see `LibCrypto.require`.
        if made == nil { LibCrypto.unusable() }
        return code
    }

    /// `true` where the code is that of the message, compared in constant time. A shortened code is refused.
    public func isValid(_ code: some Sequence<UInt8>, for message: some Sequence<UInt8>) -> Bool {
        ConstantTime.areEqual(self.code(for: message), code)
    }

    /// The same for buffers.
    public func isValid(_ code: UnsafeRawBufferPointer, for message: UnsafeRawBufferPointer) -> Bool {
        self.code(for: message).withUnsafeBytes { ConstantTime.areEqual($0, code) }
    }
}
