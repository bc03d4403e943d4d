internal import _CrosswalkSupport

/// 128 bits that stand for a record's bytes as a server sent them, without white space around them. The same bytes give the
/// same hash in every process and on every machine.
///
/// Two answers with equal hashes had the same bytes, as far as chance goes. Who can choose a record's bytes could make two
/// records of one hash: nothing that somebody must not forge may rest on it.
public struct RESTContentHash: Hashable, Sendable {
    /// One half.
    public let low: UInt64
    /// The other half.
    public let high: UInt64

    /// Takes what was kept.
    public init(low: UInt64, high: UInt64) {
        self.low = low
        self.high = high
    }

    /// Hashes a record's bytes.
    public init(of record: some Sequence<UInt8>) {
        self = Array(record).withUnsafeBytes { Self(bytes: $0) }
    }

    @inline(__always)
    init(bytes: Slice<UnsafeRawBufferPointer>) { self.init(bytes: UnsafeRawBufferPointer(rebasing: bytes)) }

    @inline(__always)
    init(bytes: UnsafeRawBufferPointer) {
        let hash = SipHash128.hash(bytes, key: .stored, strength: .oneThree)
        low = hash.low
        high = hash.high
    }
}
