internal import CrosswalkJSON

/// Where reports on files go: `…/claim/assetreport` (Asset Processor 1.0).
public struct AssetReportClaim: Hashable, Sendable, Concealed {
    /// `scope`: what the tool may ask a token for.
    public var scopes: [String] = []
    /// `report_url`: where reports are sent.
    public var reportURL: String?

    /// Nothing.
    public init() {}
}

extension AssetReportClaim: ObjectClaim {
    mutating func read(
        _ name: JSONText, from json: inout JSONReader, _ notes: inout ClaimNotes
    ) throws(JSONError) {
        switch name {
        case "scope": scopes = try json.texts("scope", &notes) ?? []
        case "report_url": reportURL = try json.address("report_url", &notes)
        default: break
        }
    }
}
