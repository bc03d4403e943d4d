import CLibCrypto

/// Comparison of secrets.
public enum ConstantTime {
    /// `true` where both have the same bytes. The time depends on the length alone, not on where they differ; that the
    /// lengths differ is told at once.
    public static func areEqual(_ a: some Sequence<UInt8>, _ b: some Sequence<UInt8>) -> Bool {
        a.withBytes { first in b.withBytes { areEqual(first, $0) } }
    }

    /// The same for buffers.
    public static func areEqual(_ a: UnsafeRawBufferPointer, _ b: UnsafeRawBufferPointer) -> Bool {
        guard a.count == b.count else { return false }
        guard let first = a.baseAddress, let second = b.baseAddress else { return true }
        return CRYPTO_memcmp(first, second, a.count) == 0
    }

    /// `true` where both texts have the same UTF-8 bytes; no two spellings of a letter count as one.
    public static func areEqual(_ a: String, _ b: String) -> Bool { areEqual(a.utf8, b.utf8) }
}
