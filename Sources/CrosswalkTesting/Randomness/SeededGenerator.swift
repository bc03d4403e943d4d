/// A source of random numbers that gives the same numbers for the same seed, on every machine, in every version.
///
/// The algorithm is fixed: xoshiro256** (Blackman and Vigna), whose four words of state are the first four outputs of
/// SplitMix64 started at the seed. The draws of ``SeededGenerator`` itself (``number(below:)``, ``chance(_:in:)``,
/// ``element(of:)``, ``shuffle(_:)``) are fixed too. The standard library's `Int.random(in:using:)` and `shuffled(using:)`
/// accept this generator, but how many numbers they take from it is their own affair and may change with the toolchain.
///
/// Not for secrets: who has seen a few outputs can compute the rest.
public struct SeededGenerator: RandomNumberGenerator, Hashable, Sendable {
    /// The value that the stream started from. It stays the same while numbers are drawn.
    public let seed: UInt64

    private var s0: UInt64
    private var s1: UInt64
    private var s2: UInt64
    private var s3: UInt64

    /// Starts the stream of this seed. Every value is a good seed, 0 and neighbouring numbers included.
    public init(seed: UInt64) {
        self.seed = seed
        var words = SplitMix64(state: seed)
        s0 = words.next()
        s1 = words.next()
        s2 = words.next()
        s3 = words.next()
    }

    /// The next 64 bits of the stream.
    public mutating func next() -> UInt64 {
        let result = Self.rotate(s1 &* 5, by: 7) &* 9
        let shifted = s1 << 17
        s2 ^= s0
        s3 ^= s1
        s1 ^= s2
        s0 ^= s3
        s2 ^= shifted
        s3 = Self.rotate(s3, by: 45)
        return result
    }

    /// A stream of its own for one purpose.
    ///
    /// It depends on this generator's ``seed`` and the label alone, not on what was drawn before. So a draw that is
    /// added in one place shifts nothing elsewhere: give every purpose its own fork.
    ///
    /// - Parameter label: what the stream is for; equal labels give equal streams.
    public func fork(_ label: String) -> SeededGenerator {
        SeededGenerator(seed: SplitMix64.mix(seed ^ FNV1a.hash(label)))
    }

    /// A stream of its own for one purpose and one of many things, such as the 17th student's name.
    ///
    /// - Parameters:
    ///   - label: what the stream is for.
    ///   - index: which of the things; every value is allowed.
    public func fork(_ label: String, _ index: Int) -> SeededGenerator {
        fork(label).fork(index)
    }

    /// A stream of its own for one of many things.
    ///
    /// - Parameter index: which of the things; every value is allowed.
    public func fork(_ index: Int) -> SeededGenerator {
        // The odd constant keeps neighbours apart before the mix; the seed is mixed once more so that
        // fork(a).fork(b) and fork(b).fork(a) differ.
        let step = UInt64(bitPattern: Int64(index)) &* 0xD134_2543_DE82_EF95
        return SeededGenerator(seed: SplitMix64.mix(SplitMix64.mix(seed) &+ step))
    }

    private static func rotate(_ word: UInt64, by bits: UInt64) -> UInt64 {
        word << bits | word >> (64 - bits)
    }
}

/// SplitMix64 (Steele, Lea and Flood): spreads a seed over the words of a larger state.
struct SplitMix64 {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        return Self.finish(state)
    }

    /// One output for one input: a bijection without pattern.
    static func mix(_ value: UInt64) -> UInt64 {
        finish(value &+ 0x9E37_79B9_7F4A_7C15)
    }

    private static func finish(_ value: UInt64) -> UInt64 {
        var word = value
        word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
        return word ^ word >> 31
    }
}

/// FNV-1a over UTF-8: turns a label into a number, the same one in every process.
enum FNV1a {
    static func hash(_ text: String) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text.utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
        }
        return hash
    }
}
