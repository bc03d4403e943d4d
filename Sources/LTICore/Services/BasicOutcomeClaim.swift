internal import CrosswalkJSON

/// Pass-back of one grade as in LTI 1.1: `…/lti-bo/claim/basicoutcome`.
public struct BasicOutcomeClaim: Hashable, Sendable, Concealed {
    /// `lis_result_sourcedid`: what names person and column together; no identifier of a person.
    public var resultSourcedID: String?
    /// `lis_outcome_service_url`: where the grade goes.
    public var serviceURL: String?

    /// Nothing.
    public init() {}
}

extension BasicOutcomeClaim: ObjectClaim {
    mutating func read(
        _ name: JSONText, from json: inout JSONReader, _ notes: inout ClaimNotes
    ) throws(JSONError) {
        switch name {
        case "lis_result_sourcedid": resultSourcedID = try json.text("lis_result_sourcedid", &notes)
        case "lis_outcome_service_url": serviceURL = try json.address("lis_outcome_service_url", &notes)
        default: break
        }
    }
}
