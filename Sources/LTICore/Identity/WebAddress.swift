/// The parts of an absolute `http` or `https` address that a launch looks at.
package struct WebAddress {
    package let isSecure: Bool
    /// In lower case, without port.
    package let host: String

    /// `nil` for any other scheme, for an address without a host, with a name and password before it, or with bytes that
    /// browsers read in ways of their own (white space, control characters, backslashes).
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard !bytes.contains(where: { $0 <= 0x20 || $0 == 0x5C || $0 == 0x7F }) else { return nil }
        let lower = bytes.prefix(8).map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
        isSecure = lower.starts(with: "https://".utf8)
        guard isSecure || lower.starts(with: "http://".utf8) else { return nil }
        let rest = bytes.dropFirst(isSecure ? 8 : 7)
        let authority = rest.prefix { $0 != 0x2F && $0 != 0x3F && $0 != 0x23 }
        guard !authority.contains(0x40) else { return nil }
        let isBracketed = authority.first == 0x5B
        let end = isBracketed ? authority.firstIndex(of: 0x5D) : authority.firstIndex(of: 0x3A) ?? authority.endIndex
        guard let end else { return nil }
        let name = authority[..<(isBracketed ? end + 1 : end)]
        guard !name.isEmpty else { return nil }
        host = String(decoding: name.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }, as: UTF8.self)
    }
}
