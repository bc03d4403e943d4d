import CLibCrypto

/// SHA-256 (FIPS 180-4) over bytes that arrive in pieces, computed by libcrypto.
///
/// A copy of a hasher goes its own way from where it was copied.
public struct SHA256Hasher: Sendable {
    private var context: DigestContext

    /// Begins a digest of nothing.
    public init() { context = DigestContext() }

    /// Adds bytes.
    public mutating func update(_ bytes: some Sequence<UInt8>) {
        let done: Void? = bytes.withContiguousStorageIfAvailable { update(UnsafeRawBufferPointer($0)) }
        if done == nil {
            Array(bytes).withUnsafeBytes { update($0) }
        }
    }

    /// Adds the bytes of a buffer.
    public mutating func update(_ bytes: UnsafeRawBufferPointer) {
        if !isKnownUniquelyReferenced(&context) { context = context.copy() }
        context.update(bytes)
    }

    /// The digest of all that was added. The hasher itself can go on.
    public func finalize() -> SHA256Digest { SHA256Digest(finished: context.copy().finish()) }
}

/// The box round one `EVP_MD_CTX`. Only ever changed by its single owner, which is what makes it safe to send.
private final class DigestContext: @unchecked Sendable {
    private let pointer: OpaquePointer

    init() {
        pointer = Self.make()
        Self.require(EVP_DigestInit_ex(pointer, EVP_sha256(), nil))
    }

    private init(copying other: DigestContext) {
        pointer = Self.make()
        Self.require(EVP_MD_CTX_copy_ex(pointer, other.pointer))
    }

    deinit { EVP_MD_CTX_free(pointer) }

    func copy() -> DigestContext { DigestContext(copying: self) }

    func update(_ bytes: UnsafeRawBufferPointer) {
        Self.require(EVP_DigestUpdate(pointer, bytes.baseAddress, bytes.count))
    }

    func finish() -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: 32)
        Self.require(EVP_DigestFinal_ex(pointer, &digest, nil))
        return digest
    }

    private static func make() -> OpaquePointer {
        guard let context = EVP_MD_CTX_new() else { outOfMemory() }
        return context
    }

    /// SHA-256 over memory has no failure that input could cause: libcrypto is out of memory or broken.
    private static func require(_ status: Int32) {
        if status != 1 { outOfMemory() }
    }

    private static func outOfMemory() -> Never {
        preconditionFailure("libcrypto could not compute SHA-256: out of memory or a broken installation")
    }
}
