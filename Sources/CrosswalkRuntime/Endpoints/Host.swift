/// The host of an endpoint: a name or an address.
public enum Host: Hashable, Sendable, CustomStringConvertible {
    /// A name in lower case, without a trailing dot.
    case name(String)
    /// Four bytes of an IPv4 address.
    case ipv4(UInt8, UInt8, UInt8, UInt8)
    /// The eight groups of an IPv6 address.
    case ipv6([UInt16])

    /// Reads a host as it stands in a URL.
    ///
    /// A name whose last label is a number, or begins with `0x`, is refused unless it is four decimal numbers: some
    /// readers take `127.1`, `2130706433` or `0x7f000001` for an address.
    init?(_ text: some StringProtocol) {
        if text.hasPrefix("["), text.hasSuffix("]") {
            guard let groups = IPv6Text.groups(text.dropFirst().dropLast()) else { return nil }
            self = .ipv6(groups)
            return
        }
        let labels = text.split(separator: ".", omittingEmptySubsequences: false)
        guard let last = labels.last, text.utf8.count <= 253 else { return nil }
        if last.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) || last.lowercased().hasPrefix("0x") {
            guard let address = Self.ipv4(labels) else { return nil }
            self = address
            return
        }
        guard labels.allSatisfy({ Self.isLabel($0) }) else { return nil }
        self = .name(text.lowercased())
    }

    private static func ipv4(_ labels: [some StringProtocol]) -> Host? {
        guard labels.count == 4 else { return nil }
        var bytes: [UInt8] = []
        for label in labels {
            // A leading zero is octal to some readers.
            guard (1...3).contains(label.utf8.count), label == "0" || !label.hasPrefix("0"), let byte = UInt8(label)
            else { return nil }
            bytes.append(byte)
        }
        return .ipv4(bytes[0], bytes[1], bytes[2], bytes[3])
    }

    private static func isLabel(_ label: some StringProtocol) -> Bool {
        (1...63).contains(label.utf8.count)
            && label.utf8.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: true
                default: false
                }
            }
    }

    /// As it stands in a URL.
    public var description: String {
        switch self {
        case .name(let name): name
        case .ipv4(let a, let b, let c, let d): "\(a).\(b).\(c).\(d)"
        case .ipv6(let groups): "[" + groups.map { String($0, radix: 16) }.joined(separator: ":") + "]"
        }
    }
}

/// IPv6 addresses as text (RFC 4291 §2.2).
enum IPv6Text {
    /// The eight groups; `nil` for anything else, zones included.
    static func groups(_ text: some StringProtocol) -> [UInt16]? {
        guard text.utf8.count <= 45 else { return nil }
        let halves = text.split(separator: "::", maxSplits: 2, omittingEmptySubsequences: false)
        switch halves.count {
        case 1:
            guard let all = part(halves[0], mayEndInIPv4: true), all.count == 8 else { return nil }
            return all
        case 2:
            guard let head = part(halves[0], mayEndInIPv4: false), let tail = part(halves[1], mayEndInIPv4: true),
                head.count + tail.count <= 7
            else { return nil }
            return head + [UInt16](repeating: 0, count: 8 - head.count - tail.count) + tail
        default: return nil
        }
    }

    private static func part(_ text: some StringProtocol, mayEndInIPv4: Bool) -> [UInt16]? {
        if text.isEmpty { return [] }
        var groups: [UInt16] = []
        let pieces = text.split(separator: ":", omittingEmptySubsequences: false)
        for (index, piece) in pieces.enumerated() {
            if mayEndInIPv4, index == pieces.count - 1, piece.contains(".") {
                guard case .ipv4(let a, let b, let c, let d) = Host(piece) else { return nil }
                groups += [UInt16(a) << 8 | UInt16(b), UInt16(c) << 8 | UInt16(d)]
            } else {
                guard (1...4).contains(piece.utf8.count), piece.utf8.allSatisfy(isHexadecimal),
                    let group = UInt16(piece, radix: 16)
                else { return nil }
                groups.append(group)
            }
        }
        return groups
    }

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
        default: false
        }
    }
}
