/// Whole numbers in as few bytes as they need, seven bits a byte, low bits first (LEB128).
enum Varint {
    static func append(_ value: UInt64, to bytes: inout [UInt8]) {
        var rest = value
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    /// The bytes that a length takes.
    static func size(_ value: Int) -> Int {
        var rest = value
        var count = 1
        while rest >= 0x80 {
            rest >>= 7
            count += 1
        }
        return count
    }

    /// Reads a number and moves the position behind it; `nil` where the bytes end, the number does not fit 64 bits,
    /// or it could have been written shorter.
    static func read(_ bytes: UnsafeRawBufferPointer, _ position: inout Int) -> UInt64? {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if shift == 63, byte > 1 { return nil }
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return byte == 0 && shift > 0 ? nil : value }
            shift += 7
            if shift > 63 { return nil }
        }
        return nil
    }

    /// Reads a length and checks that so many bytes follow.
    static func readLength(_ bytes: UnsafeRawBufferPointer, _ position: inout Int) -> Int? {
        guard let length = read(bytes, &position), length <= UInt64(bytes.count - position) else { return nil }
        return Int(length)
    }
}
