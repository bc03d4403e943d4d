/// Percent coding of bytes in URLs and forms (RFC 3986 §2, and the form coding of the URL standard).
package enum PercentCoding {
    /// How a space and its relatives are written.
    package enum Style: Sendable {
        /// `%20`; a plus is a plus.
        case url
        /// `+`; a plus is `%2B`.
        case form
    }

    /// Writes all but the unreserved characters as `%XX` (upper-case digits, as OAuth 1 asks for).
    package static func encode(_ bytes: some Sequence<UInt8>, style: Style = .url, to output: inout [UInt8]) {
        for byte in bytes {
            if isUnreserved(byte) {
                output.append(byte)
            } else if byte == 0x20, style == .form {
                output.append(0x2B)
            } else {
                output.append(0x25)
                output.append(digit(byte >> 4))
                output.append(digit(byte & 15))
            }
        }
    }

    /// The text with all but its unreserved characters encoded.
    package static func encoded(_ text: String, style: Style = .url) -> String {
        var bytes: [UInt8] = []
        encode(text.utf8, style: style, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Reads `%XX`; `nil` where a percent sign is not followed by two hexadecimal digits.
    package static func decode(_ bytes: some Sequence<UInt8>, style: Style = .url) -> [UInt8]? {
        var output: [UInt8] = []
        var rest = bytes.makeIterator()
        while let byte = rest.next() {
            switch byte {
            case 0x25:
                guard let high = rest.next().flatMap(value), let low = rest.next().flatMap(value) else { return nil }
                output.append(high << 4 | low)
            case 0x2B where style == .form: output.append(0x20)
            default: output.append(byte)
            }
        }
        return output
    }

    /// Letters, digits, `-`, `.`, `_` and `~`.
    package static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
        default: false
        }
    }

    private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x41 + value - 10 }

    private static func value(_ digit: UInt8) -> UInt8? {
        switch digit {
        case 0x30...0x39: digit - 0x30
        case 0x41...0x46: digit - 0x41 + 10
        case 0x61...0x66: digit - 0x61 + 10
        default: nil
        }
    }
}
