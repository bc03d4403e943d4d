internal import CrosswalkJSON

/// The link that was opened: `…/claim/resource_link` (LTI Core 1.3 §5.3.5).
public struct ResourceLink: Hashable, Sendable, Concealed {
    /// `id`: the link's name within its deployment; `nil` where it is missing, empty or no text.
    public var id: ResourceLinkID?
    /// `title`, as plain text.
    public var title: String?
    /// `description`. Some platforms put HTML into it: escape it before it is shown.
    public var summary: String?

    /// A link without an id, as no valid message has it.
    public init() {}

    /// A link.
    public init(id: ResourceLinkID, title: String? = nil, summary: String? = nil) {
        self.id = id
        self.title = title
        self.summary = summary
    }
}

extension ResourceLink: ObjectClaim {
    mutating func read(
        _ name: JSONText, from json: inout JSONReader, _ notes: inout ClaimNotes
    ) throws(JSONError) {
        switch name {
        case "id": id = try json.id("id", &notes)
        case "title": title = try json.text("title", &notes)
        case "description": summary = try json.text("description", &notes)
        default: break
        }
    }
}

extension JSONReader {
    /// The next value, where it is a text that may be an id: nothing else will do for what must identify something.
    mutating func id<Kind>(_ name: StaticString, _ notes: inout ClaimNotes) throws(JSONError) -> ExactID<Kind>? {
        guard try kind() == .string else { return try leave(name, &notes) }
        let id = ExactID<Kind>(try string())
        if id.isWellFormed { return id }
        notes.note(.malformedID, name)
        return nil
    }
}
