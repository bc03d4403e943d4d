package import HTTPTypes

extension HTTPFields {
    /// The fields without those that say how a message travels on one connection (RFC 9110 §7.6.1, RFC 9112 §6): what
    /// holds the connection sets these, and two that disagree are how requests are smuggled.
    package var withoutFraming: HTTPFields { filter { !Self.framing.contains($0.name.canonicalName) } }

    private static let framing: Set = [
        "connection", "content-length", "host", "keep-alive", "proxy-connection", "te", "trailer", "transfer-encoding",
        "upgrade",
    ]

    private func filter(_ isKept: (HTTPField) -> Bool) -> HTTPFields {
        var kept = HTTPFields()
        for field in self where isKept(field) { kept.append(field) }
        return kept
    }
}
