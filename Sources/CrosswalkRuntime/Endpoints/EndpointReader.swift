import _CrosswalkSupport

/// Cuts a URL into its parts.
struct EndpointReader {
    private var rest: Substring

    init(_ text: String) { rest = text[...] }

    /// Printable ASCII without what must be percent-encoded; each percent sign followed by two hexadecimal digits.
    func checkCharacters() throws(EndpointError) {
        guard !rest.isEmpty else { throw EndpointError(.empty) }
        guard rest.utf8.count <= 8_192 else { throw EndpointError(.tooLong) }
        for byte in rest.utf8 {
            switch byte {
            case 0x23: throw EndpointError(.fragment)
            case 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B...0x7D: throw EndpointError(.character)
            case 0x21...0x7E: continue
            default: throw EndpointError(.character)
            }
        }
        guard PercentCoding.decode(rest.utf8) != nil else { throw EndpointError(.character) }
    }

    mutating func scheme() throws(EndpointError) -> Endpoint.Scheme {
        for scheme in [Endpoint.Scheme.https, .http] {
            let prefix = scheme.rawValue + "://"
            if rest.prefix(prefix.count).lowercased() == prefix {
                rest = rest.dropFirst(prefix.count)
                return scheme
            }
        }
        throw EndpointError(.scheme)
    }

    mutating func authority() throws(EndpointError) -> (host: Host, port: Int?) {
        let authority = rest.prefix { $0 != "/" && $0 != "?" }
        rest = rest[authority.endIndex...]
        guard !authority.contains("@") else { throw EndpointError(.userInformation) }
        // A colon within brackets is part of the address.
        let bracket = authority.lastIndex(of: "]") ?? authority.startIndex
        guard let colon = authority[bracket...].lastIndex(of: ":") else {
            guard let host = Host(authority) else { throw EndpointError(.host) }
            return (host, nil)
        }
        guard let host = Host(authority[..<colon]) else { throw EndpointError(.host) }
        let digits = authority[authority.index(after: colon)...]
        guard (1...5).contains(digits.utf8.count), digits.utf8.allSatisfy({ 0x30...0x39 ~= $0 }),
            let port = Int(digits), 1...65_535 ~= port
        else { throw EndpointError(.port) }
        return (host, port)
    }

    func pathAndQuery() -> (path: String, query: String?) {
        guard let mark = rest.firstIndex(of: "?") else { return (String(rest), nil) }
        return (String(rest[..<mark]), String(rest[rest.index(after: mark)...]))
    }
}
