public import CrosswalkJSON

/// The files of a submission: `…/claim/assetservice` (Asset Processor 1.0).
public struct AssetServiceClaim: Hashable, Sendable, Concealed {
    /// `scope`: what the tool may ask a token for.
    public var scopes: [String] = []
    /// `assets`: the list of files, as it stands.
    public var assets: JSONRawValue?

    /// Nothing.
    public init() {}
}

extension AssetServiceClaim: ObjectClaim {
    mutating func read(
        _ name: JSONText, from json: inout JSONReader, _ notes: inout ClaimNotes
    ) throws(JSONError) {
        switch name {
        case "scope": scopes = try json.texts("scope", &notes) ?? []
        case "assets": assets = try json.takeNull() ? nil : try json.raw()
        default: break
        }
    }
}
