import CLibCrypto

/// Random bytes fit for keys, nonces and tokens, from libcrypto's generator.
///
/// A value without state: hand its ``bytes(_:)`` to what takes randomness as a parameter, so that a test can hand in
/// something else.
public struct SystemRandom: Sendable {
    /// The process's generator.
    public init() {}

    /// Fresh random bytes. Below 0 counts as 0. A process whose generator cannot be seeded ends, for there is nothing
    /// safe to go on with.
    public func bytes(_ count: Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: max(0, count)) { buffer, filled in
            while filled < count {
                let piece = min(count - filled, 1 << 20)
                LibCrypto.require(RAND_bytes(buffer.baseAddress.map { $0 + filled }, Int32(piece)))
                filled += piece
            }
        }
    }
}
