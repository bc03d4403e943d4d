/// How the lines of a file end.
public enum LineEnding: String, CaseIterable, Sendable {
    /// Carriage return and line feed: the canonical form.
    case crlf
    /// Line feed alone: allowed.
    case lf
    /// Carriage return alone: not allowed.
    case cr

    var bytes: [UInt8] {
        switch self {
        case .crlf: Byte.crlf
        case .lf: [Byte.lineFeed]
        case .cr: [Byte.carriageReturn]
        }
    }
}

extension BundleMutation {
    /// Ends every line of a file in another way; line breaks inside quotes stay.
    public static func setLineEndings(_ file: String, to ending: LineEnding) -> BundleMutation {
        table(of: file, "end lines in \(ending.rawValue)") { table throws(Missing) in
            for row in table.records.indices where !table.records[row].lineEnd.isEmpty {
                table.records[row].lineEnd = ending.bytes
            }
        }
    }

    /// Drops the line end of the last line: allowed, though not canonical.
    public static func dropFinalLineEnding(_ file: String) -> BundleMutation {
        table(of: file, "drop the final line end") { table throws(Missing) in
            guard let last = table.records.indices.last, !table.records[last].lineEnd.isEmpty else {
                throw Missing("the last line has no end")
            }
            table.records[last].lineEnd = []
        }
    }

    /// Writes a file in Windows-1252 instead of UTF-8; a character that Windows-1252 lacks becomes a question mark.
    ///
    /// Fails on a file of ASCII alone, which would stay as it is, and on one that is not UTF-8.
    public static func encodeAsWindows1252(_ file: String) -> BundleMutation {
        bytes(of: file, "encode as Windows-1252") { bytes throws(Missing) in
            guard let text = String(validating: bytes, as: UTF8.self) else { throw Missing("the file is not UTF-8") }
            guard bytes.contains(where: { $0 >= 0x80 }) else { throw Missing("the file is ASCII") }
            bytes = text.unicodeScalars.map(Windows1252.byte)
        }
    }

    /// Writes a file in UTF-16 with a byte order mark instead of UTF-8, little-endian, as some spreadsheets save.
    public static func encodeAsUTF16(_ file: String) -> BundleMutation {
        bytes(of: file, "encode as UTF-16") { bytes throws(Missing) in
            guard let text = String(validating: bytes, as: UTF8.self) else { throw Missing("the file is not UTF-8") }
            bytes =
                [0xFF, 0xFE]
                + text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
        }
    }
}

/// The single-byte encoding of Western European Windows.
enum Windows1252 {
    /// The scalars of the bytes 0x80 to 0x9F; the rest equals Latin-1.
    private static let upper: [UInt32] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,
        0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0x9D, 0x017E, 0x0178,
    ]

    static func byte(_ scalar: Unicode.Scalar) -> UInt8 {
        switch scalar.value {
        case 0..<0x80, 0xA0...0xFF: UInt8(truncatingIfNeeded: scalar.value)
        default: upper.firstIndex(of: scalar.value).map { UInt8(0x80 + $0) } ?? UInt8(ascii: "?")
        }
    }
}
