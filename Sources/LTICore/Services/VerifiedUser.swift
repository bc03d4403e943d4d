internal import CrosswalkJSON

/// Who was proved to sit there: `…/lti-ap/claim/verified_user` (Proctoring Services 1.0).
public struct VerifiedUser: Hashable, Sendable, Concealed {
    /// `name`: the whole name.
    public var name: String?
    /// `full_name`: the same under its older name.
    public var fullName: String?
    /// `given_name`.
    public var givenName: String?
    /// `family_name`.
    public var familyName: String?
    /// `middle_name`.
    public var middleName: String?
    /// `picture`: the address of a picture.
    public var picture: String?

    /// Nothing.
    public init() {}
}

extension VerifiedUser: ObjectClaim {
    mutating func read(
        _ name: JSONText, from json: inout JSONReader, _ notes: inout ClaimNotes
    ) throws(JSONError) {
        switch name {
        case "name": self.name = try json.text("name", &notes)
        case "full_name": fullName = try json.text("full_name", &notes)
        case "given_name": givenName = try json.text("given_name", &notes)
        case "family_name": familyName = try json.text("family_name", &notes)
        case "middle_name": middleName = try json.text("middle_name", &notes)
        case "picture": picture = try json.text("picture", &notes)
        default: break
        }
    }
}
