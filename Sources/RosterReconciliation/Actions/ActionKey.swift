import _CrosswalkSupport

/// Names one action for ever: SHA-256 over tenant, source system, kind, id, verb, and the hashes of before and after.
///
/// Two plans that want the same change of the same record name it by the same key, so that an approval binds to
/// exactly what was seen, and a replay is known as one.
public struct ActionKey: Hashable, Sendable {
    /// The digest's four words, read big-endian.
    private let words: (UInt64, UInt64, UInt64, UInt64)

    /// Reads 32 bytes; any other length is `nil`.
    public init?(bytes: some Collection<UInt8>) {
        guard bytes.count == 32 else { return nil }
        var words: [UInt64] = [0, 0, 0, 0]
        for (index, byte) in bytes.enumerated() { words[index / 8] = words[index / 8] << 8 | UInt64(byte) }
        self.words = (words[0], words[1], words[2], words[3])
    }

    /// Reads 32 bytes where they lie; any other length is `nil`. A store does this once a row.
    package init?(bytes: UnsafeRawBufferPointer) {
        guard bytes.count == 32 else { return nil }
        func word(_ index: Int) -> UInt64 {
            UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self))
        }
        words = (word(0), word(1), word(2), word(3))
    }

    /// Reads 64 hexadecimal digits of either case; anything else is `nil`.
    public init?(hexadecimal: String) {
        guard let bytes = Hexadecimal.bytes(hexadecimal) else { return nil }
        self.init(bytes: bytes)
    }

    /// Stands where a key is not known yet.
    static let unset = ActionKey(words: (0, 0, 0, 0))

    /// The 32 bytes.
    public var bytes: [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(32)
        append(to: &result)
        return result
    }

    /// 64 lower-case hexadecimal digits.
    public var hexadecimal: String { Hexadecimal.text(bytes) }

    init(words: (UInt64, UInt64, UInt64, UInt64)) { self.words = words }

    func append(to bytes: inout [UInt8]) {
        for word in [words.0, words.1, words.2, words.3] {
            withUnsafeBytes(of: word.bigEndian) { bytes.append(contentsOf: $0) }
        }
    }

    /// Byte for byte.
    public static func == (a: Self, b: Self) -> Bool { a.words == b.words }

    /// A digest needs no further mixing than its first word.
    public func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}

extension ActionKey: CustomStringConvertible {
    /// The same as ``hexadecimal``.
    public var description: String { hexadecimal }
}
