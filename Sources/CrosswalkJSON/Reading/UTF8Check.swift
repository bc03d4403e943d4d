/// Proves that bytes are UTF-8 (Unicode, table 3-7). A document is proven once, before anything else looks at it.
enum UTF8Check {
    private static let high: UInt64 = 0x8080_8080_8080_8080

    /// The first byte that no well-formed sequence begins with, or `nil` where all of them do.
    static func firstInvalid(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int? {
        var at = 0
        while at < count {
            at = endOfASCII(bytes, at, count)
            while at < count, bytes[at] >= 0x80 {
                let length = sequence(bytes + at, count - at)
                guard length > 0 else { return at }
                at += length
            }
        }
        return nil
    }

    /// The first byte beyond ASCII from `start` on, or `count`.
    private static func endOfASCII(_ bytes: UnsafePointer<UInt8>, _ start: Int, _ count: Int) -> Int {
        var at = start
        let raw = UnsafeRawPointer(bytes)
        while count - at >= 32 {
            let a = raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)
            let b = raw.loadUnaligned(fromByteOffset: at + 8, as: UInt64.self)
            let c = raw.loadUnaligned(fromByteOffset: at + 16, as: UInt64.self)
            let d = raw.loadUnaligned(fromByteOffset: at + 24, as: UInt64.self)
            if (a | b | c | d) & high != 0 { break }
            at += 32
        }
        while count - at >= 8 {
            let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)) & high
            if word != 0 { return at + word.trailingZeroBitCount / 8 }
            at += 8
        }
        while at < count, bytes[at] < 0x80 { at += 1 }
        return at
    }

    /// The length of the well-formed sequence that begins with a byte beyond ASCII, or 0.
    private static func sequence(_ bytes: UnsafePointer<UInt8>, _ available: Int) -> Int {
        var low: UInt8 = 0x80
        var high: UInt8 = 0xBF
        let length: Int
        switch bytes[0] {
        case 0xC2...0xDF:
            length = 2
        case 0xE0...0xEF:
            length = 3
            // Overlong forms and surrogates.
            if bytes[0] == 0xE0 { low = 0xA0 }
            if bytes[0] == 0xED { high = 0x9F }
        case 0xF0...0xF4:
            length = 4
            if bytes[0] == 0xF0 { low = 0x90 }
            if bytes[0] == 0xF4 { high = 0x8F }
        default:
            return 0
        }
        guard available >= length, bytes[1] >= low, bytes[1] <= high else { return 0 }
        for index in 2..<max(2, length) where bytes[index] & 0xC0 != 0x80 { return 0 }
        return length
    }
}
