internal import CrosswalkJSON

/// Where a tool tells that its terms were accepted: `…/claim/eulaservice` (EULA Service 1.0).
public struct EULAServiceClaim: Hashable, Sendable, Concealed {
    /// `url`: the base of the service's addresses.
    public var url: String?
    /// `scope`: what the tool may ask a token for.
    public var scopes: [String] = []

    /// Nothing.
    public init() {}
}

extension EULAServiceClaim: ObjectClaim {
    mutating func read(
        _ name: JSONText, from json: inout JSONReader, _ notes: inout ClaimNotes
    ) throws(JSONError) {
        switch name {
        case "url": url = try json.address("url", &notes)
        case "scope": scopes = try json.texts("scope", &notes) ?? []
        default: break
        }
    }
}
