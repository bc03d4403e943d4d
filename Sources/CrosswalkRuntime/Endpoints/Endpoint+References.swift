import _CrosswalkSupport

extension Endpoint {
    static func encodedSegment(_ segment: String) -> String {
        // A segment of dots alone would be a step through the path.
        if segment == "." { return "%2E" }
        if segment == ".." { return "%2E%2E" }
        return PercentCoding.encoded(segment)
    }

    /// What a reference in an answer of this endpoint means (RFC 3986 §5.2): a whole URL, `//host`, `/path`, `path` or
    /// `?query`.
    /// - Throws: ``EndpointError`` where that is no endpoint.
    public func resolving(_ reference: String) throws(EndpointError) -> Endpoint {
        if reference.isEmpty { return self }
        let head = reference.prefix { $0 != "/" && $0 != "?" }
        if head.contains(":") { return try Endpoint(reference) }
        if reference.hasPrefix("//") { return try Endpoint("\(scheme.rawValue):\(reference)") }
        if reference.hasPrefix("?") { return try Endpoint(origin + path + reference) }
        let (target, query) = Self.parted(reference)
        let base = target.hasPrefix("/") ? "" : String(path.prefix(upTo: path.lastIndex(of: "/") ?? path.startIndex))
        let merged = target.hasPrefix("/") ? target : base + "/" + target
        return try Endpoint(origin + Self.withoutDots(merged) + (query.map { "?" + $0 } ?? ""))
    }

    private static func parted(_ reference: String) -> (path: String, query: String?) {
        guard let mark = reference.firstIndex(of: "?") else { return (reference, nil) }
        return (String(reference[..<mark]), String(reference[reference.index(after: mark)...]))
    }

    /// Takes the steps `.` and `..` (RFC 3986 §5.2.4). More steps up than there are lead to the top.
    private static func withoutDots(_ path: String) -> String {
        var segments: [Substring] = []
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
        for (index, part) in parts.enumerated() {
            let isLast = index == parts.count - 1
            switch part {
            case ".": if isLast { segments.append("") }
            case "..":
                _ = segments.popLast()
                if isLast { segments.append("") }
            default: segments.append(part)
            }
        }
        return "/" + segments.joined(separator: "/")
    }
}
