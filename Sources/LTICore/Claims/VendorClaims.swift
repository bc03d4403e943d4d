internal import CrosswalkJSON

/// What platforms add to launches under names of their own.
public struct VendorClaims: Hashable, Sendable, Concealed {
    /// `https://www.instructure.com/placement` (Canvas): where in the course the tool was opened, such as
    /// `course_navigation`; `nil` also where Canvas sends `null`.
    public var canvasPlacement: String?
    /// `http://www.brightspace.com` (D2L).
    public var brightspace: BrightspaceClaim?

    /// Nothing.
    public init() {}
}

/// `http://www.brightspace.com`: what Brightspace says of the person.
public struct BrightspaceClaim: Hashable, Sendable, Concealed {
    /// `org_defined_id`: the institution's own number for the person, set by its administrators.
    public var orgDefinedID: String?
    /// `user_id`.
    public var userID: String?
    /// `username`.
    public var username: String?

    /// Nothing.
    public init() {}
}

extension BrightspaceClaim: ObjectClaim {
    mutating func read(
        _ name: JSONText, from json: inout JSONReader, _ notes: inout ClaimNotes
    ) throws(JSONError) {
        switch name {
        case "org_defined_id": orgDefinedID = try json.resolvedText("org_defined_id", &notes)
        case "user_id": userID = try json.resolvedText("user_id", &notes)
        case "username": username = try json.resolvedText("username", &notes)
        default: break
        }
    }
}
