public import CrosswalkRuntime
public import OneRosterModel

/// Where a OneRoster service lies, and in which version.
///
/// The address is what people paste: with the standard's path behind it or without, of any of the services.
///
/// | given | root | version |
/// |---|---|---|
/// | `https://sis.example.org` | `https://sis.example.org` | unknown |
/// | `https://sis.example.org/campus/api/ims/oneroster/rostering/v1p2/` | `https://sis.example.org/campus/api` | 1.2 |
/// | `https://sis.example.org/aeries/ims/oneroster/v1p1/users` | `https://sis.example.org/aeries` | 1.1 |
public struct OneRosterSite: Hashable, Sendable {
    /// What stands before `/ims/oneroster`.
    public let root: Endpoint
    /// The version that the address names; `nil` where it names none.
    public let statedVersion: OneRosterVersion?

    /// Reads an address.
    /// - Throws: `EndpointError`.
    public init(_ address: String) throws(EndpointError) { self.init(try Endpoint(address)) }

    /// Takes an address. A query is left out.
    public init(_ address: Endpoint) {
        let segments = address.path.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
        let start = segments.indices.first { index in
            segments[index].lowercased() == "ims" && index + 1 < segments.count
                && segments[index + 1].lowercased() == "oneroster"
        }
        let version = start.flatMap { start in
            segments[start...].lazy.compactMap { Self.version($0.lowercased()) }.first
        }
        statedVersion = version
        root = Self.endpoint(address, segments[..<(start ?? segments.endIndex)])
    }

    private static func version(_ segment: String) -> OneRosterVersion? {
        switch segment {
        case "v1p2": .v1_2
        case "v1p1", "v1p0": .v1_1
        default: nil
        }
    }

    /// The address with these segments, as they were written, as its path.
    private static func endpoint(_ address: Endpoint, _ segments: ArraySlice<String>) -> Endpoint {
        let path = segments.map { "/" + $0 }.joined()
        do {
            return try Endpoint(address.origin + path)
        } catch {
            // Parts of an endpoint in their order are one; were they not, the address itself is asked.
            return address
        }
    }

    /// The address of a path below a service, such as `/classes/{id}/students`.
    ///
    /// - Parameters:
    ///   - service: The service. 1.1 has one for all.
    ///   - version: The version.
    ///   - segments: The path's segments, not yet encoded.
    public func address(
        of service: OneRosterService, in version: OneRosterVersion, _ segments: [String]
    ) -> Endpoint {
        let base = service.basePath(in: version).split(separator: "/").map(String.init)
        return (base + segments).reduce(root) { $0.appending(segment: $1) }
    }
}
