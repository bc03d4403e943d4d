/// SHA-256 (FIPS 180-4) over bytes that arrive in pieces, computed by libcrypto.
///
/// A copy of a hasher goes its own way from where it was copied.
public struct SHA256Hasher: Sendable {
    private var hasher = DigestHasher(.sha256)

    /// Begins a digest of nothing.
    public init() {}

    /// Adds bytes.
    public mutating func update(_ bytes: some Sequence<UInt8>) { hasher.update(bytes) }

    /// Adds the bytes of a buffer.
    public mutating func update(_ bytes: UnsafeRawBufferPointer) { hasher.update(bytes) }

    /// The digest of all that was added. The hasher itself can go on.
    public func finalize() -> SHA256Digest { SHA256Digest(finished: hasher.finalize()) }
}
