/// Where requests may go.
///
/// Addresses that come from outside (a key set's, a next page's, a registration's) must not make a server call its own
/// neighbours. The policy sees the URL and no more: that a name leads to a private address (DNS rebinding) it cannot
/// see. Where that matters, let the transport resolve names through a proxy that forbids it.
public struct EndpointPolicy: Hashable, Sendable {
    private let allowsLoopback: Bool

    /// Only `https`, and no address that is literally private, local to a link or this machine, no `localhost` and no
    /// `.local`, `.internal` or `.localhost` name.
    public static let production = EndpointPolicy(allowsLoopback: false)

    /// As ``production``, and also `http` and `https` on this machine itself.
    public static let loopbackForTests = EndpointPolicy(allowsLoopback: true)

    /// Checks an endpoint.
    /// - Throws: ``EndpointRefusal`` where requests may not go there.
    public func check(_ endpoint: Endpoint) throws(EndpointRefusal) {
        if endpoint.host.isLoopback {
            guard allowsLoopback else { throw EndpointRefusal(.thisMachine) }
            return
        }
        guard endpoint.scheme == .https else { throw EndpointRefusal(.notEncrypted) }
        guard !endpoint.host.isPrivate else { throw EndpointRefusal(.privateNetwork) }
    }

    /// Reads a URL and checks it.
    /// - Throws: ``EndpointError`` or ``EndpointRefusal``.
    public func endpoint(_ text: String) throws -> Endpoint {
        let endpoint = try Endpoint(text)
        try check(endpoint)
        return endpoint
    }
}

/// Why requests may not go to an endpoint.
public struct EndpointRefusal: Error, Hashable, Sendable, CustomStringConvertible {
    /// What speaks against it.
    public enum Reason: String, Hashable, Sendable {
        case notEncrypted, thisMachine, privateNetwork
    }

    /// What speaks against it.
    public let reason: Reason

    init(_ reason: Reason) { self.reason = reason }

    /// In words.
    public var description: String {
        switch reason {
        case .notEncrypted: "the address does not begin with https://"
        case .thisMachine: "the address is that of the server itself"
        case .privateNetwork: "the address lies in a private network"
        }
    }
}

extension Host {
    /// This machine.
    var isLoopback: Bool {
        switch self {
        case .name(let name): name == "localhost" || name.hasSuffix(".localhost")
        case .ipv4(let first, _, _, _): first == 127
        case .ipv6(let groups):
            groups == [0, 0, 0, 0, 0, 0, 0, 1] || embeddedIPv4.map(\.isLoopback) ?? false
        }
    }

    /// Not reachable from everywhere, or not one machine (RFC 6890).
    var isPrivate: Bool {
        switch self {
        case .name(let name): !name.contains(".") || name.hasSuffix(".local") || name.hasSuffix(".internal")
        case .ipv4(let a, let b, let c, _):
            switch (a, b, c) {
            case (0, _, _), (10, _, _), (127, _, _), (169, 254, _), (172, 16...31, _), (192, 168, _): true
            case (100, 64...127, _), (192, 0, 0), (192, 0, 2), (198, 18...19, _), (198, 51, 100), (203, 0, 113): true
            case (224...255, _, _): true
            default: false
            }
        case .ipv6(let groups):
            // Only 2000::/3 is global; of it, documentation and what wraps an IPv4 address is looked into.
            embeddedIPv4.map { $0.isPrivate } ?? (groups[0] & 0xE000 != 0x2000 || groups[0...1] == [0x2001, 0xDB8])
        }
    }

    /// The IPv4 address within a mapped, translated, compatible, 6to4 or Teredo address.
    private var embeddedIPv4: Host? {
        guard case .ipv6(let groups) = self else { return nil }
        func host(_ high: UInt16, _ low: UInt16) -> Host {
            .ipv4(UInt8(high >> 8), UInt8(high & 255), UInt8(low >> 8), UInt8(low & 255))
        }
        if groups[0...4] == [0, 0, 0, 0, 0], groups[5] == 0xFFFF || groups[5] == 0, groups[6] != 0 {
            return host(groups[6], groups[7])
        }
        if groups[0] == 0x64, groups[1] == 0xFF9B { return host(groups[6], groups[7]) }
        if groups[0] == 0x2002 { return host(groups[1], groups[2]) }
        // Teredo hides the client's address by inverting its bits.
        if groups[0] == 0x2001, groups[1] == 0 { return host(~groups[6], ~groups[7]) }
        return nil
    }
}
