internal import CrosswalkJSON

/// Where a proctor pauses or ends an assessment: `…/lti-ap/claim/acs` (Proctoring Services 1.0).
public struct AssessmentControlClaim: Hashable, Sendable, Concealed {
    /// `actions`: what may be done.
    public var actions: [String] = []
    /// `assessment_control_url`: where it is asked for.
    public var controlURL: String?

    /// Nothing.
    public init() {}
}

extension AssessmentControlClaim: ObjectClaim {
    mutating func read(
        _ name: JSONText, from json: inout JSONReader, _ notes: inout ClaimNotes
    ) throws(JSONError) {
        switch name {
        case "actions": actions = try json.texts("actions", &notes) ?? []
        case "assessment_control_url": controlURL = try json.address("assessment_control_url", &notes)
        default: break
        }
    }
}
