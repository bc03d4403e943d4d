internal import CrosswalkJSON

/// Who is in the context: `…/lti-nrps/claim/namesroleservice` (Names and Role Provisioning Services 2.0 §3.6).
public struct MembershipServiceClaim: Hashable, Sendable, Concealed {
    /// `context_memberships_url`: the list of members.
    public var membershipsURL: String?
    /// `service_versions`: `2.0` among them.
    public var versions: [String] = []

    /// Nothing.
    public init() {}
}

extension MembershipServiceClaim: ObjectClaim {
    mutating func read(
        _ name: JSONText, from json: inout JSONReader, _ notes: inout ClaimNotes
    ) throws(JSONError) {
        switch name {
        case "context_memberships_url": membershipsURL = try json.address("context_memberships_url", &notes)
        case "service_versions": versions = try json.texts("service_versions", &notes) ?? []
        default: break
        }
    }
}
