/// A URL of `http` or `https` that every reader understands alike.
///
/// It takes a strict part of RFC 3986: where two parsers might see two hosts in one text, there is no endpoint. No user
/// information, no fragment, no backslash, no space or control character, no character beyond ASCII, and a host that is
/// a name, four decimal numbers, or an IPv6 address in brackets.
public struct Endpoint: Hashable, Sendable, CustomStringConvertible {
    /// `http` or `https`.
    public enum Scheme: String, Hashable, Sendable {
        case http, https

        /// The port that goes without saying.
        public var defaultPort: Int { self == .https ? 443 : 80 }
    }

    /// The scheme.
    public let scheme: Scheme
    /// The host, in lower case; an IPv6 address without its brackets.
    public let host: Host
    /// The port, where it does not go without saying.
    public let explicitPort: Int?
    /// The path; empty, or beginning with a slash.
    public private(set) var path: String
    /// The query without its question mark; `nil` where there is none.
    public private(set) var query: String?

    /// Reads a URL.
    /// - Throws: ``EndpointError`` where it is no absolute URL of the strict part.
    public init(_ text: String) throws(EndpointError) {
        var reader = EndpointReader(text)
        try reader.checkCharacters()
        scheme = try reader.scheme()
        let authority = try reader.authority()
        host = authority.host
        explicitPort = authority.port == scheme.defaultPort ? nil : authority.port
        (path, query) = reader.pathAndQuery()
    }

    /// The port that requests go to.
    public var port: Int { explicitPort ?? scheme.defaultPort }

    /// Host and port as the `Host` field has them: the port only where it does not go without saying.
    public var authority: String {
        explicitPort.map { "\(host):\($0)" } ?? host.description
    }

    /// Path and query, at least a slash.
    public var pathAndQuery: String { (path.isEmpty ? "/" : path) + (query.map { "?" + $0 } ?? "") }

    /// Scheme, host and port: what may share cookies and credentials (RFC 6454).
    public var origin: String { "\(scheme.rawValue)://\(authority)" }

    /// The whole URL.
    public var description: String { origin + path + (query.map { "?" + $0 } ?? "") }

    /// The endpoint with more fields in its query, behind those that are there.
    public func adding(_ fields: FormFields) -> Endpoint {
        guard !fields.fields.isEmpty else { return self }
        var copy = self
        let known = query ?? ""
        copy.query = known.isEmpty ? fields.encoded : known + "&" + fields.encoded
        return copy
    }

    /// The endpoint with a segment behind its path, percent-encoded, and before its query: how services derive the
    /// addresses of what lies below a resource.
    public func appending(segment: String) -> Endpoint {
        var copy = self
        copy.path = (path.hasSuffix("/") ? String(path.dropLast()) : path) + "/" + Self.encodedSegment(segment)
        return copy
    }
}

/// Why a text is no endpoint. It does not hold the text.
public struct EndpointError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong.
    public enum Reason: String, Hashable, Sendable {
        case empty, tooLong, character, scheme, userInformation, host, port, fragment, reference
    }

    /// What is wrong.
    public let reason: Reason

    init(_ reason: Reason) { self.reason = reason }

    /// In words.
    public var description: String {
        switch reason {
        case .empty: "the URL is empty"
        case .tooLong: "the URL is longer than 8,192 bytes"
        case .character: "the URL has a character that must be percent-encoded"
        case .scheme: "the URL begins neither with https:// nor with http://"
        case .userInformation: "the URL has a user name or password in it"
        case .host: "the URL has no legible host"
        case .port: "the URL's port is no number from 1 to 65535"
        case .fragment: "the URL has a fragment (#)"
        case .reference: "the reference leads to no URL"
        }
    }
}
