/// A 128-bit hash value.
@usableFromInline package struct Hash128: Hashable, Sendable, Comparable {
    /// The first eight bytes of the result, read little-endian.
    @usableFromInline package let low: UInt64
    /// The last eight bytes of the result, read little-endian.
    @usableFromInline package let high: UInt64

    @inlinable
    package init(low: UInt64, high: UInt64) {
        self.low = low
        self.high = high
    }

    /// Orders by ``high``, then ``low``; the order means nothing else.
    @inlinable
    package static func < (a: Self, b: Self) -> Bool {
        a.high == b.high ? a.low < b.low : a.high < b.high
    }
}

/// SipHash with a 128-bit result: a keyed hash whose collisions cannot be prepared by who does not know the key.
///
/// Two strengths of the same construction: 2-4 for what is stored, 1-3 for tables that live as long as a run.
@usableFromInline package struct SipHash128: Sendable {
    /// The 128-bit key.
    @usableFromInline package struct Key: Hashable, Sendable {
        @usableFromInline package let k0: UInt64
        @usableFromInline package let k1: UInt64

        package init(_ k0: UInt64, _ k1: UInt64) {
            self.k0 = k0
            self.k1 = k1
        }

        /// A key that differs from one run of the process to the next, as the standard library's own tables have.
        package static var perRun: Key {
            func seed(_ purpose: String) -> UInt64 {
                var hasher = Hasher()
                hasher.combine(purpose)
                return UInt64(bitPattern: Int64(hasher.finalize()))
            }
            return Key(seed("crosswalk.k0"), seed("crosswalk.k1"))
        }

        /// The published key of stored record hashes. Changing it means a new version of the stored algorithm.
        package static let stored = Key(0x0063_726F_7373_7761, 0x6C6B_2D76_3100_0000)
    }

    /// Rounds a word and rounds at the end.
    @usableFromInline package enum Strength: Sendable {
        case oneThree
        case twoFour
    }

    /// Hashes bytes at once.
    @inlinable
    package static func hash(_ bytes: UnsafeRawBufferPointer, key: Key, strength: Strength) -> Hash128 {
        var state = SipState(key: key)
        let words = bytes.count / 8
        let twice = strength == .twoFour
        for index in 0..<words {
            let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self))
            state.absorb(word, twice: twice)
        }
        var last = UInt64(truncatingIfNeeded: bytes.count) << 56
        var shift: UInt64 = 0
        for index in (words * 8)..<bytes.count {
            last |= UInt64(bytes[index]) << shift
            shift += 8
        }
        state.absorb(last, twice: twice)
        return state.finish(rounds: twice ? 4 : 3)
    }

    /// Hashes the UTF-8 bytes of a text.
    package static func hash(_ text: String, key: Key, strength: Strength) -> Hash128 {
        var text = text
        return text.withUTF8 { hash(UnsafeRawBufferPointer($0), key: key, strength: strength) }
    }

    /// Hashes an array of bytes.
    package static func hash(_ bytes: [UInt8], key: Key, strength: Strength) -> Hash128 {
        bytes.withUnsafeBytes { hash($0, key: key, strength: strength) }
    }
}

/// The four words of the construction.
@usableFromInline
struct SipState {
    @usableFromInline var v0: UInt64
    @usableFromInline var v1: UInt64
    @usableFromInline var v2: UInt64
    @usableFromInline var v3: UInt64

    @inlinable
    init(key: SipHash128.Key) {
        v0 = 0x736F_6D65_7073_6575 ^ key.k0
        // The 128-bit variant marks itself in v1.
        v1 = 0x646F_7261_6E64_6F6D ^ key.k1 ^ 0xEE
        v2 = 0x6C79_6765_6E65_7261 ^ key.k0
        v3 = 0x7465_6462_7974_6573 ^ key.k1
    }

    @inlinable
    mutating func absorb(_ word: UInt64, twice: Bool) {
        v3 ^= word
        round()
        if twice { round() }
        v0 ^= word
    }

    @inlinable
    mutating func finish(rounds: Int) -> Hash128 {
        v2 ^= 0xEE
        for _ in 0..<rounds { round() }
        let low = v0 ^ v1 ^ v2 ^ v3
        v1 ^= 0xDD
        for _ in 0..<rounds { round() }
        return Hash128(low: low, high: v0 ^ v1 ^ v2 ^ v3)
    }

    @inlinable
    @inline(__always)
    mutating func round() {
        v0 = v0 &+ v1
        v1 = (v1 << 13 | v1 >> 51) ^ v0
        v0 = v0 << 32 | v0 >> 32
        v2 = v2 &+ v3
        v3 = (v3 << 16 | v3 >> 48) ^ v2
        v0 = v0 &+ v3
        v3 = (v3 << 21 | v3 >> 43) ^ v0
        v2 = v2 &+ v1
        v1 = (v1 << 17 | v1 >> 47) ^ v2
        v2 = v2 << 32 | v2 >> 32
    }
}
