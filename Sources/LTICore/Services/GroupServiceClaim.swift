internal import CrosswalkJSON

/// The groups of the context: `…/lti-gs/claim/groupsservice` (Course Groups 1.0).
public struct GroupServiceClaim: Hashable, Sendable, Concealed {
    /// `scope`: what the tool may ask a token for.
    public var scopes: [String] = []
    /// `context_groups_url`: the list of groups.
    public var groupsURL: String?
    /// `context_group_sets_url`: the list of group sets.
    public var groupSetsURL: String?
    /// `service_versions`: `1.0` among them.
    public var versions: [String] = []

    /// Nothing.
    public init() {}
}

extension GroupServiceClaim: ObjectClaim {
    mutating func read(
        _ name: JSONText, from json: inout JSONReader, _ notes: inout ClaimNotes
    ) throws(JSONError) {
        switch name {
        case "scope": scopes = try json.texts("scope", &notes) ?? []
        case "context_groups_url": groupsURL = try json.address("context_groups_url", &notes)
        case "context_group_sets_url": groupSetsURL = try json.address("context_group_sets_url", &notes)
        case "service_versions": versions = try json.texts("service_versions", &notes) ?? []
        default: break
        }
    }
}
