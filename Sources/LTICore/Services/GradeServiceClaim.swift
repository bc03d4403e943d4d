internal import CrosswalkJSON

/// Where grades go: `…/lti-ags/claim/endpoint` (Assignment and Grade Services 2.0 §3.1).
///
/// Addresses may change from launch to launch.
public struct GradeServiceClaim: Hashable, Sendable, Concealed {
    /// `scope`: what the tool may ask a token for.
    public var scopes: [String] = []
    /// `lineitems`: the container of the context's line items.
    public var lineItemsURL: String?
    /// `lineitem`: the one line item of the link, where there is exactly one.
    public var lineItemURL: String?

    /// Nothing.
    public init() {}
}

extension GradeServiceClaim: ObjectClaim {
    mutating func read(
        _ name: JSONText, from json: inout JSONReader, _ notes: inout ClaimNotes
    ) throws(JSONError) {
        switch name {
        case "scope": scopes = try json.texts("scope", &notes) ?? []
        case "lineitems": lineItemsURL = try json.address("lineitems", &notes)
        case "lineitem": lineItemURL = try json.address("lineitem", &notes)
        default: break
        }
    }
}
