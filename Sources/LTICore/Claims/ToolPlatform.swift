internal import CrosswalkJSON

/// The installation that a launch comes from: `…/claim/tool_platform` (LTI Core 1.3 §5.4.2).
public struct ToolPlatform: Hashable, Sendable, Concealed {
    /// `guid`: its name within the issuer, which tells the customers of a shared issuer apart. The standard demands it;
    /// the examples of Deep Linking leave it out.
    public var guid: String?
    /// `name`.
    public var name: String?
    /// `description`.
    public var summary: String?
    /// `url`.
    public var url: String?
    /// `contact_email`.
    public var contactEmail: String?
    /// `product_family_code`, such as `canvas`: see ``LMSFamilyTable``.
    public var productFamilyCode: String?
    /// `version`.
    public var version: String?

    /// A platform that says nothing of itself.
    public init() {}
}

extension ToolPlatform: ObjectClaim {
    mutating func read(
        _ name: JSONText, from json: inout JSONReader, _ notes: inout ClaimNotes
    ) throws(JSONError) {
        switch name {
        case "guid": guid = try json.text("guid", &notes)
        case "name": self.name = try json.text("name", &notes)
        case "description": summary = try json.text("description", &notes)
        case "url": url = try json.text("url", &notes)
        case "contact_email": contactEmail = try json.text("contact_email", &notes)
        case "product_family_code": productFamilyCode = try json.text("product_family_code", &notes)
        case "version": version = try json.text("version", &notes)
        default: break
        }
    }

    mutating func finish(_ notes: inout ClaimNotes) {
        if guid == nil { notes.note(.missingMember, "guid") }
    }
}
