import _CrosswalkSupport

/// The 128-bit hash of a record's content, with the version of the algorithm that made it.
///
/// Version 1 is SipHash-2-4 with a 128-bit result under a published key, over the encoded content fields of the
/// record. It tells changes, it does not prove anything: what people approve and what the audit chain covers is
/// hashed with SHA-256. Hashes of different versions are never equal; the record is then compared in full.
public struct ContentHash: Hashable, Sendable {
    /// The version that this library writes.
    public static let currentVersion: UInt8 = 1

    /// The algorithm's version.
    public let version: UInt8
    /// The last eight bytes of the result, read little-endian.
    public let high: UInt64
    /// The first eight bytes of the result, read little-endian.
    public let low: UInt64

    /// Takes a hash apart that a store kept in columns of its own.
    public init(version: UInt8, high: UInt64, low: UInt64) {
        self.version = version
        self.high = high
        self.low = low
    }

    /// Hashes encoded content with the current version.
    public init(of content: [UInt8]) {
        self.init(SipHash128.hash(content, key: .stored, strength: .twoFour))
    }

    init(_ hash: Hash128) {
        self.init(version: Self.currentVersion, high: hash.high, low: hash.low)
    }

    /// Seventeen bytes: the version, then ``low`` and ``high``, little-endian.
    public var bytes: [UInt8] {
        var result: [UInt8] = [version]
        result.reserveCapacity(17)
        withUnsafeBytes(of: low.littleEndian) { result.append(contentsOf: $0) }
        withUnsafeBytes(of: high.littleEndian) { result.append(contentsOf: $0) }
        return result
    }

    /// Reads what ``bytes`` wrote; any other length is `nil`.
    public init?(bytes: [UInt8]) {
        guard bytes.count == 17 else { return nil }
        func word(_ start: Int) -> UInt64 {
            bytes[start..<(start + 8)].reversed().reduce(0) { $0 << 8 | UInt64($1) }
        }
        self.init(version: bytes[0], high: word(9), low: word(1))
    }
}
