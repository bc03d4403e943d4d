/// Base64 with the URL-safe alphabet (RFC 4648, 5), without padding, as JSON Object Signing and Encryption uses it
/// (RFC 7515, 2).
package enum Base64URL {
    /// What else than the canonical text of some bytes is decoded.
    package enum Leniency {
        /// Nothing: each run of bytes has exactly one text.
        case none
        /// One or two `=` where they complete the last group of four.
        case padding
    }

    /// The bytes of a text, or `nil` for a character outside the alphabet, a length that no bytes have, or bits beside
    /// the last byte that are not zero.
    package static func decode(_ text: UnsafeRawBufferPointer, allowing leniency: Leniency = .none) -> [UInt8]? {
        var count = text.count
        if leniency == .padding, count % 4 == 0 {
            for _ in 0..<2 where count > 0 && text[count - 1] == UInt8(ascii: "=") { count -= 1 }
        }
        guard count % 4 != 1 else { return nil }
        let letters = UnsafeRawBufferPointer(rebasing: text.prefix(count))
        var isValid = true
        let bytes = [UInt8](unsafeUninitializedCapacity: count / 4 * 3 + 2) { bytes, filled in
            isValid = values.withUnsafeBufferPointer { decode(letters, $0, into: bytes, &filled) }
        }
        return isValid ? bytes : nil
    }

    /// The same for bytes in any collection.
    package static func decode(_ text: some Sequence<UInt8>, allowing leniency: Leniency = .none) -> [UInt8]? {
        text.withContiguousStorageIfAvailable { decode(UnsafeRawBufferPointer($0), allowing: leniency) }
            ?? Array(text).withUnsafeBytes { decode($0, allowing: leniency) }
    }

    /// The canonical text of some bytes, as ASCII.
    package static func encode(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        bytes.withContiguousStorageIfAvailable { encode(UnsafeRawBufferPointer($0)) }
            ?? Array(bytes).withUnsafeBytes { encode($0) }
    }

    /// The canonical text of some bytes.
    package static func text(_ bytes: some Sequence<UInt8>) -> String {
        String(decoding: encode(bytes), as: UTF8.self)
    }

    /// Four letters at a time; a letter outside the alphabet has a value with high bits set, which are collected and
    /// looked at once at the end.
    private static func decode(
        _ letters: UnsafeRawBufferPointer, _ values: UnsafeBufferPointer<UInt8>,
        into bytes: UnsafeMutableBufferPointer<UInt8>, _ filled: inout Int
    ) -> Bool {
        var seen: UInt8 = 0
        let whole = letters.count & ~3
        for start in stride(from: 0, to: whole, by: 4) {
            let (a, b) = (values[Int(letters[start])], values[Int(letters[start + 1])])
            let (c, d) = (values[Int(letters[start + 2])], values[Int(letters[start + 3])])
            seen |= a | b | c | d
            bytes[filled] = a << 2 | b >> 4
            bytes[filled + 1] = b << 4 | c >> 2
            bytes[filled + 2] = c << 6 | d
            filled += 3
        }
        let rest = letters.count - whole
        guard rest > 0 else { return seen < 64 }
        let (a, b) = (values[Int(letters[whole])], values[Int(letters[whole + 1])])
        let c = rest == 3 ? values[Int(letters[whole + 2])] : 0
        seen |= a | b | c
        bytes[filled] = a << 2 | b >> 4
        filled += 1
        guard rest == 3 else { return seen < 64 && b & 15 == 0 }
        bytes[filled] = b << 4 | c >> 2
        filled += 1
        return seen < 64 && c & 3 == 0
    }

    private static func encode(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: bytes.count / 3 * 4 + 4) { text, filled in
            alphabet.withUnsafeBufferPointer { filled = encode(bytes, $0, into: text) }
        }
    }

    /// - Returns: how many letters were written.
    private static func encode(
        _ bytes: UnsafeRawBufferPointer, _ alphabet: UnsafeBufferPointer<UInt8>,
        into text: UnsafeMutableBufferPointer<UInt8>
    ) -> Int {
        let whole = bytes.count - bytes.count % 3
        var place = 0
        for start in stride(from: 0, to: whole, by: 3) {
            let (a, b, c) = (bytes[start], bytes[start + 1], bytes[start + 2])
            text[place] = alphabet[Int(a >> 2)]
            text[place + 1] = alphabet[Int((a & 3) << 4 | b >> 4)]
            text[place + 2] = alphabet[Int((b & 15) << 2 | c >> 6)]
            text[place + 3] = alphabet[Int(c & 63)]
            place += 4
        }
        guard whole < bytes.count else { return place }
        let a = bytes[whole]
        let b = whole + 1 < bytes.count ? bytes[whole + 1] : 0
        text[place] = alphabet[Int(a >> 2)]
        text[place + 1] = alphabet[Int((a & 3) << 4 | b >> 4)]
        guard whole + 1 < bytes.count else { return place + 2 }
        text[place + 2] = alphabet[Int((b & 15) << 2)]
        return place + 3
    }

    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

    /// The value of each byte as a letter; 255 where it is none.
    private static let values: [UInt8] = {
        var values = [UInt8](repeating: 255, count: 256)
        for (value, letter) in alphabet.enumerated() { values[Int(letter)] = UInt8(value) }
        return values
    }()
}
