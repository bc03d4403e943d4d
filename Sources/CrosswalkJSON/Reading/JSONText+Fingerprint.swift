extension JSONText {
    /// A number that differs for most texts that differ: made of the length and the bytes at both ends.
    @inline(__always)
    var fingerprint: UInt64 {
        let raw = UnsafeRawPointer(start)
        if count >= 8 {
            let head = raw.loadUnaligned(as: UInt64.self)
            let tail = raw.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
            return Self.mix((head ^ UInt64(truncatingIfNeeded: count)) &* Self.multiplier ^ tail)
        }
        return Self.mix(Self.word(start, count) ^ UInt64(truncatingIfNeeded: count) << 29)
    }

    private static let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15

    /// Spreads a word, one to one. Tables take their places from the high bits.
    @inline(__always)
    private static func mix(_ word: UInt64) -> UInt64 {
        let product = (word ^ word >> 32) &* multiplier
        return product ^ product >> 29
    }
}
