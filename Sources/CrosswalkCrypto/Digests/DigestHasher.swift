/// A digest by any ``DigestAlgorithm`` over bytes that arrive in pieces, computed by libcrypto.
///
/// A copy of a hasher goes its own way from where it was copied. Where SHA-256 is meant and nothing else,
/// ``SHA256Hasher`` gives a digest with a type of its own.
public struct DigestHasher: Sendable {
    /// The function that is computed.
    public let algorithm: DigestAlgorithm
    private var context: DigestContext

    /// Begins a digest of nothing.
    public init(_ algorithm: DigestAlgorithm) {
        self.algorithm = algorithm
        context = DigestContext.beginning(algorithm)
    }

    /// Digests bytes at once.
    public static func digest(of bytes: some Sequence<UInt8>, by algorithm: DigestAlgorithm) -> [UInt8] {
        bytes.withBytes { DigestContext.digest($0, by: algorithm) }
    }

    /// Adds bytes.
    public mutating func update(_ bytes: some Sequence<UInt8>) { bytes.withBytes { update($0) } }

    /// Adds the bytes of a buffer.
    public mutating func update(_ bytes: UnsafeRawBufferPointer) {
        if !isKnownUniquelyReferenced(&context) { context = context.copy() }
        context.update(bytes)
    }

    /// The digest of all that was added, ``DigestAlgorithm/byteCount`` bytes. The hasher itself can go on.
    public func finalize() -> [UInt8] { context.copy().finish() }
}
