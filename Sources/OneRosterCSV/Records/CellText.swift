/// Makes texts of cells.
///
/// A row of `users.csv` has a dozen texts of at most 15 bytes. `String` keeps such a text within its own 16 bytes, but
/// the standard library takes some 12 ns to put it there, which is more than cutting the whole cell out of the file.
/// Short ASCII texts are therefore put together here, in 2 ns. That uses how the library lays them out on 64-bit
/// machines: the bytes in order, and in the last byte 0xE0 plus their number. Whether this is so is tried once, with
/// texts of every length; where it is not, the library makes all texts.
enum CellText {
    /// The text of bytes that are UTF-8.
    ///
    /// - Parameters:
    ///   - bytes: The bytes of a cell or of a part of one.
    ///   - isLayoutKnown: ``isLayoutKnown``, looked up once by the caller: looking it up takes as long as making a text.
    @inline(__always)
    static func make(_ bytes: UnsafeRawBufferPointer, isLayoutKnown: Bool) -> String {
        guard bytes.count <= 15, let start = bytes.baseAddress, isLayoutKnown else {
            return String(decoding: bytes, as: UTF8.self)
        }
        var words = shortText(start, bytes.count)
        guard (words.0 | words.1) & 0x0080_8080_8080_8080 == 0, words.0 & 0x8000_0000_0000_0000 == 0 else {
            return String(decoding: bytes, as: UTF8.self)
        }
        // Moved and not copied: a copy would count a reference that is none.
        return withUnsafeMutablePointer(to: &words) { pair in
            UnsafeMutableRawPointer(pair).bindMemory(to: String.self, capacity: 1).move()
        }
    }

    /// The two words of a short ASCII text.
    @inline(__always)
    private static func shortText(_ start: UnsafeRawPointer, _ count: Int) -> (UInt64, UInt64) {
        let tag = UInt64(0xE0 | count) << 56
        if count >= 8 {
            let low = start.loadUnaligned(as: UInt64.self)
            let high = start.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
            return (low, high >> UInt64(8 * (16 - count)) | tag)
        }
        if count >= 4 {
            let low = UInt64(start.loadUnaligned(as: UInt32.self))
            let high = UInt64(start.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
            return (low | high << UInt64(8 * (count - 4)), tag)
        }
        guard count > 0 else { return (0, tag) }
        let low = UInt64(start.load(as: UInt8.self))
        let middle = UInt64(start.load(fromByteOffset: count / 2, as: UInt8.self)) << UInt64(8 * (count / 2))
        let high = UInt64(start.load(fromByteOffset: count - 1, as: UInt8.self)) << UInt64(8 * (count - 1))
        return (low | middle | high, tag)
    }

    /// Whether short texts lie in memory as ``shortText(_:_:)`` puts them.
    static let isLayoutKnown: Bool = {
        guard MemoryLayout<String>.size == 16 else { return false }
        let bytes = Array("~Zz09 .,{}@-_/A".utf8)
        return bytes.withUnsafeBytes { bytes in
            (0...15).allSatisfy { count in
                guard let start = bytes.baseAddress else { return false }
                let made = String(decoding: UnsafeRawBufferPointer(rebasing: bytes[..<count]), as: UTF8.self)
                return unsafeBitCast(made, to: (UInt64, UInt64).self) == shortText(start, count)
            }
        }
    }()
}
