internal import _CrosswalkSIMD

/// Base64 with the URL-safe alphabet (RFC 4648, 5), without padding, as JSON Object Signing and Encryption uses it
/// (RFC 7515, 2).
@usableFromInline package enum Base64URL {
    /// What else than the canonical text of some bytes is decoded.
    @usableFromInline package enum Leniency {
        /// Nothing: each run of bytes has exactly one text.
        case none
        /// One or two `=` where they complete the last group of four.
        case padding
    }

    /// The bytes of a text, or `nil` for a character outside the alphabet, a length that no bytes have, or bits beside
    /// the last byte that are not zero.
    @usableFromInline
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
    @inlinable
    package static func decode(_ text: some Sequence<UInt8>, allowing leniency: Leniency = .none) -> [UInt8]? {
        text.withContiguousStorageIfAvailable { decode(UnsafeRawBufferPointer($0), allowing: leniency) }
            ?? Array(text).withUnsafeBytes { decode($0, allowing: leniency) }
    }

    /// The canonical text of some bytes, as ASCII.
    package static func encode(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        bytes.withContiguousStorageIfAvailable { encode(UnsafeRawBufferPointer($0)) }
            ?? Array(bytes).withUnsafeBytes { encode($0) }
    }

    private static func encode(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: letterCount(bytes.count)) { $1 = encode(bytes, into: $0) }
    }

    /// The canonical text of some bytes.
    package static func text(_ bytes: some Sequence<UInt8>) -> String {
        bytes.withContiguousStorageIfAvailable { text(UnsafeRawBufferPointer($0)) }
            ?? Array(bytes).withUnsafeBytes { text($0) }
    }

    private static func text(_ bytes: UnsafeRawBufferPointer) -> String {
        String(unsafeUninitializedCapacity: letterCount(bytes.count)) { encode(bytes, into: $0) }
    }

    /// The canonical texts of two runs of bytes with a dot between them, as ASCII.
    package static func encode(_ first: [UInt8], dot second: [UInt8]) -> [UInt8] {
        let count = letterCount(first.count) + 1 + letterCount(second.count)
        return [UInt8](unsafeUninitializedCapacity: count) { text, filled in
            filled = first.withUnsafeBytes { encode($0, into: text) }
            text[filled] = UInt8(ascii: ".")
            filled += 1
            filled += second.withUnsafeBytes { encode($0, into: UnsafeMutableBufferPointer(rebasing: text[filled...])) }
        }
    }

    /// A text of ASCII, a dot, and the canonical text of some bytes.
    package static func text(_ ascii: [UInt8], dot bytes: [UInt8]) -> String {
        String(unsafeUninitializedCapacity: ascii.count + 1 + letterCount(bytes.count)) { text in
            _ = text.update(fromContentsOf: ascii)
            text[ascii.count] = UInt8(ascii: ".")
            let rest = UnsafeMutableBufferPointer(rebasing: text[(ascii.count + 1)...])
            return ascii.count + 1 + bytes.withUnsafeBytes { encode($0, into: rest) }
        }
    }

    /// How many letters so many bytes take.
    package static func letterCount(_ byteCount: Int) -> Int { byteCount / 3 * 4 + (byteCount % 3 * 4 + 2) / 3 }

    private static let level = crosswalk_base64url_levels()

    /// Many letters at a time as far as the processor has instructions for it, then four at a time. A letter outside the
    /// alphabet has a value with high bits set, which are collected and looked at once at the end.
    private static func decode(
        _ letters: UnsafeRawBufferPointer, _ values: UnsafeBufferPointer<UInt8>,
        into bytes: UnsafeMutableBufferPointer<UInt8>, _ filled: inout Int
    ) -> Bool {
        var seen: UInt8 = 0
        let whole = letters.count & ~3
        let done = decodeFast(letters, into: bytes)
        filled = done / 4 * 3
        for start in stride(from: done, to: whole, by: 4) {
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

    /// - Returns: how many letters were decoded.
    private static func decodeFast(
        _ letters: UnsafeRawBufferPointer, into bytes: UnsafeMutableBufferPointer<UInt8>
    ) -> Int {
        guard let from = letters.baseAddress, let to = bytes.baseAddress else { return 0 }
        return crosswalk_base64url_decode(level, from, letters.count, to)
    }

    /// - Returns: how many letters were written.
    private static func encode(
        _ bytes: UnsafeRawBufferPointer, into text: UnsafeMutableBufferPointer<UInt8>
    ) -> Int {
        alphabet.withUnsafeBufferPointer { encode(bytes, $0, into: text) }
    }

    /// - Returns: how many letters were written.
    private static func encode(
        _ bytes: UnsafeRawBufferPointer, _ alphabet: UnsafeBufferPointer<UInt8>,
        into text: UnsafeMutableBufferPointer<UInt8>
    ) -> Int {
        let whole = bytes.count - bytes.count % 3
        let done = encodeFast(bytes, into: text)
        var place = done / 3 * 4
        for start in stride(from: done, to: whole, by: 3) {
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

    /// - Returns: how many bytes were encoded.
    private static func encodeFast(
        _ bytes: UnsafeRawBufferPointer, into text: UnsafeMutableBufferPointer<UInt8>
    ) -> Int {
        guard let from = bytes.baseAddress, let to = text.baseAddress else { return 0 }
        return crosswalk_base64url_encode(level, from, bytes.count, to)
    }

    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

    /// The value of each byte as a letter; 255 where it is none.
    private static let values: [UInt8] = {
        var values = [UInt8](repeating: 255, count: 256)
        for (value, letter) in alphabet.enumerated() { values[Int(letter)] = UInt8(value) }
        return values
    }()
}
