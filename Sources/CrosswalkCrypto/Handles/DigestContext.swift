import CLibCrypto

/// The box round one `EVP_MD_CTX` that digests. Only ever changed by its single owner, which is what makes it safe to
/// send.
final class DigestContext: @unchecked Sendable {
    private let pointer: OpaquePointer
    private let byteCount: Int

    /// Begins a digest. The function is looked up once a process; this copies the beginning.
    static func beginning(_ algorithm: DigestAlgorithm) -> DigestContext {
        switch algorithm {
        case .sha1: sha1.copy()
        case .sha256: sha256.copy()
        case .sha384: sha384.copy()
        case .sha512: sha512.copy()
        }
    }

    /// Digests bytes at once.
    static func digest(_ bytes: UnsafeRawBufferPointer, by algorithm: DigestAlgorithm) -> [UInt8] {
        let context = beginning(algorithm)
        context.update(bytes)
        return context.finish()
    }

    private static let sha1 = DigestContext(.sha1)
    private static let sha256 = DigestContext(.sha256)
    private static let sha384 = DigestContext(.sha384)
    private static let sha512 = DigestContext(.sha512)

    private init(_ algorithm: DigestAlgorithm) {
        pointer = Self.make()
        byteCount = algorithm.byteCount
        LibCrypto.require(EVP_DigestInit_ex(pointer, algorithm.table, nil))
    }

    private init(copying other: DigestContext) {
        pointer = Self.make()
        byteCount = other.byteCount
        LibCrypto.require(EVP_MD_CTX_copy_ex(pointer, other.pointer))
    }

    deinit { EVP_MD_CTX_free(pointer) }

    func copy() -> DigestContext { DigestContext(copying: self) }

    func update(_ bytes: UnsafeRawBufferPointer) {
        LibCrypto.require(EVP_DigestUpdate(pointer, bytes.baseAddress, bytes.count))
    }

    /// The digest. Nothing can be added afterwards.
    func finish() -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: byteCount) { digest, count in
            LibCrypto.require(EVP_DigestFinal_ex(pointer, digest.baseAddress, nil))
            count = byteCount
        }
    }

    private static func make() -> OpaquePointer {
        guard let context = EVP_MD_CTX_new() else { LibCrypto.unusable() }
        return context
    }
}
