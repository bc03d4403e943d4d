internal import CrosswalkCrypto

/// What stands between the parts of a message (RFC 2046 §5.1.1).
struct MultipartBoundary: Sendable {
    let bytes: [UInt8]

    /// The boundary that a `Content-Type` names; `nil` where the type is not `multipart/mixed` or names none that may be.
    init?(contentType: String) {
        var parameters = contentType.split(separator: ";", omittingEmptySubsequences: false).map { Self.trimmed($0) }
        guard !parameters.isEmpty, parameters.removeFirst().lowercased() == "multipart/mixed" else { return nil }
        let named = parameters.compactMap { parameter -> String? in
            let halves = parameter.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard halves.count == 2, Self.trimmed(halves[0]).lowercased() == "boundary" else { return nil }
            return Self.unquoted(Self.trimmed(halves[1]))
        }
        guard named.count == 1 else { return nil }
        let bytes = Array(named[0].utf8)
        guard (1...70).contains(bytes.count), bytes.allSatisfy(Self.mayStand), bytes.last != 0x20 else { return nil }
        self.bytes = bytes
    }

    /// One that stands in none of the parts. It depends on nothing but them.
    init(avoiding parts: [[UInt8]]) {
        var hasher = SHA256Hasher()
        for part in parts { hasher.update(part) }
        var bytes = Array("crosswalk-\(hasher.finalize().hexadecimal.prefix(32))".utf8)
        while parts.contains(where: { MultipartReader.contains(bytes, in: $0) }) {
            bytes = Array("crosswalk-\(SHA256Digest(of: bytes).hexadecimal.prefix(32))".utf8)
        }
        self.bytes = bytes
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }

    private static func trimmed(_ text: Substring) -> String {
        var text = text.drop { $0 == " " || $0 == "\t" }
        while text.last == " " || text.last == "\t" { text.removeLast() }
        return String(text)
    }

    private static func unquoted(_ text: String) -> String {
        text.count >= 2 && text.hasPrefix("\"") && text.hasSuffix("\"") ? String(text.dropFirst().dropLast()) : text
    }

    private static func mayStand(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x20, 0x27...0x29, 0x2B...0x2F, 0x3A, 0x3D, 0x3F, 0x5F: true
        default: false
        }
    }
}
