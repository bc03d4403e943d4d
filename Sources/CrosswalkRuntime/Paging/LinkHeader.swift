/// The `Link` field (RFC 8288 §3), read leniently: platforms send typographic quotes, spaces, and no quotes at all.
public struct LinkHeader: Hashable, Sendable {
    /// One link.
    public struct Link: Hashable, Sendable {
        /// The reference between `<` and `>`, not resolved.
        public let target: String
        /// The relation types, in lower case.
        public let relations: [String]
    }

    /// All links, in order.
    public let links: [Link]

    /// Reads the values of all `Link` fields of an answer. What is no link is passed over.
    /// - Parameter values: The values; of more than 64 KiB in all only the first are read.
    public init(_ values: some Sequence<String>) {
        var links: [Link] = []
        var budget = 64 << 10
        for value in values where value.utf8.count <= budget {
            budget -= value.utf8.count
            var reader = LinkReader(value)
            while let link = reader.next() { links.append(link) }
        }
        self.links = links
    }

    /// The target of the first link of a relation; `nil` where there is none.
    public func target(_ relation: String) -> String? {
        links.first { $0.relations.contains(relation.lowercased()) }?.target
    }
}

/// Walks through one value of a `Link` field.
private struct LinkReader {
    private var rest: Substring

    init(_ text: String) { rest = text[...] }

    mutating func next() -> LinkHeader.Link? {
        guard let start = rest.firstIndex(of: "<") else { return nil }
        rest = rest[rest.index(after: start)...]
        guard let end = rest.firstIndex(of: ">") else { return nil }
        let target = String(rest[..<end]).trimmingSpaces()
        rest = rest[rest.index(after: end)...]
        var relations: [String] = []
        while let (name, value) = parameter() {
            // Of several `rel` parameters the first counts (§3.3).
            if name == "rel", relations.isEmpty {
                relations = value.lowercased().split(separator: " ").map(String.init)
            }
        }
        return LinkHeader.Link(target: target, relations: relations)
    }

    /// The next parameter of this link; `nil` where the link ends.
    private mutating func parameter() -> (name: String, value: String)? {
        rest = rest.drop { $0 == " " || $0 == "\t" }
        guard rest.first == ";" else { return nil }
        rest = rest.dropFirst()
        let name = rest.prefix { $0 != "=" && $0 != ";" && $0 != "," && $0 != "<" }
        rest = rest[name.endIndex...]
        guard rest.first == "=" else { return (name.trimmingSpaces().lowercased(), "") }
        rest = rest.dropFirst().drop { $0 == " " || $0 == "\t" }
        return (name.trimmingSpaces().lowercased(), value())
    }

    private mutating func value() -> String {
        guard let first = rest.first, let closing = Self.closing(first) else {
            let value = rest.prefix { $0 != ";" && $0 != "," }
            rest = rest[value.endIndex...]
            return value.trimmingSpaces()
        }
        var value = ""
        rest = rest.dropFirst()
        while let character = rest.popFirst() {
            if closing.contains(character) { break }
            value.append(character == "\\" ? rest.popFirst() ?? "\\" : character)
        }
        return value
    }

    /// What ends a text that begins with this quotation mark.
    private static func closing(_ opening: Character) -> Set<Character>? {
        switch opening {
        case "\"": ["\""]
        case "\u{201C}", "\u{201D}", "\u{201E}": ["\u{201C}", "\u{201D}", "\""]
        case "'": ["'"]
        default: nil
        }
    }
}
