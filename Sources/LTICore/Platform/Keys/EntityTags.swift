/// The tags of an `If-None-Match` field (RFC 9110 §13.1.2).
struct EntityTags {
    private let tags: [String]

    init(_ fields: [String]) {
        tags = fields.flatMap { $0.split(separator: ",") }.map { tag in String(tag.filter { $0 != " " && $0 != "\t" }) }
    }

    /// Whether one of them is this one, weakly compared, or any.
    func contains(_ tag: String) -> Bool { tags.contains { $0 == "*" || $0 == tag || $0 == "W/" + tag } }
}
