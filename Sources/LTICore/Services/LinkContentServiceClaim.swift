internal import CrosswalkJSON

/// The content behind links: `…/claim/linkcontentservice` (Link and Content Service, candidate).
public struct LinkContentServiceClaim: Hashable, Sendable, Concealed {
    /// `contentitems`: the list of items.
    public var contentItemsURL: String?
    /// `contentitem`: the item of this link.
    public var contentItemURL: String?
    /// `version`: the service's versions. Platforms send a list; a single text counts as one.
    public var versions: [String] = []
    /// `scopes`: what the tool may ask a token for.
    public var scopes: [String] = []
    /// `types`: types of items that there may be.
    public var types: [String] = []

    /// Nothing.
    public init() {}
}

extension LinkContentServiceClaim: ObjectClaim {
    mutating func read(
        _ name: JSONText, from json: inout JSONReader, _ notes: inout ClaimNotes
    ) throws(JSONError) {
        switch name {
        case "contentitems": contentItemsURL = try json.address("contentitems", &notes)
        case "contentitem": contentItemURL = try json.address("contentitem", &notes)
        case "version": versions = try json.texts("version", &notes) ?? []
        case "scopes": scopes = try json.texts("scopes", &notes) ?? []
        case "types": types = try json.texts("types", &notes) ?? []
        default: break
        }
    }
}
