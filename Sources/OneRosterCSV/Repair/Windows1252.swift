/// The encoding that spreadsheet programs of the West write when they do not write UTF-8.
enum Windows1252 {
    /// The characters of 0x80 to 0x9F; the five that the encoding leaves open become the control characters of their
    /// numbers, as the WHATWG Encoding Standard has it.
    private static let upper: [UInt32] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,
        0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0x9D, 0x017E, 0x0178,
    ]

    /// The same text in UTF-8.
    static func decode(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
        var text = ""
        for byte in bytes {
            let value = (0x80...0x9F).contains(byte) ? upper[Int(byte - 0x80)] : UInt32(byte)
            if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
        }
        return Array(text.utf8)
    }
}
